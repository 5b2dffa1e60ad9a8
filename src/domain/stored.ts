/** A value as it was read from a store, with the mark (an ETag) that a later write must still find unchanged. */
export interface Stored<T> {
  readonly value: T;
  readonly revision: string;
}
