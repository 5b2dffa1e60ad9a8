import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The bot as `npm start` runs it, which prints the size of its heap after a collection, once a second. */
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
setInterval(() => {
  collect();
  process.stdout.write(`${JSON.stringify({ event: 'heap', bytes: process.memoryUsage().heapUsed })}\n`);
}, 1_000).unref();
await import('../../../src/main.ts');
