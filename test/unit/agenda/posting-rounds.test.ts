import { describe, expect, test } from 'vitest';
import { createPostingRounds } from '../../../src/agenda/posting-rounds.ts';
import { defaultCommitteeSettings } from '../../../src/domain/committee.ts';
import { aCommittee, aConversation, aDelivery, aRecord } from '../../builders.ts';
import {
  aCommitteeThatPosts,
  agendasAlone,
  aWorld,
  changeMeeting,
  dueAt,
  type PostingWorld,
  planned as plannedNow,
  replica,
  round,
  rounds,
  sleep,
} from './posting-world.ts';

const hour = 3_600_000;

function addMeeting(world: PostingWorld, id: string, date: string, committeeId = 'fyrtaarnet'): void {
  world.meetings.set(id, aRecord({ id, date, committeeId }));
}

describe('the agenda of a meeting', () => {
  test('is posted once, however many rounds there are', async () => {
    const world = aWorld();
    sleep(world, -hour);
    expect(await rounds(world, 1_500, 5_000)).toEqual(['sent']);
    expect(world.cards).toMatchObject([{ at: dueAt }]);
  });

  test('is posted once, though the meeting gets new versions every hour', async () => {
    const world = aWorld();
    for (let version = 1; version <= 8 * 24; version++) {
      await round(world);
      changeMeeting(world, { title: `Udgave ${version}` });
      sleep(world, hour);
    }
    expect(world.cards).toHaveLength(1);
  });

  test('is posted once after a standstill of three days, with no burst', async () => {
    const world = aWorld();
    addMeeting(world, 'moede-2', '2031-03-05');
    addMeeting(world, 'moede-3', '2031-04-05');
    sleep(world, 72 * hour);
    expect(await rounds(world, 10, 5_000)).toEqual(['sent', 'sent']);
    expect(world.cards.map(({ record, isLate }) => [record.meeting.id, isLate])).toEqual([
      ['moede-1', true],
      ['moede-2', true],
    ]);
  });

  test('is posted in each conversation of the committee, and a new one gets it on the next round', async () => {
    const world = aWorld();
    world.conversations.push(aConversation({ id: '19:gruppe@thread.v2', scope: 'group' }));
    expect(await round(world)).toEqual(['sent', 'sent']);
    world.conversations.push(aConversation({ id: '19:ny@thread.tacv2' }));
    expect(await rounds(world, 5, 5_000)).toEqual(['sent']);
    expect(world.cards.map(({ conversation }) => conversation.id)).toEqual([
      '19:fyrtaarnet@thread.tacv2',
      '19:gruppe@thread.v2',
      '19:ny@thread.tacv2',
    ]);
  });

  test('is posted where the committee is bound, nowhere else', async () => {
    const world = aWorld();
    world.committees.push(aCommitteeThatPosts(agendasAlone, { id: 'havneudvalget' }));
    world.conversations.push(aConversation({ id: '19:havn@thread.tacv2', committeeIds: ['havneudvalget'] }));
    addMeeting(world, 'havn-1', '2031-03-04', 'havneudvalget');
    await round(world);
    expect(world.cards.map(({ committee, conversation }) => [committee.id, conversation.id])).toEqual([
      ['fyrtaarnet', '19:fyrtaarnet@thread.tacv2'],
      ['havneudvalget', '19:havn@thread.tacv2'],
    ]);
  });

  test.each([
    ['the bot was removed, which is noted once', aConversation({ isInstalled: false }), ['failed']],
    ['one person chats with the bot', aConversation({ scope: 'personal' }), []],
  ])('is not posted where %s', async (_case, conversation, results) => {
    const world = aWorld();
    world.conversations = [conversation];
    expect(await rounds(world, 8 * 24, hour)).toEqual(results);
    expect(world.attempts).toBe(0);
  });

  test('is posted when the bot comes back to the conversation in time', async () => {
    const world = aWorld();
    world.conversations = [aConversation({ isInstalled: false })];
    await round(world);
    world.conversations = [aConversation()];
    expect(await round(world)).toEqual(['sent']);
  });

  test.each(['planned', 'held', 'cancelled'] as const)('is not posted for a meeting that is %s', async (state) => {
    const world = aWorld({ state });
    expect(await rounds(world, 8 * 24, hour)).toEqual([]);
    expect(world.attempts).toBe(0);
  });

  test('is not posted once the meeting has begun, also where an earlier attempt was broken off', async () => {
    for (const row of [aDelivery({ state: 'claimed' }), aDelivery({ state: 'sending' })]) {
      const world = aWorld({}, row);
      world.now = new Date('2031-03-04T08:00:00.000Z');
      expect(await rounds(world, 48, hour)).toEqual([]);
      expect(world.attempts).toBe(0);
    }
  });
});

describe('the plan', () => {
  test('lists what is still to be posted, of all committees, soonest first, and writes nothing', async () => {
    const world = aWorld();
    world.committees.push(aCommitteeThatPosts({ ...agendasAlone, agendaDaysBefore: 10 }, { id: 'havneudvalget' }));
    world.conversations.push(aConversation({ id: '19:havn@thread.tacv2', committeeIds: ['havneudvalget'] }));
    addMeeting(world, 'havn-1', '2031-03-05', 'havneudvalget');
    addMeeting(world, 'moede-2', '2031-05-06');
    const planned = await plannedNow(world);
    expect(planned.map(({ meeting, due }) => [meeting.id, due.toISOString()])).toEqual([
      // The tenth day before is a Sunday: it comes on the Friday.
      ['havn-1', '2031-02-21T07:00:00.000Z'],
      ['moede-1', '2031-02-25T07:00:00.000Z'],
      ['moede-2', '2031-04-29T06:00:00.000Z'],
    ]);
    expect([world.ledger.rows(), world.attempts]).toEqual([[], 0]);
  });

  test('is empty without a conversation and without a coming meeting', async () => {
    const world = aWorld();
    world.conversations = [];
    expect(await plannedNow(world)).toEqual([]);
    const after = aWorld();
    sleep(after, 30 * 24 * hour);
    expect(await plannedNow(after)).toEqual([]);
  });

  test('knows a meeting of today wherever the committee lives', async () => {
    for (const timeZone of ['America/Godthab', 'Pacific/Auckland', 'Europe/Copenhagen']) {
      const world = aWorld({ timeZone, startTime: '23:30' });
      world.committees = [aCommittee({ settings: { ...defaultCommitteeSettings, timeZone, posting: agendasAlone } })];
      const { length } = await plannedNow(world, new Date('2031-03-04T10:00:00Z'));
      expect(length).toBe(1);
    }
  });
});

test('each delivery is told of with its result', async () => {
  const world = aWorld();
  world.conversations.push(aConversation({ id: '19:blokeret@thread.tacv2' }));
  world.answer = (attempt) => (attempt === 2 ? { outcome: 'refused', reason: 'refused' } : 'sent');
  const told: unknown[] = [];
  const { round: look, idle } = createPostingRounds({
    ...replica(world),
    onResult: ({ meeting, conversation }, result) => told.push([meeting.id, conversation.id, result]),
  });
  await look(new AbortController().signal);
  await idle();
  expect(told).toHaveLength(2);
  expect(new Set(told)).toEqual(
    new Set([
      ['moede-1', '19:fyrtaarnet@thread.tacv2', 'sent'],
      ['moede-1', '19:blokeret@thread.tacv2', 'failed'],
    ]),
  );
});
