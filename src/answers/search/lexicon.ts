import { editDistance } from '../../danish/edit-distance.ts';
import { gramsOf } from '../../danish/grams.ts';

/** A word that resembles another. */
export interface Resemblance {
  readonly number: number;
  readonly word: string;
  /** The share of the other word's pieces of four letters that it has, 0–1. */
  readonly share: number;
}

/**
 * The stems of all segments, each with a number: segments know words by their numbers. It only grows, so a number stays
 * what it is while segments come and go; words that no segment has any longer stay for the life of the process.
 *
 * Nothing that is found may depend on it: a word counts only where a segment has it that may be seen. Its numbers differ from
 * replica to replica.
 */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #byGram = new Map<number, number[]>();
  readonly #byLength: number[][] = [];
  #lengths = new Uint8Array(1024);
  /** Which letters each word has, a bit for each. */
  #letters = new Int32Array(1024);
  /** How many pieces each word shares with the one that is being looked up; all zero in between. */
  #shared = new Uint8Array(1024);

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  wordOf(number: number): string {
    const word = this.#words[number];
    if (word === undefined) throw new RangeError(`no word has the number ${number}`);
    return word;
  }

  /** The number of a word, a new one where it has none. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const own = detached(word);
    const number = this.#words.push(own) - 1;
    this.#numbers.set(own, number);
    if (number === this.#lengths.length) this.#grow();
    this.#lengths[number] = Math.min(255, own.length);
    this.#letters[number] = lettersOf(own);
    this.#byLength[own.length] ??= [];
    this.#byLength[own.length]?.push(number);
    for (const gram of gramsOf(own)) {
      const numbers = this.#byGram.get(gram);
      if (numbers === undefined) this.#byGram.set(gram, [number]);
      else numbers.push(number);
    }
    return number;
  }

  /**
   * The words that share at least `least` of a word's pieces, without itself: the most alike first, then the shorter.
   *
   * @param isSeen what else does not count
   */
  resembling(word: string, least: number, limit: number, isSeen: (number: number) => boolean): Resemblance[] {
    const grams = gramsOf(word);
    const found: Resemblance[] = [];
    const groups = this.#sharing(grams, Math.max(1, Math.ceil(least * grams.length)));
    for (let shared = grams.length; shared > 0; shared -= 1) {
      for (const number of this.#inOrder(groups[shared] ?? [])) {
        const other = this.wordOf(number);
        if (other === word || !isSeen(number)) continue;
        found.push({ number, word: other, share: shared / grams.length });
        if (found.length === limit) return found;
      }
    }
    return found;
  }

  /** The words that a word may have been meant for: those with the fewest slips between, the shorter first. */
  meantBy(word: string, slips: number, isSeen: (number: number) => boolean): number[] {
    const letters = lettersOf(word);
    let least = slips;
    let found: number[] = [];
    for (let length = word.length - slips; length <= word.length + slips; length += 1) {
      for (const number of this.#byLength[length] ?? []) {
        // A slip changes two letters at most.
        if (bitsIn(letters ^ (this.#letters[number] ?? 0)) > 2 * least) continue;
        const distance = editDistance(word, this.wordOf(number), least);
        if (distance > least || !isSeen(number)) continue;
        if (distance < least) found = [];
        least = distance;
        found.push(number);
      }
    }
    return [...this.#inOrder(found)];
  }

  /**
   * The words that share so many pieces or more, by how many they share. Whatever shares `least` of n pieces has one of
   * any n − least + 1 of them: only words with one of the rarest come into question, and the long lists of the common
   * pieces are looked into only for what may still have enough.
   */
  #sharing(grams: readonly number[], least: number): number[][] {
    const shared = this.#shared;
    const lists = grams.map((gram) => this.#byGram.get(gram) ?? []).sort((a, b) => a.length - b.length);
    const rare = lists.slice(0, lists.length - least + 1);
    const candidates: number[] = [];
    for (const numbers of rare) {
      for (const number of numbers) {
        const count = (shared[number] ?? 0) + 1;
        shared[number] = count;
        if (count === 1) candidates.push(number);
      }
    }
    let left = lists.length - rare.length;
    let open = candidates;
    for (const numbers of lists.slice(rare.length)) {
      open = open.filter((number) => (shared[number] ?? 0) + left >= least);
      if (numbers.length < open.length * Math.log2(numbers.length + 1)) {
        for (const number of numbers) {
          const count = shared[number] ?? 0;
          if (count > 0) shared[number] = count + 1;
        }
      } else {
        for (const number of open) if (hasNumber(numbers, number)) shared[number] = (shared[number] ?? 0) + 1;
      }
      left -= 1;
    }
    const groups: number[][] = [];
    for (const number of candidates) {
      const count = shared[number] ?? 0;
      shared[number] = 0;
      if (count < least) continue;
      groups[count] ??= [];
      groups[count]?.push(number);
    }
    return groups;
  }

  /** The shorter words first, then by the alphabet; no more is put in order than is asked for. */
  *#inOrder(numbers: readonly number[]): Generator<number> {
    const byLength: number[][] = [];
    for (const number of numbers) {
      const length = this.#lengths[number] ?? 0;
      byLength[length] ??= [];
      byLength[length]?.push(number);
    }
    for (const alike of byLength) {
      if (alike !== undefined) yield* alike.sort((a, b) => (this.wordOf(a) < this.wordOf(b) ? -1 : 1));
    }
  }

  #grow(): void {
    const size = this.#lengths.length * 2;
    const [lengths, letters] = [new Uint8Array(size), new Int32Array(size)];
    lengths.set(this.#lengths);
    letters.set(this.#letters);
    this.#lengths = lengths;
    this.#letters = letters;
    this.#shared = new Uint8Array(size);
  }
}

/** Whether rising numbers have this one among them. */
function hasNumber(rising: readonly number[], number: number): boolean {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return rising[low] === number;
}

/** A copy: a piece cut out of a text by the engine keeps the whole text in memory. */
function detached(word: string): string {
  return word.split('').join('');
}

const alphabet = 'abcdefghijklmnopqrstuvwxyzæøå';

/** A bit for each letter; the last for all that is no Danish letter. */
function lettersOf(word: string): number {
  let bits = 0;
  for (const letter of word) {
    const place = alphabet.indexOf(letter);
    bits |= 1 << (place === -1 ? alphabet.length : place);
  }
  return bits;
}

function bitsIn(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
