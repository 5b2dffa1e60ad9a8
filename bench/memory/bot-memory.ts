import type { BotProcess } from '../../test/teams-service/bot-process.ts';
import { isObject } from '../../test/teams-service/wire.ts';

/** What measured-bot.ts holds after a collection of garbage. */
export interface BotMemory {
  /** Of objects, machine code apart. */
  readonly heapMb: number;
  readonly rssMb: number;
}

/** @throws Error when it does not say */
export async function memoryOf({ log }: BotProcess): Promise<BotMemory> {
  const port = log.find(({ event }) => event === 'measuring')?.['port'];
  const response = await fetch(`http://127.0.0.1:${String(port)}/`);
  const memory: unknown = await response.json();
  if (isObject(memory) && typeof memory['heapMb'] === 'number' && typeof memory['rssMb'] === 'number') {
    return { heapMb: memory['heapMb'], rssMb: memory['rssMb'] };
  }
  throw new Error('The bot did not say what it holds.');
}
