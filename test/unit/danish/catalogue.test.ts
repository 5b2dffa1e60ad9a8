import { expect, it } from 'vitest';
import { type Entry, readCatalogue, textsOf } from './catalogue.ts';

const entries = await readCatalogue();
const places = (found: readonly Entry[]): string[] => found.map(({ at }) => at);

/** Words that are the same in both languages. */
const sameInBoth = new Set(['organisation', 'form', 'for', 'send', 'plan', 'person', 'online', 'e-mail']);
/** Of the examples that the blanks are filled with, and what a template makes of one that does not fit. */
const filledIn = /Xqz|Wvk|asked|undefined|true|false|\[object Object\]/gu;
/** What is quoted as it is to be written, in either language. */
const quoted = /“[^”]*”|»[^«]*«/gu;
const danishWords = /(?<!\p{L})(?:og|ikke|jeg|eller|af|på|til|der|som|med|møde|mødet|udvalget)(?!\p{L})/iu;
const englishWords = /(?<!\p{L})(?:and|not|you|or|of|the|with|meeting|from|is)(?!\p{L})/iu;

function wordsOf(leaf: unknown): string[] {
  return textsOf(leaf).map((text) => text.replace(filledIn, '').replace(quoted, ''));
}

it('whatever is said is said in both languages, with as many blanks', () => {
  expect(entries.length).toBeGreaterThan(1_000);
  const kinds = ({ da, en }: Entry) => [typeof da, typeof en];
  expect(places(entries.filter((entry) => new Set(kinds(entry)).size > 1))).toEqual([]);
  expect(places(entries.filter((entry) => kinds(entry).includes('undefined')))).toEqual([]);
  const blanks = (leaf: unknown) => (typeof leaf === 'function' ? leaf.length : 0);
  expect(places(entries.filter(({ da, en }) => blanks(da) !== blanks(en)))).toEqual([]);
});

it('nothing is said with an empty sentence', () => {
  const isEmpty = (leaf: unknown) => typeof leaf === 'string' && leaf.trim() === '';
  expect(places(entries.filter(({ da, en }) => isEmpty(da) || isEmpty(en)))).toEqual([]);
});

it('every sentence with blanks makes something of the examples, so that it is looked at below', () => {
  const isSilent = (leaf: unknown) => typeof leaf === 'function' && textsOf(leaf).length === 0;
  expect(places(entries.filter(({ da, en }) => isSilent(da) || isSilent(en)))).toEqual([]);
});

it('no English sentence is the Danish one again, but for words that are the same', () => {
  const isSame = ({ da, en }: Entry): boolean => {
    const [danish, english] = [wordsOf(da).join('\n'), wordsOf(en).join('\n')];
    const words = danish.toLowerCase().match(/\p{L}[\p{L}-]+/gu) ?? [];
    return danish === english && words.some((word) => !sameInBoth.has(word));
  };
  expect(places(entries.filter(isSame))).toEqual([]);
});

it('no English sentence has Danish letters or Danish words, and no Danish one English words', () => {
  const danish = entries.filter(({ en }) => wordsOf(en).some((text) => /[æøå]/iu.test(text) || danishWords.test(text)));
  expect(places(danish)).toEqual([]);
  expect(places(entries.filter(({ da }) => wordsOf(da).some((text) => englishWords.test(text))))).toEqual([]);
});
