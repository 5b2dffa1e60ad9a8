import type { Bench } from '../bench.ts';
import { compared, type Finding, figure, never, told } from '../report/finding.ts';
import { type BotWorld, bindCommittees, openBotWorld } from './bot-world.ts';
import { sendLoad } from './load.ts';
import { createQuestions } from './questions.ts';
import { alternate } from './rounds.ts';

const items = 10_000;
const connectionCounts = [1, 8, 32];

/** Questions over HTTP to the whole bot, beside a bot that only repeats what was said. */
export const question: Bench = async ({ isFull }) => {
  const world = await openBotWorld(items);
  try {
    const [ours, echo] = [await world.startOurs(), await world.startEcho()];
    await bindCommittees(world, ours);
    const { teams, sink } = world;
    const token = await teams.issuer.channelToken(sink.url);
    const questions = createQuestions(world);
    const ask = (origin: string, count: number, connections: number) =>
      sendLoad(origin, questions(count, connections), { connections, token });
    for (const { origin } of [ours, echo]) await ask(origin, isFull ? 500 : 200, 8);
    await tidy(world);

    const findings: Finding[] = [];
    const answeredBefore = sink.count();
    let sent = 0;
    let failures = 0;
    for (const connections of connectionCounts) {
      const count = (isFull ? 50 : 25) * Math.min(8, 2 + connections);
      const found = await alternate(isFull ? 5 : 2, {
        ours: async () => {
          const load = await ask(ours.origin, count, connections);
          await tidy(world);
          return load;
        },
        echo: () => ask(echo.origin, count, connections),
      });
      const [mine, theirs] = [found.ours, found.echo];
      sent += mine.sent + theirs.sent;
      failures += mine.failures + theirs.failures;
      const where = `${connections} connection${connections === 1 ? '' : 's'}`;
      const rate = { ...figure(theirs.perSecond, '/s'), name: 'echo bot' };
      const late = { ...figure(theirs.p99, 'ms'), name: 'echo bot' };
      findings.push(
        compared(`${where}: questions a second`, figure(mine.perSecond, '/s'), rate, { atLeast: 0.8 }),
        compared(`${where}: p99`, figure(mine.p99, 'ms'), late, { atMost: 1.5 }),
        told(`${where}: p50`, `${mine.p50.toFixed(1)} ms`, `echo bot ${theirs.p50.toFixed(1)} ms`),
      );
    }
    const answers = ours.log.filter(({ event }) => event === 'answer');
    const found = answers.filter(({ outcome }) => outcome === 'answered').length;
    return [
      ...findings,
      told('questions that found an answer', `${((100 * found) / answers.length).toFixed(0)} %`),
      never('questions without exactly one reply', Math.abs(sent - (sink.count() - answeredBefore))),
      never('answers of HTTP that were no 2xx', failures),
    ];
  } finally {
    await world.close();
  }
};

/**
 * What the questions left behind goes, as it does in the bot after hours: Azurite looks through a whole table for each row, and is
 * slower by half when some thousand questions have been asked.
 */
async function tidy({ storage }: BotWorld): Promise<void> {
  const now = new Date(Date.now() + 60_000);
  await Promise.all([
    storage.turns.removeBefore(now),
    storage.feedback.removeBefore(now),
    storage.focus.removeBefore(now),
  ]);
}
