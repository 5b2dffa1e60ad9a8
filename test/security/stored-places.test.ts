/**
 * Surface: conversations in storage. Threat: a row's address is changed to somebody else's, or its tenant is not allowed any
 * more, and the bot sends its token and its posts there.
 *
 * Seen failing: with the look at both left out of `connectTo` (src/teams/adapter.ts) and `assertAllowed` out of
 * src/teams/connector.ts, the log told of nothing and the stranger had two connections; with the look at the tenant alone left out,
 * the log told of the address only.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Conversation } from '../../src/domain/conversation.ts';
import { comingMeeting, council, seed, useWorlds, type World } from '../e2e/bot-fixture.ts';
import { joined } from '../teams-service/activities.ts';
import type { Chat } from '../teams-service/chat.ts';
import { type Stranger, startStranger } from './door.ts';

const worlds = useWorlds(afterAll);
let world: World;
let stranger: Stranger;
let log: readonly { readonly [name: string]: unknown }[];
let chats: Record<'good' | 'moved' | 'foreign', Chat>;

async function change(chat: Chat, changes: Partial<Conversation>): Promise<void> {
  const { conversations } = world.storage;
  const stored = await conversations.find(chat.id);
  if (stored === undefined) throw new Error('the conversation is not stored');
  await conversations.save({ ...stored.value, ...changes }, stored.revision, 'system');
}

beforeAll(async () => {
  world = await worlds.create();
  stranger = await startStranger();
  await seed(world.storage);
  log = (await world.startBot()).log;
  chats = {
    good: world.teams.channel('Havneudvalget'),
    moved: world.teams.channel('Flyttet'),
    foreign: world.teams.channel('Fremmed'),
  };
  for (const chat of Object.values(chats)) {
    await chat.install();
    await chat.say('forbind HAVU');
  }
  await world.teams.personalChat(world.bo).say('hjælp');
  const serviceUrl = `http://127.0.0.1:${stranger.port}/emea/`;
  await change(chats.moved, { serviceUrl });
  await change(chats.foreign, { tenantId: '00000000-0000-4000-8000-0000000000ff' });
});
afterAll(() => stranger.close());

test('an agenda goes to the channel as it should, to the others not, and the log tells why', async () => {
  const before = { moved: chats.moved.everythingSent.length, foreign: chats.foreign.everythingSent.length };
  const record = comingMeeting(3);
  await world.storage.meetings.saveMeeting(record, undefined, undefined, 'system');
  await chats.good.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'), 60_000);
  const blocked = () => new Set(log.filter(({ event }) => event === 'send-blocked').map(({ reason }) => reason));
  await expect.poll(blocked, { timeout: 30_000 }).toEqual(new Set(['service-url', 'tenant']));
  expect(stranger.connections()).toBe(0);
  expect(chats.moved.everythingSent).toHaveLength(before.moved);
  expect(chats.foreign.everythingSent).toHaveLength(before.foreign);
  // What is not allowed now may be so again: it is kept, not given up.
  const states = (await world.storage.ledger.list(council.id)).map(({ value }) => value.state);
  expect(states).not.toContain('failed');
});

test('nor is anybody asked who is in it, and the members stay as they were', async () => {
  const members = async () =>
    (await world.storage.memberships.listMembers(council.id)).map(({ personId }) => personId).sort();
  const before = await members();
  const { teams, carla } = world;
  await teams.post(joined(teams.platform, chats.good.place, teams.nextId(), carla));
  expect(await members()).toEqual(before);
  expect(stranger.connections()).toBe(0);
});
