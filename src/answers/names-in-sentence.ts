import type { Language } from '../danish/language.ts';
import { findNumbers } from '../danish/stated-numbers.ts';
import { stem } from '../danish/stem.ts';
import { stopWords } from '../danish/words.ts';

/** Words with which a sentence may begin: of any other first word, a capital may make a name. */
const firstWords = new Set(
  `derefter desuden derudover dernæst endvidere samtidig samtidigt dermed derfor herefter herudover endelig efterfølgende dog begge flere både
  ifølge pga hverken hvis mens fordi således ligeledes punktet sagen sagens forslaget forslagene indstillingen indstillingens beslutningen beslutninger
  referatet referaterne dagsordenen mødet medlemmerne udvalget udvalgets styregruppen styregruppens bestyrelsen bestyrelsens rådet gruppen formanden
  formandskabet næstformanden sekretariatet forvaltningen administrationen sagsfremstillingen baggrunden drøftelsen planen projektet aftalen
  budgettet rapporten evalueringen orienteringen
  according moreover furthermore however also both further then thereafter finally after before because since while therefore thus its no not
  there these those it he she we you members member minutes item matter proposal recommendation decision agenda meeting chair chairman
  steering group board committee council administration secretariat background plan project agreement budget report evaluation approval`.split(
    /\s+/,
  ),
);

/** What English writes with a capital without its being anybody's name; months and weekdays are checked as dates. */
const englishCapitals = new Set(
  `i danish denmark january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday mr mrs ms dkk`.split(/\s+/),
);

/** Names of bodies, which Danish may write without a capital: "økonomiudvalget", "ældrerådet", "regionen" are, "udvalget" is not. */
const bodyWord =
  /^(?:\p{L}{2,}(?:udvalg|råd|nævn|styregruppe|arbejdsgruppe|temagruppe|følgegruppe|bestyrelse|kommune|styrelse|ministeri|forening|forbund|klynge|fond)|byråd|region|regering|folketing|ministeri|kommunalbestyrelse)(?:[ue]?ts?|e?ns?|er(?:ne)?s?|um(?:met)?s?|s)?$/u;

/** A word that may be somebody's name: a person's, a body's, a place's. */
export interface PossibleName {
  /** Lower case. */
  readonly word: string;
  /** Its capital may be the sentence's. */
  readonly isFirst: boolean;
  /** The possible name right before it: together they may be one, "Bo Lund". */
  readonly before?: string;
}

const tokens = /[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu;
const capital = /^\p{Lu}|\p{Ll}\p{Lu}/u;

export function namesIn(sentence: string, language: Language): PossibleName[] {
  const found: PossibleName[] = [];
  let last: { readonly word: string; readonly end: number } | undefined;
  let [isFirst, end] = [true, 0];
  for (const match of sentence.matchAll(tokens)) {
    const word = match[0].toLowerCase();
    // The point of "f.eks." ends no sentence, that of a longer word may.
    isFirst ||= /\p{L}{4,}["»”)]*[.!?]\s/u.test(sentence.slice(Math.max(0, end - 4), match.index));
    end = match.index + match[0].length;
    const isNeutral =
      (isFirst && (firstWords.has(word) || stopWords.has(word) || findNumbers(word, language).length > 0)) ||
      (language === 'en' && englishCapitals.has(word));
    if ((capital.test(match[0]) && !isNeutral) || bodyWord.test(word)) {
      const isJoined = last !== undefined && /^\s+$/.test(sentence.slice(last.end, match.index));
      found.push({ word, isFirst, ...(isJoined && last !== undefined ? { before: last.word } : {}) });
      last = { word, end };
    }
    isFirst = false;
  }
  return found;
}

/** The words of texts, as {@link holdsName} looks names up in them. All in lower case. */
export interface KnownWords {
  /** What is written with a capital, with and without a genitive. */
  readonly names: ReadonlySet<string>;
  /** Two such words in a row. */
  readonly pairs: ReadonlySet<string>;
  /** Stems of what is written without one. */
  readonly ordinary: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
}

export function knownWords(texts: readonly string[]): KnownWords {
  const inTexts = texts.map((text) => text.match(tokens) ?? []);
  const written = inTexts.flat();
  const pairs = inTexts.flatMap((words) => words.slice(1).map((word, index) => [words[index] ?? '', word] as const));
  const lower = (word: string): string => word.toLowerCase();
  return {
    names: new Set(written.filter((word) => capital.test(word)).flatMap((word) => formsOf(lower(word)))),
    pairs: new Set(pairs.flatMap(([one, other]) => formsOf(lower(other)).map((form) => `${lower(one)} ${form}`))),
    ordinary: new Set(written.filter((word) => /^\p{Ll}/u.test(word)).map(stem)),
    bodies: new Set(
      written
        .map(lower)
        .filter((word) => bodyWord.test(word))
        .map(stem),
    ),
  };
}

/**
 * True when the texts have the name, perhaps in another case: "Bo Lunds", "økonomiudvalget" for "Økonomiudvalgets". A first
 * name and a surname have to stand side by side there, too. The first word of a sentence may also be one that the texts
 * have as an ordinary word.
 */
export function holdsName({ word, isFirst, before }: PossibleName, known: KnownWords): boolean {
  if (bodyWord.test(word) && known.bodies.has(stem(word))) return true;
  const forms = formsOf(word);
  if (!forms.some((form) => known.names.has(form))) return isFirst && isOrdinary(stem(word), known.ordinary);
  if (before === undefined || !known.names.has(before)) return true;
  return forms.some((form) => known.pairs.has(`${before} ${form}`));
}

/** "Renoveringen" where the texts have "renoveres". */
function isOrdinary(root: string, ordinary: ReadonlySet<string>): boolean {
  if (ordinary.has(root)) return true;
  return (
    root.length > 4 &&
    [...ordinary].some((other) => other.length > 4 && (root.startsWith(other) || other.startsWith(root)))
  );
}

/** The word, and without its genitive: "bos", "bo's" → "bo". */
function formsOf(word: string): string[] {
  const bare = word.replace(/['’]?s$|['’]$/u, '');
  return bare.length > 1 && bare !== word ? [word, bare] : [word];
}
