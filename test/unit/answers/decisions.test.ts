import { beforeAll, expect, test } from 'vitest';
import type { Library } from '../../../src/answers/library.ts';
import { ask, exampleLibrary, places } from './example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

test('a decision that refers to the Indstilling is shown with it', async () => {
  const answer = await ask(library, 'Hvad besluttede DIGU om den fælles flytteguide?');
  expect(answer.text).toContain('DIGU godkendte som indstillet.');
  expect(answer.blocks.some(({ kind }) => kind === 'recommendation')).toBe(true);
  expect(places(answer)[0]).toBe('DIGU 2026-09-16 punkt 3');
  expect(answer.citations[0]?.file).toBe('2026-09-16-referat.md');
});

test('several decisions on one matter come newest first, and a coming agenda item last', async () => {
  const answer = await ask(library, 'Hvad besluttede DIGU om digitale låse?');
  expect(places(answer)).toEqual(['DIGU 2026-11-18 punkt 4', 'DIGU 2026-09-16 punkt 6', 'DIGU 2027-01-20 punkt 4']);
  expect(answer.text).toContain('Sagen er på dagsordenen igen');
});

test('a discussion is not called a decision', async () => {
  const answer = await ask(library, 'Hvad besluttede DIGU om digitale låse i september 2026?');
  expect(places(answer)).toEqual(['DIGU 2026-09-16 punkt 6']);
  expect(answer.text).toContain('Punktet blev drøftet, uden at referatet nævner en beslutning');
});

test('what was left open is said to be left open', async () => {
  const answer = await ask(library, 'Blev det besluttet, om kommunerne skal købe licenser til sprogmodeller sammen?');
  expect(answer.text).toContain('Der blev ikke taget stilling');
});

test('an item that the question points at by number and date is answered without a matter', async () => {
  const answer = await ask(library, 'Hvad blev besluttet under punkt 7 på mødet i DIGU den 18. november 2026?');
  expect(places(answer)).toEqual(['DIGU 2026-11-18 punkt 7']);
  expect(answer.text).toContain('godkendte mødeplanen');
});

test('the decisions of the last meeting are listed when nothing else is named', async () => {
  const answer = await ask(library, 'Hvad besluttede bestyrelsen for Pakhuset sidst?');
  expect(new Set(answer.citations.map(({ date }) => date))).toEqual(new Set(['2026-12-01']));
  expect(answer.citations.length).toBeGreaterThan(3);
});

test.each([
  ['sprogmodelerne i november', 'DIGU 2026-11-18 punkt 3'],
  ['flytte guiden', 'DIGU 2026-09-16 punkt 3'],
  ['Store Sals leje', 'Bestyrelsen for Kulturhuset Pakhuset 2026-12-01 punkt 3'],
])('inflection, compounds and slips are forgiven: "%s"', async (matter, place) => {
  const answer = await ask(library, `hvad blev der besluttet om ${matter}`);
  expect(places(answer)).toContain(place);
});

test.each([
  'Hvad besluttede DIGU om det nye hospital?',
  'Hvad besluttede økonomiudvalget om budget 2027?',
  'Hvad besluttede DIGU om cykelstier?',
  'Hvad besluttede Pakhuset om digitale låse?',
  'Hvad besluttede DIGU om flytteguiden i 2024?',
  'What did the board of Pakhuset decide about parking?',
])('what is not there is not guessed: %s', async (question) => {
  const answer = await ask(library, question);
  expect(answer.isAbstention).toBe(true);
  expect(answer.citations).toEqual([]);
});

test('no recommendation or background stands as a decision', () => {
  const decided = library.records.flatMap(({ items }) => items).filter(({ decisions }) => decisions.length > 0);
  expect(decided.length).toBeGreaterThan(20);
  for (const item of decided) {
    const minutes = item.sections.filter(({ kind }) => kind === 'minutes' || kind === 'decision');
    for (const { span } of item.decisions) {
      expect(minutes.some((section) => section.span.start <= span.start && span.end <= section.span.end)).toBe(true);
    }
  }
});

test('of a day that is to come nothing was decided yet', async () => {
  const answer = await ask(library, 'Hvad besluttede DIGU om digitale låse den 20. januar 2027?');
  expect([answer.isAbstention, answer.citations]).toEqual([true, []]);
  expect(answer.text).toContain('ikke holdt endnu');
});
