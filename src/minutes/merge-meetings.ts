import { fold } from '../danish/normalise.ts';
import type { AgendaItem, Attachment } from '../domain/agenda-item.ts';
import type { Action, FutureMeeting, Meeting } from '../domain/meeting.ts';
import { joinSaid, stillSaid } from './provenance.ts';

/** What `first` says, and what it leaves out from `second`. */
export function joinMeetings(first: Meeting, second: Meeting): Meeting {
  const hasPeople = first.presences.length > 0 || first.apologies.length > 0;
  return {
    ...second,
    ...first,
    minuteTakers: first.minuteTakers.length > 0 ? first.minuteTakers : second.minuteTakers,
    presences: hasPeople ? first.presences : second.presences,
    apologies: hasPeople ? first.apologies : second.apologies,
    attachments: joinSaid(
      first.attachments,
      second.attachments,
      (attachment: Attachment) => fold(attachment.title),
      (attachment: Attachment) => attachment.link ?? '',
    ),
    futureMeetings: joinSaid(
      first.futureMeetings,
      second.futureMeetings,
      (meeting: FutureMeeting) => `${meeting.date} ${meeting.committeeName ?? ''}`,
      (meeting: FutureMeeting) => `${meeting.startTime ?? ''} ${fold(meeting.text)}`,
    ),
    actions: joinSaid(
      first.actions,
      second.actions,
      (action: Action) => `${action.itemNumber ?? ''} ${action.due ?? fold(action.text)}`,
      (action: Action) => fold(action.text),
    ),
  };
}

/** Without the coming meetings, tasks and bilag that only replaced documents name. */
export function withoutReplacedEntries(meeting: Meeting, keptHashes: ReadonlySet<string>): Meeting {
  return {
    ...meeting,
    attachments: stillSaid(meeting.attachments, keptHashes),
    futureMeetings: stillSaid(meeting.futureMeetings, keptHashes),
    actions: stillSaid(meeting.actions, keptHashes),
  };
}

/**
 * The meeting with its entries' item numbers as the joined agenda has them: an item may have another number in the minutes
 * than in the agenda, and a number left as it was would name another item, perhaps an open one for a closed one.
 *
 * @param own the items that the meeting's numbers name
 */
export function renumbered(meeting: Meeting, own: readonly AgendaItem[], joined: readonly AgendaItem[]): Meeting {
  const inJoined = <T extends { readonly itemNumber?: string }>(entry: T): T => {
    const item = own.find(({ number }) => number !== undefined && number === entry.itemNumber);
    const itemNumber = item === undefined ? undefined : numberOf(item, joined);
    return itemNumber === undefined ? entry : { ...entry, itemNumber };
  };
  return {
    ...meeting,
    attachments: meeting.attachments.map(inJoined),
    futureMeetings: meeting.futureMeetings.map(inJoined),
    actions: meeting.actions.map(inJoined),
  };
}

/** A joined item keeps the titles of both among its own. */
function numberOf(item: AgendaItem, joined: readonly AgendaItem[]): string | undefined {
  const same = joined.filter(({ title, titleVariants }) => [title, ...titleVariants].includes(item.title));
  return (same.find(({ number }) => number === item.number) ?? same[0])?.number;
}
