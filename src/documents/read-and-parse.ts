import { parseDocument } from '../minutes/parse/parse-document.ts';
import type { ReadFormat } from './format-reader.ts';
import { readSource } from './read-source.ts';
import type { FileToRead, ReaderReply } from './reader-messages.ts';

/** What the child process does with its one file. */
export async function readAndParse({ fileName, bytes }: FileToRead, read: ReadFormat): Promise<ReaderReply> {
  const outcome = await readSource(fileName, bytes, read);
  return outcome.ok ? { ...outcome, parsed: parseDocument(outcome.source) } : outcome;
}
