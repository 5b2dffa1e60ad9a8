import type { Language } from './language.ts';

/** A number as a text states it, by digits or in words. */
export interface StatedNumber {
  /** The same for "1.200.000", "1,200,000" and "1,2 mio."; "12.30" stays apart from "12.3", for it may be a time. */
  readonly value: string;
  readonly unit: 'percent' | 'money' | 'none';
}

const magnitudes: ReadonlyMap<string, number> = new Map([
  ['tusind', 1e3],
  ['tusinde', 1e3],
  ['thousand', 1e3],
  ['mio', 1e6],
  ['million', 1e6],
  ['millioner', 1e6],
  ['millions', 1e6],
  ['mia', 1e9],
  ['milliard', 1e9],
  ['milliarder', 1e9],
  ['billion', 1e9],
  ['billions', 1e9],
]);

/** "en", "et" and "one" are articles and pronouns too; "anden" and "second" mean much else. */
const danishWords = counted(
  2,
  'to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve',
);
const danishOrdinals = counted(3, 'tredje fjerde femte sjette syvende ottende niende tiende');
const englishWords = counted(
  2,
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
);
const englishOrdinals = counted(3, 'third fourth fifth sixth seventh eighth ninth tenth');
const danishTens: ReadonlyMap<string, number> = new Map([
  ['tyve', 20],
  ['tredive', 30],
  ['fyrre', 40],
  ['halvtreds', 50],
  ['tres', 60],
  ['halvfjerds', 70],
  ['firs', 80],
  ['halvfems', 90],
  ['hundrede', 100],
]);
const englishTens: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
]);

const word = '[\\p{L}]+(?:-[\\p{L}]+)?';
const tokens = new RegExp(`\\d+(?:[.,:]\\d+)*|${word}`, 'gu');
const percent = /^\s?(?:%|procent|pct\b|percent|per cent)/iu;
const moneyBehind = /^\s?(?:kr\b|kroner|DKK|euro?\b|EUR|€|\$|,-)/iu;
const moneyBefore = /(?:kr\.?|DKK|EUR|€|\$)\s?$/iu;

/** All numbers of a text in the given language, in order. Dates are to be taken out before: see `findDates`. */
export function findNumbers(text: string, language: Language): StatedNumber[] {
  const found: StatedNumber[] = [];
  for (const match of text.matchAll(tokens)) {
    const plain = /^\d/.test(match[0]) ? canonical(match[0]) : inWords(match[0].toLowerCase(), language);
    if (plain === undefined) continue;
    let rest = text.slice(match.index + match[0].length);
    let value = plain;
    const scale = /^\s?(\p{L}+)\.?/u.exec(rest);
    const factor = magnitudes.get(scale?.[1]?.toLowerCase() ?? '');
    if (factor !== undefined && scale !== null) {
      value = String(Math.round(Number(plain) * factor));
      rest = rest.slice(scale[0].length);
    }
    const before = text.slice(Math.max(0, match.index - 5), match.index);
    const unit = percent.test(rest)
      ? 'percent'
      : moneyBehind.test(rest) || moneyBefore.test(before)
        ? 'money'
        : ('none' as const);
    found.push({ value, unit });
  }
  return found;
}

/** Groups of exactly three digits are thousands, whatever stands between them; else a comma is a point and a colon, too. */
function canonical(digits: string): string {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return digits.replace(/[.,]/g, '');
  return digits.replace(/[,:]/g, '.').replace(/^0+(?=\d)/, '');
}

function inWords(written: string, language: Language): string | undefined {
  const [units, ordinals, tens] =
    language === 'da' ? [danishWords, danishOrdinals, danishTens] : [englishWords, englishOrdinals, englishTens];
  const whole = units.get(written) ?? ordinals.get(written) ?? tens.get(written);
  if (whole !== undefined) return String(whole);
  const joined = language === 'da' ? /^(\p{L}+?)og(\p{L}+)$/u.exec(written) : /^(\p{L}+)-(\p{L}+)$/u.exec(written);
  if (joined === null) return undefined;
  const [ten, one] = language === 'da' ? [joined[2], joined[1]] : [joined[1], joined[2]];
  const [tenValue, oneValue] = [tens.get(ten ?? ''), /^(?:en|one)$/.test(one ?? '') ? 1 : units.get(one ?? '')];
  return tenValue === undefined || oneValue === undefined ? undefined : String(tenValue + oneValue);
}

function counted(from: number, words: string): ReadonlyMap<string, number> {
  return new Map(words.split(' ').map((each, index) => [each, from + index]));
}
