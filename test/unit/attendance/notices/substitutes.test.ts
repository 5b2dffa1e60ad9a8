import { describe, expect, test } from 'vitest';
import { anItem } from '../../../builders.ts';
import {
  aNoticeWorld,
  answer,
  answerSeat,
  change,
  delegate,
  hour,
  minute,
  round,
  rounds,
  sleep,
  takeHeard,
} from './notice-world.ts';

describe('a substitute whom a member names', () => {
  test('is asked once, for whom and until when', async () => {
    const world = aNoticeWorld();
    delegate(world, 'ditte');
    expect(await round(world)).toEqual(['substitute-ask told']);
    expect(world.heard).toMatchObject([
      {
        to: 'mette',
        content: { kind: 'substitute-ask', memberName: 'Ditte Eksempel', deadline: '2031-03-02T11:00:00.000Z' },
      },
    ]);
    await rounds(world, 5, minute);
    expect(world.heard).toHaveLength(1);
  });

  test('is told for which items, with their slots, and no title of a closed one', async () => {
    const world = aNoticeWorld();
    world.record = {
      ...world.record,
      items: [
        anItem({ number: '1', order: 0, title: 'Budget', startTime: '09:10', endTime: '09:30' }),
        anItem({ number: '2', order: 1, title: 'Hemmelig sag', isClosed: true }),
        anItem({ number: '3', order: 2, title: 'Eventuelt' }),
      ],
    };
    delegate(world, 'ditte', 'mette', ['1', '2']);
    await round(world);
    expect(world.heard[0]?.content).toMatchObject({
      items: [
        { label: '1', title: 'Budget', startTime: '09:10', endTime: '09:30' },
        { label: '2', title: '' },
      ],
    });
  });

  test('is not asked anew when the member only repeats the afbud, but is when it is for other items', async () => {
    const world = aNoticeWorld();
    delegate(world, 'ditte');
    await round(world);
    sleep(world, minute);
    delegate(world, 'ditte');
    expect(await round(world)).toEqual([]);
    sleep(world, minute);
    delegate(world, 'ditte', 'mette', ['1']);
    expect(await round(world)).toEqual(['substitute-ask told']);
  });

  test('who says no is asked again when the member asks again, and not told that they are not needed', async () => {
    const world = aNoticeWorld();
    delegate(world, 'ditte');
    await round(world);
    sleep(world, minute);
    answerSeat(world, 'ditte', 'declined');
    await round(world);
    takeHeard(world);
    sleep(world, minute);
    delegate(world, 'ditte');
    await rounds(world, 3, minute);
    expect(takeHeard(world)).toEqual(['mette substitute-ask']);
    answerSeat(world, 'ditte', 'declined');
    answer(world, 'ditte');
    await rounds(world, 3, minute);
    expect(takeHeard(world)).not.toContain('ditte substitute-withdrawn');
  });

  test('is not asked when the platform does not know them', async () => {
    const world = aNoticeWorld();
    answer(world, 'ditte', { substitute: { name: 'Dorte Krag', standing: 'unasked' } });
    expect(await round(world)).toEqual([]);
  });

  test.each([{ state: 'held' }, { date: '2031-02-26', startTime: '08:00' }, { state: 'planned' }] as const)(
    'is not asked for a meeting that has begun, was held or is not called: %j',
    async (changes) => {
      const world = aNoticeWorld(changes);
      delegate(world, 'ditte');
      expect(await round(world)).toEqual([]);
    },
  );
});

describe('who was asked and is not wanted any more is told so', () => {
  const asked = async () => {
    const world = aNoticeWorld();
    delegate(world, 'ditte');
    await round(world);
    sleep(world, minute);
    return world;
  };
  const why = async (world: Awaited<ReturnType<typeof asked>>) => {
    world.heard.length = 0;
    await rounds(world, 3, minute);
    return world.heard.map(({ to, content }) => [to, content.kind, 'why' in content ? content.why : '']);
  };

  test('when the member comes after all', async () => {
    const world = await asked();
    answer(world, 'ditte');
    expect(await why(world)).toEqual([['mette', 'substitute-withdrawn', 'not-needed']]);
  });

  test('when the member names another', async () => {
    const world = await asked();
    delegate(world, 'ditte', 'carl');
    expect(await why(world)).toEqual([
      ['carl', 'substitute-ask', ''],
      ['mette', 'substitute-withdrawn', 'not-needed'],
    ]);
  });

  test('when they had said yes', async () => {
    const world = await asked();
    answerSeat(world, 'ditte', 'accepted');
    await round(world);
    answer(world, 'ditte');
    expect(await why(world)).toEqual([['mette', 'substitute-withdrawn', 'not-needed']]);
  });

  test('when the meeting is cancelled, and asked again when it is held after all', async () => {
    const world = await asked();
    change(world, { state: 'cancelled' });
    expect(await why(world)).toEqual([['mette', 'substitute-withdrawn', 'cancelled']]);
    change(world, { state: 'called' });
    expect(await why(world)).toEqual([['mette', 'substitute-ask', '']]);
    change(world, { state: 'cancelled' });
    expect(await why(world)).toEqual([['mette', 'substitute-withdrawn', 'cancelled']]);
  });

  test('when the meeting is moved, because the afbud was for the old time', async () => {
    const world = await asked();
    change(world, { date: '2031-03-11' });
    expect(await why(world)).toEqual([['mette', 'substitute-withdrawn', 'moved']]);
  });

  test('but not when nobody could ask them, nor after the meeting has begun', async () => {
    const unreached = aNoticeWorld();
    unreached.reach = (to) => (to === 'mette' ? { outcome: 'unreachable', reason: 'not-installed' } : undefined);
    delegate(unreached, 'ditte');
    await round(unreached);
    answer(unreached, 'ditte');
    expect(await why(unreached)).toEqual([['sara', 'unreachable', '']].slice(1));
    const begun = await asked();
    answer(begun, 'ditte');
    begun.now = new Date('2031-03-04T08:00:00Z');
    expect(await why(begun)).toEqual([]);
  });
});

describe('what a substitute answers', () => {
  test('a no goes to the member and the secretaries, once', async () => {
    const world = aNoticeWorld();
    delegate(world, 'ditte');
    await round(world);
    sleep(world, minute);
    answerSeat(world, 'ditte', 'declined');
    world.heard.length = 0;
    await rounds(world, 3, minute);
    expect(world.heard.map(({ to, content }) => ({ to, ...content }))).toEqual([
      {
        to: 'ditte',
        kind: 'substitute-declined',
        memberName: 'Ditte Eksempel',
        substituteName: 'Mette Vikar',
        isOwn: true,
      },
      {
        to: 'sara',
        kind: 'substitute-declined',
        memberName: 'Ditte Eksempel',
        substituteName: 'Mette Vikar',
        isOwn: false,
      },
    ]);
  });

  test('a yes goes to the member alone; a no after it is told, too', async () => {
    const world = aNoticeWorld();
    delegate(world, 'ditte');
    await round(world);
    answerSeat(world, 'ditte', 'accepted');
    takeHeard(world);
    await round(world);
    expect(takeHeard(world)).toEqual(['ditte substitute-accepted']);
    sleep(world, hour);
    answerSeat(world, 'ditte', 'declined');
    await round(world);
    expect(takeHeard(world)).toEqual(['ditte substitute-declined', 'sara substitute-declined']);
  });
});

test('somebody for whom another has answered is told what, by whom, once for each answer', async () => {
  const world = aNoticeWorld();
  answer(world, 'bo', { actorId: 'sara', actorName: 'Sara Sekretær', partStat: 'declined' });
  answer(world, 'carl');
  await rounds(world, 2, minute);
  expect(world.heard).toMatchObject([
    { to: 'bo', content: { kind: 'answered-for-you', actorName: 'Sara Sekretær', response: { partStat: 'declined' } } },
  ]);
  takeHeard(world);
  answer(world, 'bo', { actorId: 'sara', actorName: 'Sara Sekretær' });
  await rounds(world, 2, minute);
  expect(takeHeard(world)).toEqual(['bo answered-for-you']);
});

test('a substitute for whom the secretary has answered is told so', async () => {
  const world = aNoticeWorld();
  const substitute = {
    name: 'Mette Vikar',
    personId: 'mette',
    standing: 'accepted',
    answeredAt: world.now.toISOString(),
    answeredBy: 'sara',
  } as const;
  answer(world, 'ditte', { substitute });
  await rounds(world, 2, minute);
  expect(world.heard).toMatchObject([
    { to: 'ditte', content: { kind: 'substitute-accepted' } },
    {
      to: 'mette',
      content: { kind: 'substitute-answered-for-you', actorName: 'Sara Sekretær', memberName: 'Ditte Eksempel' },
    },
  ]);
});
