import { expect, it } from 'vitest';
import type { MembershipStore } from '../../src/access/membership-store.ts';
import type { Membership } from '../../src/domain/person.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { type Fate, type PassingRequest, startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

const plain: Membership = { committeeId: 'fyrtaarnet', personId: 'p1', name: 'Åse Holm', role: 'member' };
const secretary: Membership = { ...plain, role: 'secretary' };

/** Does `work` while `meanwhile` happens by another way to the same storage, just before the first request of that kind. */
async function whileOthers(
  isMoment: (request: PassingRequest) => boolean,
  work: (store: MembershipStore) => Promise<void>,
  meanwhile: (store: MembershipStore) => Promise<void>,
): Promise<{ readonly byPerson: readonly Membership[]; readonly inCommittee: readonly Membership[] }> {
  const prefix = newPrefix();
  const { memberships: direct } = await azurite.open({ prefix });
  await direct.add([plain], 'system');
  let isArmed = false;
  let happened = 0;
  const proxy = await startFaultyProxy(azurite.connectionString(), async (request): Promise<Fate> => {
    if (isArmed && isMoment(request)) {
      isArmed = false;
      happened += 1;
      await meanwhile(direct);
    }
    return 'pass';
  });
  const { memberships: watched } = await azurite.open({ prefix, connectionString: proxy.connectionString });
  isArmed = true;
  await work(watched);
  await proxy.close();
  expect(happened).toBe(1);
  return {
    byPerson: await direct.listByPerson(plain.personId),
    inCommittee: await direct.listMembers(plain.committeeId),
  };
}

const writes = ({ path }: PassingRequest) => path.includes('$batch');
function secondRead(): (request: PassingRequest) => boolean {
  let reads = 0;
  return ({ method }) => {
    if (method === 'GET') reads += 1;
    return reads === 2;
  };
}

it('of two roles given at once the one that is written last stands in both lists', async () => {
  const { byPerson, inCommittee } = await whileOthers(
    writes,
    (store) => store.setRole({ ...plain, role: 'chair' }, 'system'),
    (store) => store.setRole(secretary, 'system'),
  );
  const chair = { ...plain, role: 'chair' };
  expect([byPerson, inCommittee]).toEqual([[chair], [chair]]);
});

it('a role given while a name is brought up to date stands in both lists', async () => {
  const { byPerson, inCommittee } = await whileOthers(
    writes,
    (store) => store.add([{ ...plain, name: 'Åse Nygift' }], 'system'),
    (store) => store.setRole({ ...secretary, name: 'Åse Nygift' }, 'system'),
  );
  const expected = [{ ...secretary, name: 'Åse Nygift' }];
  expect([byPerson, inCommittee]).toEqual([expected, expected]);
});

it.each([
  ['just before the term is ended', writes],
  ['between reading and writing', secondRead()],
])('who is made secretary while plain members are put out stays: %s', async (_when, isMoment) => {
  const { byPerson, inCommittee } = await whileOthers(
    isMoment,
    (store) => store.end(plain.committeeId, [plain.personId], '2026-05-04', 'system'),
    (store) => store.setRole(secretary, 'system'),
  );
  expect([byPerson, inCommittee]).toEqual([[secretary], [secretary]]);
});
