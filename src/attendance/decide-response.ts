import { fold } from '../danish/normalise.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { responsesCloseAt } from '../domain/meeting-time.ts';
import type { Answer, Response, ResponseChannel } from '../domain/response.ts';

/** Somebody's wish to answer, by the identity that the platform vouches for. */
export interface ResponseWish {
  readonly personId: string;
  readonly personName: string;
  readonly answer: Answer;
  readonly channel: ResponseChannel;
  /** UTC instant at which the platform's service received it. */
  readonly at: Date;
}

export type ResponseRefusal = 'meeting-begun' | 'meeting-cancelled' | 'substitute-is-self' | 'substitute-too-long';

export type ResponseDecision =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly reason: ResponseRefusal };

/** A longer "name" is not a name. */
const longestName = 100;

/**
 * Whether an answer may be taken, and what is then recorded. Answers may be changed until the meeting begins.
 *
 * @param now the bot's clock; `wish.at` only orders answers among themselves
 */
export function decideResponse({ meeting }: MeetingRecord, wish: ResponseWish, now: Date): ResponseDecision {
  if (meeting.state === 'cancelled') return { ok: false, reason: 'meeting-cancelled' };
  if (now.getTime() >= responsesCloseAt(meeting).getTime()) return { ok: false, reason: 'meeting-begun' };
  const base = {
    meetingId: meeting.id,
    personId: wish.personId,
    personName: wish.personName,
    actorId: wish.personId,
    channel: wish.channel,
    at: wish.at.toISOString(),
  };
  const { answer } = wish;
  if (answer.kind === 'accept') return { ok: true, response: { ...base, partStat: 'accepted', mode: answer.mode } };
  const substitute = answer.substitute?.replace(/\s+/g, ' ').trim() ?? '';
  if (substitute === '') return { ok: true, response: { ...base, partStat: 'declined' } };
  if (substitute.length > longestName) return { ok: false, reason: 'substitute-too-long' };
  if (fold(substitute) === fold(wish.personName)) return { ok: false, reason: 'substitute-is-self' };
  return { ok: true, response: { ...base, partStat: 'delegated', delegatedTo: substitute } };
}
