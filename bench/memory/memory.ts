import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { BenchOptions } from '../bench.ts';
import type { Finding } from '../report/finding.ts';
import { measureLibrary } from './library-memory.ts';
import { measureMessages } from './messages.ts';

/** What the bot holds: after very many messages, and with very many items. `--messages N --items N --minutes N --seed N` */
export async function memory({ isFull, args }: BenchOptions): Promise<readonly Finding[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      messages: { type: 'string', default: isFull ? '100000' : '3000' },
      items: { type: 'string', default: isFull ? '100000' : '10000' },
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    },
  });
  process.stdout.write(`seed ${values.seed}: ${values.messages} messages, ${values.items} items\n`);
  const library = await measureLibrary(Number(values.items));
  const options = { seed: Number(values.seed), messages: Number(values.messages) };
  return [...library, ...(await measureMessages({ ...options, limitMs: Number(values.minutes) * 60_000 }))];
}
