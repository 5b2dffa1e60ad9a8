/**
 * For each word the passages in which it stands, in typed arrays: three bytes an entry, six where a segment has more than
 * 65,536 passages. Words are numbers of the {@link Lexicon}, passages positions in their segment.
 */
export interface Postings {
  /** Rising. */
  readonly words: Int32Array;
  /** Where the entries of each word begin; one more at the end. */
  readonly starts: Uint32Array;
  /** Rising within a word. */
  readonly passages: Uint16Array | Uint32Array;
  /** How often the word stands there, weighed by field, in tenths. */
  readonly weights: Uint8Array;
  /** A bit for the lower digits of each word's number: of most words that are not here it tells so at one look. */
  readonly marks: Uint32Array;
}

/** Where a word's entries begin and end; nothing for a word without any. */
export function entriesOf(
  { words, starts, marks }: Postings,
  word: number,
): readonly [start: number, end: number] | undefined {
  const mark = word & (marks.length * 32 - 1);
  if ((at(marks, mark >>> 5) & (1 << (mark & 31))) === 0) return undefined;
  const slot = slotOf(words, word);
  return slot === -1 ? undefined : [at(starts, slot), at(starts, slot + 1)];
}

function slotOf(words: Int32Array, word: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = at(words, middle);
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const entriesASlice = 50_000;

/** Takes entries in the order of passages and gives them in the order of words. */
export class PostingsDraft {
  #length = 0;
  #words = new Int32Array(1024);
  #passages = new Uint32Array(1024);
  #weights = new Uint8Array(1024);

  /** @param tenths more than 255 counts as 255 */
  add(word: number, passage: number, tenths: number): void {
    if (this.#length === this.#words.length) this.#grow();
    this.#words[this.#length] = word;
    this.#passages[this.#length] = passage;
    this.#weights[this.#length] = Math.min(255, tenths);
    this.#length += 1;
  }

  /** Yields every 50,000 entries (a few milliseconds). @param size how many passages the segment has */
  *finish(size: number): Generator<void, Postings> {
    const distinct = new Set<number>();
    for (let entry = 0; entry < this.#length; entry += 1) {
      distinct.add(at(this.#words, entry));
      if (entry % entriesASlice === entriesASlice - 1) yield;
    }
    const words = Int32Array.from(distinct).sort();
    yield;
    const slots = new Map<number, number>();
    for (const [slot, word] of words.entries()) slots.set(word, slot);
    yield;
    const starts = new Uint32Array(words.length + 1);
    for (let entry = 0; entry < this.#length; entry += 1) {
      const slot = slots.get(at(this.#words, entry)) ?? 0;
      starts[slot + 1] = at(starts, slot + 1) + 1;
      if (entry % entriesASlice === entriesASlice - 1) yield;
    }
    for (let slot = 1; slot < starts.length; slot += 1) starts[slot] = at(starts, slot) + at(starts, slot - 1);
    const next = starts.slice();
    const passages = passageNumbers(this.#length, size);
    const weights = new Uint8Array(this.#length);
    for (let entry = 0; entry < this.#length; entry += 1) {
      const slot = slots.get(at(this.#words, entry)) ?? 0;
      const place = at(next, slot);
      next[slot] = place + 1;
      passages[place] = at(this.#passages, entry);
      weights[place] = at(this.#weights, entry);
      if (entry % entriesASlice === entriesASlice - 1) yield;
    }
    return { words, starts, passages, weights, marks: marksOf(words) };
  }

  #grow(): void {
    const length = this.#length * 2;
    this.#words = enlarged(this.#words, new Int32Array(length));
    this.#passages = enlarged(this.#passages, new Uint32Array(length));
    this.#weights = enlarged(this.#weights, new Uint8Array(length));
  }
}

/** Eight bits a word, rounded up to a power of two. */
function marksOf(words: Int32Array): Uint32Array {
  const marks = new Uint32Array(Math.max(1, 2 ** Math.ceil(Math.log2(words.length / 4))));
  for (const word of words) {
    const mark = word & (marks.length * 32 - 1);
    marks[mark >>> 5] = at(marks, mark >>> 5) | (1 << (mark & 31));
  }
  return marks;
}

/** An array for positions of passages, as narrow as a segment of this size allows. */
function passageNumbers(length: number, size: number): Uint16Array | Uint32Array {
  return size <= 0x1_00_00 ? new Uint16Array(length) : new Uint32Array(length);
}

function enlarged<Numbers extends Int32Array | Uint32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

function at(numbers: Int32Array | Uint32Array | Uint16Array | Uint8Array, index: number): number {
  return numbers[index] ?? 0;
}
