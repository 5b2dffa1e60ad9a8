import { describe, expect, test } from 'vitest';
import { newCommittee } from '../../../src/domain/committee.ts';
import type { AskerHere } from '../../../src/teams/asker-here.ts';
import { bindingCardData } from '../../../src/teams/cards-binding.ts';
import { boundCardData, personalGreeting, sharedGreeting } from '../../../src/teams/cards-greeting.ts';
import { helpCardData } from '../../../src/teams/cards-help.ts';
import { setupCardData } from '../../../src/teams/cards-setup.ts';
import { cardByteLimit, renderCard } from '../../../src/teams/render-card.ts';
import { type CommitteeSetup, isSetUp, missingSteps } from '../../../src/teams/setup-state.ts';
import { aMeeting } from '../../builders.ts';
import { actionsOf, allElements, byteLength, choicesOf } from './card-checks.ts';

const havu = newCommittee('Havneudvalget', 'HAVU');
const kulu = newCommittee('Kulturudvalget', 'KULU');
const stranger: AskerHere = {
  place: 'personal',
  seen: [],
  former: [],
  guestOf: [],
  own: [],
  offices: [],
  managed: [],
  isAdministrator: false,
  hasCommittees: true,
};
const member: AskerHere = { ...stranger, seen: [havu], own: [havu] };
const nothing = { hasHeld: false };
const ahead = { next: { committee: havu, meeting: aMeeting({ committeeId: 'havu' }) }, hasHeld: true };

describe('the greeting in the personal chat', () => {
  test('names the committees and the next meeting, with at most three things to press that ask them', () => {
    const data = personalGreeting(member, ahead, 'da');
    expect(data.lines).toContain('Du er med i HAVU.');
    expect(data.facts).toEqual([{ label: 'Næste møde: ', value: 'HAVU, tirsdag den 4. marts 2031 kl. 09.00' }]);
    const pressed = actionsOf(renderCard('greeting', data), 'Action.Submit').map(({ title, data: sent }) => [
      title,
      sent,
    ]);
    expect(pressed).toEqual(
      ['Vis dagsordenen for næste møde', 'Hvad besluttede vi sidst?', 'Hjælp'].map((text) => [text, { prompt: text }]),
    );
  });

  test('offers no question that nothing can answer yet, and says who sends the papers', () => {
    const data = personalGreeting(member, nothing, 'da');
    expect(data.lines.at(-1)).toBe(
      'Jeg har ikke fået dagsordener eller referater fra HAVU endnu. Dem sender sekretæren til mig.',
    );
    expect(data.buttons[0]?.prompts.map(({ text }) => text)).toEqual(['Hjælp']);
  });

  test('tells whoever looks after a committee what they can do', () => {
    const data = personalGreeting({ ...member, offices: [havu], managed: [havu] }, nothing, 'da');
    expect(data.lines.at(-1)).toMatch(/^Du passer HAVU: send dagsordener og referater som filer/);
    expect(data.lines.join()).not.toContain('Dem sender sekretæren');
  });

  test('tells a stranger, a guest and a former member how they stand', () => {
    const linesOf = (asker: AskerHere) => personalGreeting(asker, nothing, 'da').lines.join(' ');
    expect(linesOf(stranger)).toContain('Jeg kan ikke se, at du er med i et udvalg endnu.');
    expect(linesOf({ ...stranger, hasCommittees: false })).toContain('kender ingen udvalg endnu');
    expect(linesOf({ ...stranger, guestOf: [havu] })).toContain('inviteret som gæst i HAVU');
    expect(linesOf({ ...stranger, former: [havu] })).toContain('Du har været med i HAVU');
  });
});

describe('the greeting where others read along', () => {
  test('has the button that opens the choice as long as nothing is bound, and nothing else', () => {
    const card = renderCard('greeting', sharedGreeting([], nothing, 'da'));
    expect(actionsOf(card, 'Action.Execute').map(({ title, verb }) => [title, verb])).toEqual([
      ['Forbind med udvalg', 'binding-open'],
    ]);
    expect(actionsOf(card, 'Action.Submit')).toEqual([]);
  });

  test('of a bound channel has the next meeting with its agenda, and two things to write', () => {
    const data = sharedGreeting([havu], ahead, 'da');
    expect(data.heading).toBe('Hej! Her er HAVU');
    expect(data.examples[0]?.lines).toEqual([
      '»@Dagsorden Hvornår er næste møde?«',
      '»@Dagsorden Hvad besluttede vi sidst?«',
    ]);
    expect(data.buttons[0]).toMatchObject({ prompts: [], bindings: [], agendas: [{ meetingId: 'moede-1' }] });
  });

  test('after the binding says what is missing: a meeting, a secretary', () => {
    const empty = boundCardData(havu, { said: 'Forbundet.', hasSecretary: false, meetings: nothing }, 'da');
    expect(empty.lines).toEqual([
      'Forbundet.',
      expect.stringContaining('Jeg kender ikke noget kommende møde endnu.'),
      expect.stringContaining('»@Dagsorden gør NAVN til sekretær for HAVU«'),
    ]);
    const full = boundCardData(havu, { said: 'Forbundet.', hasSecretary: true, meetings: ahead }, 'da');
    expect(full.lines).toEqual(['Forbundet.']);
  });
});

describe('the help', () => {
  const titles = (asker: AskerHere, hasCalendar = true) =>
    helpCardData(asker, { language: 'da', hasCalendar }).sections.map(({ title }) => title);
  const examples = (asker: AskerHere, hasCalendar = true) =>
    helpCardData(asker, { language: 'da', hasCalendar }).sections.flatMap((section) => section.examples);

  test('shows everybody what they can do in their own chat, and nothing else', () => {
    expect(titles(member)).toEqual(['Spørg', 'Svar på et møde', 'Foreslå og følg med', 'Sprog og dine data']);
    expect(titles({ ...member, managed: [havu] })).toContain('For sekretær og formand');
    expect(titles({ ...member, managed: [havu], isAdministrator: true })).toContain('For administratoren');
    expect(titles({ ...stranger, guestOf: [havu] })).toEqual(['Spørg', 'Sprog og dine data']);
    expect(titles({ ...stranger, former: [havu] })).toEqual(['Spørg', 'Sprog og dine data']);
    expect(titles(stranger)).toEqual(['Sprog og dine data']);
  });

  test('has examples with the committee of whoever asks', () => {
    expect(examples(member)[0]).toBe('Hvornår er næste møde i HAVU?');
    expect(examples({ ...stranger, isAdministrator: true, managed: [kulu] })).toContain(
      'Gør Mette Holm til sekretær for KULU',
    );
  });

  test('in a channel names only what works where others read along', () => {
    const here: AskerHere = { ...member, place: 'channel', managed: [havu], isAdministrator: true };
    const written = examples(here);
    for (const own of ['Svarliste', 'Vis mine data', 'Abonner på kalenderen', 'Mine forslag', 'Kom i gang']) {
      expect(written).not.toContain(own);
    }
    expect(written).toEqual(expect.arrayContaining(['Forbind', 'Frakobl HAVU', 'Luk punkt 4']));
  });

  test('does not offer a calendar that cannot be read', () => {
    expect(examples(member)).toContain('Abonner på kalenderen');
    expect(examples(member, false)).not.toContain('Abonner på kalenderen');
  });

  test('opens the first kind and has a button for each other', () => {
    const { sections, openers } = helpCardData({ ...member, managed: [havu] }, { language: 'da', hasCalendar: true });
    expect(sections.map(({ isVisible }) => isVisible)).toEqual([true, false, false, false, false]);
    expect(openers[0]?.buttons.map(({ target }) => target)).toEqual(sections.slice(1).map(({ id }) => id));
  });
});

describe('the list of what is to be set up', () => {
  const fresh: CommitteeSetup = { committee: havu, places: [], hasDocument: false, secretaries: [], hasMembers: false };
  const bound: CommitteeSetup = { ...fresh, places: ['Havnen'], hasMembers: true };
  const complete: CommitteeSetup = { ...bound, hasDocument: true, secretaries: ['Asta Holm'] };
  const marks = (...setups: CommitteeSetup[]) =>
    setupCardData(setups, { language: 'da' }).steps.map(({ mark, state }) => `${mark} ${state}`);

  test('ticks what is stored and tells of the next step alone what to do', () => {
    expect(marks()).toEqual(['1 Næste trin', '2 Senere', '3 Senere', '4 Senere']);
    expect(marks(bound)).toEqual(['✓ Klar: HAVU', '✓ Klar: Havnen', '3 Næste trin', '4 Senere']);
    const { steps } = setupCardData([bound], { language: 'da' });
    expect(steps.map(({ todo }) => todo.length > 0)).toEqual([false, false, true, false]);
  });

  test('is complete with one committee that has all, and tells what the others lack', () => {
    const other: CommitteeSetup = { ...fresh, committee: kulu };
    expect(isSetUp([complete, other])).toBe(true);
    expect(isSetUp([bound, other])).toBe(false);
    expect(isSetUp([])).toBe(false);
    expect(missingSteps(other)).toEqual(['channel', 'document', 'secretary']);
    const data = setupCardData([complete, other], { language: 'da' });
    expect(data.progress).toMatch(/^Alt er klar/);
    expect(data.others).toEqual(['KULU mangler en kanal, en dagsorden og en sekretær.']);
  });

  test('has the form open where the name is what comes next, and behind a button later', () => {
    expect(setupCardData([], { language: 'da' }).form[0]).toMatchObject({ isVisible: true, opener: [] });
    expect(setupCardData([fresh], { language: 'da' }).form[0]).toMatchObject({
      isVisible: false,
      opener: ['Opret et udvalg mere'],
    });
  });

  test('lets a secretary be named when that is what is missing', () => {
    const data = setupCardData([{ ...bound, hasDocument: true }], { language: 'da' });
    expect(data.secretary).toEqual([
      {
        roles: [{ title: 'Vælg en sekretær', committeeId: 'havu' }],
        prompts: [{ title: 'Gør mig til sekretær', text: 'Gør mig til sekretær for HAVU' }],
      },
    ]);
  });
});

describe('the choice of a committee', () => {
  test('has those that are not bound here, and the fields of a new one', () => {
    const card = renderCard('binding', bindingCardData([havu, kulu], { language: 'da' }));
    const chosen = allElements(card).find(({ id }) => id === 'chosen');
    expect(choicesOf(chosen)).toEqual([
      { title: 'Havneudvalget · HAVU', value: 'havu' },
      { title: 'Kulturudvalget · KULU', value: 'kulu' },
    ]);
    expect(bindingCardData([havu], { language: 'da' }).fields.name).toBe('Eller et nyt udvalg');
    expect(bindingCardData([], { language: 'da' })).toMatchObject({ known: [], fields: { name: 'Udvalgets navn' } });
  });

  test('stays small enough with hundreds of committees', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      newCommittee(`Styregruppen for fælles drift af bygning ${index}`),
    );
    expect(byteLength(renderCard('binding', bindingCardData(many, { language: 'da' })))).toBeLessThan(cardByteLimit);
  });
});
