import type { Passage } from '../../src/answers/passage.ts';
import type { ReadDocuments } from './read-documents.ts';

/** What every engine is asked for: more than the best of them no answer looks at. */
export const passagesWanted = 20;

/** A search engine before it has read anything. */
export interface EngineKind {
  readonly name: string;
  /** @param passages those of the documents, from which the engines that are not ours are to be built */
  build(documents: ReadDocuments, passages: readonly Passage[]): Promise<Engine>;
}

export interface Engine {
  /**
   * The best passages for these words, {@link passagesWanted} of them.
   *
   * @param words each with its forms
   */
  search(words: readonly (readonly string[])[]): Promise<readonly Passage[]>;
  /** What it holds where V8 does not count it, in bytes. */
  readonly bytesOutside?: () => number;
}
