import { describe, expect, it } from 'vitest';
import { committee, item, response, whoComes } from '../../../cards/scenes.ts';
import type { AgendaItem } from '../../../src/domain/agenda-item.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { Response } from '../../../src/domain/response.ts';
import { type AgendaCardOptions, agendaCardData } from '../../../src/teams/cards-agenda.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import { actionsOf, allElements, brokenRules, byteLength, rawTexts } from './card-checks.ts';
import { meeting } from './meeting.ts';

const weekBefore = new Date('2027-01-13T07:00:00Z');

function agenda(
  items: readonly AgendaItem[],
  responses: readonly Response[] = [],
  options: Partial<AgendaCardOptions> = {},
  changes: Partial<Meeting> = {},
) {
  const record = { meeting: { ...meeting, ...changes }, items };
  return agendaCardData(record, committee, whoComes(record, responses), {
    language: 'da',
    now: weekBefore,
    jobKey: 'job-1',
    ...options,
  });
}

const numbered = (count: number, title = 'Punkt') => Array.from({ length: count }, (_, order) => item(order, title));

describe('the head of the agenda card', () => {
  it('gives the date and the time in words, as they are on the wall in the meeting room', () => {
    expect(agenda([]).when).toBe('onsdag den 20. januar 2027 kl. 12.00–13.30');
    expect(agenda([], [], { language: 'en' }).when).toBe('Wednesday, 20 January 2027, 12:00–13:30');
  });

  it('names the place, the mode and who presides, each only where it is known', () => {
    const known = agenda([], [], {}, { mode: 'hybrid', chair: 'Karen Lindholt' });
    expect(known.facts).toEqual([
      { label: 'Sted: ', value: 'Havnehuset · fysisk og virtuelt' },
      { label: 'Mødeleder: ', value: 'Karen Lindholt' },
    ]);
    const { place: _, ...placeless } = meeting;
    const record = { meeting: placeless, items: [] };
    expect(
      agendaCardData(record, committee, whoComes(record, []), { language: 'da', now: weekBefore, jobKey: 'j' }).facts,
    ).toEqual([]);
  });

  it('says so in words when it is late', () => {
    expect(agenda([], [], { isLate: true }).remarks).toEqual(['Sendt efter planen']);
  });
});

describe('the rows of the agenda card', () => {
  it('show number, title, slot, presenters and how many bilag there are', () => {
    const [row] = agenda([
      item(0, 'Budget', {
        number: '6.1',
        slot: ['12:05', '12:35'],
        by: ['Peter Krogh', 'Sanne Ulvedal'],
        attachments: 3,
      }),
    ]).roomyRows;
    expect(row).toMatchObject({ number: '6.1', opens: [{ title: 'Budget', open: 'Åbn punkt 6.1', itemOrder: 0 }] });
    expect(row?.details).toEqual(['kl. 12.05–12.35 · v/ Peter Krogh, Sanne Ulvedal · 3 bilag']);
  });

  it('count a bilag once that stands under its item and in the list at the end', () => {
    const attachments = [
      { title: 'Bilag 1', itemNumber: '1' },
      { title: 'Notat', itemNumber: '1' },
    ];
    const [row] = agenda([item(0, 'Budget', { attachments: 1 })], [], {}, { attachments }).roomyRows;
    expect(row?.details).toEqual(['2 bilag']);
  });

  it('say "Lukket punkt" for what lies below a closed item, too', () => {
    const below = { ...item(1, 'Lønforhold', { number: '1.1' }), parent: '1' };
    const data = agenda([item(0, 'Personalesag', { isClosed: true }), below]);
    expect(data.roomyRows.map(({ plain, opens }) => [...plain, ...opens])).toEqual([
      ['Lukket punkt'],
      ['Lukket punkt'],
    ]);
  });

  it('say "Lukket punkt" for a closed item and tell neither its title, its presenters nor its bilag', () => {
    const data = agenda([item(0, 'Afskedigelse', { by: ['Peter Krogh'], attachments: 2, isClosed: true })]);
    expect(data.roomyRows).toMatchObject([{ number: '1', plain: ['Lukket punkt'], opens: [], details: [] }]);
    expect(JSON.stringify(renderCard('agenda', data))).not.toMatch(/Afskedigelse|Krogh|bilag/);
  });

  it('are all visible up to 12; of 33 the first 12 are, with a button for the rest', () => {
    expect(agenda(numbered(12))).toMatchObject({ compactRows: [], fold: [] });
    expect(agenda(numbered(12)).roomyRows).toHaveLength(12);
    const long = agenda(numbered(33));
    expect(long.compactRows).toHaveLength(12);
    expect(long.fold[0]?.rows).toHaveLength(21);
    expect(actionsOf(renderCard('agenda', long), 'Action.ToggleVisibility').map((action) => action['title'])).toEqual([
      'Vis alle 33 punkter',
      'Vis færre punkter',
      'Delvist …',
      'Afbud …',
    ]);
  });

  it('tell how many items there was no room for', () => {
    expect(agenda(numbered(47)).leftOut).toEqual(['… og 7 punkter mere i selve dagsordenen']);
  });

  it('keep 33 titles of 120 characters and 40 names whole within the limit', () => {
    const title = 'Fælles retningslinjer for anvendelse af digitale værktøjer i sagsbehandlingen '
      .repeat(2)
      .slice(0, 119)
      .concat('X');
    const items = Array.from({ length: 33 }, (_, order) => item(order, title, { attachments: 2 }));
    const responses = Array.from({ length: 40 }, (_, index) =>
      response(`p${index}`, `Medlem Nummer${index}sen`, { mode: index % 3 === 0 ? 'virtual' : 'in-person' }),
    );
    const jobKey = 'agenda:digu-2027-01-20:19:0f6cbe3c5b8a4f43@thread.tacv2';
    const card = renderCard('agenda', agenda(items, responses, { jobKey }));
    expect(rawTexts(card).filter((text) => text.includes(title))).toHaveLength(33);
    for (const { personName } of responses) expect(rawTexts(card).join('\n')).toContain(personName);
    expect(brokenRules(card)).toEqual([]);
    expect(byteLength(card)).toBeGreaterThan(20_000);
  });
});

const answers = [
  response('p1', 'Åse Birk', { mode: 'in-person' }),
  response('p2', 'Jonas Brink', { mode: 'virtual' }),
  response('p3', 'Anna Lund', {
    partStat: 'delegated',
    substitute: { name: 'Mette Holm', personId: 'p9', standing: 'accepted' },
  }),
  response('p4', 'Ole Tangkjær', { partStat: 'declined' }),
  response('p5', 'Zenia Ask', { mode: 'in-person' }),
  response('p6', 'Bo Dam', { partStat: 'needs-action' }),
];

describe('the answers on the agenda card', () => {
  it('are counted in one line and named by answer, in the order of the Danish alphabet', () => {
    const { tally, groups } = agenda([], answers);
    expect(tally).toBe('3 deltager · 1 virtuelt · 2 afbud');
    expect(groups).toEqual([
      { label: 'Deltager (3): ', value: 'Mette Holm (i stedet for Anna Lund), Zenia Ask, Åse Birk' },
      { label: 'Deltager virtuelt (1): ', value: 'Jonas Brink' },
      { label: 'Afbud (2): ', value: 'Anna Lund (Mette Holm møder i stedet), Ole Tangkjær' },
    ]);
  });

  it('are said to be none before anybody has answered', () => {
    expect(agenda([]).tally).toBe('Ingen har svaret endnu.');
  });

  it("show one's own answer in one's own view only, and mark its button", () => {
    const shared = agenda([], answers);
    expect(shared.own).toEqual([]);
    expect(JSON.stringify(shared)).not.toContain('✓');
    const own = agenda([], answers, { viewerId: 'p2' });
    expect(own.own).toEqual([{ label: 'Dit svar: ', value: 'Deltager virtuelt', remarks: [], notes: [] }]);
    expect(own.respond[0]?.choices.map(({ title, style }) => [title, style])).toEqual([
      ['Deltager', 'default'],
      ['✓ Deltager virtuelt', 'positive'],
    ]);
    expect(agenda([], answers, { viewerId: 'p3' }).own[0]?.value).toBe('Afbud (Mette Holm møder i stedet)');
  });

  it('count those whose names there is no room for', () => {
    const many = Array.from({ length: 2000 }, (_, index) => response(`p${index}`, `Navn Efternavn${index}`, {}));
    expect(agenda([], many).groups[0]?.value).toMatch(/, og \d+ mere$/);
  });
});

describe('the buttons of the agenda card', () => {
  it('send the verb, the language, the meeting, the answer and the job, and nothing that names a person', () => {
    const card = renderCard('agenda', agenda([], answers, { viewerId: 'p2' }));
    const sent = actionsOf(card, 'Action.Execute').map((action) => action['data']);
    const common = {
      verb: 'respond',
      language: 'da',
      committeeId: 'digu',
      meetingId: 'digu-2027-01-20',
      jobKey: 'job-1',
      shownStart: '2027-01-20T11:00:00.000Z',
    };
    const answered = ['accept-in-person', 'accept-virtual', 'tentative', 'partly', 'decline'];
    expect(sent).toEqual(answered.map((answer) => ({ ...common, answer })));
  });

  it('open a form under Delvist and one under Afbud, of which only one is open', () => {
    const card = renderCard('agenda', agenda(numbered(3)));
    const toggles = actionsOf(card, 'Action.ToggleVisibility').map(({ title, targetElements }) => [
      title,
      targetElements,
    ]);
    expect(toggles).toEqual([
      ['Delvist …', ['partly', { elementId: 'decline', isVisible: false }]],
      ['Afbud …', ['decline', { elementId: 'partly', isVisible: false }]],
    ]);
    const inputsOf = (id: string) => {
      const form = allElements(card).find((element) => element['id'] === id);
      expect(form).toMatchObject({ isVisible: false });
      return allElements(form)
        .filter(({ type }) => String(type).startsWith('Input.'))
        .map((input) => input['id']);
    };
    expect(inputsOf('partly')).toEqual(['from', 'until', 'items', 'mode']);
    expect(inputsOf('decline')).toEqual(['substitute', 'substituteItems', 'note']);
  });

  it('send along what was written only where a form is sent', () => {
    const card = renderCard('agenda', agenda([]));
    const sent = actionsOf(card, 'Action.Execute').map(({ title, associatedInputs }) => [title, associatedInputs]);
    expect(sent).toEqual([
      ['Deltager', 'none'],
      ['Deltager virtuelt', 'none'],
      ['Måske', 'none'],
      ['Send svar', undefined],
      ['Send afbud', undefined],
    ]);
  });

  const closed: [string, Partial<Meeting>, string, string][] = [
    ['is cancelled', { state: 'cancelled' }, '2027-01-13T07:00:00Z', 'Aflyst'],
    ['has begun', {}, '2027-01-20T11:00:00Z', 'Mødet er begyndt. Der kan ikke længere svares.'],
    ['is over', {}, '2027-01-20T12:30:00Z', 'Mødet er slut.'],
    ['has minutes', { state: 'held' }, '2027-01-13T07:00:00Z', 'Mødet er slut.'],
  ];
  it.each(closed)('are gone when the meeting %s, and the card says why', (_case, changes, now, mark) => {
    const data = agenda([], answers, { now: new Date(now), viewerId: 'p6' }, changes);
    expect(data.marks.map(({ text }) => text)).toEqual([mark]);
    expect(data.own).toEqual([]);
    expect(actionsOf(renderCard('agenda', data), 'Action.Execute')).toEqual([]);
  });

  it('are there until the minute before the meeting', () => {
    expect(agenda([], [], { now: new Date('2027-01-20T10:59:59Z') }).respond).toHaveLength(1);
  });
});
