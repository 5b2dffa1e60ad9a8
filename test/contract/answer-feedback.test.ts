import { expect, it } from 'vitest';
import type { SentAnswer, Vote } from '../../src/answers/answer-feedback.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

function answerOf(changes: Partial<SentAnswer> = {}): SentAnswer {
  return {
    conversationId: '19:fyrtaarnet@thread.tacv2',
    activityId: '1700000000001',
    at: '2031-03-01T10:00:00.000Z',
    question: 'Hvad besluttede vi om "fyrlygten"? 🗓️',
    outcome: 'quoted',
    said: 'Beslutning – Fyrtårnet, punkt 3:\n»Fyrlygten males rød.« [1]',
    committeeIds: ['fyrtaarnet'],
    ...changes,
  };
}

const up: Vote = { reaction: 'up', at: '2031-03-01T10:05:00.000Z' };
const down: Vote = { reaction: 'down', comment: 'Det var den gamle beslutning\n=1+1', at: '2031-03-01T10:06:00.000Z' };
const { conversationId, activityId } = answerOf();

it('an answer comes back as it was added once it has a vote, and not before', async () => {
  const { feedback } = await azurite.open();
  await feedback.add(answerOf());
  expect(await feedback.listVoted()).toEqual([]);
  expect(await feedback.vote(conversationId, activityId, down)).toBe('recorded');
  expect(await feedback.listVoted()).toEqual([{ ...answerOf(), vote: down }]);
});

it('the same vote again changes nothing', async () => {
  const { feedback } = await azurite.open();
  await feedback.add(answerOf());
  for (let time = 0; time < 3; time += 1) expect(await feedback.vote(conversationId, activityId, up)).toBe('recorded');
  expect(await feedback.listVoted()).toEqual([{ ...answerOf(), vote: up }]);
});

it('the later vote stands, in whatever order they come, and takes the comment of the earlier with it', async () => {
  const { feedback } = await azurite.open();
  await feedback.add(answerOf());
  const last: Vote = { reaction: 'up', at: '2031-03-01T11:07:00+01:00' };
  expect(await feedback.vote(conversationId, activityId, down)).toBe('recorded');
  expect(await feedback.vote(conversationId, activityId, last)).toBe('recorded');
  expect(await feedback.vote(conversationId, activityId, up)).toBe('superseded');
  expect(await feedback.vote(conversationId, activityId, down)).toBe('superseded');
  const [voted] = await feedback.listVoted();
  expect(voted?.vote).toEqual({ reaction: 'up', at: '2031-03-01T10:07:00.000Z' });
});

it('of ten votes at once the latest stands', async () => {
  const { feedback } = await azurite.open();
  await feedback.add(answerOf());
  const votes = Array.from(
    { length: 10 },
    (_, at): Vote => ({ reaction: at % 2 ? 'up' : 'down', at: `2031-03-02T10:0${at}:00.000Z` }),
  );
  await Promise.all(votes.map((vote) => feedback.vote(conversationId, activityId, vote)));
  expect((await feedback.listVoted()).map(({ vote }) => vote)).toEqual([votes.at(-1)]);
});

it('an answer that is added again keeps its vote', async () => {
  const { feedback } = await azurite.open();
  await feedback.add(answerOf());
  await feedback.vote(conversationId, activityId, up);
  await feedback.add(answerOf({ question: 'Noget andet' }));
  expect(await feedback.listVoted()).toEqual([{ ...answerOf(), vote: up }]);
});

it('a vote on an answer that was not given, or was given elsewhere, is recorded nowhere', async () => {
  const { feedback } = await azurite.open();
  await feedback.add(answerOf());
  expect(await feedback.vote(conversationId, '1700000000009', up)).toBe('unknown');
  expect(await feedback.vote('19:andet@thread.tacv2', activityId, up)).toBe('unknown');
  expect(await feedback.vote(`${conversationId}|${activityId}`, '', up)).toBe('unknown');
  expect(await feedback.listVoted()).toEqual([]);
});

it('the newest vote is listed first, whenever it was asked', async () => {
  const { feedback } = await azurite.open();
  for (const [id, at] of [
    ['a', '2031-03-03T10:00:00.000Z'],
    ['b', '2031-03-05T10:00:00.000Z'],
    ['c', '2031-03-04T10:00:00.000Z'],
  ] as const) {
    await feedback.add(answerOf({ activityId: id }));
    await feedback.vote(conversationId, id, { reaction: 'up', at });
  }
  await feedback.add(answerOf({ activityId: 'uden stemme' }));
  expect((await feedback.listVoted()).map((answer) => answer.activityId)).toEqual(['b', 'c', 'a']);
});

it('old answers are removed with their votes, newer ones stay', async () => {
  const { feedback } = await azurite.open();
  await feedback.add(answerOf({ activityId: 'gammel', at: '2031-02-28T23:59:59.999Z' }));
  await feedback.add(answerOf({ activityId: 'også gammel', at: '2031-03-01T00:59:59+01:00' }));
  await feedback.add(answerOf({ activityId: 'ny', at: '2031-03-01T00:00:00Z' }));
  for (const id of ['gammel', 'også gammel', 'ny']) await feedback.vote(conversationId, id, up);
  expect(await feedback.removeBefore(new Date('2031-03-01T00:00:00Z'))).toBe(2);
  expect(await feedback.removeBefore(new Date('2031-03-01T00:00:00Z'))).toBe(0);
  expect((await feedback.listVoted()).map((answer) => answer.activityId)).toEqual(['ny']);
  expect(await feedback.vote(conversationId, 'gammel', up)).toBe('unknown');
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { feedback } = await azurite.open();
  const ids = [hostileKey, `${hostileKey}2`, '..', "x' or PartitionKey ne 'y", 'a"]["b'];
  for (const id of ids) {
    await feedback.add(answerOf({ conversationId: id, activityId: id }));
    expect(await feedback.vote(id, id, up)).toBe('recorded');
  }
  expect((await feedback.listVoted()).map((answer) => answer.activityId).toSorted()).toEqual(ids.toSorted());
});

it('a vote whose confirmation is lost on the way is there, once', async () => {
  const prefix = newPrefix();
  let isOpen = false;
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method }) => {
    const isHit = isOpen && method !== 'GET';
    if (isHit) isOpen = false;
    return isHit ? 'lose-response' : 'pass';
  });
  const behind = await azurite.open({ prefix, connectionString: proxy.connectionString });
  await behind.feedback.add(answerOf());
  isOpen = true;
  expect(await behind.feedback.vote(conversationId, activityId, up)).toBe('recorded');
  await proxy.close();
  const { feedback } = await azurite.open({ prefix });
  expect(await feedback.listVoted()).toEqual([{ ...answerOf(), vote: up }]);
});
