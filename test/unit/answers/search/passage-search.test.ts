import { expect, test } from 'vitest';
import { buildLibrary } from '../../../../src/answers/library.ts';
import { aCommittee, aMeeting } from '../../../builders.ts';
import { found, item, libraryOf, meetingOn, section } from './some-minutes.ts';

const march = '2031-03-04';
const minutes = libraryOf(
  meetingOn(
    march,
    item(0, 'Fælles flytteguide', 'Guiden koster 240.000 kr.'),
    item(
      1,
      'Sundhedsstyregruppen',
      'Sundhedsstyregruppen mødes i maj. Sundhed er vigtig for styregruppen og for hver gruppe.',
    ),
    item(2, 'Biblioteket', 'Åbningstiderne på biblioteket udvides.'),
    item(3, 'Nyt tag', 'Tagets pris er ukendt.'),
    item(4, 'Praksisplan', 'Planen for praksis sendes i høring, og planlægningen er i gang.'),
  ),
);

test('an inflected word finds the others of its kind', async () => {
  expect((await found(minutes, 'guide'))[0]).toBe(`${march}#0.0`);
  expect((await found(minutes, 'åbningstid'))[0]).toBe(`${march}#2.0`);
});

test('a word finds the compounds that it is a part of, after those where it stands alone', async () => {
  const hits = await found(minutes, 'plan');
  expect(hits[0]).toBe(`${march}#4.0`);
  expect(hits).toContain(`${march}#4`);
  expect((await found(minutes, 'sundhed'))[0]).toBe(`${march}#1.0`);
});

test('a compound finds its parts where nobody has written it', async () => {
  expect((await found(minutes, 'praksishøring'))[0]).toBe(`${march}#4.0`);
});

test.each([
  ['flytte guiden', 0],
  ['sundheds styre gruppen', 1],
])('a compound written in pieces is the compound: %s', async (words, order) => {
  expect((await found(minutes, words))[0]).toBe(`${march}#${order}`);
});

test.each([
  ['biblotekket', 2],
  ['flytteugide', 0],
  ['åbningstidre', 2],
])('a slip of the pen is forgiven: %s', async (word, order) => {
  expect((await found(minutes, word))[0]).toMatch(`${march}#${order}`);
});

test('a word that is written somewhere is not taken for another that looks like it', async () => {
  const library = libraryOf(meetingOn(march, item(0, 'Husleje'), item(1, 'Husleje og huslejer'), item(2, 'Huspleje')));
  expect((await found(library, 'huspleje'))[0]).toBe(`${march}#2`);
});

test('a word without letters is the same or it is not', async () => {
  const library = libraryOf(meetingOn(march, item(0, 'Budget 2026'), item(1, 'Budget 2027')));
  expect(await found(library, '2027')).toEqual([`${march}#1`]);
});

test('what nobody has written finds nothing', async () => {
  expect(await found(minutes, 'kvælstof')).toEqual([]);
  expect(await found(libraryOf(), 'guide')).toEqual([]);
});

test('a title tells more of an item than its text', async () => {
  const library = libraryOf(
    meetingOn(
      march,
      item(0, 'Orientering', 'Vi talte om kajen ved havnen'),
      item(1, 'Kajen ved havnen', 'Vi talte om andet'),
    ),
  );
  expect((await found(library, 'kajen')).slice(0, 2)).toEqual([`${march}#1`, `${march}#1.0`]);
});

test('all sections of an item are found by its title', async () => {
  const sections = [section('background', 'Prisen er steget.'), section('decision', 'Godkendt.')];
  const library = libraryOf(meetingOn(march, item(0, 'Nyt tag', '', { sections })));
  expect((await found(library, 'tag')).sort()).toEqual([`${march}#0`, `${march}#0.0`, `${march}#0.1`]);
});

test('what stands before the items is found, too', async () => {
  const meeting = aMeeting({ outerText: { text: 'Der er kage i kantinen', documentHash: 'x' } });
  const { hits } = await libraryOf({ meeting, items: [] }).passages.search({ words: [['kage']], limit: 5 });
  expect(hits.map(({ passage }) => [passage.section, passage.text, passage.item])).toEqual([
    ['head', 'Der er kage i kantinen', undefined],
  ]);
});

test('forms of one word count as one word: a passage with two of them is not found before one with one', async () => {
  const library = libraryOf(meetingOn(march, item(0, 'Hospital'), item(1, 'Sygehus')));
  const search = async (forms: string[]) =>
    (await library.passages.search({ words: [forms], limit: 5 })).hits.map(({ score }) => score);
  const [first, second] = await search(['sygehus', 'hospital']);
  expect(first).toBeGreaterThan(0);
  expect(first).toBe(second);
});

test('the month and the name of a meeting lift its passages, and find none alone', async () => {
  const library = libraryOf(meetingOn('2031-03-04', item(0, 'Nyt tag')), meetingOn('2031-04-08', item(0, 'Nyt tag')));
  expect(await found(library, 'tag')).toEqual(['2031-04-08#0', '2031-03-04#0']);
  expect(await found(library, 'tag marts')).toEqual(['2031-03-04#0', '2031-04-08#0']);
  expect(await found(library, 'marts')).toEqual([]);
});

test('of two passages that fit alike the newer meeting goes first, and within a meeting the id decides', async () => {
  const library = libraryOf(
    meetingOn('2031-05-06', item(0, 'Nyt tag'), item(1, 'Nyt tag')),
    meetingOn('2031-06-03', item(0, 'Nyt tag')),
  );
  expect(await found(library, 'tag')).toEqual(['2031-06-03#0', '2031-05-06#0', '2031-05-06#1']);
  expect(await found(library, 'tag', { limit: 2 })).toEqual(['2031-06-03#0', '2031-05-06#0']);
});

test('only the meetings that are named are looked in, however good the others are', async () => {
  const library = libraryOf(
    meetingOn('2031-05-06', item(0, 'Nyt tag', 'Tag, tag og tag')),
    meetingOn('2031-06-03', item(0, 'Eventuelt', 'Et tag blev nævnt')),
  );
  const meetingIds = new Set(['fyrtaarnet-2031-06-03']);
  expect(await found(library, 'tag', { meetingIds, limit: 1 })).toEqual(['2031-06-03#0.0']);
  expect(await found(library, 'tag', { meetingIds: new Set() })).toEqual([]);
});

test('a word that stands everywhere tells next to nothing, one that stands nowhere tells most, a form counts as the word', async () => {
  const titles = ['Nyt tag', 'Nyt hus', 'Nyt sygehus', 'Nyt gulv'];
  const library = libraryOf(meetingOn(march, ...titles.map((title, order) => item(order, title))));
  const words = [['nyt'], ['tag'], ['rumskib'], ['hospital', 'sygehus']];
  const { rarity } = await library.passages.search({ words, limit: 1 });
  const [everywhere, once, nowhere, form] = rarity;
  expect(everywhere).toBeLessThan(0.1);
  expect(once).toBeGreaterThan(everywhere ?? 1);
  expect(nowhere).toBe(1);
  expect(form).toBe(once);
});

test('the same meetings give the same answers in every replica, in whatever order they were read', async () => {
  const records = ['2031-01-07', '2031-02-04', '2031-03-04', '2031-04-08'].map((date, index) =>
    meetingOn(date, item(0, 'Nyt tag', 'Taget skal skiftes'), item(1, `Sag ${index}`, 'Tagrender og tagpap')),
  );
  const other = aCommittee({ id: 'havnen', name: 'Havneudvalget' });
  const elsewhere = { meeting: aMeeting({ id: 'havnen-1', committeeId: 'havnen' }), items: [item(0, 'Havnens tag')] };
  const one = buildLibrary([aCommittee(), other], [...records, elsewhere]);
  const another = buildLibrary([other, aCommittee()], [elsewhere, ...records.toReversed()]);
  for (const words of ['tag', 'tagrender skal', 'havnes taag']) {
    const query = { words: words.split(' ').map((word) => [word]), limit: 20 };
    const [a, b] = [await one.passages.search(query), await another.passages.search(query)];
    expect(a.hits.map(({ passage, score }) => [passage.id, score])).toEqual(
      b.hits.map(({ passage, score }) => [passage.id, score]),
    );
    expect(a.rarity).toEqual(b.rarity);
  }
});
