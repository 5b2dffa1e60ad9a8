import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { anItem } from '../builders.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import { comingMeeting, council, seed, useWorlds, type World } from './bot-fixture.ts';

const worlds = useWorlds(afterAll);
const canary = 'Kanariefuglens lønforhold';
let world: World;
let record: MeetingRecord;

/** A coming meeting of HAVU, whose agenda is posted in its channel; Anna and Bo are members. */
beforeAll(async () => {
  world = await worlds.create();
  const { storage, teams, anna, bo } = world;
  const background = { kind: 'background', text: 'Molen er fra 1912.', span: { start: 0, end: 1 }, documentHash: 'd' } as const;
  record = {
    ...comingMeeting(3),
    items: [
      anItem({ title: 'Økonomi' }),
      anItem({
        number: '2',
        order: 1,
        title: 'Ny mole',
        recommendations: ['at udvalget godkender planen'],
        sections: [background],
      }),
      anItem({ number: '3', order: 2, title: canary, isClosed: true }),
    ],
  };
  await seed(storage, record);
  await world.startBot();
  const channel = teams.channel('HAVU', [anna, bo]);
  await channel.install();
  await channel.say(`forbind ${council.name}`);
});

async function posted(): Promise<BotMessage> {
  const channel = world.teams.channel('HAVU');
  return channel.waitForCard((card) => JSON.stringify(card).includes('Ny mole'));
}
