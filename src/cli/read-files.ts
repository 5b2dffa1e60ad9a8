import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { type ReadFailure, readDocument } from '../documents/read-document.ts';
import type { DocumentFile } from '../minutes/document-file.ts';
import { parseDocument } from '../minutes/parse-document.ts';
import { type Output, UsageError } from './command.ts';

const failureSentences: Readonly<Record<ReadFailure, (path: string) => string>> = {
  'not-found': cliSentences.notFound,
  'is-folder': cliSentences.isFolder,
  empty: cliSentences.empty,
  'not-text': cliSentences.notText,
  'too-large': cliSentences.tooLarge,
  'unsupported-format': cliSentences.unsupportedFormat,
};

/**
 * Reads files one after the other and hands on those that can be read; of each other one it says in a sentence why not.
 *
 * @param handle returns whether all went well with this document
 * @returns the exit code: 1 when any file failed, while the others are still handled
 */
export async function readFiles(
  paths: readonly string[],
  output: Output,
  handle: (file: DocumentFile, path: string) => Promise<boolean>,
): Promise<number> {
  if (paths.length === 0) throw new UsageError(cliSentences.missingFile);
  let code = 0;
  for (const path of paths) {
    const file = await readFile(path, output);
    if (file === undefined || !(await handle(file, path))) code = 1;
  }
  return code;
}

/** One file, read and understood; undefined when it cannot be read, which has been said then. */
async function readFile(path: string, output: Output): Promise<DocumentFile | undefined> {
  const read = await readDocument(path);
  if (read.ok) return { bytes: read.bytes, source: read.document, parsed: parseDocument(read.document) };
  output.complain(failureSentences[read.reason](path));
  return undefined;
}
