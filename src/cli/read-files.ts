import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { fileSentences } from '../danish/sentences/file-sentences.ts';
import { readDocument } from '../documents/read-document.ts';
import type { DocumentFile } from '../minutes/document-file.ts';
import { type Output, UsageError } from './command.ts';

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
    const read = await readDocument(path);
    if (!read.ok) output.complain(fileSentences.da[read.reason](path));
    if (!read.ok || !(await handle(read.file, path))) code = 1;
  }
  return code;
}
