import type { ItemReference, Response, Substitute } from '../domain/response.ts';
import type { SubstituteAnswer } from './response-store.ts';

/** An afbud that names the same substitute for the same items again does not ask them anew: what they answered stands. */
export function keepConsent(next: Response, current: Response): Response {
  const [before, after] = [current.substitute, next.substitute];
  if (before === undefined || after === undefined || current.answeredStart !== next.answeredStart) return next;
  const isSame =
    after.personId !== undefined &&
    after.personId === before.personId &&
    labels(after.items) === labels(before.items) &&
    before.standing !== 'declined';
  return isSame ? { ...next, substitute: before } : next;
}

/** The seat with its substitute's answer; `superseded` where a later one stands, `withdrawn` where they are not wanted any more. */
export function answerSeat(seat: Response, answer: SubstituteAnswer): Response | 'superseded' | 'withdrawn' {
  const { substitute } = seat;
  if (substitute?.personId !== answer.substituteId) return 'withdrawn';
  if (substitute.answeredAt !== undefined && substitute.answeredAt > answer.at) return 'superseded';
  const { mode: _, answeredBy: __, ...rest } = substitute;
  const answered: Substitute = {
    ...rest,
    standing: answer.standing,
    ...(answer.mode === undefined ? {} : { mode: answer.mode }),
    answeredAt: answer.at,
    ...(answer.actorId === undefined ? {} : { answeredBy: answer.actorId }),
  };
  return { ...seat, substitute: answered };
}

function labels(items: readonly ItemReference[] | undefined): string {
  return (items ?? []).map(({ label }) => label).join(' ');
}
