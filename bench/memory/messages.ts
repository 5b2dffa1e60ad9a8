import { startBotProcess } from '../../test/teams-service/bot-process.ts';
import { bindCommittees, openBotWorld } from '../http/bot-world.ts';
import { sendLoad } from '../http/load.ts';
import { type Finding, figure, never, told, within } from '../report/finding.ts';
import { riseOf } from '../report/rise.ts';
import { memoryOf } from './bot-memory.ts';
import { addComingMeetings, mixedMessages } from './mixed-messages.ts';

export interface MessagesOptions {
  readonly seed: number;
  /** How many there are after the warm-up. */
  readonly messages: number;
  readonly warmUp: number;
  /** It ends early after so long; what has been sent by then is what counts. */
  readonly limitMs: number;
  /** So much (MB) may remain of all the messages after the warm-up, however many. */
  readonly growthAtMost: number;
}

const connections = 8;
/** So often the heap is looked at. */
const looks = 8;
/** The engine itself is warm after so long, however few messages there have been. */
const warmAfterMs = 60_000;

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
    let [sent, failures] = [0, 0];
    const send = async (count: number): Promise<number> => {
      const token = await world.teams.issuer.channelToken(world.sink.url);
      const load = await sendLoad(bot.origin, next(count), { connections, token });
      sent += count;
      failures += load.failures;
      const { heapMb, rssMb } = await memoryOf(bot);
      process.stdout.write(
        `${sent} messages, ${(count / load.seconds).toFixed(0)}/s: heap ${heapMb.toFixed(2)} MB, RSS ${rssMb.toFixed(0)} MB\n`,
      );
      return heapMb;
    };
    const each = Math.ceil(messages / looks);
    let last = await send(Math.max(1, warmUp));
    while (performance.now() - began < warmAfterMs) last = await send(each);
    const [heap, warmFrom] = [[last], sent];
    while (heap.length <= looks && performance.now() - began < limitMs) heap.push(await send(each));
    const { rssMb } = await memoryOf(bot);
    const failed = bot.log.filter(({ event }) => String(event).endsWith('-failed') || event === 'turn-limited');
    for (const line of failed.slice(0, 10)) process.stdout.write(`${JSON.stringify(line)}\n`);
    return [
      told('messages', `${sent}, warm from ${warmFrom} on`),
      within('minutes for all of them', figure((performance.now() - began) / 60_000, ''), limitMs / 60_000),
      never('messages that were not answered with 2xx', failures),
      never('lines of the log that tell of a failure', failed.length),
      within(`heap over the last ${sent - warmFrom} messages`, figure(riseOf(heap), 'MB'), growthAtMost),
      told('heap and RSS before the first', `${atFirst.heapMb.toFixed(0)} and ${atFirst.rssMb.toFixed(0)} MB`),
      told('RSS after the last', `${rssMb.toFixed(0)} MB`),
    ];
  } finally {
    await bot.kill('SIGKILL');
    await world.close();
  }
}
