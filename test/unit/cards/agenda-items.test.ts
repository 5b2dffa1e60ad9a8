import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committee, item, response, whoComes } from '../../../cards/scenes.ts';
import type { AgendaItem } from '../../../src/domain/agenda-item.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { Response } from '../../../src/domain/response.ts';
import { agendaCardData } from '../../../src/teams/cards-agenda.ts';
import { renderCard, unitsOfCard } from '../../../src/teams/render-card.ts';
import { actionsOf, allElements, brokenRules, choicesOf, rawTexts, rendererComplaints } from './card-checks.ts';
import { meeting } from './meeting.ts';

const jobKey = 'digu-2027-01-20/agenda/19:0f6cbe3c5b8a4f43a1d2e3f405162738@thread.tacv2';

function agenda(
  items: readonly AgendaItem[],
  changes: Partial<Meeting> = {},
  responses: readonly Response[] = [],
  language: 'da' | 'en' = 'da',
) {
  const record = { meeting: { ...meeting, ...changes }, items };
  const now = new Date('2027-01-13T07:00:00Z');
  return agendaCardData(record, committee, whoComes(record, responses), { language, now, jobKey });
}

describe('what the rows of an agenda say', () => {
  it('is what an item is for, in the language of the card', () => {
    const items = [item(0, 'Orientering om logning', { slot: ['12:00', '12:10'], by: ['Jonas Brink'] })];
    expect(agenda(items).roomyRows[0]?.details).toEqual(['kl. 12.00–12.10 · Orientering · v/ Jonas Brink']);
    expect(agenda(items, {}, [], 'en').roomyRows[0]?.details).toEqual(['12:00–12:10 · Information · by Jonas Brink']);
    expect(agenda([item(0, 'Godkendelse af kontrakt', { isClosed: true })]).roomyRows[0]?.details).toEqual([]);
  });

  it('has a pause without a number, which is no item', () => {
    const data = agenda([item(0, 'Budget'), item(1, 'Kort pause', { slot: ['12:30', '12:40'] }), item(2, 'Eventuelt')]);
    expect(data.itemsHeading).toBe('2 punkter');
    expect(data.speak).toContain('med 2 punkter');
    expect(data.roomyRows[1]).toMatchObject({
      number: '',
      plain: [],
      opens: [],
      pauses: ['Kort pause · kl. 12.30–12.40'],
    });
    const partly = allElements(renderCard('agenda', data)).find(({ id }) => id === 'items');
    expect(choicesOf(partly).map(({ value }) => value)).toEqual(['1', '3']);
    const decided = { ...item(1, 'Pause'), recommendations: ['at pausen godkendes'] };
    expect(agenda([item(0, 'Budget'), decided]).itemsHeading).toBe('2 punkter');
    const hidden = agenda([item(0, 'Pause', { isClosed: true })]);
    expect(hidden.roomyRows[0]).toMatchObject({ number: '1', plain: ['Lukket punkt'] });
  });

  it('has the bilag that open at a press, and counts the others', () => {
    const attachments = [
      { number: '1', title: 'Notat', link: 'https://example.org/1' },
      { number: '2', title: 'Budget', link: 'ftp://example.org/2' },
      { title: 'Tidsplan' },
    ];
    const [row] = agenda([{ ...item(0, 'Indkøb'), attachments }]).roomyRows;
    expect(row?.links).toEqual([{ text: 'Bilag 1: Notat', url: 'https://example.org/1', open: 'Bilag 1: Notat' }]);
    expect(row?.rest).toEqual(['og 2 bilag mere']);
    const closed = agenda([{ ...item(0, 'Indkøb', { isClosed: true }), attachments }]);
    expect(JSON.stringify(closed)).not.toContain('example.org');
  });

  it('counts the bilag of a long agenda that has no room for their addresses', () => {
    const attachments = ['1', '2'].map((number) => ({
      number,
      title: 'N',
      link: `https://example.org/${'x'.repeat(150)}`,
    }));
    const data = agenda(
      Array.from({ length: 40 }, (_, order) => ({ ...item(order, 'Indkøb af låse '.repeat(6)), attachments })),
    );
    const rows = [...data.compactRows, ...(data.fold[0]?.rows ?? [])];
    expect(
      rows.every(({ text, links, rest }) => /2 bilag$/.test(text) || links.length === 2 || rest.length === 1),
    ).toBe(true);
    expect(rows.at(-1)?.text).toMatch(/2 bilag$/);
  });
});

describe('the way to the meeting', () => {
  const place = 'Havnehuset, Torvegade 12, 8000 Aarhus C';
  it('is a link to the online meeting and one to a map, and no address in words', () => {
    const data = agenda([], { place: `${place} (https://example.org/moede?id=1)`, mode: 'hybrid' });
    expect(data.facts[0]?.value).toBe(`${place} · fysisk og virtuelt`);
    expect(data.links.map(({ text, url }) => [text, url])).toEqual([
      ['Deltag i onlinemødet', 'https://example.org/moede?id=1'],
      ['Vis på kort', 'https://www.openstreetmap.org/search?query=Torvegade%2012%2C%208000%20Aarhus%20C'],
    ]);
  });

  it('takes what is on record before what stands in the place, and https only', () => {
    const joinUrl = 'https://example.org/a';
    expect(agenda([], { joinUrl, place: 'Teams: https://example.org/b' })).toMatchObject({
      facts: [{ value: 'Teams' }],
      links: [{ url: joinUrl }],
    });
    expect(agenda([], { place: 'http://example.org/b', joinUrl: 'javascript:alert(1)' }).links).toEqual([]);
  });

  it('is not shown of a room, nor once the meeting is over or cancelled', () => {
    expect(agenda([], { place: 'Havnehuset, lokale 2.14' }).links).toEqual([]);
    expect(agenda([], { place, state: 'cancelled' }).links).toEqual([]);
  });
});

describe('the items of an agenda open', () => {
  it('by a press on their rows, all but closed ones', () => {
    const card = renderCard(
      'agenda',
      agenda([item(0, 'Budget'), item(1, 'Personale', { isClosed: true }), item(2, 'Eventuelt')]),
    );
    const opens = actionsOf(card, 'Action.Execute').filter(({ verb }) => verb === 'show-item');
    expect(opens.map(({ title, data }) => [title, data])).toEqual(
      [
        ['Åbn punkt 1: Budget', 0],
        ['Åbn punkt 3: Eventuelt', 2],
      ].map(([title, itemOrder]) => [
        title,
        // Empty: the agenda's own post, whose long key no row repeats.
        { verb: 'show-item', language: 'da', committeeId: 'digu', meetingId: 'digu-2027-01-20', jobKey: '', itemOrder },
      ]),
    );
  });

  it('from a list, or by their number, where there is no room on the rows', () => {
    const short = agenda(
      Array.from({ length: 20 }, (_, order) => item(order, `Emne ${order + 1}`, { isClosed: order === 3 })),
    );
    const list = allElements(renderCard('agenda', short)).find(({ id }) => id === 'itemOrder');
    expect(choicesOf(list)).toHaveLength(19);
    expect(choicesOf(list)[0]).toEqual({ title: '1 Emne 1', value: '0' });
    const long = agenda(
      Array.from({ length: 40 }, (_, order) =>
        item(order, 'Fælles retningslinjer for brug af sprogmodeller i sagsbehandlingen '.repeat(3)),
      ),
    );
    expect(long.opener[0]?.fields).toHaveLength(1);
    expect(allElements(renderCard('agenda', long)).some(({ id }) => id === 'itemLabel')).toBe(true);
  });

  it('not at all where no button could send the ids back', () => {
    const card = renderCard('agenda', agenda([item(0, 'Budget')], { id: 'x'.repeat(201) }));
    expect(JSON.stringify(card)).not.toContain('show-item');
  });
});

const word = fc.constantFrom(
  'Orientering',
  'Fælles',
  'indkøb',
  'sprogmodeller',
  '"citat"',
  'sagsbehandlingen',
  'Pause',
  '(B)',
  '📄',
);
const anyItem = fc.record({
  title: fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
  presenters: fc.array(fc.constant({ name: 'Alexandra Marie Rønnebæk-Ømark', source: 'heading' as const }), {
    maxLength: 3,
  }),
  startTime: fc.constantFrom('09:00', '13:45'),
  isClosed: fc.boolean(),
  attachments: fc.array(
    fc.record({ title: fc.constantFrom('Notat', 'Tidsplan for indkøbet'), link: fc.webUrl({ size: 'large' }) }),
    { maxLength: 6 },
  ),
});

describe('whatever the agenda', () => {
  it('its card is within the limit, good to read, and shows every title', () => {
    fc.assert(
      fc.property(
        fc.array(anyItem, { maxLength: 60 }),
        fc.nat(60),
        fc.constantFrom('da' as const, 'en' as const),
        (drawn, people, language) => {
          const items = drawn.map((each, order) => ({ ...item(order, each.title), ...each }));
          const responses = Array.from({ length: people }, (_, index) =>
            response(`p${index}`, `Navn Efternavn${index}`, {}),
          );
          const data = agenda(items, {}, responses, language);
          const card = renderCard('agenda', data);
          expect(unitsOfCard('agenda', data)).toBe(JSON.stringify(card).length);
          expect(brokenRules(card)).toEqual([]);
          expect(rendererComplaints(card)).toEqual([]);
          const texts = rawTexts(card).join('\n');
          for (const { isClosed, title } of items.slice(0, 12)) {
            if (!isClosed) expect(texts).toContain(title.trim().slice(0, 8));
          }
        },
      ),
      { numRuns: 40, seed: 20_270_120 },
    );
  }, 60_000);
});
