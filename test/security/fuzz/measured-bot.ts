import { writeSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * The bot as `npm start` runs it, which prints the size of its heap after a collection, once a second. Machine code, which the
 * engine makes of what is warm and throws away as it likes, would be the most of what changes there: it makes none.
 */
for (const flag of ['--expose-gc', '--no-opt', '--no-maglev', '--no-sparkplug']) setFlagsFromString(flag);
const collect: () => void = runInNewContext('gc');
/** To the file itself: the bot keeps to its own log what is printed in other ways. */
const tell = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);
setInterval(() => {
  collect();
  tell({ event: 'heap', bytes: process.memoryUsage().heapUsed });
}, 1_000).unref();
// Before the bot's own, which ends the process and tells no more than the error's name.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    const stack = error instanceof Error ? `${error.stack ?? error.message} < ${String(error.cause)}` : String(error);
    tell({ event: 'crash', stack });
  });
}
await import('../../../src/main.ts');
