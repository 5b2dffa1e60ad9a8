import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { type ReadFailure, readDocument } from '../documents/read-document.ts';
import type { SourceDocument } from '../minutes/source-document.ts';
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
  handle: (document: SourceDocument, path: string) => Promise<boolean>,
): Promise<number> {
  if (paths.length === 0) throw new UsageError(cliSentences.missingFile);
  let code = 0;
  for (const path of paths) {
    const read = await readDocument(path);
    if (!read.ok) output.complain(failureSentences[read.reason](path));
    if (!read.ok || !(await handle(read.document, path))) code = 1;
  }
  return code;
}
