import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { BenchOptions } from '../bench.ts';
import type { Finding } from '../report/finding.ts';
import { measureLibrary } from './library-memory.ts';
import { measureMessages } from './messages.ts';

/** What the bot holds: after very many messages, and with very many items. `--messages N --items N --minutes N --seed N`; 0 leaves one out. */
export async function memory({ isFull, args }: BenchOptions): Promise<readonly Finding[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      messages: { type: 'string', default: isFull ? '100000' : '1500' },
      items: { type: 'string', default: isFull ? '100000' : '10000' },
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    },
  });
  const [messages, items, seed] = [Number(values.messages), Number(values.items), Number(values.seed)];
  process.stdout.write(`seed ${seed}: ${messages} messages, ${items} items\n`);
  const limitMs = Number(values.minutes) * 60_000;
  const warmUp = Math.round(messages * warmUpShare);
  const options = { seed, warmUp, messages: messages - warmUp, limitMs, growthAtMost: isFull ? inLong : inShort };
  return [...(items > 0 ? await measureLibrary(items) : []), ...(messages > 0 ? await measureMessages(options) : [])];
}

const warmUpShare = 0.2;
/** MB: of 80,000 messages nothing may remain … */
const inLong = 1;
/** … and of 2,000 no more than goes up and down by itself. */
const inShort = 4;
