import { createServer } from 'node:http';
import { getHeapSpaceStatistics } from 'node:v8';
import { collectedMemory } from '../../test/collected-memory.ts';
import type { BotMemory } from './bot-memory.ts';

/** The bot as `npm start` runs it, which tells on a port of its own what it holds after a collection. */
const server = createServer((_, response) => {
  const { rss } = collectedMemory();
  const memory: BotMemory = { heapMb: ownHeap() / 2 ** 20, rssMb: rss / 2 ** 20 };
  response.end(JSON.stringify(memory));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('no port');
process.stdout.write(`${JSON.stringify({ event: 'measuring', port: address.port })}\n`);
await import('../../src/main.ts');

/** Without machine code and bytecode: the engine makes and drops these as it likes, whoever asks for what. */
function ownHeap(): number {
  return getHeapSpaceStatistics()
    .filter(({ space_name: name }) => !name.includes('code') && !name.includes('trusted'))
    .reduce((sum, { space_used_size: used }) => sum + used, 0);
}
