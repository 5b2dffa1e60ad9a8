import type { MeetingRecord } from '../domain/meeting.ts';
import { responsesCloseAt } from '../domain/meeting-time.ts';
import type { Membership } from '../domain/person.ts';
import { type Answer, answeredStartOf, type Response, type ResponseChannel } from '../domain/response.ts';
import { decidePart, type PartRefusal } from './decide-part.ts';
import { decideSubstitute, type SubstituteRefusal } from './decide-substitute.ts';

/** Somebody's wish to answer, by the identity that the platform vouches for. */
export interface ResponseWish {
  /** Whose answer it is. */
  readonly personId: string;
  readonly personName: string;
  readonly answer: Answer;
  readonly channel: ResponseChannel;
  /** UTC instant at which the platform's service received it. */
  readonly at: Date;
  /** Who answers for them, where they do not do it themselves. */
  readonly actor?: { readonly personId: string; readonly name: string };
  /** The start of the meeting on the card that was pressed (see `answeredStartOf`); absent where none was shown. */
  readonly shownStart?: string;
  /** A free text for the secretary. */
  readonly note?: string;
}

/** What else stands when somebody answers. */
export interface ResponseSituation {
  /** The bot's clock; `wish.at` only orders answers among themselves. */
  readonly now: Date;
  readonly deadline: Date;
  readonly members: readonly Membership[];
  /** The standing answers of everybody. */
  readonly responses: readonly Response[];
}

export type ResponseRefusal = 'meeting-begun' | 'meeting-cancelled' | 'meeting-moved' | PartRefusal | SubstituteRefusal;

export type ResponseDecision =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly reason: ResponseRefusal; readonly alike?: readonly string[] };

/** Whether an answer may be taken, and what is then recorded. Answers may be changed until the meeting begins. */
export function decideResponse(
  record: MeetingRecord,
  wish: ResponseWish,
  { now, deadline, members, responses }: ResponseSituation,
): ResponseDecision {
  const { meeting } = record;
  if (meeting.state === 'cancelled') return { ok: false, reason: 'meeting-cancelled' };
  const start = answeredStartOf(meeting);
  if (wish.shownStart !== undefined && wish.shownStart !== start) return { ok: false, reason: 'meeting-moved' };
  if (meeting.state === 'held' || now.getTime() >= responsesCloseAt(meeting).getTime()) {
    return { ok: false, reason: 'meeting-begun' };
  }
  const { answer, actor } = wish;
  const base = {
    meetingId: meeting.id,
    personId: wish.personId,
    personName: wish.personName,
    actorId: actor?.personId ?? wish.personId,
    ...(actor === undefined || actor.personId === wish.personId ? {} : { actorName: actor.name }),
    channel: wish.channel,
    at: wish.at.toISOString(),
    ...(wish.at.getTime() > deadline.getTime() ? { isAfterDeadline: true as const } : {}),
    answeredStart: start,
  };
  if (answer.kind === 'tentative') return { ok: true, response: { ...base, partStat: 'tentative' } };
  if (answer.kind === 'accept') {
    const decided = decidePart(record, answer);
    if (!decided.ok) return decided;
    const part = decided.part === undefined ? {} : { part: decided.part };
    return { ok: true, response: { ...base, partStat: 'accepted', mode: answer.mode, ...part } };
  }
  const own = members.find(({ personId }) => personId === wish.personId);
  const decided = decideSubstitute(record, wish, answer, own, members, responses);
  if (!decided.ok) return decided;
  const { substitute } = decided;
  if (substitute === undefined) return { ok: true, response: { ...base, partStat: 'declined' } };
  return { ok: true, response: { ...base, partStat: 'delegated', substitute } };
}
