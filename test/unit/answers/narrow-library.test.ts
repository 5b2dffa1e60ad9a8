import { expect, test } from 'vitest';
import { openScope, operatorScope, personalScope, type ReadScope } from '../../../src/access/scope.ts';
import { buildLibrary, type Library, narrowLibrary } from '../../../src/answers/library.ts';
import { aCommittee, aMeeting, aMembership } from '../../builders.ts';
import { found, item, libraryOf, meetingOn } from './search/some-minutes.ts';

const open = openScope(['fyrtaarnet']);
const withRight = personalScope([aMembership({ role: 'secretary' })]);
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
  const narrow = narrowLibrary(buildLibrary([aCommittee(), other], [elsewhere, own]), withRight);
  const query = { words: [['tag'], ['kanariefugl']], limit: 10 };
  expect(await narrow.passages.search(query)).toEqual(await libraryOf(own).passages.search(query));
  expect(narrow.committees.map(({ id }) => id)).toEqual(['fyrtaarnet']);
  expect(narrow.records).toEqual([own]);
});

test('who is narrowed stays narrowed', async () => {
  const library = libraryOf(meetingOn('2031-03-04', item(0, 'Lønsag', '', closedItem)));
  const again = narrowLibrary(narrowLibrary(library, open), withRight);
  expect(await found(again, 'lønsag')).toEqual([]);
});

test('the same scope gets the same library as long as nothing is imported', () => {
  const library = libraryOf(meetingOn('2031-03-04', item(0, 'Nyt tag')));
  expect(narrowLibrary(library, openScope(['a', 'b']))).toBe(narrowLibrary(library, openScope(['b', 'a'])));
  const different: ReadScope[] = [
    openScope(['a']),
    openScope(['b']),
    personalScope([aMembership({ committeeId: 'a', role: 'chair' })]),
    personalScope([aMembership({ committeeId: 'a', until: '2031-01-01' })]),
    personalScope([aMembership({ committeeId: 'a', until: '2031-01-02' })]),
    personalScope([], [{ committeeId: 'a', meetingId: 'm', items: [] }]),
    personalScope([], [{ committeeId: 'a', meetingId: 'm', items: [{ label: '1', title: 'Nyt tag' }] }]),
  ];
  expect(new Set(different.map((scope) => narrowLibrary(library, scope))).size).toBe(different.length);
  expect(narrowLibrary(library, operatorScope)).toBe(library);
});

test('the meetings of all committees stand oldest first', () => {
  const other = aCommittee({ id: 'havnen' });
  const elsewhere = { meeting: aMeeting({ id: 'havnen-1', committeeId: 'havnen', date: '2031-02-01' }), items: [] };
  const library = buildLibrary([aCommittee(), other], [meetingOn('2031-03-04'), meetingOn('2031-01-07'), elsewhere]);
  expect(library.records.map(({ meeting }) => meeting.date)).toEqual(['2031-01-07', '2031-02-01', '2031-03-04']);
});

test('with the right in one committee one sees the closed items of that one alone', async () => {
  const other = aCommittee({ id: 'havnen', name: 'Havneudvalget' });
  const elsewhere = {
    meeting: aMeeting({ id: 'havnen-1', committeeId: 'havnen' }),
    items: [item(0, 'Havnefogedens kanariefugl', '', closedItem)],
  };
  const own = meetingOn('2031-03-04', item(0, 'Fyrmesterens kanariefugl', '', closedItem));
  const library = buildLibrary([aCommittee(), other], [elsewhere, own]);
  const scope = personalScope([aMembership({ role: 'chair' }), aMembership({ committeeId: 'havnen' })]);
  expect(await found(narrowLibrary(library, scope), 'kanariefugl')).toEqual(['2031-03-04#0']);
});

test('a former member and a guest search as if there were nothing but what they may see', async () => {
  const [before, after] = [
    meetingOn('2030-11-05', item(0, 'Nyt tag', 'Taget lægges om'), item(1, 'Tagets kanariefugl', '', closedItem)),
    meetingOn('2031-03-04', item(0, 'Tag og gulv', 'Taget er lagt'), item(1, 'Kanariefugl og tag')),
  ];
  const library = libraryOf(before, after);
  const query = { words: [['tag'], ['kanariefugl']], limit: 10 };
  const former = narrowLibrary(library, personalScope([aMembership({ until: '2030-12-31' })]));
  const seenThen = libraryOf({ ...before, items: before.items.slice(0, 1) });
  expect(await former.passages.search(query)).toEqual(await seenThen.passages.search(query));
  const invited = [{ label: '1', title: 'Tag og gulv' }];
  const pass = { committeeId: 'fyrtaarnet', meetingId: after.meeting.id, items: invited };
  const guest = narrowLibrary(library, personalScope([], [pass]));
  expect(guest.records.map(({ items }) => items.map(({ title }) => title))).toEqual([['Tag og gulv']]);
  const own = libraryOf(...guest.records);
  expect(await guest.passages.search(query)).toEqual(await own.passages.search(query));
  for (const narrow of [former, guest]) {
    expect(await found(narrow, 'kanariefugl')).toEqual([]);
    expect(narrow.committees.map(({ id }) => id)).toEqual(['fyrtaarnet']);
  }
});

test('what a former member may see is indexed once for all whose term ended that day', () => {
  const library = libraryOf(meetingOn('2030-11-05', item(0, 'Nyt tag')), meetingOn('2031-03-04', item(0, 'Gulv')));
  const term = aMembership({ until: '2030-12-31' });
  const [one, other] = [[term], [term, aMembership({ committeeId: 'andre' })]].map((terms) =>
    narrowLibrary(library, personalScope(terms)),
  );
  expect(one?.shelves[0]).toBe(other?.shelves[0]);
});

test('whose term ended before the first meeting, or who is invited to one that is gone, knows the committee as little as a stranger', () => {
  const library = libraryOf(meetingOn('2031-03-04', item(0, 'Nyt tag')));
  const pass = { committeeId: 'fyrtaarnet', meetingId: 'aflyst', items: [] };
  for (const scope of [personalScope([aMembership({ until: '2030-12-31' })]), personalScope([], [pass])]) {
    const { committees, records } = narrowLibrary(library, scope);
    expect([committees, records]).toEqual([[], []]);
  }
  expect(narrowLibrary(buildLibrary([aCommittee()], []), open).committees).toHaveLength(1);
});
