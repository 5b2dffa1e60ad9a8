import { expect, it } from 'vitest';
import { createReadMembers } from '../../../src/teams/read-members.ts';
import { EndlessRosterError, type RosterConnections, readRoster } from '../../../src/teams/read-roster.ts';
import { aConversation } from '../../builders.ts';

type Page = Awaited<
  ReturnType<Awaited<ReturnType<RosterConnections['connectTo']>>['conversations']['getConversationPagedMembers']>
>;

/** A service that answers with these pages, by the token that is asked for; what it was asked is kept. */
function serviceOf(pageOf: (token: string | undefined, size: number) => Page) {
  const asked: (string | undefined)[] = [];
  const adapter: RosterConnections = {
    connectTo: async () => ({
      conversations: {
        getConversationPagedMembers: async (_, options) => {
          asked.push(options?.continuationToken);
          return pageOf(options?.continuationToken, options?.pageSize ?? 50);
        },
      },
    }),
  };
  return { adapter, asked };
}

const entry = (index: number) => ({
  id: `29:${index}`,
  objectId: `4F6AD2B0-1C35-4D2E-9A77-${String(index).padStart(12, '0')}`,
  name: `Medlem ${index}`,
  email: `medlem${index}@kommune.test`,
});

it('a team of 1,200 is read over its pages, everybody once and with their address', async () => {
  const everybody = Array.from({ length: 1200 }, (_, index) => entry(index));
  const { adapter, asked } = serviceOf((token, size) => {
    const from = Number(token ?? 0);
    const isLast = from + size >= everybody.length;
    return {
      members: everybody.slice(from, from + size),
      ...(isLast ? {} : { continuationToken: String(from + size) }),
    };
  });
  const roster = await readRoster(adapter, aConversation());
  expect(asked).toEqual([undefined, '50', '550', '1050']);
  expect(new Set(roster.map(({ aadObjectId }) => aadObjectId)).size).toBe(1200);
  expect(roster[1199]).toEqual({
    aadObjectId: '4f6ad2b0-1c35-4d2e-9a77-000000001199',
    name: 'Medlem 1199',
    email: 'medlem1199@kommune.test',
  });
});

it('pages that go round in a circle are given up at the second round', async () => {
  const { adapter, asked } = serviceOf((token) => ({
    members: [entry(1)],
    continuationToken: token === 'a' ? 'b' : 'a',
  }));
  await expect(readRoster(adapter, aConversation())).rejects.toThrow(EndlessRosterError);
  expect(asked).toEqual([undefined, 'a', 'b']);
});

it('pages that never end are given up after 500, and then nobody is taken for gone', async () => {
  let page = 0;
  const { adapter, asked } = serviceOf(() => ({ members: [], continuationToken: String(page++) }));
  const warnings: string[] = [];
  const readMembers = createReadMembers(
    adapter,
    (_, event, fields) => void warnings.push(`${event} ${fields['error']}`),
  );
  expect(await readMembers(aConversation())).toBeUndefined();
  expect(asked).toHaveLength(501);
  expect(warnings).toEqual(['roster-unread EndlessRosterError']);
});

it.each<[string, object, object | undefined]>([
  ['a bot', { id: '28:bot', name: 'Dagsorden' }, undefined],
  [
    'a caller from outside without an object id',
    { id: '8:anon', name: 'Ukendt', objectId: '', aadObjectId: null },
    undefined,
  ],
  [
    'an id in capitals, as some answers have it',
    { id: '29:a', aadObjectId: 'ABC-1', name: 'Asta' },
    { aadObjectId: 'abc-1', name: 'Asta' },
  ],
  [
    'a guest of the tenant',
    {
      id: '29:g',
      objectId: 'g1',
      name: 'Asta Holm',
      email: 'asta@firma.test',
      userPrincipalName: 'asta_firma.test#EXT#@kommune.onmicrosoft.test',
    },
    { aadObjectId: 'g1', name: 'Asta Holm', email: 'asta@firma.test', isExternal: true },
  ],
  [
    'a guest by the role',
    { id: '29:g', objectId: 'g1', name: 'Bo', userRole: 'guest' },
    { aadObjectId: 'g1', name: 'Bo', isExternal: true },
  ],
  [
    'somebody of another tenant in a shared channel',
    { id: '29:f', objectId: 'f1', name: 'Bo', tenantId: '33333333-0000-4000-8000-000000000003' },
    { aadObjectId: 'f1', name: 'Bo', isExternal: true },
  ],
  [
    'somebody of the own tenant',
    { id: '29:o', objectId: 'o1', name: 'Bo', userRole: 'user', tenantId: '22222222-0000-4000-8000-000000000002' },
    { aadObjectId: 'o1', name: 'Bo' },
  ],
  ['somebody without a name', { id: '29:o', objectId: 'o1', name: null }, { aadObjectId: 'o1', name: '' }],
])('%s is read as what they are', async (_what, member, expected) => {
  const { adapter } = serviceOf(() => ({ members: [member] }));
  expect(await readRoster(adapter, aConversation())).toEqual(expected === undefined ? [] : [expected]);
});
