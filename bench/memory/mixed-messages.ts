import { addDays, localDate } from '../../src/domain/wall-time.ts';
import { aMeeting, anItem } from '../../test/builders.ts';
import * as activities from '../../test/teams-service/activities.ts';
import type { WireActivity } from '../../test/teams-service/wire.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';
import type { BotWorld } from '../http/bot-world.ts';

/** Makes the activities that come next. */
export type NextMessages = (count: number) => WireActivity[];

const comingMeetings = 40;

/** Meetings that are still to come, so that there is something to answer to. */
export async function addComingMeetings({ storage, minutes }: BotWorld): Promise<void> {
  const today = localDate(new Date(), 'Europe/Copenhagen');
  for (let number = 0; number < comingMeetings; number += 1) {
    const committeeId = committeeOf(minutes, number);
    const meeting = aMeeting({ id: comingId(number), committeeId, date: addDays(today, 20 + number) });
    const items = [anItem(), anItem({ number: '2', order: 1, title: 'Økonomi' })];
    await storage.meetings.saveMeeting({ meeting, items }, undefined, undefined, 'system');
  }
}

/** What people send to the bot, each kind about as often as they do; the same seed makes the same. */
export function mixedMessages(world: BotWorld, seed: number): NextMessages {
  const { teams, sink, minutes } = world;
  const platform = { ...teams.platform, serviceUrl: sink.url };
  const random = randomFrom(seed);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  };
  const records = [...minutes.records.values()].flat();
  const words = (): string => {
    const title = pick(pick(records).items).title.split(' ');
    return [pick(title), pick(title)].join(' ');
  };
  const channels = teams.chats.filter(({ place }) => place.scope === 'channel');
  const personal = teams.users.map((user) => teams.personalChat(user));
  const next = (): WireActivity => {
    // The posts of a channel are threads; most people ask for themselves.
    const chat = random() < 0.2 ? pick(channels) : pick(personal);
    const { place } = chat;
    const user = pick(chat.members);
    const number = Math.floor(random() * comingMeetings);
    const coming = { committeeId: committeeOf(minutes, number), meetingId: comingId(number) };
    const kind = random();
    const press = (data: Readonly<Record<string, string>>): WireActivity => {
      const action = { type: 'Action.Execute', verb: data['verb'] };
      return activities.press(platform, place, teams.nextId(), { user, action, data, messageId: '1' });
    };
    if (kind < 0.08) return press({ verb: 'show-agenda', language: 'da', ...coming });
    if (kind < 0.13) {
      const { meeting } = pick(records);
      const item = { committeeId: meeting.committeeId, meetingId: meeting.id, itemLabel: '2' };
      return press({ verb: 'show-item', language: 'da', ...item });
    }
    if (kind < 0.18) {
      return press({ verb: 'respond', answer: pick(['accept-in-person', 'decline', 'tentative']), ...coming });
    }
    if (kind < 0.26) {
      const command = pick(['find-decision', 'find-meeting']);
      return activities.query(platform, place, teams.nextId(), { user, command, text: words() });
    }
    const text = pick(texts)(words(), `UDV${Math.floor(random() * minutes.committees.length)}`);
    return activities.message(platform, place, teams.nextId(), user, text, place.scope !== 'personal');
  };
  return (count) => Array.from({ length: count }, next);
}

/** Questions of each kind, those that lean on the one before, commands, and answers to an invitation in words. */
const texts: readonly ((words: string, label: string) => string)[] = [
  (words) => `Hvad blev besluttet om ${words}?`,
  (words, label) => `Hvad blev besluttet om ${words} i ${label}?`,
  (words) => `Hvor mange ${words} er der?`,
  (words) => `Hvad koster ${words}?`,
  (words) => `Hvem fremlagde ${words}?`,
  (words) => `What was decided about ${words}?`,
  (_, label) => `Hvornår er næste møde i ${label}?`,
  (_, label) => `Hvad var på dagsordenen til mødet i ${label} i 2001?`,
  (_, label) => `Hvem kommer til mødet i ${label}?`,
  () => 'og hvem fremlagde det?',
  () => 'hvad koster det?',
  (words) => `og hvad med ${words}?`,
  () => 'hjælp',
  () => 'kom i gang',
  () => 'kalender',
  () => 'vis mine data',
  () => 'roller',
  (_, label) => `vis dagsorden for ${label}`,
  (_, label) => `jeg kan ikke komme til mødet i ${label}`,
  (_, label) => `jeg kommer kl. 13 til mødet i ${label}`,
  () => 'tak',
];

function committeeOf({ committees }: BotWorld['minutes'], number: number): string {
  return committees[number % committees.length]?.id ?? '';
}

function comingId(number: number): string {
  return `kommende-${number}`;
}
