import { message } from '../../test/teams-service/activities.ts';
import type { BotProcess } from '../../test/teams-service/bot-process.ts';
import type { Bench } from '../bench.ts';
import { compared, figure, never, told } from '../report/finding.ts';
import { median } from '../report/percentile.ts';
import { type BotWorld, bindCommittees, openBotWorld } from './bot-world.ts';
import { sendLoad } from './load.ts';

const items = 10_000;

interface Start {
  /** Milliseconds from the start of the process. */
  readonly listening: number;
  readonly answered: number;
  readonly failures: number;
}

/** From the start of the process to the end of its first answer. */
export const start: Bench = async ({ isFull }) => {
  const world = await openBotWorld(items);
  try {
    const first = await world.startOurs();
    await bindCommittees(world, first);
    await first.kill('SIGTERM');
    const ours: Start[] = [];
    const echo: Start[] = [];
    for (let round = 0; round < (isFull ? 7 : 2); round += 1) {
      ours.push(await startOnce(world, world.startOurs));
      echo.push(await startOnce(world, world.startEcho));
    }
    const middle = (starts: readonly Start[], of: 'listening' | 'answered') => median(starts.map((each) => each[of]));
    const seconds = (starts: readonly Start[]) => figure(middle(starts, 'answered') / 1_000, 's');
    return [
      compared('to the first answer', seconds(ours), { ...seconds(echo), name: 'echo bot' }, { atMost: 2 }),
      told(
        'of it until it listens',
        `${(middle(ours, 'listening') / 1_000).toFixed(2)} s`,
        `echo bot ${(middle(echo, 'listening') / 1_000).toFixed(2)} s`,
      ),
      never(
        'first messages without an answer',
        [...ours, ...echo].reduce((sum, { failures }) => sum + failures, 0),
      ),
    ];
  } finally {
    await world.close();
  }
};

async function startOnce({ teams, sink }: BotWorld, startBot: () => Promise<BotProcess>): Promise<Start> {
  const token = await teams.issuer.channelToken(sink.url);
  const before = sink.count();
  const began = performance.now();
  const bot = await startBot();
  const listening = performance.now() - began;
  const [user] = teams.users;
  if (user === undefined) throw new RangeError('nobody to ask');
  const { place } = teams.personalChat(user);
  const platform = { ...teams.platform, serviceUrl: sink.url };
  const asked = message(platform, place, teams.nextId(), user, 'Hvad blev der besluttet på sidste møde?', false);
  const { failures } = await sendLoad(bot.origin, [asked], { connections: 1, token });
  const answered = performance.now() - began;
  await bot.kill('SIGTERM');
  return { listening, answered, failures: failures + (sink.count() === before + 1 ? 0 : 1) };
}
