import { type Attendee, attendeeGroup } from '../attendance/roster.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type AgendaItem, closeBelow, itemLabel } from '../domain/agenda-item.ts';
import type { ItemReference } from '../domain/response.ts';
import type { LabelledValue } from './card-frame.ts';
import { clip, oneLine } from './cards-text.ts';

/** Units of JSON for all guests. */
const guestBudget = 600;

/** True for a guest who is there for certain items only, and not in somebody's place. */
export function isGuestOfItems({ hasSeat, items, standsFor }: Attendee): boolean {
  return !hasSeat && items.length > 0 && standsFor === undefined;
}

/**
 * Who is invited for what, and has answered what: "Punkt 3 kl. 12.35–12.50: Maria Toft (deltager)"; of a closed item the
 * number of its guests only. None or one value.
 */
export function guestLines(
  roster: readonly Attendee[],
  items: readonly AgendaItem[],
  words: CardSentences,
): LabelledValue[] {
  const guests = words.attendance.guests;
  const agenda = closeBelow(items);
  const byItem = new Map<string, { head: string; isClosed: boolean; of: Attendee[] }>();
  const invited = roster.filter(isGuestOfItems);
  for (const attendee of invited) {
    for (const reference of attendee.items) {
      const item = itemOf(reference, agenda);
      const label = item === undefined ? reference.label : itemLabel(item);
      const slot = item?.startTime === undefined ? '' : ` ${words.time(item.startTime, item.endTime)}`;
      const head = `${guests.item(clip(oneLine(label), 12))}${slot}`;
      const row = byItem.get(label) ?? { head, isClosed: false, of: [] };
      byItem.set(label, row);
      row.of.push(attendee);
      row.isClosed ||= isClosed(reference, item);
    }
  }
  const position = new Map(agenda.map((item) => [itemLabel(item), item.order]));
  const rows = [...byItem]
    .sort(([x], [y]) => (position.get(x) ?? agenda.length) - (position.get(y) ?? agenda.length))
    .map(([, { head, isClosed, of }]) => `${head}: ${isClosed ? guests.count(of.length) : named(of, words)}`);
  // Who is invited for the whole meeting, and has answered, stands among the others.
  const whole = roster.filter(
    ({ role, items: own, response, standsFor }) =>
      role === 'guest' && own.length === 0 && response === undefined && standsFor === undefined,
  );
  if (whole.length > 0) rows.push(`${guests.wholeMeeting}: ${named(whole, words)}`);
  if (rows.length === 0) return [];
  return [{ label: `${guests.heading}: `, value: clip(rows.join(' · '), guestBudget) }];
}

/** A later version of the agenda may have numbered the item anew: then its title finds it. */
function itemOf({ label, title }: ItemReference, agenda: readonly AgendaItem[]): AgendaItem | undefined {
  const sameLabel = agenda.filter((item) => itemLabel(item) === label);
  return sameLabel.find((item) => item.title === title) ?? agenda.find((item) => item.title === title) ?? sameLabel[0];
}

/** The title of a closed item is not kept beside the invitation: it stays closed, whatever has its number now. */
function isClosed({ title }: ItemReference, item: AgendaItem | undefined): boolean {
  return title === '' || item?.isClosed === true;
}

function named(attendees: readonly Attendee[], { attendance: words }: CardSentences): string {
  return attendees
    .map((attendee) => {
      const group = attendeeGroup(attendee);
      const answer = group === 'none' ? words.guests.unanswered : words[group].toLowerCase();
      return `${clip(oneLine(attendee.name), 80)} (${answer})`;
    })
    .join(', ');
}
