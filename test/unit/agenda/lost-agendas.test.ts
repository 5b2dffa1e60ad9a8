import { describe, expect, test } from 'vitest';
import { missedAgendas, unreachableAgendas } from '../../../src/agenda/lost-agendas.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { aConversation, aDelivery, aMeeting, aMeetingWithoutTime } from '../../builders.ts';
import { aCommitteeThatPosts, aWorld, changeMeeting, rounds, sleep } from './posting-world.ts';

const calledAt = '2031-02-03T08:00:00.000Z';
/** The meeting begins at 08:00 UTC. */
const begun = new Date('2031-03-04T08:00:00.000Z');
const minutesAfter = (minutes: number): Date => new Date(begun.getTime() + minutes * 60_000);

interface Case {
  readonly meeting?: Meeting;
  readonly conversation?: Partial<Conversation>;
  readonly rows?: readonly Delivery[];
  readonly now?: Date;
  readonly rules?: Parameters<typeof aCommitteeThatPosts>[0];
}

function missed({ meeting = aMeeting({ calledAt }), conversation, rows = [], now = begun, rules = {} }: Case): number {
  const stored = rows.map((value) => ({ value, revision: 'r1' }));
  return missedAgendas(aCommitteeThatPosts(rules), [meeting], [aConversation(conversation)], stored, now).length;
}

const agendaDocument = (importedAt: string) =>
  ({ hash: 'a'.repeat(64), fileName: 'dagsorden.docx', kind: 'dagsorden', importedAt }) as const;

describe('an agenda was missed', () => {
  test.each<[string, Case]>([
    ['that is not in the ledger when its meeting begins', {}],
    ['that was claimed and never sent', { rows: [aDelivery()] }],
    ['of a meeting of which the minutes are in already', { meeting: aMeeting({ calledAt, state: 'held' }) }],
    [
      'of which the document came ten minutes before',
      { meeting: aMeeting({ documents: [agendaDocument('2031-03-04T07:50:00.000Z')] }) },
    ],
    [
      'in a conversation that was bound ten minutes before',
      { conversation: { boundAt: { fyrtaarnet: '2031-03-04T07:50:00.000Z' } } },
    ],
    ['almost a week ago', { now: minutesAfter(7 * 24 * 60 - 1) }],
    [
      'of a meeting without a time, when its day is over',
      { meeting: { ...aMeetingWithoutTime(), calledAt }, now: new Date('2031-03-04T23:00:00Z') },
    ],
    [
      'whatever became of its reminder',
      { rows: [aDelivery({ kind: 'reminder', occurrence: '2031-03-04', state: 'sent' })] },
    ],
  ])('%s', (_case, given) => {
    expect(missed(given)).toBe(1);
  });
});

describe('no agenda was missed', () => {
  test.each<[string, Case]>([
    ['while its meeting has not begun', { now: new Date(begun.getTime() - 1) }],
    ['that was posted', { rows: [aDelivery({ state: 'sent' })] }],
    ['that may stand', { rows: [aDelivery({ state: 'sending' })] }],
    ['that was refused: that is told as such', { rows: [aDelivery({ state: 'failed' })] }],
    ['that was noted as missed', { rows: [aDelivery({ state: 'missed' })] }],
    ['of a meeting that was cancelled', { meeting: aMeeting({ calledAt, state: 'cancelled' }) }],
    ['of a meeting that was never called', { meeting: aMeeting({ calledAt, state: 'planned' }) }],
    ['of a meeting of which nobody knows since when it is called', { meeting: aMeeting() }],
    [
      'of a meeting that was called a moment before it began',
      { meeting: aMeeting({ calledAt: '2031-03-04T07:50:01.000Z' }) },
    ],
    [
      'in a conversation that was bound a moment before',
      { conversation: { boundAt: { fyrtaarnet: '2031-03-04T07:50:01.000Z' } } },
    ],
    ['where the bot is not any more', { conversation: { isInstalled: false } }],
    ['where the committee wants none', { rules: { postsAgenda: false } }],
    ['of which it is no use to hear any more', { now: minutesAfter(7 * 24 * 60) }],
    [
      'of a meeting without a time, on its day',
      { meeting: { ...aMeetingWithoutTime(), calledAt }, now: new Date('2031-03-04T22:59:00Z') },
    ],
  ])('%s', (_case, given) => {
    expect(missed(given)).toBe(0);
  });
});

test('what was missed is noted and told once, and posted after all when the meeting is moved to a later day', async () => {
  const world = aWorld({ calledAt });
  world.now = minutesAfter(5);
  expect(await rounds(world, 100, 60_000)).toEqual(['missed']);
  expect(world.ledger.rows()).toMatchObject([{ state: 'missed', meetingVersion: 1 }]);
  changeMeeting(world, { date: '2031-03-11' });
  expect(await rounds(world, 10, 5_000)).toEqual(['sent']);
  expect(world.cards).toHaveLength(1);
  sleep(world, 30 * 24 * 3_600_000);
  expect(await rounds(world, 10, 5_000)).toEqual([]);
});

describe('an agenda that is due where the bot was removed', () => {
  const removed = aConversation({ isInstalled: false });
  const unreachable = (
    conversations: readonly Conversation[],
    meeting = aMeeting(),
    rows: readonly Delivery[] = [],
  ) => {
    const stored = rows.map((value) => ({ value, revision: 'r1' }));
    const now = new Date('2031-02-26T08:00:00Z');
    return unreachableAgendas(aCommitteeThatPosts({}), [meeting], conversations, stored, now);
  };

  test('is lost, also where it was claimed before', () => {
    expect(unreachable([removed])).toMatchObject([{ state: 'failed', failure: 'removed' }]);
    expect(unreachable([removed], aMeeting(), [aDelivery()])).toMatchObject([{ row: { revision: 'r1' } }]);
  });

  test('is not while it can be posted elsewhere, before it is due, or when it was told', () => {
    expect(unreachable([removed, aConversation({ id: '19:andet@thread.tacv2' })])).toEqual([]);
    expect(unreachable([removed], aMeeting({ date: '2031-05-04' }))).toEqual([]);
    expect(unreachable([removed], aMeeting({ state: 'cancelled' }))).toEqual([]);
    expect(unreachable([removed], aMeeting(), [aDelivery({ state: 'failed' })])).toEqual([]);
    expect(unreachable([])).toEqual([]);
  });

  test('is noted once, and posted when the bot is let in again', async () => {
    const world = aWorld();
    world.conversations = [removed];
    expect(await rounds(world, 5, 60_000)).toEqual(['failed']);
    world.conversations = [aConversation()];
    sleep(world, 60_000);
    expect(await rounds(world, 2, 5_000)).toEqual(['sent']);
  });
});
