import { wordLikeness } from '../danish/same-word.ts';
import type { Form, MatterWord } from './matter.ts';

/** What two halves of a compound are worth that stand apart or in another compound. */
const halvesStrength = 0.6;

/** How far texts have the words of a matter; remembers what it has compared. */
export class MatterMatcher {
  readonly #words: readonly MatterWord[];
  readonly #known = new Map<string, Float64Array>();
  /** The forms of one word by the stem they are looked for by, and those of several words; both the strongest first. */
  readonly #single: readonly (readonly SingleForm[])[];
  readonly #several: readonly (readonly Form[])[];

  constructor(words: readonly MatterWord[]) {
    this.#words = words;
    this.#single = words.map(({ forms }) => forms.flatMap(singleForm));
    this.#several = words.map(({ forms }) => forms.filter(({ stems }) => stems.length > 1));
  }

  /**
   * For each word of the matter how far the stems of a text have it, 0–1.
   *
   * @param withHalves whether two halves of a compound count that stand apart: in a sentence, not in a long text
   */
  match(stems: readonly string[], withHalves = true): Float64Array {
    const best = new Float64Array(this.#words.length);
    for (const known of stems) {
      const row = this.#compare(known);
      for (let index = 0; index < best.length; index += 1) {
        const value = row[index] ?? 0;
        if (value > (best[index] ?? 0)) best[index] = value;
      }
    }
    for (let index = 0; index < best.length; index += 1) {
      const forms = this.#several[index] ?? [];
      for (const { stems: wanted, strength } of forms) {
        if (strength > (best[index] ?? 0) && wanted.every((each) => stems.includes(each))) best[index] = strength;
      }
      const { halves } = this.#words[index] ?? {};
      if (withHalves && halves !== undefined && (best[index] ?? 0) < halvesStrength) {
        const [first, second] = halves.map((half) => mostLike(half, stems));
        best[index] = Math.max(best[index] ?? 0, halvesStrength * Math.min(first ?? 0, second ?? 0));
      }
    }
    return best;
  }

  #compare(known: string): Float64Array {
    const row = this.#known.get(known);
    if (row !== undefined) return row;
    const fresh = Float64Array.from(this.#single, (forms) => {
      let most = 0;
      for (const { wanted, strength, isJoined } of forms) {
        if (strength <= most) break;
        if (isJoined && known.length < wanted.length - 2) continue;
        most = Math.max(most, strength * wordLikeness(wanted, known));
      }
      return most;
    });
    this.#known.set(known, fresh);
    return fresh;
  }
}

interface SingleForm {
  readonly wanted: string;
  readonly strength: number;
  readonly isJoined: boolean;
}

function singleForm({ stems: [wanted, ...others], strength, isJoined }: Form): SingleForm[] {
  return wanted === undefined || others.length > 0 ? [] : [{ wanted, strength, isJoined: isJoined === true }];
}

function mostLike(half: readonly string[], stems: readonly string[]): number {
  let most = 0;
  for (const known of stems) {
    for (const wanted of half) {
      if (wanted === known) return 1;
      // The halves may stand in another compound, each at its end.
      if (wanted.length >= 4 && known.length > wanted.length && (known.startsWith(wanted) || known.endsWith(wanted)))
        most = Math.max(most, 0.9);
    }
  }
  return most;
}
