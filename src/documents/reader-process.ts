import { quietOutput } from '../log/quiet-output.ts';
import { formats } from './detect-format.ts';
import { readAndParse } from './read-and-parse.ts';
import { loadReader } from './read-source.ts';
import { isFileToRead, ready } from './reader-messages.ts';

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
  if (isFileToRead(message)) void readAndParse(message, read).then((reply) => process.send?.(reply));
});
process.send?.(ready);
