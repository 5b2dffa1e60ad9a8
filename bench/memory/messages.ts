import { startBotProcess } from '../../test/teams-service/bot-process.ts';
import { bindCommittees, openBotWorld } from '../http/bot-world.ts';
import { sendLoad } from '../http/load.ts';
import { type Finding, figure, never, told, within } from '../report/finding.ts';
import { riseOf, type Sample } from '../report/line.ts';
import { memoryOf } from './bot-memory.ts';
import { addComingMeetings, mixedMessages } from './mixed-messages.ts';

export interface MessagesOptions {
  readonly seed: number;
  readonly messages: number;
  /** It ends early after so long; what has been sent by then is what counts. */
  readonly limitMs: number;
  /** The heap is looked at ten times; so many of these are warm-up. */
  readonly warmUp: number;
  /** So much (MB) may remain of all the messages after the warm-up, however many. */
  readonly growthAtMost: number;
}

const connections = 8;
const looks = 10;

/** All kinds of messages against the whole bot, with storage and Teams outside of its process. */
export async function measureMessages(options: MessagesOptions): Promise<readonly Finding[]> {
  const { seed, messages, limitMs, warmUp, growthAtMost } = options;
  const world = await openBotWorld(1_000);
  const entry = 'bench/memory/measured-bot.ts';
  const bot = await startBotProcess(world.settings, { entry });
  try {
    await bindCommittees(world, bot);
    await addComingMeetings(world);
    const next = mixedMessages(world, seed);
    const atFirst = await memoryOf(bot);
    const began = performance.now();
    const heap: Sample[] = [];
    let [sent, failures, rssMb] = [0, 0, 0];
    while (heap.length < looks && performance.now() - began < limitMs) {
      const token = await world.teams.issuer.channelToken(world.sink.url);
      const load = await sendLoad(bot.origin, next(Math.ceil(messages / looks)), { connections, token });
      sent += load.latencies.length;
      failures += load.failures;
      const memory = await memoryOf(bot);
      rssMb = Math.max(rssMb, memory.rssMb);
      heap.push({ at: sent, value: memory.heapMb });
      process.stdout.write(
        `${sent} messages, ${(load.latencies.length / load.seconds).toFixed(0)}/s: heap ${memory.heapMb.toFixed(2)} MB, RSS ${memory.rssMb.toFixed(0)} MB\n`,
      );
    }
    const failed = bot.log.filter(({ event }) => String(event).endsWith('-failed') || event === 'turn-limited');
    for (const line of failed.slice(0, 10)) process.stdout.write(`${JSON.stringify(line)}\n`);
    const warm = heap.slice(warmUp - 1);
    const from = warm.at(0)?.at ?? 0;
    return [
      told('messages', `${sent} of ${messages}`),
      never('messages that were not answered with 2xx', failures),
      never('lines of the log that tell of a failure', failed.length),
      within(`heap, from ${from} to ${sent} messages`, figure(riseOf(warm), 'MB'), growthAtMost),
      told('heap and RSS before the first', `${atFirst.heapMb.toFixed(0)} and ${atFirst.rssMb.toFixed(0)} MB`),
      told('RSS at most', `${rssMb.toFixed(0)} MB`),
    ];
  } finally {
    await bot.kill('SIGKILL');
    await world.close();
  }
}
