import type { Notice, NoticeKind, UnreachableReason } from './notice.ts';
import { latestOf, type NoticeSource, withRole } from './notice-source.ts';

/** Messages that somebody gets as who they are at this meeting, not as its secretary or chair. */
const personalKinds: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'substitute-ask',
  'substitute-reminder',
  'substitute-withdrawn',
  'substitute-accepted',
  'answered-for-you',
  'substitute-answered-for-you',
  'reminder',
  'guest-invited',
  'slot-moved',
]);

/** Tells the secretaries whom the bot cannot reach, and why; again only when that list changes. */
export function unreachableNotices(source: NoticeSource): Notice[] {
  const people = unreachablePeople(source);
  if (people.length === 0) return [];
  return withRole(source, 'secretary').map((recipientId) => ({
    meetingId: source.record.meeting.id,
    recipientId,
    occurrence: people
      .map(({ personId, reason }) => `${personId} ${reason}`)
      .sort()
      .join('\n'),
    content: { kind: 'unreachable', people: people.map(({ name, reason }) => ({ name, reason })) },
  }));
}

interface UnreachablePerson {
  readonly personId: string;
  readonly name: string;
  readonly reason: UnreachableReason;
}

/** Those whom the latest message to them did not reach; by name. */
function unreachablePeople(source: NoticeSource): UnreachablePerson[] {
  const personal = source.rows.filter(({ kind }) => personalKinds.has(kind));
  const byPerson = Map.groupBy(personal, ({ recipientId }) => recipientId);
  return [...byPerson]
    .flatMap(([personId, rows]) => {
      const { reason } = latestOf(rows) ?? {};
      const name = nameOf(source, personId);
      return reason === undefined || name === undefined ? [] : [{ personId, name, reason }];
    })
    .sort((x, y) => x.name.localeCompare(y.name, 'da'));
}

/** Somebody who has nothing to do with the meeting any more has no name here. */
function nameOf({ view }: NoticeSource, personId: string): string | undefined {
  return (
    view.roster.find((attendee) => attendee.personId === personId)?.name ??
    view.attendance.responses.find(({ substitute }) => substitute?.personId === personId)?.substitute?.name
  );
}
