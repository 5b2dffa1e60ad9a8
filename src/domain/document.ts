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
}
