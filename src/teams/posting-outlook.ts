import { agendaDueAt } from '../agenda/posts/agenda-post.ts';
import { type Committee, postingRules } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { BotServices } from './bot-services.ts';

/** What becomes of a meeting's agenda in the committee's conversations. */
export type PostingOutlook =
  | { readonly kind: 'planned' | 'not-posted' | 'no-conversation' | 'now' | 'posted' | 'cancelled' }
  | { readonly kind: 'later'; readonly due: Date };

type OutlookServices = Pick<BotServices, 'conversations' | 'ledger' | 'now'>;

/** When the agenda of a meeting, as it stands, is posted. */
export async function postingOutlook(
  services: OutlookServices,
  committee: Committee,
  meeting: Meeting,
): Promise<PostingOutlook> {
  if (meeting.state === 'cancelled') return { kind: 'cancelled' };
  if (meeting.state === 'planned') return { kind: 'planned' };
  if (await isAgendaPosted(services, meeting)) return { kind: 'posted' };
  const rules = postingRules(committee);
  if (!rules.postsAgenda) return { kind: 'not-posted' };
  const bound = await services.conversations.listBound(committee.id);
  if (!bound.some(({ isInstalled, scope }) => isInstalled && scope !== 'personal')) return { kind: 'no-conversation' };
  const due = agendaDueAt({ committee, rules, meeting });
  return due <= services.now() ? { kind: 'now' } : { kind: 'later', due };
}

/** True when the agenda of a meeting stands in a conversation. */
export async function isAgendaPosted(
  { ledger }: Pick<OutlookServices, 'ledger'>,
  { id, committeeId }: Meeting,
): Promise<boolean> {
  const rows = await ledger.list(committeeId);
  return rows.some(({ value }) => value.meetingId === id && value.kind === 'agenda' && value.state === 'sent');
}
