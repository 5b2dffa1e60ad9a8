import { type Committee, postingRules } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { type Delivery, removedFailure } from '../domain/delivery.ts';
import type { Meeting } from '../domain/meeting.ts';
import { responsesCloseAt } from '../domain/meeting-time.ts';
import type { Stored } from '../domain/stored.ts';
import { isPlaceFor } from './planned-deliveries.ts';
import { agendaDueAt } from './posts/agenda-post.ts';

const dayMs = 86_400_000;
/** Longer ago it is no use to anybody to hear of it. */
const lookBackMs = 7 * dayMs;
/** Who calls a meeting a moment before it begins does not count on a card. */
const leastTimeMs = 10 * 60_000;

/** An agenda that did not come: the meeting began first, or the bot is not there any more. */
export interface LostAgenda {
  readonly state: 'missed' | 'failed';
  /** With `failed`: see {@link removedFailure}. */
  readonly failure?: string;
  readonly meeting: Meeting;
  readonly conversation: Conversation;
  readonly row?: Stored<Delivery>;
}

/**
 * Agendas that should have been posted before their meeting and were not, because the bot was down or turned away for so
 * long. One that came to be known, or whose conversation came to be bound, only as the meeting began was never due.
 */
export function missedAgendas(
  committee: Committee,
  meetings: readonly Meeting[],
  conversations: readonly Conversation[],
  ledger: readonly Stored<Delivery>[],
  now: Date,
): LostAgenda[] {
  const rules = postingRules(committee);
  if (!rules.postsAgenda) return [];
  return meetings.flatMap((meeting) => {
    const begunMs = now.getTime() - responsesCloseAt(meeting).getTime();
    const calledAt = calledSince(meeting);
    const isOver = begunMs >= 0 && begunMs < lookBackMs && meeting.state !== 'cancelled' && meeting.state !== 'planned';
    if (!isOver || calledAt === undefined) return [];
    const due = Math.max(agendaDueAt({ committee, rules, meeting }).getTime(), Date.parse(calledAt));
    return conversations
      .filter((conversation) => isPlaceFor(committee, conversation))
      .flatMap((conversation): LostAgenda[] => {
        const boundAt = Date.parse(conversation.boundAt?.[committee.id] ?? new Date(0).toISOString());
        const hadTime = responsesCloseAt(meeting).getTime() - Math.max(due, boundAt) >= leastTimeMs;
        const row = agendaRow(ledger, meeting, conversation);
        if (!hadTime || (row !== undefined && row.value.state !== 'claimed')) return [];
        return [{ state: 'missed', meeting, conversation, ...(row === undefined ? {} : { row }) }];
      });
  });
}

/**
 * Agendas that are due while the bot has been removed from all of the committee's conversations: nobody would hear of the
 * meeting. Where one is left the others were left on purpose.
 */
export function unreachableAgendas(
  committee: Committee,
  meetings: readonly Meeting[],
  conversations: readonly Conversation[],
  ledger: readonly Stored<Delivery>[],
  now: Date,
): LostAgenda[] {
  const rules = postingRules(committee);
  const isLeft = conversations.some((conversation) => isPlaceFor(committee, conversation));
  if (!rules.postsAgenda || isLeft) return [];
  const due = meetings.filter(
    (meeting) =>
      meeting.state === 'called' &&
      agendaDueAt({ committee, rules, meeting }) <= now &&
      responsesCloseAt(meeting) > now,
  );
  return due.flatMap((meeting) =>
    conversations
      .filter(({ scope }) => scope !== 'personal')
      .flatMap((conversation): LostAgenda[] => {
        const row = agendaRow(ledger, meeting, conversation);
        if (row !== undefined && row.value.state !== 'claimed') return [];
        const lost = { state: 'failed', failure: removedFailure, meeting, conversation } as const;
        return [row === undefined ? lost : { ...lost, row }];
      }),
  );
}

function agendaRow(
  ledger: readonly Stored<Delivery>[],
  { id }: Meeting,
  conversation: Conversation,
): Stored<Delivery> | undefined {
  return ledger.find(
    ({ value }) => value.kind === 'agenda' && value.meetingId === id && value.conversationId === conversation.id,
  );
}

/** Since when a meeting's agenda was there to be posted (a UTC instant); undefined where nobody said. */
function calledSince({ calledAt, documents }: Meeting): string | undefined {
  const agendas = documents.filter(({ kind }) => kind === 'dagsorden').map(({ importedAt }) => importedAt);
  return [...(calledAt === undefined ? [] : [calledAt]), ...agendas].sort()[0];
}
