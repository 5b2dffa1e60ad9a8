import type { Committee } from '../../domain/committee.ts';

/** Which bodies a question names. */
export interface NamedBodies {
  /** Those that are known to the asker, by name or by the kind of body ("bestyrelsen"). */
  readonly committees: readonly Committee[];
  /** A body that is none of them, as written: "økonomiudvalget", "KL". */
  readonly unknownBody?: string;
  /** They are only named by a word that may mean something else: "Havneby". */
  readonly isLoose?: boolean;
  /** The question with the names blanked, so that offsets stay. */
  readonly rest: string;
}
