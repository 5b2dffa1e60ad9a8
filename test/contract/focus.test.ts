import { expect, it } from 'vitest';
import type { Focus } from '../../src/answers/focus.ts';
import { questionLimit } from '../../src/answers/understand-question.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

const channel = '19:fyrtaarnet@thread.tacv2';
const ditte = '11111111-0000-4000-8000-000000000001';
const egon = '11111111-0000-4000-8000-000000000002';
const at = new Date('2031-03-01T10:00:00Z');
const minutes = (count: number): Date => new Date(at.getTime() + count * 60_000);

function focusOn(text: string, changes: Partial<Focus> = {}): Focus {
  return { text, committeeIds: ['fyrtaarnet'], ...changes };
}

const whole = focusOn('Hvad besluttede vi om "fyrlygten"? 🗓️', {
  committeeIds: ['fyrtaarnet', 'havnen'],
  meetingId: 'fyrtaarnet-2031-02-01',
  itemOrder: 0,
  person: 'Ditte Eksempel',
});

it('what was spoken of comes back as it was saved', async () => {
  const { focus } = await azurite.open();
  expect(await focus.find(channel, ditte, at)).toBeUndefined();
  await focus.save(channel, ditte, whole, at);
  expect(await focus.find(channel, ditte, at)).toEqual(whole);
});

it('is nobody else’s in the same channel, and not the same person’s elsewhere', async () => {
  const { focus } = await azurite.open();
  await focus.save(channel, ditte, whole, at);
  expect(await focus.find(channel, egon, at)).toBeUndefined();
  expect(await focus.find('19:andet@thread.tacv2', ditte, at)).toBeUndefined();
  expect(await focus.find(ditte, channel, at)).toBeUndefined();
  await focus.save(channel, egon, focusOn('Hvornår er næste møde?'), at);
  await focus.save('19:andet@thread.tacv2', ditte, focusOn('Hvem er formand?'), at);
  expect(await focus.find(channel, ditte, at)).toEqual(whole);
  expect(await focus.find(channel, egon, at)).toEqual(focusOn('Hvornår er næste møde?'));
  expect(await focus.find('19:andet@thread.tacv2', ditte, at)).toEqual(focusOn('Hvem er formand?'));
});

it('is found for half an hour and no longer', async () => {
  const { focus } = await azurite.open();
  await focus.save(channel, ditte, whole, at);
  expect(await focus.find(channel, ditte, minutes(29))).toEqual(whole);
  expect(await focus.find(channel, ditte, minutes(30))).toEqual(whole);
  expect(await focus.find(channel, ditte, new Date(minutes(30).getTime() + 1))).toBeUndefined();
  expect(await focus.find(channel, ditte, minutes(24 * 60))).toBeUndefined();
});

it('the later one stands and has nothing of the earlier left, and its half hour begins anew', async () => {
  const { focus } = await azurite.open();
  const next = focusOn('Hvornår er næste møde?', { committeeIds: [] });
  await focus.save(channel, ditte, whole, at);
  await focus.save(channel, ditte, next, minutes(20));
  expect(await focus.find(channel, ditte, minutes(45))).toEqual(next);
});

it('of ten at once one is kept, whole', async () => {
  const { focus } = await azurite.open();
  const all = Array.from({ length: 10 }, (_, index) => ({ ...whole, text: `Spørgsmål ${index}`, itemOrder: index }));
  await Promise.all(all.map((each) => focus.save(channel, ditte, each, at)));
  expect(all).toContainEqual(await focus.find(channel, ditte, at));
});

it('a text that is longer than a question may be is not kept, the longest question is', async () => {
  const { focus } = await azurite.open();
  const longest = focusOn('å'.repeat(questionLimit));
  await focus.save(channel, ditte, focusOn('å'.repeat(questionLimit + 1)), at);
  expect(await focus.find(channel, ditte, at)).toBeUndefined();
  await focus.save(channel, ditte, longest, at);
  await focus.save(channel, ditte, focusOn('å'.repeat(questionLimit + 1)), at);
  expect(await focus.find(channel, ditte, at)).toEqual(longest);
});

it('what is old is removed in every conversation, what is newer or has been renewed stays', async () => {
  const { focus } = await azurite.open();
  await focus.save(channel, ditte, whole, minutes(-1));
  await focus.save('19:andet@thread.tacv2', egon, whole, minutes(-60));
  await focus.save(channel, egon, whole, minutes(-60));
  await focus.save(channel, egon, whole, at);
  expect(await focus.removeBefore(at)).toBe(2);
  expect(await focus.removeBefore(at)).toBe(0);
  expect(await focus.find(channel, ditte, minutes(-1))).toBeUndefined();
  expect(await focus.find('19:andet@thread.tacv2', egon, minutes(-60))).toBeUndefined();
  expect(await focus.find(channel, egon, at)).toEqual(whole);
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { focus } = await azurite.open();
  const ids = [hostileKey, `${hostileKey}2`, '..', '', "x' or PartitionKey ne 'y"];
  const pairs = ids.flatMap((one) => ids.map((other) => [one, other] as const));
  await Promise.all(pairs.map(([one, other], index) => focus.save(one, other, focusOn(`Nummer ${index}`), at)));
  const found = await Promise.all(pairs.map(([one, other]) => focus.find(one, other, at)));
  expect(found.map((each) => each?.text)).toEqual(pairs.map((_, index) => `Nummer ${index}`));
});

it('a save whose confirmation is lost on the way is there', async () => {
  const prefix = newPrefix();
  let isOpen = false;
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method }) => {
    const isHit = isOpen && method !== 'GET';
    if (isHit) isOpen = false;
    return isHit ? 'lose-response' : 'pass';
  });
  const behind = await azurite.open({ prefix, connectionString: proxy.connectionString });
  await behind.focus.save(channel, ditte, focusOn('Hvem er formand?'), at);
  isOpen = true;
  await behind.focus.save(channel, ditte, whole, at);
  await proxy.close();
  expect(isOpen).toBe(false);
  const { focus } = await azurite.open({ prefix });
  expect(await focus.find(channel, ditte, at)).toEqual(whole);
});
