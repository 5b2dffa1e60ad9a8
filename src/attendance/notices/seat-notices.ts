import { standingResponses } from '../../domain/response.ts';
import type { Notice } from './notice.ts';
import { isPlatformId, type NoticeSource, withRole } from './notice-source.ts';

/** What became of a seat: the substitute comes (told to the member), or does not (told to the secretaries, too). */
export function seatNotices(source: NoticeSource): Notice[] {
  const { record, view } = source;
  return standingResponses(record.meeting, view.attendance.responses).flatMap((seat): Notice[] => {
    const { substitute, meetingId, personId: seatId } = seat;
    if (substitute?.personId === undefined || substitute.answeredAt === undefined) return [];
    const substituteId = substitute.personId;
    const common = {
      meetingId,
      occurrence: [seatId, substituteId, substitute.answeredAt].join(' '),
      facts: { seatId, substituteId, at: substitute.answeredAt },
    };
    const { name: substituteName, mode = 'in-person' } = substitute;
    if (substitute.standing === 'accepted') {
      return [{ ...common, recipientId: seatId, content: { kind: 'substitute-accepted', substituteName, mode } }];
    }
    if (substitute.standing !== 'declined') return [];
    const readers = new Set([seatId, ...withRole(source, 'secretary')].filter((id) => id !== substituteId));
    return [...readers].map((recipientId) => ({
      ...common,
      recipientId,
      content: {
        kind: 'substitute-declined',
        memberName: seat.personName,
        substituteName,
        isOwn: recipientId === seatId,
      },
    }));
  });
}

/** Tells somebody what another has answered for them: a member or guest for the own seat, a substitute for the one they take. */
export function answeredForNotices({ record, view }: NoticeSource): Notice[] {
  const standing = standingResponses(record.meeting, view.attendance.responses);
  const own = standing
    .filter(({ actorId, personId }) => actorId !== personId && isPlatformId(personId))
    .map((response): Notice => {
      const content = { kind: 'answered-for-you', actorName: response.actorName ?? '', response } as const;
      return { meetingId: response.meetingId, recipientId: response.personId, occurrence: response.at, content };
    });
  const asSubstitute = standing.flatMap(({ meetingId, personId, personName, substitute }): Notice[] => {
    if (substitute?.personId === undefined || substitute.answeredBy === undefined) return [];
    const actorName = view.members.find((member) => member.personId === substitute.answeredBy)?.name ?? '';
    const hasAccepted = substitute.standing === 'accepted';
    return [
      {
        meetingId,
        recipientId: substitute.personId,
        occurrence: `${personId} ${substitute.answeredAt}`,
        content: { kind: 'substitute-answered-for-you', actorName, memberName: personName, hasAccepted },
      },
    ];
  });
  return [...own, ...asSubstitute];
}
