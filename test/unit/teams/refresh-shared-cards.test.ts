import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { createPace } from '../../../src/agenda/pace.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import type { Response } from '../../../src/domain/response.ts';
import { isLoopbackUrl } from '../../../src/server/service-hosts.ts';
import { createAdapter } from '../../../src/teams/adapter.ts';
import { type CardRefresher, createCardRefresher } from '../../../src/teams/refresh-shared-cards.ts';
import { aCommittee, aConversation, aDelivery, aRecord, aResponse, aView } from '../../builders.ts';

/** A service that takes updates of messages and answers as the test says. */
interface UpdateService {
  readonly url: string;
  readonly updates: { readonly path: string; readonly body: string }[];
  status: number;
  /** Until this is over, a conversation gets no answer. */
  readonly held: Map<string, Promise<void>>;
  readonly next: () => Promise<void>;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function startService(): Promise<UpdateService> {
  const waiting: (() => void)[] = [];
  const updates: UpdateService['updates'] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.stringify(await json(request));
    const path = `${request.method} ${decodeURIComponent(request.url ?? '')}`;
    updates.push({ path, body });
    await service.held.get(/conversations\/([^/]+)/.exec(path)?.[1] ?? '');
    response.writeHead(service.status, { 'content-type': 'application/json', connection: 'close' });
    response.end('{}');
    for (const resolve of waiting.splice(0)) resolve();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const service = {
    url,
    updates,
    status: 200,
    held: new Map<string, Promise<void>>(),
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
  return service;
}

interface Scene {
  readonly responses?: () => Promise<readonly Response[]>;
  readonly conversations?: readonly Conversation[];
  readonly rows?: readonly Delivery[];
  readonly againAfterMs?: number;
  readonly firstAfterMs?: number;
}

const posted = aDelivery({ state: 'sent', activityId: 'card-1' });

function refresherFor(
  service: UpdateService,
  scene: Scene = {},
): { refresher: CardRefresher; logged: string[]; gone: string[] } {
  const logged: string[] = [];
  const gone: string[] = [];
  const present = (scene.conversations ?? [aConversation()]).map((one) => ({ ...one, serviceUrl: service.url }));
  const refresher = createCardRefresher({
    adapter: createAdapter({ identity: { kind: 'anonymous' }, isAllowedServiceUrl: isLoopbackUrl }),
    ledger: { list: async () => (scene.rows ?? [posted]).map((value) => ({ value, revision: 'r1' })) },
    conversations: {
      find: async (id) => {
        const value = present.find((conversation) => conversation.id === id);
        return value === undefined ? undefined : { value, revision: 'r1' };
      },
    },
    findMeeting: async (_committeeId, meetingId) => (meetingId === 'moede-1' ? aRecord() : undefined),
    listCommittees: async () => [aCommittee()],
    readAttendance: async (committee, record) =>
      aView(record, await (scene.responses ?? (async () => [aResponse()]))(), { committee }),
    now: () => new Date('2031-03-01T10:00:00Z'),
    pace: createPace(() => performance.now()),
    onGone: async ({ activityId }) => void gone.push(activityId ?? ''),
    log: (level, event) => logged.push(`${level} ${event}`),
    firstAfterMs: scene.firstAfterMs ?? 60_000,
    againAfterMs: scene.againAfterMs ?? 60_000,
  });
  return { refresher, logged, gone };
}

test('after a burst of 50 clicks the posted card is brought up to date once, with everybody who has answered', async () => {
  const service = await startService();
  const answers: Response[] = [];
  const { refresher, logged } = refresherFor(service, { responses: async () => answers });
  for (let click = 0; click < 50; click++) {
    answers.push(aResponse({ personId: `oid-${click}`, personName: `Medlem nr. ${click}` }));
    refresher.request('fyrtaarnet', 'moede-1');
  }
  await refresher.close();
  expect(service.updates.map(({ path }) => path)).toEqual([
    'PUT /v3/conversations/19:fyrtaarnet@thread.tacv2/activities/card-1',
  ]);
  expect(service.updates[0]?.body).toContain('Medlem nr. 0');
  expect(service.updates[0]?.body).toContain('50');
  expect(service.updates[0]?.body).toContain('moede-1/agenda/19:fyrtaarnet@thread.tacv2');
  expect(logged).toEqual([]);
});

test('only cards that stand are brought up to date, in every conversation where the bot still is', async () => {
  const service = await startService();
  const at = (id: string, changes: Partial<Delivery> = {}) => ({ ...posted, conversationId: id, ...changes });
  const { refresher } = refresherFor(service, {
    conversations: [
      aConversation({ id: '19:a' }),
      aConversation({ id: '19:b' }),
      aConversation({ id: '19:fjernet', isInstalled: false }),
      aConversation({ id: '19:paa-vej' }),
    ],
    rows: [
      at('19:a'),
      at('19:b', { activityId: 'card-2' }),
      at('19:fjernet'),
      at('19:paa-vej', { state: 'sending' }),
      at('19:ukendt'),
      at('19:a', { meetingId: 'moede-2', activityId: 'card-3' }),
    ],
  });
  refresher.request('fyrtaarnet', 'moede-1');
  await refresher.close();
  expect(service.updates.map(({ path }) => path.replace(/.*conversations\//, '')).sort()).toEqual([
    '19:a/activities/card-1',
    '19:b/activities/card-2',
  ]);
});

test('a meeting or a committee that is not there has no cards', async () => {
  const service = await startService();
  const { refresher, logged } = refresherFor(service);
  refresher.request('fyrtaarnet', 'moede-9');
  refresher.request('havn', 'moede-1');
  await refresher.close();
  expect([service.updates, logged]).toEqual([[], []]);
});

test('between two updates of a card there is the pause that was set, though clicks come all the time', async () => {
  const service = await startService();
  const begun: number[] = [];
  const responses = async () => {
    begun.push(performance.now());
    return [aResponse()];
  };
  const { refresher } = refresherFor(service, { responses, firstAfterMs: 0, againAfterMs: 80 });
  for (let round = 0; round < 3; round++) {
    const updated = service.next();
    for (let click = 0; click < 5; click++) refresher.request('fyrtaarnet', 'moede-1');
    await updated;
  }
  await refresher.close();
  expect(service.updates).toHaveLength(3);
  // A timer may come a millisecond early.
  for (const [index, at] of begun.slice(1).entries()) expect(at - (begun[index] ?? 0)).toBeGreaterThan(78);
});

test('an update that Teams turns away is logged and made good by the next one', async () => {
  const service = await startService();
  const { refresher, logged } = refresherFor(service, { firstAfterMs: 0, againAfterMs: 0 });
  service.status = 500;
  const failed = service.next();
  refresher.request('fyrtaarnet', 'moede-1');
  await failed;
  service.status = 200;
  refresher.request('fyrtaarnet', 'moede-1');
  await refresher.close();
  expect(service.updates).toHaveLength(2);
  expect(logged).toEqual(['warn card-not-updated']);
});

test('a fault of storage is logged and troubles nobody who clicks', async () => {
  const service = await startService();
  const { refresher, logged } = refresherFor(service, {
    responses: async () => {
      throw new Error('storage is away');
    },
  });
  refresher.request('fyrtaarnet', 'moede-1');
  await refresher.close();
  expect([service.updates, logged]).toEqual([[], ['warn cards-not-refreshed']]);
});

test('a conversation that does not answer keeps no other card from being brought up to date, again and again', async () => {
  const service = await startService();
  const slow = Promise.withResolvers<void>();
  service.held.set('19:a', slow.promise);
  const rows = ['19:a', '19:b'].map((conversationId) => ({
    ...posted,
    conversationId,
    activityId: `card-${conversationId}`,
  }));
  const conversations = rows.map(({ conversationId }) => aConversation({ id: conversationId }));
  const { refresher, logged } = refresherFor(service, { rows, conversations, firstAfterMs: 0, againAfterMs: 30 });
  for (let round = 0; round < 3; round++) {
    const updated = service.next();
    refresher.request('fyrtaarnet', 'moede-1');
    await updated;
  }
  const counts = () =>
    rows.map(({ activityId }) => service.updates.filter(({ path }) => path.endsWith(activityId)).length);
  expect(counts()).toEqual([1, 3]);
  slow.resolve();
  await refresher.close();
  // What was asked for meanwhile is made good at once.
  expect(counts()).toEqual([2, 3]);
  expect(logged).toEqual([]);
});

test('a card that is turned away is tried again, and the others are left in peace', async () => {
  const service = await startService();
  const rows = ['19:a', '19:b'].map((conversationId) => ({
    ...posted,
    conversationId,
    activityId: `card-${conversationId}`,
  }));
  const conversations = rows.map(({ conversationId }) => aConversation({ id: conversationId }));
  let reads = 0;
  const { refresher, logged } = refresherFor(service, {
    rows,
    conversations,
    firstAfterMs: 0,
    againAfterMs: 10,
    responses: async () => {
      reads += 1;
      if (reads === 1) throw new Error('storage is away');
      return [aResponse()];
    },
  });
  refresher.request('fyrtaarnet', 'moede-1');
  await service.next();
  await service.next();
  await refresher.close();
  expect(service.updates.map(({ path }) => path.split('/').at(-1)).sort()).toEqual(['card-19:a', 'card-19:b']);
  expect([reads, logged]).toEqual([3, ['warn cards-not-refreshed']]);
});

test('a card that somebody has deleted is told of once, and not tried again', async () => {
  const service = await startService();
  service.status = 404;
  const { refresher, gone } = refresherFor(service, { againAfterMs: 10, firstAfterMs: 10 });
  refresher.request('fyrtaarnet', 'moede-1');
  await service.next();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await refresher.close();
  expect(gone).toEqual(['card-1']);
  expect(service.updates).toHaveLength(1);
});
