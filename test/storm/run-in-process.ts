import { createRegisterResponse, type RegisterResponseDependencies } from '../../src/attendance/register-response.ts';
import type { Response } from '../../src/domain/response.ts';
import { aCommittee, aMeeting, anItem } from '../builders.ts';
import { inParallel } from './in-parallel.ts';
import { deliveryIdOf, type StormPlan } from './storm-clicks.ts';
import { judgeStorm, type StormVerdict } from './storm-verdict.ts';

/** A store that a storm can go over, and what it then holds. */
export interface StormStore {
  readonly responses: RegisterResponseDependencies['responses'];
  listLog(meetingId: string): Promise<readonly Response[]>;
  listResponses(meetingId: string): Promise<readonly Response[]>;
}

/**
 * The same clicks without the platform: each delivery goes to the use case, and every one is acknowledged.
 *
 * @param replicas two openings of the same store
 */
export async function runInProcess(
  plan: StormPlan,
  people: readonly string[],
  replicas: readonly [StormStore, StormStore],
  concurrency: number,
): Promise<StormVerdict & { readonly seconds: number }> {
  const meeting = aMeeting({ startTime: '12:00', endTime: '13:30' });
  const record = { meeting, items: [anItem(), anItem({ number: '2', order: 1, title: 'Økonomi' })] };
  const registers = replicas.map(({ responses }) =>
    createRegisterResponse({
      meetings: { findMeeting: async () => record },
      responses,
      memberships: { listMembers: async () => [] },
      now: () => plan.clicks[0]?.at ?? new Date(0),
    }),
  );
  const idOf = (click: StormPlan['clicks'][number]) => deliveryIdOf('19:storm', `oid-${click.person}`, click);
  const began = performance.now();
  await inParallel(plan.deliveries, concurrency, async ({ click, replica }) => {
    const [personId, personName] = [`oid-${click.person}`, people[click.person] ?? ''];
    const wish = { personId, personName, answer: click.answer, channel: 'card', at: click.at } as const;
    const taken = await registers[replica]?.({ committee: aCommittee(), meetingId: meeting.id }, wish, idOf(click));
    if (taken === undefined || taken.outcome === 'refused') throw new Error('A click of the storm was refused');
  });
  const seconds = (performance.now() - began) / 1_000;
  const [store] = replicas;
  const verdict = judgeStorm({
    acknowledged: plan.clicks,
    personIds: people.map((_, person) => `oid-${person}`),
    deliveryIdOf: idOf,
    log: await store.listLog(meeting.id),
    current: await store.listResponses(meeting.id),
  });
  return { ...verdict, seconds };
}
