import type { Answer, ItemReference, Response } from '../../src/domain/response.ts';
import { hashKey } from '../../src/storage/key.ts';

/** One press on the card by one person. Delivered again it is the same press: same activity id, same timestamp. */
export interface StormClick {
  readonly person: number;
  readonly activityId: string;
  /** The service's timestamp, by which answers are ordered. */
  readonly at: Date;
  /** What the card's button and inputs send beside its own data. */
  readonly fields: Readonly<Record<string, string>>;
  /** The same as the use case takes it. */
  readonly answer: Answer;
}

/** A delivery of a click to the first or the second replica. */
export interface StormDelivery {
  readonly click: StormClick;
  readonly replica: 0 | 1;
}

export interface StormPlan {
  readonly clicks: readonly StormClick[];
  /** In the order in which they are sent. */
  readonly deliveries: readonly StormDelivery[];
}

export interface StormSize {
  readonly people: number;
  readonly clicks: number;
}

/** Shares of the clicks: delivered twice at least, three times, later than the following ones, at one instant with the one before. */
const shares = { twice: 0.25, thrice: 0.05, late: 0.1, sameInstant: 0.03 };
/** So many deliveries later a late or repeated one comes, at most. */
const farthest = 60;

/**
 * Clicks of a committee that cannot make up its mind, a millisecond apart, with the repetitions and the disorder of a bad
 * network. The meeting must run from 12:00 to 13:30 and have the items 1 and 2; substitutes are nobody of the committee.
 *
 * @param random numbers from 0 to below 1
 */
export function planStorm({ people, clicks: count }: StormSize, begin: Date, random: () => number): StormPlan {
  const clicks: StormClick[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = clicks.at(-1);
    const isSameInstant = before !== undefined && random() < shares.sameInstant;
    clicks.push({
      person: isSameInstant ? before.person : Math.floor(random() * people),
      activityId: `storm-${index}`,
      at: isSameInstant ? before.at : new Date(begin.getTime() + index),
      ...anyAnswer(random),
    });
  }
  const placed: { readonly delivery: StormDelivery; readonly place: number }[] = [];
  const place = (click: StormClick, index: number, replica: 0 | 1): void => {
    placed.push({ delivery: { click, replica }, place: index });
  };
  for (const [index, click] of clicks.entries()) {
    const replica = random() < 0.5 ? 0 : 1;
    const other = replica === 0 ? 1 : 0;
    place(click, index + (random() < shares.late ? random() * farthest : 0), replica);
    const repeated = random();
    if (repeated < shares.twice) place(click, index + 0.5 + random() ** 2 * farthest, other);
    if (repeated < shares.thrice) place(click, index + random() * farthest, replica);
  }
  return { clicks, deliveries: placed.sort((x, y) => x.place - y.place).map(({ delivery }) => delivery) };
}

const places = ['in-person', 'virtual'] as const;
const names = ['Dorte Krag', 'Ejner Vig', 'Fie Holst'];

/** The six kinds of answers, partly ones by time and by items, substitutes for all and for some items. */
function anyAnswer(random: () => number): Pick<StormClick, 'fields' | 'answer'> {
  const kind = Math.floor(random() * 6);
  const mode = places[random() < 0.5 ? 0 : 1];
  switch (kind) {
    case 0:
      return { fields: { answer: 'accept-in-person' }, answer: { kind: 'accept', mode: 'in-person' } };
    case 1:
      return { fields: { answer: 'accept-virtual' }, answer: { kind: 'accept', mode: 'virtual' } };
    case 2: {
      const button = { answer: mode === 'virtual' ? 'partly-virtual' : 'partly' };
      const minute = String(10 + Math.floor(random() * 40));
      switch (Math.floor(random() * 3)) {
        case 0:
          return {
            fields: { ...button, from: `12:${minute}` },
            answer: { kind: 'accept', mode, from: `12:${minute}` },
          };
        case 1:
          return { fields: { ...button, until: '13:05' }, answer: { kind: 'accept', mode, until: '13:05' } };
        default:
          return { fields: { ...button, items: '2' }, answer: { kind: 'accept', mode, items: ['2'] } };
      }
    }
    case 3:
      return { fields: { answer: 'tentative' }, answer: { kind: 'tentative' } };
    case 4:
      return { fields: { answer: 'decline' }, answer: { kind: 'decline' } };
    default: {
      const substitute = names[Math.floor(random() * names.length)] ?? 'Dorte Krag';
      const isForOne = random() < 0.3;
      return {
        fields: { answer: 'decline', substitute, ...(isForOne ? { substituteItems: '1' } : {}) },
        answer: { kind: 'decline', substitute, ...(isForOne ? { items: ['1'] } : {}) },
      };
    }
  }
}

/** An answer in one line; the same for a click and for what is stored of it. */
export function lineOfClick({ answer }: StormClick): string {
  switch (answer.kind) {
    case 'accept':
      return `accepted ${answer.mode} ${partLine(answer.from, answer.until, answer.items)}`;
    case 'tentative':
      return 'tentative';
    case 'decline':
      return answer.substitute === undefined ? 'declined' : `delegated ${answer.substitute} ${itemLine(answer.items)}`;
  }
}

export function lineOfResponse({ partStat, mode, part, substitute }: Response): string {
  if (partStat === 'accepted') return `accepted ${mode} ${partLine(part?.from, part?.until, labelsOf(part?.items))}`;
  return substitute === undefined ? partStat : `${partStat} ${substitute.name} ${itemLine(labelsOf(substitute.items))}`;
}

function partLine(from = '', until = '', items?: readonly string[]): string {
  return `${from}-${until} ${itemLine(items)}`;
}

function itemLine(items: readonly string[] = []): string {
  return `[${items.join(',')}]`;
}

function labelsOf(items: readonly ItemReference[] | undefined): string[] | undefined {
  return items?.map(({ label }) => label);
}

/** What the bot makes of a click's activity: unique to the press, the same for each of its deliveries. */
export function deliveryIdOf(conversationId: string, personId: string, { activityId }: StormClick): string {
  return `${conversationId} ${personId} ${activityId}`;
}

/** True when `click` comes after `other` of the same person: by timestamp, then by the rule of the store. */
export function isAfter(click: StormClick, other: StormClick, idOf: (click: StormClick) => string): boolean {
  if (click.at.getTime() !== other.at.getTime()) return click.at > other.at;
  return hashKey(idOf(click)) > hashKey(idOf(other));
}
