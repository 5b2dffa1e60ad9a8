import type { Answer } from '../../src/domain/response.ts';
import { hashKey } from '../../src/storage/key.ts';

/**
 * What attendance promises, told once more and as simply as possible: one state, changed by one wish after the other. It shares no
 * rule with the code that it is compared with, only the shape of an answer and the hash that decides between equal instants.
 */

export interface Wish {
  readonly delivery: string;
  readonly person: string;
  readonly answer: Answer;
  /** ISO instant. */
  readonly at: string;
  readonly channel: 'card' | 'message';
  /** Who answers for them. */
  readonly actor?: string;
  /** The start that the card shows. */
  readonly shown?: string;
}

/** A time at which the meeting may be, with its svarfrist and whether it has begun. */
export interface Slot {
  readonly date: string;
  readonly startTime: string;
  readonly start: string;
  readonly deadline: string;
  readonly hasBegun: boolean;
}

interface Stand {
  readonly name: string;
  /** Undefined for somebody whom the platform does not know. */
  readonly person: string | undefined;
  readonly items: string;
  standing: 'asked' | 'accepted' | 'declined' | 'unasked';
  mode: string;
  answeredAt: string;
  answeredBy: string;
  actor: string;
}

interface Seat {
  readonly says: 'yes' | 'maybe' | 'no';
  readonly mode: string;
  readonly part: string;
  readonly stand: Stand | undefined;
  readonly at: string;
  readonly delivery: string;
  readonly start: string;
  readonly actor: string;
  readonly channel: string;
  readonly isLate: boolean;
}

export interface World {
  slot: Slot;
  isCancelled: boolean;
  readonly members: Map<string, { readonly name: string; readonly role: string }>;
  readonly names: ReadonlyMap<string, string>;
  readonly guests: Set<string>;
  readonly seats: Map<string, Seat>;
  readonly taken: Set<string>;
  readonly log: string[];
}

/** The labels of the meeting's items; its time runs from each slot's start to this end. */
export const labels = ['1', '2', '3'];
export const endTime = '23:30';

export function copyOf(world: World): World {
  return structuredClone(world);
}

/** Takes a wish and says what becomes of it: `recorded`, `superseded`, `duplicate`, or `refused` with a reason. */
export function take(world: World, wish: Wish): string {
  if (world.taken.has(wish.delivery)) return 'duplicate';
  if (world.isCancelled) return 'refused meeting-cancelled';
  if (wish.shown !== undefined && wish.shown !== world.slot.start) return 'refused meeting-moved';
  if (world.slot.hasBegun) return 'refused meeting-begun';
  const owner = seatAskedOf(world, wish.person, wish.at);
  return owner === undefined ? takeOwn(world, wish) : takeForSeat(world, wish, owner);
}

function takeForSeat(world: World, wish: Wish, owner: string): string {
  const { answer, at, delivery } = wish;
  if (answer.kind === 'tentative') return 'refused substitute-cannot-be-partial';
  if (answer.kind === 'accept' && `${answer.from ?? ''}${answer.until ?? ''}${answer.items ?? ''}` !== '') {
    return 'refused substitute-cannot-be-partial';
  }
  if (answer.kind === 'decline' && answer.substitute !== undefined) return 'refused substitute-cannot-delegate';
  const seat = world.seats.get(owner);
  const stand = seat?.stand;
  if (seat === undefined || stand === undefined) throw new Error('There is no such seat');
  world.taken.add(delivery);
  const isLater = later(stand.answeredAt, stand.answeredBy, at, delivery);
  if (!isLater) {
    stand.standing = answer.kind === 'accept' ? 'accepted' : 'declined';
    stand.mode = answer.kind === 'accept' ? answer.mode : '';
    stand.answeredAt = at;
    stand.answeredBy = delivery;
    stand.actor = wish.actor ?? '';
  }
  const outcome = isLater ? 'superseded' : 'recorded';
  world.log.push(`${at} ${outcome} ${seatLine(owner, seat)}`);
  return outcome;
}

function takeOwn(world: World, wish: Wish): string {
  const { person, answer, at, delivery, channel } = wish;
  const says = answer.kind === 'accept' ? 'yes' : answer.kind === 'tentative' ? 'maybe' : 'no';
  let part = '';
  let stand: Stand | undefined;
  if (answer.kind === 'accept') {
    const read = readPart(world.slot, answer);
    if (read.startsWith('refused')) return read;
    part = read;
  }
  if (answer.kind === 'decline' && answer.substitute !== undefined) {
    const chosen = chooseStand(world, person, answer.substitute, answer.items ?? []);
    if (typeof chosen === 'string') return chosen;
    stand = chosen;
  }
  world.taken.add(delivery);
  const before = world.seats.get(person);
  const isLate = at > world.slot.deadline;
  const mode = answer.kind === 'accept' ? answer.mode : '';
  const { start } = world.slot;
  const seat: Seat = { says, mode, part, stand, at, delivery, start, actor: wish.actor ?? person, channel, isLate };
  if (before !== undefined && later(before.at, before.delivery, at, delivery)) {
    world.log.push(`${at} superseded ${seatLine(person, seat)}`);
    return 'superseded';
  }
  // The same substitute for the same items of the same meeting is not asked anew.
  const asked = before?.start === start ? before.stand : undefined;
  const isSame = asked?.person !== undefined && asked.person === stand?.person && asked.items === stand.items;
  const kept = isSame && asked.standing !== 'declined' ? { ...seat, stand: asked } : seat;
  world.seats.set(person, kept);
  world.log.push(`${at} recorded ${seatLine(person, kept)}`);
  return 'recorded';
}

function readPart(slot: Slot, answer: Extract<Answer, { kind: 'accept' }>): string {
  const { from, until, items = [] } = answer;
  const times = [from, until].filter((time) => time !== undefined);
  if (times.some((time) => !/^\d\d:\d\d$/.test(time))) return 'refused time-malformed';
  if (times.some((time) => time < slot.startTime || time > endTime)) return 'refused time-outside-meeting';
  if (from !== undefined && until !== undefined && from >= until) return 'refused time-backwards';
  if (items.some((label) => !labels.includes(label))) return 'refused no-such-item';
  const chosen = labels.filter((label) => items.includes(label));
  const parts = [
    from === undefined || from === slot.startTime ? '' : from,
    until === undefined || until === endTime ? '' : until,
    chosen.length === labels.length ? '' : chosen.join(','),
  ];
  return parts.every((text) => text === '') ? '' : parts.join('/');
}

function chooseStand(world: World, person: string, name: string, items: readonly string[]): Stand | string {
  if (name === world.names.get(person)) return 'refused substitute-is-self';
  if (items.some((label) => !labels.includes(label))) return 'refused no-such-item';
  const chosen = labels.filter((label) => items.includes(label));
  const stand = {
    name,
    items: chosen.length === labels.length ? '' : chosen.join(','),
    mode: '',
    answeredAt: '',
    answeredBy: '',
    actor: '',
  };
  const [known] = [...world.members].filter(([, member]) => member.name === name).map(([id]) => id);
  if (known === undefined) return { ...stand, person: undefined, standing: 'unasked' };
  if (standing(world, known)?.says === 'no') return 'refused substitute-has-declined';
  const owner = [...world.seats.keys()].find((id) => {
    const other = standing(world, id)?.stand;
    return id !== person && other?.person === known && other.standing !== 'declined';
  });
  if (owner !== undefined) return 'refused substitute-is-taken';
  return { ...stand, person: known, standing: 'asked' };
}

/** Whose seat somebody takes, or was asked to take before they said this. */
function seatAskedOf(world: World, person: string, at: string): string | undefined {
  return [...world.seats.keys()].find((owner) => {
    const seat = standing(world, owner);
    if (seat?.stand?.person !== person) return false;
    return seat.stand.standing === 'accepted' || (seat.stand.standing === 'asked' && seat.at <= at);
  });
}

function standing(world: World, person: string): Seat | undefined {
  const seat = world.seats.get(person);
  return seat?.start === world.slot.start ? seat : undefined;
}

/** True when the first of two answers is the later one. */
function later(at: string, delivery: string, otherAt: string, otherDelivery: string): boolean {
  return at === otherAt ? hashKey(delivery) > hashKey(otherDelivery) : at > otherAt;
}

function seatLine(person: string, { says, mode, part, stand, at, start, actor, channel, isLate }: Seat): string {
  const sub =
    stand === undefined
      ? '-'
      : `${stand.name}/${stand.standing}/${stand.mode}/${stand.items}/${stand.answeredAt}/${stand.actor}`;
  return [person, says, mode, part, sub, at, start, actor, channel, isLate ? 'late' : ''].join(' ');
}

/** All that stands, a line each, in an order of its own. */
export function linesOf(world: World): string[] {
  return [...world.seats].map(([person, seat]) => seatLine(person, seat)).sort();
}

/** Under which heading everybody is counted, a line each. Who takes a seat is counted by how they come for it. */
export function groupsOf(world: World): string[] {
  const people = new Map<string, string>();
  for (const id of [...world.members.keys(), ...world.guests]) people.set(id, 'none');
  for (const id of [...world.seats.keys()].sort()) {
    const seat = standing(world, id);
    if (seat !== undefined) people.set(id, ownGroup(seat));
  }
  for (const { who, stand } of standsOf(world)) {
    const group = stand.items !== '' ? 'partly' : stand.mode === 'virtual' ? 'virtual' : 'inPerson';
    people.set(who, group);
  }
  return [...people].map(([id, group]) => `${id} ${group}`).sort();
}

/** How many seats are filled, and how many may still be. A person fills one seat, whoever else names them. */
export function seatsFilled(world: World): { readonly filled: number; readonly possible: number } {
  const byStand = new Map(standsOf(world).map((one) => [one.who, one]));
  let [filled, possible] = [0, 0];
  for (const [id, { role }] of world.members) {
    if (role === 'secretary' || byStand.has(id)) continue;
    const seat = standing(world, id);
    const isFilled =
      seat?.says === 'yes' || [...byStand.values()].some(({ owner, stand }) => owner === id && stand.items === '');
    if (isFilled) filled += 1;
    if (isFilled || seat === undefined || seat.says === 'maybe' || seat.stand?.standing === 'asked') possible += 1;
  }
  return { filled, possible };
}

/**
 * Whom a member names without their being asked is a person of the meeting, where one has the name; whoever has a seat or says no
 * themselves does not come by the word of somebody else.
 */
function standsOf(world: World): { readonly owner: string; readonly who: string; readonly stand: Stand }[] {
  return [...world.seats.keys()].sort().flatMap((owner) => {
    const stand = standing(world, owner)?.stand;
    if (stand?.standing === 'accepted') return [{ owner, who: stand.person ?? stand.name, stand }];
    if (stand?.standing !== 'unasked') return [];
    const [known] = [...world.names].filter(([, name]) => name === stand.name).map(([id]) => id);
    const isThere = known !== undefined && (world.members.has(known) || standing(world, known) !== undefined);
    if (!isThere) return [{ owner, who: stand.name, stand }];
    const { role = 'secretary' } = world.members.get(known) ?? {};
    return role !== 'secretary' || standing(world, known)?.says === 'no' ? [] : [{ owner, who: known, stand }];
  });
}

function ownGroup({ says, mode, part }: Seat): string {
  if (says === 'maybe') return 'tentative';
  if (says === 'no') return 'declined';
  if (part !== '') return 'partly';
  return mode === 'virtual' ? 'virtual' : 'inPerson';
}
