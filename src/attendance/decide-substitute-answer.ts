import type { MeetingRecord } from '../domain/meeting.ts';
import { responsesCloseAt } from '../domain/meeting-time.ts';
import { type Answer, answeredStartOf, type Response } from '../domain/response.ts';
import type { ResponseWish } from './decide-response.ts';
import type { SubstituteAnswer } from './response-store.ts';

export type SubstituteAnswerRefusal =
  | 'meeting-begun'
  | 'meeting-cancelled'
  | 'meeting-moved'
  | 'substitute-cannot-delegate'
  | 'substitute-cannot-be-partial';

export type SubstituteAnswerDecision =
  | { readonly ok: true; readonly answer: SubstituteAnswer }
  | { readonly ok: false; readonly reason: SubstituteAnswerRefusal };

/**
 * Whether a substitute's answer may be taken: yes (in person or virtually) or no. They cannot send somebody else, nor answer
 * with a perhaps or a part: it is the member who says for which items they are to come.
 */
export function decideSubstituteAnswer(
  { meeting }: MeetingRecord,
  seat: Response,
  wish: ResponseWish,
  now: Date,
): SubstituteAnswerDecision {
  if (meeting.state === 'cancelled') return { ok: false, reason: 'meeting-cancelled' };
  if (wish.shownStart !== undefined && wish.shownStart !== answeredStartOf(meeting)) {
    return { ok: false, reason: 'meeting-moved' };
  }
  if (meeting.state === 'held' || now.getTime() >= responsesCloseAt(meeting).getTime()) {
    return { ok: false, reason: 'meeting-begun' };
  }
  const { answer } = wish;
  const base = {
    meetingId: meeting.id,
    seatId: seat.personId,
    substituteId: wish.personId,
    at: wish.at.toISOString(),
    ...(wish.actor === undefined || wish.actor.personId === wish.personId ? {} : { actorId: wish.actor.personId }),
  };
  switch (answer.kind) {
    case 'accept':
      // As elsewhere, nothing chosen is no part.
      if (isPart(answer)) {
        return { ok: false, reason: 'substitute-cannot-be-partial' };
      }
      return { ok: true, answer: { ...base, standing: 'accepted', mode: answer.mode } };
    case 'tentative':
      return { ok: false, reason: 'substitute-cannot-be-partial' };
    case 'decline':
      if ((answer.substitute ?? '').trim() !== '') return { ok: false, reason: 'substitute-cannot-delegate' };
      return { ok: true, answer: { ...base, standing: 'declined' } };
  }
}

function isPart({ from = '', until = '', items = [] }: Extract<Answer, { kind: 'accept' }>): boolean {
  return from.trim() !== '' || until.trim() !== '' || items.some((label) => label.trim() !== '');
}
