import { expect, it } from 'vitest';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

const ditte = '11111111-0000-4000-8000-000000000001';
const egon = '11111111-0000-4000-8000-000000000002';

it('what somebody has asked for stands until they ask for something else, for them alone', async () => {
  const { languages } = await azurite.open();
  expect(await languages.find(ditte)).toBeUndefined();
  await languages.save(ditte, 'en');
  expect(await languages.find(ditte)).toBe('en');
  expect(await languages.find(egon)).toBeUndefined();
  await languages.save(egon, 'da');
  await languages.save(ditte, 'da');
  await languages.save(ditte, 'en');
  expect([await languages.find(ditte), await languages.find(egon)]).toEqual(['en', 'da']);
});

it('taken back it is nobody’s any more, also where nothing was asked for', async () => {
  const { languages } = await azurite.open();
  await languages.save(ditte, 'en');
  await languages.save(egon, 'en');
  await languages.remove(ditte);
  await languages.remove(ditte);
  expect([await languages.find(ditte), await languages.find(egon)]).toEqual([undefined, 'en']);
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { languages } = await azurite.open();
  const ids = [hostileKey, `${hostileKey}2`, '..', '', "x' or PartitionKey ne 'y"];
  const wanted = ids.map((_, index) => (index % 2 === 0 ? ('en' as const) : ('da' as const)));
  await Promise.all(ids.map((id, index) => languages.save(id, wanted[index] ?? 'da')));
  expect(await Promise.all(ids.map((id) => languages.find(id)))).toEqual(wanted);
});

it('of ten choices at once one stands', async () => {
  const { languages } = await azurite.open();
  await Promise.all(Array.from({ length: 10 }, (_, index) => languages.save(ditte, index % 2 === 0 ? 'en' : 'da')));
  expect(['da', 'en']).toContain(await languages.find(ditte));
});

it('a choice whose confirmation is lost on the way is there, and so is its end', async () => {
  const prefix = newPrefix();
  const { languages } = await azurite.open({ prefix });
  let losses = 0;
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method }) => {
    if (method === 'GET' || losses === 0) return 'pass';
    losses -= 1;
    return 'lose-response';
  });
  const behind = await azurite.open({ prefix, connectionString: proxy.connectionString });
  losses = 1;
  await behind.languages.save(ditte, 'en');
  expect([losses, await languages.find(ditte)]).toEqual([0, 'en']);
  losses = 1;
  await behind.languages.remove(ditte);
  expect([losses, await languages.find(ditte)]).toEqual([0, undefined]);
  await proxy.close();
});
