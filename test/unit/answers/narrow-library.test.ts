import { expect, test } from 'vitest';
import type { ReadScope } from '../../../src/access/scope.ts';
import { buildLibrary, type Library, narrowLibrary } from '../../../src/answers/library.ts';
import { aCommittee, aMeeting } from '../../builders.ts';
import { found, item, libraryOf, meetingOn } from './search/some-minutes.ts';

const open: ReadScope = { committeeIds: 'all', seesClosedItems: false };
const everything: ReadScope = { committeeIds: 'all', seesClosedItems: true };
const closedItem = { isClosed: true };

async function hitsIn(library: Library, word: string) {
  return (await library.passages.search({ words: [[word]], limit: 10 })).hits;
}

test('a closed item is found by those with the right, and by nobody else', async () => {
  const record = meetingOn('2031-03-04', item(0, 'Nyt tag'), item(1, 'Lønsag', 'Kanariefuglens løn hæves', closedItem));
  const library = libraryOf(record);
  expect(await found(library, 'kanariefugl')).toEqual(['2031-03-04#1.0']);
  for (const words of ['kanariefugl', 'kanarieføgl', 'kanarie fugl', 'lønsag', 'løn', 'hæves']) {
    expect(await found(narrowLibrary(library, open), words), words).toEqual([]);
  }
});

test('a closed item is not counted either: words are as rare as they are in what may be seen', async () => {
  const seen = [item(0, 'Nyt tag'), item(1, 'Nyt gulv'), item(2, 'Kanariefugl')];
  const hidden = [3, 4, 5].map((order) => item(order, 'Tag og gulv', 'Tag, gulv og kanariefugl', closedItem));
  const without = libraryOf(meetingOn('2031-03-04', ...seen));
  const narrow = narrowLibrary(libraryOf(meetingOn('2031-03-04', ...seen, ...hidden)), open);
  const query = { words: [['tag'], ['kanariefugl'], ['gulvtæppe']], limit: 10 };
  const [expected, actual] = [await without.passages.search(query), await narrow.passages.search(query)];
  expect(actual.rarity).toEqual(expected.rarity);
  expect(actual.hits.map(({ passage, score }) => [passage.id, score])).toEqual(
    expected.hits.map(({ passage, score }) => [passage.id, score]),
  );
});

test('what is found of a meeting with a closed item says nothing of it', async () => {
  const meeting = aMeeting({
    actions: [{ text: 'Kanariefuglen får løn', itemNumber: '2' }],
    outerText: { text: 'Indhold: 1. Nyt tag, 2. Kanariefuglens løn', documentHash: 'x' },
  });
  const library = libraryOf({ meeting, items: [item(0, 'Nyt tag'), item(1, 'Kanariefuglens løn', '', closedItem)] });
  const narrow = narrowLibrary(library, open);
  expect(JSON.stringify(await hitsIn(narrow, 'tag'))).not.toContain('anariefugl');
  expect(JSON.stringify(narrow.records)).not.toContain('anariefugl');
  expect(await hitsIn(narrow, 'indhold')).toEqual([]);
  expect(JSON.stringify(await hitsIn(library, 'tag'))).toContain('Kanariefuglen får løn');
});

test('another committee is neither searched nor counted', async () => {
  const other = aCommittee({ id: 'havnen', name: 'Havneudvalget' });
  const elsewhere = {
    meeting: aMeeting({ id: 'havnen-1', committeeId: 'havnen' }),
    items: [0, 1, 2].map((order) => item(order, 'Havnens tag', 'Tagets kanariefugl')),
  };
  const own = meetingOn('2031-03-04', item(0, 'Nyt tag'), item(1, 'Gulv'));
  const scope = { committeeIds: new Set(['fyrtaarnet']), seesClosedItems: true };
  const narrow = narrowLibrary(buildLibrary([aCommittee(), other], [elsewhere, own]), scope);
  const query = { words: [['tag'], ['kanariefugl']], limit: 10 };
  expect(await narrow.passages.search(query)).toEqual(await libraryOf(own).passages.search(query));
  expect(narrow.committees.map(({ id }) => id)).toEqual(['fyrtaarnet']);
  expect(narrow.records).toEqual([own]);
});

test('who is narrowed stays narrowed', async () => {
  const library = libraryOf(meetingOn('2031-03-04', item(0, 'Lønsag', '', closedItem)));
  const again = narrowLibrary(narrowLibrary(library, open), { ...everything, committeeIds: new Set(['fyrtaarnet']) });
  expect(await found(again, 'lønsag')).toEqual([]);
});

test('the same scope gets the same library as long as nothing is imported', () => {
  const library = libraryOf(meetingOn('2031-03-04', item(0, 'Nyt tag')));
  const scopeOf = (...ids: string[]): ReadScope => ({ committeeIds: new Set(ids), seesClosedItems: false });
  expect(narrowLibrary(library, scopeOf('a', 'b'))).toBe(narrowLibrary(library, scopeOf('b', 'a')));
  expect(narrowLibrary(library, scopeOf('a'))).not.toBe(narrowLibrary(library, scopeOf('b')));
  expect(narrowLibrary(library, everything)).toBe(library);
});

test('the meetings of all committees stand oldest first', () => {
  const other = aCommittee({ id: 'havnen' });
  const elsewhere = { meeting: aMeeting({ id: 'havnen-1', committeeId: 'havnen', date: '2031-02-01' }), items: [] };
  const library = buildLibrary([aCommittee(), other], [meetingOn('2031-03-04'), meetingOn('2031-01-07'), elsewhere]);
  expect(library.records.map(({ meeting }) => meeting.date)).toEqual(['2031-01-07', '2031-02-01', '2031-03-04']);
});
