import type { ReadFailure } from './format-reader.ts';

/** Thrown deep inside a reader when a file cannot be read on; the reader's outer function returns its reason. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly reason: ReadFailure;

  constructor(reason: ReadFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
