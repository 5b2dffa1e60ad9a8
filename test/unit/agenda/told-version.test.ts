import { describe, expect, test } from 'vitest';
import { toldVersion, versionFrom } from '../../../src/agenda/posts/change-post.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import { aDelivery } from '../../builders.ts';
import { aWorld, changeMeeting, type PostingWorld, round, rounds, sleep } from './posting-world.ts';

const agenda = aDelivery({ state: 'sent', activityId: 'card-1', firstVersion: 3, meetingVersion: 9 });
const told = (from: number, to: number, state: Delivery['state'] = 'sent'): Delivery =>
  aDelivery({ kind: 'change', occurrence: `from-${from}`, state, meetingVersion: to });

describe('a conversation was told of a meeting', () => {
  test.each([
    ['nothing, while its agenda is not posted', [], undefined],
    ['nothing, where its agenda was claimed only', [aDelivery({ firstVersion: 3 })], undefined],
    ['the version with which the agenda came', [agenda], 3],
    ['and from there on by each difference', [agenda, told(5, 6), told(3, 5)], 6],
    ['also where there was nothing to tell', [agenda, told(3, 4, 'not-needed'), told(4, 7)], 7],
    ['but not by one that is not sent yet', [agenda, told(3, 5), told(5, 8, 'sending')], 5],
    ['nor by one of another agenda, which was posted anew since', [agenda, told(1, 2)], 3],
    ['nor for ever by one that tells nothing', [agenda, told(3, 3)], 3],
  ] as const)('%s', (_case, rows, version) => {
    expect(toldVersion(rows)).toBe(version);
  });

  test('from the version that a difference names', () => {
    expect(versionFrom('from-12')).toBe(12);
  });
});

async function live(world: PostingWorld, seconds: number): Promise<void> {
  await rounds(world, seconds / 5, 5_000);
}

const changesTold = (world: PostingWorld) =>
  world.differences.map(({ content }) =>
    content.kind === 'change' ? content.changes?.map(({ change }) => change) : [],
  );

describe('what is another', () => {
  test('is told once in all, when a meeting changes several times in a row', async () => {
    const world = aWorld();
    await live(world, 60);
    for (const place of ['Havnen', 'Skolen', 'Rådhuset']) {
      changeMeeting(world, { place });
      await live(world, 10);
    }
    await live(world, 120);
    expect(changesTold(world)).toEqual([['place']]);
    expect(world.differences[0]?.record.meeting.place).toBe('Rådhuset');
  });

  test('is told once in all the second time, too', async () => {
    const world = aWorld();
    await live(world, 60);
    changeMeeting(world, { place: 'Havnen' });
    await live(world, 120);
    changeMeeting(world, { startTime: '10:00' });
    await live(world, 10);
    changeMeeting(world, { chair: 'Ditte Eksempel' });
    await live(world, 120);
    expect(changesTold(world)).toEqual([['place'], ['time', 'chair']]);
  });

  test('is told from what was last looked at, though there was nothing to tell of that', async () => {
    const world = aWorld();
    await live(world, 60);
    changeMeeting(world, { minuteTakers: ['Bo Eksempel'] });
    await live(world, 120);
    expect(world.differences).toEqual([]);
    changeMeeting(world, { place: 'Havnen' });
    await live(world, 120);
    expect(changesTold(world)).toEqual([['place']]);
  });

  test('is not told of a meeting that has begun, nor again after that', async () => {
    const world = aWorld();
    await live(world, 60);
    world.now = new Date('2031-03-04T07:59:55Z');
    changeMeeting(world, { place: 'Havnen' });
    await live(world, 600);
    expect(world.differences).toEqual([]);
  });

  test('is told of a cancelled meeting: it is cancelled, and that is all', async () => {
    const world = aWorld();
    await live(world, 60);
    changeMeeting(world, { state: 'cancelled' });
    await live(world, 24 * 3_600);
    expect(changesTold(world)).toEqual([['cancelled']]);
    sleep(world, 3_600_000);
    expect(await round(world)).toEqual([]);
  });
});
