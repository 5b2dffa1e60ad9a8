import type { PostAgenda, PostOutcome } from '../agenda/deliver.ts';
import type { ReadAttendance } from '../attendance/read-attendance.ts';
import type { HardenedAdapter } from './adapter.ts';
import { agendaCardData } from './cards-agenda.ts';
import { renderCard } from './render-card.ts';
import { cardMessage } from './reply.ts';
import { type SendOutcome, sendActivity } from './send-to-conversation.ts';

/** Posts agenda cards in Teams. */
export function createPostAgenda(
  adapter: HardenedAdapter,
  readAttendance: ReadAttendance,
  now: () => Date,
): PostAgenda {
  return async ({ committee, record, conversation, isLate, jobKey }) => {
    const data = agendaCardData(record, committee, await readAttendance(committee, record), {
      language: committee.settings.language,
      now: now(),
      jobKey,
      isLate,
    });
    const message = cardMessage([renderCard('agenda', data)], data.fallbackText);
    return toPostOutcome(await sendActivity(adapter, conversation, message));
  };
}

function toPostOutcome(sent: SendOutcome): PostOutcome {
  switch (sent.outcome) {
    case 'sent':
      return sent;
    case 'throttled':
      return {
        outcome: 'not-sent',
        reason: 'throttled',
        ...(sent.retryAfterMs === undefined ? {} : { retryAfterMs: sent.retryAfterMs }),
      };
    case 'gone':
    case 'refused':
      return { outcome: 'refused', reason: sent.outcome };
    case 'unknown':
      return { outcome: 'unknown', reason: sent.cause.name };
    case 'not-sent':
      return { outcome: 'not-sent', reason: sent.cause.name };
  }
}
