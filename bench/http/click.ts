import { addDays, localDate } from '../../src/domain/wall-time.ts';
import { keyPart } from '../../src/storage/key.ts';
import { aMeeting, anItem } from '../../test/builders.ts';
import { adaptiveCardType } from '../../test/teams-service/bot-message.ts';
import type { Bench } from '../bench.ts';
import { compared, type Finding, figure, holds, never, told, within } from '../report/finding.ts';
import { readClickRows, transactBarely } from './bare-transaction.ts';
import { type BotWorld, bindCommittees, openBotWorld } from './bot-world.ts';
import { createClicks } from './clicks.ts';
import { type Load, sendLoad } from './load.ts';
import { alternate } from './rounds.ts';

const connectionCounts = [1, 8, 32];
const agendaItems = 10;

/** Clicks over HTTP to the whole bot, beside the transactions that they come to, by the SDK of storage alone. */
export const click: Bench = async ({ isFull }) => {
  const world = await openBotWorld(1_000);
  try {
    const meetingId = await addComingMeeting(world);
    const ours = await world.startOurs();
    await bindCommittees(world, ours);
    const { teams, sink, minutes } = world;
    const card = await teams
      .channel(minutes.committees[0]?.name ?? '')
      .waitFor(({ shown }) => shown.includes('Målemøde'));
    const clicks = createClicks(world, card);
    const token = await teams.issuer.channelToken(sink.url);
    let sent = 0;
    let withoutCard = 0;
    const pressAll = async (count: number, connections: number): Promise<Load> => {
      const load = await sendLoad(ours.origin, clicks(count, connections), { connections, token });
      sent += count;
      withoutCard += load.bodies.filter((body) => !body.includes(adaptiveCardType)).length;
      return load;
    };
    await pressAll(1, 1);
    const rows = await readClickRows(world, keyPart(meetingId));
    await pressAll(200, 8);
    await transactBarely(rows, 200, 8);

    const findings: Finding[] = [];
    for (const connections of connectionCounts) {
      const count = (isFull ? 40 : 20) * Math.min(8, 2 + connections);
      const found = await alternate(isFull ? 5 : 2, {
        ours: () => pressAll(count, connections),
        bare: () => transactBarely(rows, count, connections),
      });
      const where = `${connections} connection${connections === 1 ? '' : 's'}`;
      const rate = { ...figure(found.bare.perSecond, '/s'), name: 'bare transaction' };
      const p99 = figure(found.ours.p99, 'ms');
      findings.push(
        compared(`${where}: clicks a second`, figure(found.ours.perSecond, '/s'), rate, { atLeast: 0.7 }),
        connections === 32
          ? within(`${where}: p99`, p99, 250)
          : told(
              `${where}: p99`,
              `${found.ours.p99.toFixed(1)} ms`,
              `bare transaction ${found.bare.p99.toFixed(1)} ms`,
            ),
      );
    }
    const logged = (await world.storage.responses.listLog(meetingId)).length;
    return [
      ...findings,
      told('rows of a transaction', String(rows.created.length + rows.replaced.length)),
      never('clicks lost or counted twice', Math.abs(sent - logged)),
      // A press that takes longer than somebody waits is told to be in doubt.
      holds("clicks are answered with the clicker's card", withoutCard === 0, `all but ${withoutCard}`, 'machine'),
    ];
  } finally {
    await world.close();
  }
};

/** Three days ahead, so that binding the channel posts its agenda. @returns its id */
async function addComingMeeting({ storage, minutes }: BotWorld): Promise<string> {
  const committeeId = minutes.committees[0]?.id ?? '';
  const date = addDays(localDate(new Date(), 'Europe/Copenhagen'), 3);
  const meeting = aMeeting({
    id: 'bench-click',
    committeeId,
    title: 'Målemøde',
    date,
    startTime: '12:00',
    endTime: '13:30',
  });
  const items = Array.from({ length: agendaItems }, (_, order) =>
    anItem({ number: String(order + 1), order, title: `Punkt om noget ${order + 1}` }),
  );
  await storage.meetings.saveMeeting({ meeting, items }, undefined, undefined, 'system');
  return meeting.id;
}
