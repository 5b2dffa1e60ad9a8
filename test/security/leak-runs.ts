import type { Activity } from 'botbuilder';
import { randomFrom } from '../unit/minutes/small-random.ts';
import { type Canary, canaries, canariesIn, committees, dates, meetingIdOf, topics } from './leak-papers.ts';
import { mayReach, type Place, people, places } from './leak-people.ts';
import { createLeakWorld } from './leak-world.ts';

/** What came out of a run. */
export interface LeakReport {
  readonly actions: number;
  /** "member @ 19:havu…: punkt 4 → zq… (closed, havu)" */
  readonly leaks: readonly string[];
  /** "secretary personal closed": who was told what, where, at least once. */
  readonly told: ReadonlySet<string>;
}

interface Action {
  readonly name: string;
  readonly activity: Partial<Activity>;
}

/** Asks, presses and searches at random; everything that comes out is held against who may see it. */
export async function runLeaks(seed: number, actions: number): Promise<LeakReport> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  const world = await createLeakWorld();
  const leaks: string[] = [];
  const told = new Set<string>();
  for (let number = 0; number < actions; number += 1) {
    const place = random() < 0.45 ? pick(places.slice(0, 1)) : pick(places);
    // Mostly somebody who is there; now and then somebody whom the roster does not have.
    const present = people.filter(({ id }) => place.readers?.includes(id) === true);
    const by = present.length > 0 && random() < 0.8 ? pick(present) : pick(people);
    const { name, activity } = anAction(random, pick, place);
    const said = await world.run(activity, by, place);
    const aside = world.takeAside();
    const leak = (where: string, found: Canary): void =>
      void leaks.push(
        `${by.id} @ ${place.id}, ${where}: ${name} → ${found.word} (${found.isClosed ? 'closed' : 'open'}, ${found.meetingId} ${found.itemOrder ?? 'head'})`,
      );
    for (const found of canariesIn(said)) {
      if (!mayReach(by, place, found)) leak('reply', found);
      else {
        const what = `${by.id} ${place.scope} ${found.isClosed ? 'closed' : 'open'}`;
        told.add(what);
        if (activity.text !== undefined) told.add(`${what} in an answer`);
      }
    }
    // Who reads these has no right to what is closed; a log is for nobody who may see any of it.
    for (const found of canariesIn(aside.logs)) leak('log', found);
    for (const where of ['prompts', 'kept', 'focus'] as const) {
      for (const found of canariesIn(aside[where])) {
        // What somebody has typed themselves is theirs; what is closed is kept all the same by nobody.
        const isTyped = where !== 'prompts' && !found.isClosed && name.includes(found.word);
        if (!isTyped && (found.isClosed || !mayReach(by, place, found))) leak(where, found);
      }
    }
  }
  for (const { id } of people) {
    for (const committee of committees) {
      for (const found of canariesIn(await world.feed(id, committee.id))) {
        const isOwn = mayReach({ id }, { id: 'personal', scope: 'personal', committeeIds: [] }, found);
        if (found.isClosed || !isOwn) leaks.push(`${id}, feed of ${committee.id} → ${found.word}`);
        else told.add(`${id} feed open`);
      }
    }
  }
  return { actions, leaks, told };
}

type Pick = <T>(list: readonly T[]) => T;

function anAction(random: () => number, pick: Pick, place: Place): Action {
  // Guests are invited to one meeting: a good part is asked about that.
  const isTheOne = random() < 0.3;
  const committee = isTheOne ? pick(committees.slice(0, 1)) : pick(committees);
  const meetingId = meetingIdOf(committee.id, isTheOne ? pick(dates.slice(2)) : pick(dates));
  const kind = random();
  if (kind < 0.55) {
    const text = aQuestion(pick, committee.shortName ?? '', place);
    return { name: text, activity: { type: 'message', text, textFormat: 'plain' } };
  }
  if (kind < 0.75) {
    const itemOrder = Math.floor(random() * 7);
    const asked = random() < 0.5 ? { itemOrder } : { itemLabel: pick(['1', '2', '4', '4.1', '5', 'punkt 4']) };
    const more = random() < 0.3 ? { jobKey: '', openedFrom: pick(['agenda', 'decisions']) } : { language: 'da' };
    return press(random, { verb: 'show-item', committeeId: committee.id, meetingId, ...asked, ...more });
  }
  if (kind < 0.87) {
    const view = random() < 0.4 ? { view: 'decisions' } : {};
    return press(random, { verb: 'show-agenda', committeeId: forged(random, pick, committee.id), meetingId, ...view });
  }
  if (kind < 0.92) {
    const answer = pick(['accept-in-person', 'decline', 'tentative']);
    return press(random, { verb: 'respond', committeeId: committee.id, meetingId, answer });
  }
  return search(pick);
}

/** Sometimes the committee of another meeting. */
function forged(random: () => number, pick: Pick, committeeId: string): string {
  return random() < 0.2 ? pick(committees).id : committeeId;
}

function press(random: () => number, data: Readonly<Record<string, unknown>>): Action {
  const name = JSON.stringify(data);
  if (random() < 0.3) return { name: `submit ${name}`, activity: { type: 'message', value: data } };
  return {
    name,
    activity: {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: data['verb'], data } },
    },
  };
}

function search(pick: Pick): Action {
  const commandId = pick(['find-decision', 'find-meeting']);
  const text = pick(['', ...topics, 'sagen om', 'punkt 4', 'møde', 'havu', '4.000']);
  const parameters = [{ name: 'query', value: text }];
  return {
    name: `search ${text}`,
    activity: { type: 'invoke', name: 'composeExtension/query', value: { commandId, parameters } },
  };
}

/** As people ask, with and without naming where; now and then leaning on the question before. */
function aQuestion(pick: Pick, label: string, { scope }: Place): string {
  const topic = pick(topics);
  const where = pick(['', ` i ${label}`]);
  const day = pick(['14. maj 2030', '12. november 2030', '4. marts 2031', 'næste møde', 'sidste møde']);
  const open = canaries.filter(({ isClosed, itemOrder }) => !isClosed && itemOrder !== undefined);
  const text = pick([
    `Hvad blev besluttet om ${topic}${where}?`,
    `Hvad handler sagen om ${topic}${where}?`,
    `Hvem betaler for ${topic}${where}?`,
    `Hvor meget koster ${topic}${where}?`,
    `Hvem indledte om ${topic}${where}?`,
    `Hvem fremlægger ${topic}${where}?`,
    `Hvilke bilag er der til ${topic}${where}?`,
    `Hvad er på dagsordenen${where} den ${day}?`,
    `Hvad handlede punkt ${pick(['2', '4', '4.1'])} om${where} den ${day}?`,
    `Hvad besluttede vi${where} den ${day}?`,
    `Hvem deltog${where} den ${day}?`,
    `Hvem kommer til mødet${where}?`,
    `Hvornår er næste møde${where}?`,
    `Hvilke møder er der${where} i 2031?`,
    'Hvornår skal jeg være der?',
    'Hvad handler mit punkt om?',
    'Hvad skal jeg nå?',
    'Hvem er gæster på næste møde?',
    'vis dagsorden',
    'deltagerliste til referatet',
    'og hvem indledte det?',
    `og hvad med ${topic}?`,
    'hvad koster det?',
    `hvad med ${label}?`,
    `What was decided about ${topic}?`,
    `Hvad ved du om ${pick(open).word}?`,
  ]);
  return scope === 'personal' ? text : `<at>Dagsorden</at> ${text}`;
}

/** All that must have been told to those who may see it, or the run has shown nothing. */
export const mustBeTold: readonly string[] = [
  ...['secretary', 'chair', 'trusted', 'other'].map((id) => `${id} personal closed in an answer`),
  ...[
    'secretary',
    'chair',
    'muted-chair',
    'trusted',
    'member',
    'substitute',
    'observer',
    'former',
    'guest',
    'other',
  ].map((id) => `${id} personal open`),
  'member channel open',
  'stranger channel open',
  'secretary group open',
  'member feed open',
];
