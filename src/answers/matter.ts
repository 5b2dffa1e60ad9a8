import { danishForms } from '../danish/english-words.ts';
import { isLightWord } from '../danish/light-words.ts';
import { stem } from '../danish/stem.ts';
import { scaleMatesOf, synonymPhrases, synonymsOf } from '../danish/synonyms.ts';
import { familyOf } from '../danish/word-families.ts';
import { wordsOf } from '../danish/words.ts';
import type { Question } from './question.ts';

/** One way in which a word of the question may stand in a text: as one word, or as several that all must be there. */
export interface Form {
  readonly word: string;
  readonly stems: readonly string[];
  /** 1 for the word itself, less for another word of like meaning. */
  readonly strength: number;
  /** Made of two words of the question: a text that has one of them does not have it. */
  readonly isJoined?: true;
}

/** A word of the question's matter, with all forms in which a text may have it. */
export interface MatterWord {
  readonly word: string;
  readonly forms: readonly Form[];
  /** The two halves of a compound that is in no text as it is: "leder|uddannelse", each with its other words. */
  readonly halves?: readonly [first: readonly string[], second: readonly string[]];
  /** True for words that carry little: they may be missing. */
  readonly isLight: boolean;
}

const strengths = { own: 1, joined: 1, family: 0.95, translated: 0.95, synonym: 0.72, scale: 0.6 } as const;
const formsAtMost = 24;

type Asked = Pick<Question, 'topic' | 'lower' | 'language'>;

const known = new WeakMap<Asked, readonly MatterWord[]>();

/**
 * What a question is about, as words with their forms: joined to their neighbours, in Danish, and as other words. Found once for
 * each question: several ways to an answer ask for it.
 */
export function matterOf(question: Asked): readonly MatterWord[] {
  const before = known.get(question);
  if (before !== undefined) return before;
  const { topic, lower, language } = question;
  const matter = language === 'en' ? englishMatter(topic, lower) : danishMatter(topic, lower);
  known.set(question, matter);
  return matter;
}

function danishMatter(topic: readonly string[], lower: string): MatterWord[] {
  const words = wordsOf(lower);
  const phrases = synonymPhrases(words);
  return topic.map((word, at) => {
    const inPhrases = phrases
      .filter(({ start, length }) => words.slice(start, start + length).includes(word))
      .flatMap(({ synonyms }) => synonyms.map((other) => form(other, strengths.synonym)));
    const halves = halvesOf(word);
    return {
      word,
      forms: distinct([
        form(word, strengths.own),
        ...joinedForms(topic, at, lower),
        ...calledForms(word),
        ...otherWords(word, 1),
        ...inPhrases,
      ]),
      ...(halves === undefined ? {} : { halves }),
      isLight: isLightWord(word),
    };
  });
}

function englishMatter(topic: readonly string[], lower: string): MatterWord[] {
  const wanted = new Set(topic.flatMap((word) => [word, ...word.split('-')]));
  return danishForms(wordsOf(lower))
    .filter(({ english }) => english.some((word) => wanted.has(word)))
    .map(({ english, danish }) => ({
      word: english.join(' '),
      forms: distinct([
        form(english.join(' '), strengths.own),
        ...danish.map((word) => form(word, strengths.translated)),
        ...danish.flatMap((word) => otherWords(word, strengths.translated)),
      ]),
      isLight: english.every((word) => isLightWord(word) || !wanted.has(word)),
    }));
}

function otherWords(word: string, strength: number): Form[] {
  const scale = new Set(scaleMatesOf(word));
  const family = new Set(familyOf(word));
  return synonymsOf(word).map((other) =>
    form(
      other,
      strength * (family.has(other) ? strengths.family : scale.has(other) ? strengths.scale : strengths.synonym),
    ),
  );
}

/** "Budgetpunktet", "tagsagen": the item or case is called by its matter. */
function calledForms(word: string): Form[] {
  const matter = /^(\p{L}{3,}?)(?:punkt(?:et|er|erne)?|sag(?:en)?)$/u.exec(word)?.[1];
  if (matter === undefined || otherPoint.test(matter)) return [];
  return [form(matter.replace(/(?<=\p{L}{4})s$/u, ''), strengths.family)];
}

/** Points that are no items: "tidspunkt", "synspunkt". */
const otherPoint =
  /^(?:tids?|syns?|stand|udgangs|midt|høj?de|knude|tyngde|omdrejnings|dagsordens?|kritik|retss?|års?|an|ud|til)$/u;

/** "flytte guiden" is the "flytteguide": each of both words may stand as the whole. */
function joinedForms(topic: readonly string[], at: number, lower: string): Form[] {
  const found: Form[] = [];
  for (let from = Math.max(0, at - 2); from <= at; from += 1) {
    for (let to = Math.max(from + 1, at); to < Math.min(topic.length, from + 3); to += 1) {
      const words = topic.slice(from, to + 1);
      if (words.every((word) => /^\p{L}{2,}$/u.test(word)) && lower.includes(words.join(' ')))
        found.push({ ...form(words.join(''), strengths.joined), isJoined: true });
    }
  }
  return found.filter(({ word }) => word.length >= 7);
}

/** Both halves of a compound where each is a known word, the longest first half first. */
function halvesOf(word: string): MatterWord['halves'] {
  if (word.length < 9) return undefined;
  for (let cut = word.length - 4; cut >= 4; cut -= 1) {
    const second = word.slice(cut);
    for (const first of [word.slice(0, cut), word.slice(0, cut - 1)]) {
      if (first.length < 4 || (first.length < cut && !/[se]/.test(word[cut - 1] ?? ''))) continue;
      const [a, b] = [synonymsOf(first), synonymsOf(second)];
      if (a.length > 0 && b.length > 0) return [stemsOfAll([first, ...a]), stemsOfAll([second, ...b])];
    }
  }
  return undefined;
}

function stemsOfAll(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => !word.includes(' ')).map(stem))];
}

function form(word: string, strength: number): Form {
  return { word, stems: word.split(' ').map(stem), strength };
}

function distinct(forms: readonly Form[]): Form[] {
  const best = new Map<string, Form>();
  for (const each of forms) {
    const key = each.stems.join(' ');
    const known = best.get(key);
    if (known === undefined || known.strength < each.strength) best.set(key, each);
  }
  return [...best.values()].sort((a, b) => b.strength - a.strength).slice(0, formsAtMost);
}
