import { beforeAll, describe, expect, test } from 'vitest';
import { openScope, operatorScope, type ReadScope } from '../../../src/access/scope.ts';
import { buildLibrary, type Library } from '../../../src/answers/library.ts';
import { createSearchDecisions, type SearchDecisions } from '../../../src/answers/search-decisions.ts';
import { createSearchMeetings, type SearchMeetings } from '../../../src/answers/search-meetings.ts';
import { aCommittee, aMeeting, anItem } from '../../builders.ts';
import { digu, exampleLibrary, january, pakhuset } from './example-library.ts';

let library: Library;
let searchDecisions: SearchDecisions;
let searchMeetings: SearchMeetings;

beforeAll(async () => {
  library = await exampleLibrary();
  searchDecisions = createSearchDecisions(async () => library);
  searchMeetings = createSearchMeetings(async () => library);
});

const members = (...ids: string[]): ReadScope => openScope(ids);
const both = members(digu.id, pakhuset.id);

/** "DIGU 2026-11-18 punkt 4" of each decision found. */
async function decisions(text: string, scope = both): Promise<string[]> {
  const found = await searchDecisions({ text, now: january, scope });
  return found.map(({ committee, meeting, item }) => `${committee.id} ${meeting.date} punkt ${item.number}`);
}

async function meetings(text: string, scope = both, now = january): Promise<string[]> {
  const found = await searchMeetings({ text, now, scope });
  return found.map(({ committee, meeting }) => `${committee.id} ${meeting.date}`);
}

/** Everything that is typed on the way to a text, letter by letter. */
function keystrokes(text: string): string[] {
  return Array.from(text, (_, index) => text.slice(0, index + 1));
}

describe('decisions', () => {
  test('are found by words of the title, the newest first', async () => {
    expect(await decisions('digitale låse')).toEqual(['digu 2026-11-18 punkt 4']);
    const document = await decisions('sags- og dokumentsystem', members(digu.id));
    expect(document).toEqual(['digu 2026-11-18 punkt 2', 'digu 2026-09-16 punkt 5']);
  });

  test('are found while the word is still being typed, at every letter', async () => {
    for (const text of keystrokes('digitale låse').slice(2)) {
      expect(await decisions(text), text).toContain('digu 2026-11-18 punkt 4');
    }
  });

  test('are narrowed by committee, month and item number', async () => {
    const november = await decisions('digu november');
    expect(november[0]).toBe('digu 2026-11-18 punkt 1');
    // The decisions of September that speak of November come behind those of November.
    const dates = november.map((place) => place.split(' ')[1]);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect((await decisions('digu november punkt 4'))[0]).toBe('digu 2026-11-18 punkt 4');
    expect((await decisions('pakhuset')).every((place) => place.startsWith(pakhuset.id))).toBe(true);
  });

  test('are found by the words of the decision and of the Indstilling, and with a slip of the pen', async () => {
    expect(await decisions('evaluering november 2027')).toContain('digu 2026-11-18 punkt 3');
    expect(await decisions('digtale låse')).toEqual(['digu 2026-11-18 punkt 4']);
  });

  test('are found by what else is written under the item, behind those that say it in title or decision', async () => {
    expect(await decisions('leverandører markedsdialogen')).toContain('digu 2026-11-18 punkt 2');
  });

  test('are the newest ones before anything is typed', async () => {
    const newest = await decisions('');
    expect(newest).toHaveLength(10);
    expect(newest[0]).toMatch(/2026-12-01/);
    const dates = newest.map((place) => place.split(' ')[1]);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(await decisions('   ')).toEqual(newest);
  });

  test('are not found where a word is nowhere, and a discussion or a coming item is none', async () => {
    expect(await decisions('digitale elcykler')).toEqual([]);
    const found = await searchDecisions({ text: '', now: january, scope: operatorScope });
    expect(found.every(({ item }) => item.decisions.some(({ type }) => !['discussed', 'none'].includes(type)))).toBe(
      true,
    );
    expect((await decisions('januar 2027')).filter((place) => place.includes('2027-01'))).toEqual([]);
  });

  test('never come from a committee that is not the viewer’s, whatever is typed', async () => {
    const queries = ['', 'digu', 'digitale låse', 'a', 'e', 'punkt', '2026', 'søren åkjær', 'november'];
    for (const text of queries) {
      const found = await searchDecisions({ text, now: january, scope: members(pakhuset.id) });
      expect(JSON.stringify(found), text).not.toMatch(/DIGU|Digitaliserings|Åkjær|Digitale låse/);
      expect(await decisions(text, members()), text).toEqual([]);
    }
  });

  test('never come from a closed item', async () => {
    const canary = 'Kanariefuglens lønforhold';
    const text = `${canary} blev vedtaget`;
    const decision = { type: 'decided', text, span: { start: 0, end: 1 }, documentHash: 'x' } as const;
    const closed = anItem({ number: '2', order: 1, title: canary, isClosed: true, decisions: [decision] });
    const open = anItem({ decisions: [{ ...decision, text: 'Godkendt.' }] });
    const closing = buildLibrary([aCommittee()], [{ meeting: aMeeting({ state: 'held' }), items: [open, closed] }]);
    const search = createSearchDecisions(async () => closing);
    for (const query of ['', 'kanarie', canary, 'vedtaget']) {
      const found = await search({ text: query, now: january, scope: members(aCommittee().id) });
      expect(JSON.stringify(found), query).not.toContain('Kanarie');
    }
    expect(await search({ text: canary, now: january, scope: operatorScope })).toHaveLength(1);
  });
});

describe('meetings', () => {
  test('are the coming ones before anything is typed, the nearest first', async () => {
    expect(await meetings('')).toEqual(['digu 2027-01-20', `${pakhuset.id} 2027-02-02`]);
    expect(await meetings('næste møde')).toEqual(await meetings(''));
  });

  test('are found by committee, the coming ones before those that were', async () => {
    expect(await meetings('digu')).toEqual(['digu 2027-01-20', 'digu 2026-11-18', 'digu 2026-09-16']);
    expect(await meetings('pakh', members(pakhuset.id))).toHaveLength(3);
  });

  test.each([
    ['november', ['digu 2026-11-18']],
    ['nov', ['digu 2026-11-18']],
    ['18. november 2026', ['digu 2026-11-18']],
    ['2026-11-18', ['digu 2026-11-18']],
    ['mødet i januar', ['digu 2027-01-20']],
    ['næste uge', ['digu 2027-01-20']],
    ['digu february', []],
    ['february', [`${pakhuset.id} 2027-02-02`]],
    ['onsdag den 20. jan', ['digu 2027-01-20']],
    ['elcykel', []],
  ])('are found by the time: %s', async (text, expected) => {
    expect(await meetings(text)).toEqual(expected);
  });

  test('that are cancelled are found by name, but not offered unasked', async () => {
    const cancelled = aMeeting({ state: 'cancelled' });
    const search = createSearchMeetings(async () => buildLibrary([aCommittee()], [{ meeting: cancelled, items: [] }]));
    expect(await search({ text: '', now: january, scope: operatorScope })).toEqual([]);
    expect(await search({ text: 'fyrtårnet', now: january, scope: operatorScope })).toHaveLength(1);
  });

  test('never come from a committee that is not the viewer’s', async () => {
    for (const text of ['', 'digu', 'januar', '2026', 'd']) {
      expect((await meetings(text, members(pakhuset.id))).filter((place) => place.startsWith('digu'))).toEqual([]);
    }
  });
});

test('a pasted document is read in its first words, and signs that are no words are as if nothing was typed', async () => {
  for (const text of ['qqq '.repeat(5_000), 'x'.repeat(100_000)]) {
    expect(await decisions(text)).toEqual([]);
    expect(await meetings(text)).toEqual([]);
  }
  for (const text of ['\u0000', '"', ')(*&', '🎉', '\ud83d']) {
    expect(await decisions(text)).toEqual(await decisions(''));
    expect(await meetings(text)).toEqual(await meetings(''));
  }
});
