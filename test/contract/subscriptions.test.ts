import { TableClient } from '@azure/data-tables';
import { expect, it } from 'vitest';
import type { CalendarSubscription } from '../../src/attendance/calendar/subscription-store.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

function subscriptionOf(changes: Partial<CalendarSubscription> = {}): CalendarSubscription {
  return { personId: 'p1', committeeId: 'fyrtaarnet', createdAt: '2031-03-01T10:00:00.000Z', ...changes };
}

it('a subscription is found by its secret and by its person, and by no other text', async () => {
  const { subscriptions } = await azurite.open();
  expect(await subscriptions.set('hemmelig-1', subscriptionOf())).toBe('added');
  expect(await subscriptions.find('hemmelig-1')).toEqual(subscriptionOf());
  expect(await subscriptions.listByPerson('p1')).toEqual([subscriptionOf()]);
  for (const text of ['', 'hemmelig', 'Hemmelig-1', 'p1', hostileKey, "x' or PartitionKey ne 'y"]) {
    expect(await subscriptions.find(text)).toBeUndefined();
  }
  expect(await subscriptions.listByPerson('p2')).toEqual([]);
});

it('a new secret takes the place of the old one at once, for this committee alone', async () => {
  const { subscriptions } = await azurite.open();
  const elsewhere = subscriptionOf({ committeeId: 'havnen' });
  await subscriptions.set('havnens', elsewhere);
  await subscriptions.set('gammel', subscriptionOf());
  expect(await subscriptions.set('ny', subscriptionOf())).toBe('replaced');
  expect(await subscriptions.find('gammel')).toBeUndefined();
  expect(await subscriptions.find('ny')).toEqual(subscriptionOf());
  expect(await subscriptions.find('havnens')).toEqual(elsewhere);
  expect(await subscriptions.listByPerson('p1')).toHaveLength(2);
});

it('set again with the same secret, it stands as it was', async () => {
  const { subscriptions } = await azurite.open();
  await subscriptions.set('hemmelig', subscriptionOf());
  expect(await subscriptions.set('hemmelig', subscriptionOf())).toBe('added');
  expect(await subscriptions.find('hemmelig')).toEqual(subscriptionOf());
});

it('a revoked secret opens nothing, revoking again is no fault, and one may begin anew', async () => {
  const { subscriptions } = await azurite.open();
  await subscriptions.set('hemmelig', subscriptionOf());
  await subscriptions.set('andens', subscriptionOf({ personId: 'p2' }));
  expect(await subscriptions.revoke('p1', 'fyrtaarnet')).toBe(true);
  expect(await subscriptions.revoke('p1', 'fyrtaarnet')).toBe(false);
  expect(await subscriptions.find('hemmelig')).toBeUndefined();
  expect(await subscriptions.listByPerson('p1')).toEqual([]);
  expect(await subscriptions.find('andens')).toBeDefined();
  expect(await subscriptions.set('ny', subscriptionOf())).toBe('added');
  expect(await subscriptions.find('ny')).toEqual(subscriptionOf());
});

it('of ten secrets set at once exactly one opens the calendar', async () => {
  const { subscriptions } = await azurite.open();
  const secrets = Array.from({ length: 10 }, (_, index) => `hemmelig-${index}`);
  await Promise.all(secrets.map((secret) => subscriptions.set(secret, subscriptionOf())));
  const found = await Promise.all(secrets.map((secret) => subscriptions.find(secret)));
  expect(found.filter((each) => each !== undefined)).toEqual([subscriptionOf()]);
});

it('no secret stands in the table, and of a revoked one nothing at all', async () => {
  const prefix = newPrefix();
  const { subscriptions } = await azurite.open({ prefix });
  const table = TableClient.fromConnectionString(azurite.connectionString(), `${prefix}Subscriptions`, {
    allowInsecureConnection: true,
  });
  const rows = async () => {
    const found: unknown[] = [];
    for await (const row of table.listEntities()) found.push(row);
    return found;
  };
  await subscriptions.set('gammel-hemmelighed', subscriptionOf());
  await subscriptions.set('ny-hemmelighed', subscriptionOf());
  expect(await rows()).toHaveLength(2);
  expect(JSON.stringify(await rows())).not.toContain('hemmelighed');
  await subscriptions.revoke('p1', 'fyrtaarnet');
  expect(await rows()).toEqual([]);
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { subscriptions } = await azurite.open();
  const ids = [hostileKey, `${hostileKey}2`, '..', "x' or PartitionKey ne 'y"];
  const all = ids.flatMap((personId) => ids.map((committeeId) => subscriptionOf({ personId, committeeId })));
  await Promise.all(all.map((each, index) => subscriptions.set(`hemmelig-${index}`, each)));
  const found = await Promise.all(all.map((_, index) => subscriptions.find(`hemmelig-${index}`)));
  expect(found).toEqual(all);
});

it('a subscription whose confirmation is lost on the way holds, and the old secret has ended', async () => {
  const prefix = newPrefix();
  const { subscriptions } = await azurite.open({ prefix });
  await subscriptions.set('gammel', subscriptionOf());
  let losses = 2;
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method }) => {
    if (method === 'GET' || losses === 0) return 'pass';
    losses -= 1;
    return 'lose-response';
  });
  const behind = await azurite.open({ prefix, connectionString: proxy.connectionString });
  losses = 2;
  expect(await behind.subscriptions.set('ny', subscriptionOf())).toBe('replaced');
  await proxy.close();
  expect(losses).toBe(0);
  expect(await subscriptions.find('gammel')).toBeUndefined();
  expect(await subscriptions.find('ny')).toEqual(subscriptionOf());
});

it('an old secret has ended even where storage fails before its row is removed', async () => {
  const prefix = newPrefix();
  const { subscriptions } = await azurite.open({ prefix });
  await subscriptions.set('gammel', subscriptionOf());
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method }) =>
    method === 'DELETE' ? 'busy' : 'pass',
  );
  const behind = await azurite.open({ prefix, connectionString: proxy.connectionString });
  await expect(behind.subscriptions.set('ny', subscriptionOf())).rejects.toThrow();
  await proxy.close();
  expect(await subscriptions.find('gammel')).toBeUndefined();
  expect(await subscriptions.find('ny')).toEqual(subscriptionOf());
});
