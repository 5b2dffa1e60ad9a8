import { quietOutput } from '../log/quiet-output.ts';
import { parseDocument } from '../minutes/parse/parse-document.ts';
import { formats } from './detect-format.ts';
import { loadReader, readSource } from './read-source.ts';
import { isFileToRead, type ReaderReply, ready } from './reader-messages.ts';

/*
 * The child process that opens one file: started by run-reader.ts with the format as its argument. It gets bytes, not a
 * path, answers once, and is killed.
 */

// The place in the program, never the message: that may quote the document. Nor do libraries print anything of it.
const complain = process.stderr.write.bind(process.stderr);
quietOutput();
process.on('uncaughtException', (error) => {
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  complain(`${error.name} ${place?.trim() ?? ''}\n`, () => process.exit(1));
});
process.on('disconnect', () => process.exit());

const format = formats.find((name) => name === process.argv[2]);
if (format === undefined) throw new Error('the argument is none of the formats');
const read = await loadReader(format);

process.on('message', (message: unknown) => {
  if (isFileToRead(message)) void answer(message.fileName, message.bytes);
});
process.send?.(ready);

async function answer(fileName: string, bytes: Uint8Array): Promise<void> {
  const outcome = await readSource(fileName, bytes, read);
  const reply: ReaderReply = outcome.ok ? { ...outcome, parsed: parseDocument(outcome.source) } : outcome;
  process.send?.(reply);
}
