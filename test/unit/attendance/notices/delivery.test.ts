import { describe, expect, test } from 'vitest';
import { tellAll } from '../../../../src/attendance/notices/tell.ts';
import { leaseMs } from '../../../../src/attendance/notices/tell-one.ts';
import { type CrashPoint, crashing, runUntilKilled } from '../../agenda/crashes.ts';
import { inTurn, seeded } from '../../agenda/in-turn.ts';
import {
  aNoticeWorld,
  delegate,
  hour,
  minute,
  type NoticeWorld,
  replica,
  round,
  rounds,
  sleep,
} from './notice-world.ts';

function asking(): NoticeWorld {
  const world = aNoticeWorld();
  delegate(world, 'ditte');
  return world;
}

function reminding(): NoticeWorld {
  const world = aNoticeWorld();
  world.members = world.members.filter(({ personId }) => personId === 'bo');
  world.now = new Date('2031-02-28T08:00:00Z');
  return world;
}

/** All that a replica does to tell one thing, in order. */
const look = ['findMeeting', 'readAttendance', 'ledger.list', 'postedAt', 'postFailures'];
const steps = [
  'listCommittees',
  'listMeetingsFrom',
  ...look,
  'ledger.add',
  'prepare',
  'ledger.replace sending',
  'send',
  'ledger.replace told',
  ...look,
];
const points = steps.flatMap((step, call) => (['before', 'after'] as const).map((side) => ({ step, call, side })));

async function kill(world: NoticeWorld, owner: string, point: CrashPoint): Promise<string | undefined> {
  const crash = crashing(point);
  await runUntilKilled((around) => round(world, owner, around), crash);
  // What it knew goes with it.
  world.memory.get(owner)?.clear();
  return crash.diedAt();
}

test('the matrix names every call that a replica makes to tell one thing', async () => {
  const watched = crashing();
  await round(asking(), 'replica-1', watched.around);
  expect(watched.calls).toEqual(steps);
});

test('a replica that is to stop while it makes a message gives it back, and the next one sends it at once', async () => {
  const world = asking();
  const stopping = new AbortController();
  await tellAll({
    ...replica(world, 'replica-1', async (step, call) => {
      if (step === 'prepare') stopping.abort();
      return call();
    }),
    signal: stopping.signal,
  });
  expect(world.heard).toEqual([]);
  expect(await round(world, 'replica-2')).toEqual(['substitute-ask told']);
});

describe('a replica is killed', () => {
  const doubt = new Set(['after send', 'before ledger.replace told']);
  /** Nobody can know whether the reminder left. */
  const silence = new Set(['after ledger.replace sending', 'before send']);

  test.each(points)('$side $step: a substitute is asked all the same', async (point) => {
    const world = asking();
    expect(await kill(world, 'replica-1', point)).toBe(`${point.side} ${point.step}`);
    sleep(world, leaseMs);
    await rounds(world, 5, minute);
    expect(world.heard).toHaveLength(doubt.has(`${point.side} ${point.step}`) ? 2 : 1);
    expect(world.ledger.rows()).toMatchObject([{ state: 'told' }]);
  });

  test.each(points)('$side $step: nobody is reminded twice', async (point) => {
    const world = reminding();
    await kill(world, 'replica-1', point);
    sleep(world, leaseMs);
    await rounds(world, 5, minute);
    expect(world.heard).toHaveLength(silence.has(`${point.side} ${point.step}`) ? 0 : 1);
  });

  test.each(points)('$side $step: nobody touches what it held before its lease is over', async (point) => {
    const world = asking();
    await kill(world, 'replica-1', point);
    const isHeld = world.ledger.rows().length > 0;
    const heard = world.heard.length;
    sleep(world, leaseMs - 1);
    await round(world, 'replica-2');
    expect(world.heard).toHaveLength(isHeld ? heard : heard + 1);
  });
});

test('two replicas that look at the same time tell everything once, whoever is faster at what', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const world = seed % 2 === 0 ? asking() : reminding();
    await inTurn(
      [(around) => round(world, 'replica-1', around), (around) => round(world, 'replica-2', around)],
      seeded(seed),
    );
    expect({ seed, heard: world.heard.length }).toEqual({ seed, heard: 1 });
  }
});

describe('when the platform does not take a message', () => {
  test('a rest that it asks for is kept, and ends the round', async () => {
    const world = reminding();
    world.members = aNoticeWorld().members;
    let calls = 0;
    world.send = () => {
      calls += 1;
      return calls === 1 ? { outcome: 'not-sent', retryAfterMs: 30_000 } : { outcome: 'told' };
    };
    expect(await round(world)).toEqual(['reminder not-sent']);
    sleep(world, 29_999);
    expect(await round(world)).not.toContain('reminder not-sent');
    sleep(world, 1);
    await round(world);
    expect(world.heard).toHaveLength(4);
  });

  test('a question that may have arrived is asked again a few times, a reminder never', async () => {
    const [ask, reminder] = [asking(), reminding()];
    for (const world of [ask, reminder]) {
      let sends = 0;
      world.send = (to) => {
        if (to !== 'sara') sends += 1;
        return { outcome: 'unknown' };
      };
      await rounds(world, 12 * 4, 5 * minute);
      expect(sends).toBe(world === ask ? 5 : 1);
    }
    expect(ask.ledger.rows()).toMatchObject([{ kind: 'substitute-ask', state: 'given-up', reason: 'failed' }, {}]);
  });

  test('somebody who was out of reach is tried again every hour', async () => {
    const world = asking();
    let tries = 0;
    world.reach = (to) => {
      if (to !== 'mette') return undefined;
      tries += 1;
      return tries < 3 ? { outcome: 'unreachable', reason: 'not-installed' } : undefined;
    };
    await rounds(world, 3 * 60, minute);
    expect(tries).toBe(3);
    expect(world.heard.filter(({ to }) => to === 'mette')).toHaveLength(1);
  });

  test('the fault of one message does not keep the others waiting', async () => {
    const world = reminding();
    world.members = aNoticeWorld().members;
    const faulty = world.send;
    world.send = (to) => {
      if (to === 'karen') throw new Error('a fault');
      return faulty(to);
    };
    const faults: unknown[] = [];
    await tellAll({ ...replica(world), onFault: (error) => void faults.push(error) });
    expect(faults).toHaveLength(1);
    expect(world.heard.map(({ to }) => to)).toEqual(['bo', 'carl', 'ditte']);
  });

  test('what was told while storage failed is recorded later and not told again', async () => {
    const world = asking();
    const own = replica(world);
    let isDown = true;
    const replace: typeof own.ledger.replace = async (row, revision) => {
      if (isDown && row.state === 'told') throw new Error('storage is down');
      return world.ledger.replace(row, revision);
    };
    const faults: unknown[] = [];
    const dependencies = {
      ...own,
      ledger: { ...own.ledger, replace },
      onFault: (error: unknown) => void faults.push(error),
    };
    await tellAll(dependencies);
    sleep(world, hour);
    await tellAll(dependencies);
    expect(world.heard).toHaveLength(1);
    isDown = false;
    await tellAll(dependencies);
    expect(world.ledger.rows()).toMatchObject([{ state: 'told' }]);
    expect(world.heard).toHaveLength(1);
  });
});
