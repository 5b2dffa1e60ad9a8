import { danishWordsFor } from '../danish/english-words.ts';
import { isLightWord } from '../danish/light-words.ts';
import { wordLikeness } from '../danish/same-word.ts';
import { stem } from '../danish/stem.ts';
import { synonymsOf } from '../danish/synonyms.ts';
import type { Question } from './question.ts';

/** One way in which a word of the question may stand in a text. */
interface Form {
  readonly word: string;
  readonly stem: string;
  /** 1 for the word itself, less for another word of like meaning. */
  readonly strength: number;
}

/** A word of the question's matter, with all forms in which a text may have it. */
export interface MatterWord {
  readonly word: string;
  readonly forms: readonly Form[];
  /** True for words that carry little: they may be missing. */
  readonly isLight: boolean;
}

const strengths = { own: 1, joined: 1, translated: 0.95, part: 0.6, synonym: 0.7 } as const;

/** What a question is about, as words with their forms: joined to their neighbours, in Danish, and as other words. */
export function matterOf({ topic, language }: Pick<Question, 'topic' | 'language'>): MatterWord[] {
  return topic.map((word, at) => {
    const forms = [
      form(word, strengths.own),
      ...joinedForms(topic, at),
      ...(language === 'en' ? danishWordsFor(word).map((danish) => form(danish, strengths.translated)) : []),
    ];
    const others = forms.flatMap(({ word: own, strength }) =>
      synonymsOf(own).map((other) => form(other, strength * strengths.synonym)),
    );
    return { word, forms: distinct([...forms, ...others]), isLight: isLightWord(word) };
  });
}

/** "flytte guiden" is the "flytteguide": each of both words may stand as the whole. */
function joinedForms(topic: readonly string[], at: number): Form[] {
  const found: Form[] = [];
  for (let from = Math.max(0, at - 2); from <= at; from += 1) {
    for (let to = Math.max(from + 1, at); to < Math.min(topic.length, from + 3); to += 1) {
      const words = topic.slice(from, to + 1);
      if (words.every((word) => /^\p{L}{2,}$/u.test(word))) found.push(form(words.join(''), strengths.joined));
    }
  }
  return found.filter(({ word }) => word.length >= 7);
}

function form(word: string, strength: number): Form {
  return { word, stem: stem(word), strength };
}

function distinct(forms: readonly Form[]): Form[] {
  const best = new Map<string, Form>();
  for (const each of forms) {
    const known = best.get(each.stem);
    if (known === undefined || known.strength < each.strength) best.set(each.stem, each);
  }
  return [...best.values()];
}

/** How far texts have the words of a matter; remembers what it has compared. */
export class MatterMatcher {
  readonly #words: readonly MatterWord[];
  readonly #known = new Map<string, Float64Array>();

  constructor(words: readonly MatterWord[]) {
    this.#words = words;
  }

  /** For each word of the matter how far one of the stems is it, 0–1. */
  match(stems: Iterable<string>): Float64Array {
    const best = new Float64Array(this.#words.length);
    for (const known of stems) {
      const row = this.#compare(known);
      for (let index = 0; index < best.length; index += 1) {
        const value = row[index] ?? 0;
        if (value > (best[index] ?? 0)) best[index] = value;
      }
    }
    return best;
  }

  #compare(known: string): Float64Array {
    const row = this.#known.get(known);
    if (row !== undefined) return row;
    const fresh = Float64Array.from(this.#words, ({ forms }) =>
      forms.reduce((most, { stem: wanted, strength }) => {
        return strength <= most ? most : Math.max(most, strength * wordLikeness(wanted, known));
      }, 0),
    );
    this.#known.set(known, fresh);
    return fresh;
  }
}
