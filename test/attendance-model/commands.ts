import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Answer } from '../../src/domain/response.ts';
import { copyOf, groupsOf, linesOf, type Slot, seatsFilled, take, type Wish, type World } from './specification.ts';
import type { AttendanceSystem } from './system.ts';

/** What the specification knows, and what the commands remember among themselves. */
export interface Model {
  world: World;
  /** Wishes so far, to be delivered again. */
  readonly wishes: Wish[];
  /** Milliseconds since the first moment. */
  clock: number;
}

type Step = fc.AsyncCommand<Model, AttendanceSystem>;

/** Everybody who may click: members, the secretary, and somebody who is no member (yet). */
export const people = ['anna', 'bo', 'carla', 'dan', 'eva', 'gry'] as const;
export const names: ReadonlyMap<string, string> = new Map([
  ['anna', 'Anna Holm'],
  ['bo', 'Bo Lund'],
  ['carla', 'Carla Friis'],
  ['dan', 'Dan Eg'],
  ['eva', 'Eva Bak'],
  ['gry', 'Gry Falk'],
]);

/** Two times to come, of which the second one's svarfrist is over, and one that has begun. */
export const slots: readonly [Slot, Slot, Slot] = [
  {
    date: '2031-03-04',
    startTime: '09:00',
    start: '2031-03-04T08:00:00.000Z',
    deadline: '2031-03-02T11:00:00.000Z',
    hasBegun: false,
  },
  {
    date: '2031-03-02',
    startTime: '13:00',
    start: '2031-03-02T12:00:00.000Z',
    deadline: '2031-02-28T11:00:00.000Z',
    hasBegun: false,
  },
  {
    date: '2031-03-01',
    startTime: '09:00',
    start: '2031-03-01T08:00:00.000Z',
    deadline: '2031-02-27T11:00:00.000Z',
    hasBegun: true,
  },
];

export function newModel(): Model {
  const members = people.slice(0, 5).map((id) => {
    const role = id === 'anna' ? 'chair' : id === 'eva' ? 'secretary' : 'member';
    return [id, { name: names.get(id) ?? '', role }] as const;
  });
  const world: World = {
    slot: slots[0],
    isCancelled: false,
    members: new Map(members),
    names,
    guests: new Set(),
    seats: new Map(),
    taken: new Set(),
    log: [],
  };
  return { world, wishes: [], clock: 0 };
}

/** When and how an answer comes. */
interface Manner {
  readonly person: (typeof people)[number];
  readonly answer: Answer;
  /** Milliseconds since the last answer: 0 the same instant, below it was delayed on the way. */
  readonly after: number;
  readonly channel: 'card' | 'message';
  readonly actor: boolean;
  /** The card still shows this slot. */
  readonly shown: number | undefined;
}

function wishOf(model: Model, { person, answer, after, channel, actor, shown }: Manner): Wish {
  model.clock = Math.max(0, model.clock + after);
  const shownStart = shown === undefined ? undefined : slots[shown]?.start;
  const wish: Wish = {
    delivery: `levering ${model.wishes.length}`,
    person,
    answer,
    at: new Date(Date.parse('2031-03-01T10:00:00.000Z') + model.clock).toISOString(),
    channel,
    ...(actor && person !== 'eva' ? { actor: 'eva' } : {}),
    ...(shownStart === undefined ? {} : { shown: shownStart }),
  };
  model.wishes.push(wish);
  return wish;
}

/** An own answer, or the secretary's for somebody. */
class Answers implements Step {
  readonly manner: Manner;
  constructor(manner: Manner) {
    this.manner = manner;
  }
  check = () => true;
  async run(model: Model, system: AttendanceSystem) {
    const wish = wishOf(model, this.manner);
    const expected = take(model.world, wish);
    expect(await system.take(wish)).toBe(expected);
    await compare(model.world, system);
  }
  toString = () => `answers ${JSON.stringify(this.manner)}`;
}

/** A delivery that comes again, perhaps much later. */
class Repeats implements Step {
  readonly which: number;
  constructor(which: number) {
    this.which = which;
  }
  check = ({ wishes }: Readonly<Model>) => wishes.length > 0;
  async run({ world, wishes }: Model, system: AttendanceSystem) {
    const wish = wishes[this.which % wishes.length];
    if (wish === undefined) return;
    // What was taken is not taken again; what is said of it may be that it could not be taken now.
    const isTaken = world.taken.has(wish.delivery);
    const outcome = await system.take(wish, 1);
    if (!isTaken || !outcome.startsWith('refused')) expect(outcome).toBe(take(world, wish));
    await compare(world, system);
  }
  toString = () => `repeats ${this.which}`;
}

/**
 * Two answers at once, over two replicas: as if one had come after the other. Who answers for a seat in the moment in which its
 * member withdraws the question may be told so; then nothing comes of that answer.
 */
class AtOnce implements Step {
  readonly one: Manner;
  readonly other: Manner;
  constructor(one: Manner, other: Manner) {
    this.one = one;
    this.other = other;
  }
  check = () => true;
  async run(model: Model, system: AttendanceSystem) {
    const wishes = [wishOf(model, this.one), wishOf(model, this.other)] as const;
    const outcomes = await Promise.all([system.take(wishes[0], 0), system.take(wishes[1], 1)]);
    const found = { outcomes, lines: await system.lines(), log: (await system.log()).sort() };
    const orders = [
      [0, 1],
      [1, 0],
    ] as const;
    const possible = orders.map(([first, second]) => {
      const world = copyOf(model.world);
      const results: string[] = [];
      for (const index of [first, second]) {
        results[index] = outcomes[index] === 'withdrawn' ? 'withdrawn' : take(world, wishes[index]);
      }
      return { world, seen: { outcomes: results, lines: linesOf(world), log: [...world.log].sort() } };
    });
    const match = possible.find(({ seen }) => isDeepStrictEqual(seen, found));
    if (match === undefined) expect(found).toEqual(possible[0]?.seen);
    model.world = Object.assign(model.world, match?.world);
    await compare(model.world, system);
  }
  toString = () => `at once ${JSON.stringify(this.one)} and ${JSON.stringify(this.other)}`;
}

/** Steps of people who have to do with one another, which chance alone seldom brings together. */
class Story implements Step {
  readonly steps: readonly Step[];
  constructor(steps: readonly Step[]) {
    this.steps = steps;
  }
  check = () => true;
  async run(model: Model, system: AttendanceSystem) {
    for (const step of this.steps) await step.run(model, system);
  }
  toString = () => this.steps.join(', then ');
}

/** Something else that changes what holds, and how it is told to the system. */
class Changes implements Step {
  readonly name: string;
  readonly change: (world: World, system: AttendanceSystem) => Promise<void> | void;
  constructor(name: string, change: (world: World, system: AttendanceSystem) => Promise<void> | void) {
    this.name = name;
    this.change = change;
  }
  check = () => true;
  async run({ world }: Model, system: AttendanceSystem) {
    await this.change(world, system);
    await compare(world, system);
  }
  toString = () => this.name;
}

async function compare(world: World, system: AttendanceSystem): Promise<void> {
  expect(await system.lines()).toEqual(linesOf(world));
  expect((await system.log()).sort()).toEqual([...world.log].sort());
  const { people: ids, groups, quorum } = await system.view();
  expect(new Set(ids).size).toBe(ids.length);
  expect(groups).toEqual(groupsOf(world));
  const { filled, possible } = seatsFilled(world);
  const seats = [...world.members.values()].filter(({ role }) => role !== 'secretary').length;
  const needs = [3, Math.floor(seats / 2) + 1];
  const standing = (needed: number) => (filled >= needed ? 'met' : possible >= needed ? 'open' : 'broken');
  expect(quorum).toEqual(needs.map((needed) => `${filled} ${standing(needed)}`));
}

const mode = fc.constantFrom('in-person' as const, 'virtual' as const);
const time = fc.constantFrom('09:00', '09:30', '13:00', '14:15', '23:30', 'halv ti', '08:00');
const items = fc.constantFrom<string[]>([], ['1'], ['2', '3'], ['1', '2', '3'], ['4']);
const someone = fc.constantFrom(...people);
const substitute = fc.constantFrom(...[...names.values()], 'Dorte Krag');

function optional<Value>(name: string, arbitrary: fc.Arbitrary<Value>) {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: arbitrary.map((value) => ({ [name]: value })) },
  );
}

const accept = fc
  .tuple(mode, optional('from', time), optional('until', time), optional('items', items))
  .map(([chosen, from, until, some]): Answer => ({ kind: 'accept', mode: chosen, ...from, ...until, ...some }));
const decline = fc
  .tuple(substitute, optional('items', items))
  .map(([name, some]): Answer => ({ kind: 'decline', substitute: name, ...some }));
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 2, arbitrary: mode.map((chosen): Answer => ({ kind: 'accept', mode: chosen })) },
  { weight: 1, arbitrary: accept },
  { weight: 1, arbitrary: fc.constant<Answer>({ kind: 'tentative' }) },
  { weight: 1, arbitrary: fc.constant<Answer>({ kind: 'decline' }) },
  { weight: 3, arbitrary: decline },
);

const manner: fc.Arbitrary<Manner> = fc.record({
  person: someone,
  answer: anyAnswer,
  after: fc.constantFrom(1, 1, 1, 1, 0, -1, -3, 50),
  channel: fc.constantFrom('card' as const, 'message' as const),
  actor: fc.constantFrom(false, false, false, true),
  shown: fc.constantFrom(undefined, undefined, undefined, undefined, 0, 1),
});

/** Two devices of one person, or two people. */
const pair = fc
  .tuple(manner, manner, fc.boolean())
  .map(([one, other, isSame]) => [one, isSame ? { ...other, person: one.person } : other] as const);

const plain: Omit<Manner, 'person' | 'answer'> = { after: 1, channel: 'card', actor: false, shown: undefined };
const yesOrNo = fc.constantFrom<Answer>(
  { kind: 'accept', mode: 'in-person' },
  { kind: 'accept', mode: 'virtual' },
  { kind: 'decline' },
);

/** Somebody is asked to take a seat, and … */
const stories = fc
  .record({
    pair: fc.shuffledSubarray(['anna', 'bo', 'carla', 'dan'] as const, { minLength: 2, maxLength: 2 }),
    first: yesOrNo,
    second: yesOrNo,
    others: anyAnswer,
    ending: fc.constantFrom('both at once', 'twice in one instant', 'asked again'),
  })
  .map(({ pair: [member = 'anna', asked = 'bo'], first, second, others, ending }): Step => {
    const asks = new Answers({
      ...plain,
      person: member,
      answer: { kind: 'decline', substitute: names.get(asked) ?? '' },
    });
    const says = (answer: Answer, after = 1): Manner => ({ ...plain, person: asked, answer, after });
    switch (ending) {
      case 'both at once':
        return new Story([asks, new AtOnce({ ...plain, person: member, answer: others }, says(first))]);
      case 'twice in one instant':
        return new Story([asks, new Answers(says(first)), new Answers(says(second, 0))]);
      default:
        return new Story([asks, new Answers(says(first)), asks]);
    }
  });

function change(name: string, what: (world: World, system: AttendanceSystem) => Promise<void> | void) {
  return fc.constant(null).map((): Step => new Changes(name, what));
}

export const commands: fc.Arbitrary<Step>[] = [
  ...Array.from({ length: 5 }, () => manner.map((one): Step => new Answers(one))),
  ...Array.from({ length: 2 }, () => pair.map(([one, other]): Step => new AtOnce(one, other))),
  ...Array.from({ length: 2 }, () => stories),
  ...Array.from({ length: 2 }, () => fc.nat(1_000).map((which): Step => new Repeats(which))),
  fc.constantFrom(0, 0, 0, 1, 1, 2).map(
    (index): Step =>
      new Changes(`moves to slot ${index}`, (world) => {
        world.slot = slots[index] ?? slots[0];
      }),
  ),
  change('cancels', (world) => {
    world.isCancelled = true;
  }),
  change('takes the cancellation back', (world) => {
    world.isCancelled = false;
  }),
  change('restarts', (_world, system) => system.restart()),
  change('invites a member', (world) => {
    world.members.set('gry', { name: 'Gry Falk', role: 'member' });
  }),
  change('invites a guest', async (world, { store, meetingId }) => {
    world.guests.add('guest:hugo-vang');
    const [invitedBy, invitedAt] = ['eva', '2031-03-01T09:00:00.000Z'];
    await store.saveGuest(
      {
        meetingId,
        personId: 'guest:hugo-vang',
        name: 'Hugo Vang',
        items: [],
        invitedBy,
        invitedAt,
      },
      'havu',
    );
  }),
  change('takes the invitation back', async (world, { store, meetingId }) => {
    world.guests.delete('guest:hugo-vang');
    await store.removeGuest(meetingId, 'guest:hugo-vang', 'system');
  }),
];
