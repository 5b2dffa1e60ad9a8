import { describe, expect, test } from 'vitest';
import { createPace, type Limit, type Pace } from '../../../src/agenda/pace.ts';
import type { PlannedDelivery } from '../../../src/agenda/planned-deliveries.ts';
import { createPostQueue, type PostQueue } from '../../../src/agenda/post-queue.ts';
import { aCommittee, aConversation, aMeeting } from '../../builders.ts';
import { createVirtualTime, type VirtualTime } from '../../posting/virtual-time.ts';
import { dueAt } from './posting-world.ts';

interface Sent {
  readonly id: string;
  readonly atMs: number;
}

interface QueueWorld {
  readonly time: VirtualTime;
  readonly pace: Pace;
  readonly queue: PostQueue;
  readonly sent: Sent[];
  readonly run: (milliseconds: number) => Promise<void>;
}

interface QueueSetting {
  readonly takesMs?: number;
  readonly atOnce?: number;
  readonly limits?: { readonly conversation: readonly Limit[]; readonly tenant: readonly Limit[] };
}

const nowhere = { conversation: [], tenant: [] };

function aQueue({ takesMs = 100, atOnce = 8, limits = nowhere }: QueueSetting = {}): QueueWorld {
  const time = createVirtualTime(dueAt);
  const pace = createPace(time.nowMs, limits);
  const sent: Sent[] = [];
  const deliver = async ({ committee, conversation }: PlannedDelivery): Promise<void> => {
    sent.push({ id: `${committee.id} ${conversation.id}`, atMs: time.nowMs() - dueAt.getTime() });
    await time.sleep(takesMs);
  };
  const queue = createPostQueue({ deliver, pace, atOnce, sleep: time.sleep });
  return { time, pace, queue, sent, run: (ms) => time.runUntil(time.nowMs() + ms) };
}

function aPost(committeeId: string, conversationId: string, tenantId = 'kommune'): PlannedDelivery {
  return {
    committee: aCommittee({ id: committeeId }),
    meeting: aMeeting({ committeeId }),
    kind: 'agenda',
    conversation: aConversation({ id: conversationId, tenantId }),
    rows: [],
    occurrence: '',
    due: dueAt,
    until: new Date(dueAt.getTime() + 86_400_000),
  };
}

const posts = (committeeId: string, count: number, tenantId?: string): PlannedDelivery[] =>
  Array.from({ length: count }, (_, index) => aPost(committeeId, `${committeeId}-${index}`, tenantId));

describe('the queue', () => {
  test('delivers each once, though it is offered again while it waits and while it is under way', async () => {
    const { queue, sent, run } = aQueue({ atOnce: 2 });
    const due = posts('havn', 5);
    queue.offer(due);
    queue.offer(due);
    await run(150);
    queue.offer(due.slice(2));
    await run(1_000);
    expect(sent.map(({ id }) => id)).toEqual(due.map(({ conversation }) => `havn ${conversation.id}`));
  });

  test('takes again what is offered again once it was delivered: it was not sent then', async () => {
    const { queue, sent, run } = aQueue();
    for (let time = 0; time < 3; time += 1) {
      queue.offer(posts('havn', 1));
      await run(200);
    }
    expect(sent).toHaveLength(3);
  });

  test('has never more under way than it may', async () => {
    const { queue, sent, run } = aQueue({ atOnce: 3 });
    queue.offer(posts('havn', 9));
    await run(1_000);
    expect(sent.map(({ atMs }) => atMs)).toEqual([0, 0, 0, 100, 100, 100, 200, 200, 200]);
  });

  test('lets committees take turns: one with sixty conversations keeps nobody waiting', async () => {
    const { queue, sent, run } = aQueue({ atOnce: 1 });
    queue.offer([...posts('stor', 60), ...posts('lille', 1), ...posts('mellem', 3)]);
    await run(10_000);
    const turns = sent.map(({ id }) => id.split(' ')[0]);
    expect(turns.slice(0, 8)).toEqual(['stor', 'lille', 'mellem', 'stor', 'mellem', 'stor', 'mellem', 'stor']);
    expect(turns).toHaveLength(64);
  });

  test('does not wait for a conversation that must be left alone: the others of its committee go first', async () => {
    const { queue, pace, sent, run } = aQueue({ atOnce: 1 });
    const due = posts('havn', 3);
    pace.rest({ tenantId: 'kommune', conversationId: 'havn-0' }, 5_000);
    queue.offer(due);
    await run(6_000);
    expect(sent.map(({ id, atMs }) => [id, atMs])).toEqual([
      ['havn havn-1', 0],
      ['havn havn-2', 100],
      ['havn havn-0', 5_000],
    ]);
  });

  test('is not kept asleep by a long rest when another has to wait a moment only', async () => {
    const limits = { conversation: [], tenant: [{ count: 2, withinMs: 1_000 }] };
    const { queue, pace, sent, run } = aQueue({ takesMs: 10, limits });
    pace.rest({ tenantId: 'kommune', conversationId: 'ude-0' }, 60_000);
    queue.offer(posts('ude', 1));
    await run(500);
    queue.offer(posts('klub', 6, 'forening'));
    await run(60_000);
    const other = sent.filter(({ id }) => id.startsWith('klub')).map(({ atMs }) => atMs);
    expect(other).toEqual([500, 500, 1_500, 1_500, 2_500, 2_500]);
    expect(sent.find(({ id }) => id.startsWith('ude'))?.atMs).toBe(60_000);
  });

  test('is idle when all is delivered, and at once when nothing is there', async () => {
    const { queue, run, sent } = aQueue();
    await queue.idle();
    queue.offer(posts('havn', 20));
    let isIdle = false;
    void queue.idle().then(() => {
      isIdle = true;
    });
    await run(250);
    expect(isIdle).toBe(false);
    await run(100);
    expect([isIdle, sent.length]).toEqual([true, 20]);
  });

  test('begins nothing any more once it is closed, and waits for what is under way', async () => {
    const { queue, run, sent } = aQueue({ atOnce: 2 });
    queue.offer(posts('havn', 10));
    await run(50);
    let isClosed = false;
    void queue.close().then(() => {
      isClosed = true;
    });
    await run(40);
    expect(isClosed).toBe(false);
    await run(1_000);
    queue.offer(posts('sent', 1));
    await run(1_000);
    expect([isClosed, sent.length]).toEqual([true, 2]);
  });

  test('that waits for its turn is closed at once', async () => {
    const { queue, pace, run } = aQueue();
    pace.rest({ tenantId: 'kommune', conversationId: 'havn-0' }, 60_000);
    queue.offer(posts('havn', 1));
    await run(10);
    let isClosed = false;
    void queue.close().then(() => {
      isClosed = true;
    });
    await run(0);
    expect(isClosed).toBe(true);
  });
});
