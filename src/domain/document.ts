/** What a document is, by its content: an agenda, minutes, or a paper attached to one. Danish, as people and files call them. */
export type DocumentKind = 'dagsorden' | 'referat' | 'bilag';

/** A document from which a meeting was read (OParl File). */
export interface DocumentReference {
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly hash: string;
  readonly fileName: string;
  readonly kind: DocumentKind;
  /** UTC instant, ISO 8601. */
  readonly importedAt: string;
  /** A newer document of the same kind has taken its place: nothing of it is left in the meeting. */
  readonly isSuperseded?: true;
}

/**
 * The documents of which a meeting consists now, in their order, its bilag before the others: the last one is what tells of
 * the meeting, whichever file came last.
 */
export function currentDocuments(documents: readonly DocumentReference[]): DocumentReference[] {
  const current = documents.filter(({ isSuperseded }) => isSuperseded !== true);
  return [...current.filter(({ kind }) => kind === 'bilag'), ...current.filter(({ kind }) => kind !== 'bilag')];
}
