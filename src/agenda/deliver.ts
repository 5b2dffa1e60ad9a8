import { postingRules } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { type Delivery, isSameDelivery, jobKey } from '../domain/delivery.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import { difference, toldRecord } from './difference.ts';
import type { Ledger } from './ledger.ts';
import { isLate, isPlaceFor, keyOfPlanned, type PlannedDelivery } from './planned-deliveries.ts';
import { type PostContent, type SendPost, sendTimeoutMs } from './post.ts';
import { postedAgenda, versionFrom } from './posts/change-post.ts';
import { postKinds } from './posts/post-kinds.ts';
import { leaseMs, type Settled, settle } from './settle-delivery.ts';
import type { ToldAgendas } from './told-agendas.ts';

export interface DeliverDependencies {
  readonly ledger: Ledger;
  readonly toldAgendas: ToldAgendas;
  readonly findMeeting: (committeeId: string, meetingId: string) => Promise<MeetingRecord | undefined>;
  readonly findConversation: (conversationId: string) => Promise<Conversation | undefined>;
  readonly sendPost: SendPost;
  /** Takes a post of ours away again. */
  readonly removePost: (conversation: Conversation, activityId: string) => Promise<void>;
  /**
   * Posts that were sent but are not on record yet, because storage failed in between, by job key. Kept over rounds by the
   * replica, so that it records them instead of sending again.
   */
  readonly unrecorded: Map<string, UnrecordedPost>;
  readonly now: () => Date;
  /** Names this replica in the ledger. */
  readonly owner: string;
  /** Once it is aborted nothing is sent any more: what was claimed is given back, so that another replica need not wait. */
  readonly stopping?: AbortSignal;
}

/** A post that stands, of which the ledger does not know. */
export interface UnrecordedPost {
  readonly planned: PlannedDelivery;
  /** Its row as it was before it was sent. */
  readonly intent: Stored<Delivery>;
  readonly activityId: string;
  /** When it was sent, a UTC instant. */
  readonly sentAt: string;
}

/** How one delivery ended, for the log. */
export type DeliveryResult = 'sent' | 'taken' | 'withdrawn' | 'not-needed' | Settled;

/**
 * Delivers one planned post: claim → read the meeting again → intent → send → record. The row is claimed for
 * {@link leaseMs}, and `sending` is written before anything leaves, so that a replica that dies leaves behind either a
 * claim that is safe to redo or an intent that tells that the message may stand already. Such a post is sent again where it
 * must not be missing, at the price of a second one when the first answer was lost; a reminder is not.
 */
export async function deliver(planned: PlannedDelivery, dependencies: DeliverDependencies): Promise<DeliveryResult> {
  const { ledger, sendPost, now, unrecorded, toldAgendas, stopping } = dependencies;
  const claimed = await claim(planned, dependencies);
  if (claimed === undefined) return 'taken';
  const isStopping = (): boolean => stopping?.aborted === true;
  const giveBack = async (revision: string): Promise<boolean> =>
    (await ledger.replace({ ...claimed.value, leaseUntil: now().toISOString() }, revision)) !== undefined;
  const wanted = await readAgain(planned, dependencies);
  if (wanted === undefined || isStopping()) {
    // The next plan is made from the meeting as it is then.
    await giveBack(claimed.revision);
    return 'withdrawn';
  }
  const { record, conversation, until } = wanted;
  const { version } = record.meeting;
  const content = await contentOf(planned, record, dependencies);
  // Before anything is seen: from what was told the next difference is told, also where there was nothing to tell.
  if (planned.kind === 'agenda' || planned.kind === 'change') await toldAgendas.save(toldRecord(record));
  if (content === undefined) {
    const done: Delivery = { ...claimed.value, state: 'not-needed', meetingVersion: version };
    return (await ledger.replace(done, claimed.revision)) === undefined ? 'taken' : 'not-needed';
  }
  const lastMs = Math.min(Date.parse(claimed.value.leaseUntil), until.getTime()) - sendTimeoutMs;
  if (now().getTime() > lastMs) return 'retry';
  const sending: Delivery = {
    ...claimed.value,
    state: 'sending',
    meetingVersion: version,
    ...(planned.kind === 'agenda' ? { firstVersion: version } : {}),
  };
  const intent = await ledger.replace(sending, claimed.revision);
  if (intent === undefined) return 'taken';
  // A process that stood still while it wrote must not send what others have taken over, or what is worth nothing by now.
  if (now().getTime() > lastMs || isStopping()) {
    return (await giveBack(intent.revision)) ? 'retry' : 'taken';
  }
  const key = jobKey(keyOfPlanned(planned));
  const { committee } = planned;
  const outcome = await sendPost({
    committee,
    record,
    conversation,
    content,
    isLate: isLate(planned, now()),
    jobKey: key,
  });
  if (outcome.outcome === 'sent') {
    const { activityId } = outcome;
    const post = { planned, intent, activityId, sentAt: now().toISOString() };
    unrecorded.set(key, post);
    return recordSent(post, dependencies);
  }
  const { delivery, result } = settle(intent.value, outcome, now());
  await ledger.replace(delivery, intent.revision);
  return result;
}

/** The meeting and the conversation as they are now; undefined when the post is not wanted any more, or not yet. */
async function readAgain(
  planned: PlannedDelivery,
  { findMeeting, findConversation, now }: DeliverDependencies,
): Promise<{ readonly record: MeetingRecord; readonly conversation: Conversation; readonly until: Date } | undefined> {
  const { committee, kind, rows } = planned;
  const [record, conversation] = await Promise.all([
    findMeeting(committee.id, planned.meeting.id),
    findConversation(planned.conversation.id),
  ]);
  if (record === undefined || conversation === undefined || !isPlaceFor(committee, conversation)) return undefined;
  const { meeting } = record;
  const at = now();
  const rules = postingRules(committee);
  const wanted = postKinds[kind].want({ committee, rules, meeting, conversation, rows, now: at });
  if (wanted?.occurrence !== planned.occurrence || wanted.due > at) return undefined;
  // It must not land when it is worth nothing any more, however long the send takes.
  const { until } = wanted;
  return until.getTime() - at.getTime() > sendTimeoutMs ? { record, conversation, until } : undefined;
}

/** What the post says; undefined for a difference of which nothing is left to tell. */
async function contentOf(
  { kind, occurrence, rows, committee }: PlannedDelivery,
  record: MeetingRecord,
  { toldAgendas }: DeliverDependencies,
): Promise<PostContent | undefined> {
  if (kind !== 'change') return { kind };
  const threadId = postedAgenda(rows)?.activityId;
  if (threadId === undefined) return undefined;
  const told = await toldAgendas.find(committee.id, record.meeting.id, versionFrom(occurrence));
  const changes = told === undefined ? undefined : difference(told, record);
  return changes?.length === 0 ? undefined : { kind, changes, threadId };
}

/**
 * Records a post that was sent. When somebody else was faster, one message must go: the one that is not on record.
 *
 * @throws StorageFault when storage fails; the post stays in `unrecorded` and is recorded in a later round
 */
export async function recordSent(
  { planned, intent, activityId, sentAt }: UnrecordedPost,
  { ledger, removePost, unrecorded }: Pick<DeliverDependencies, 'ledger' | 'removePost' | 'unrecorded'>,
): Promise<DeliveryResult> {
  const key = keyOfPlanned(planned);
  let row: Stored<Delivery> | undefined = intent;
  while (row !== undefined && row.value.state !== 'sent') {
    // Whoever has claimed it meanwhile would have sent another version.
    const { meetingVersion, firstVersion } = intent.value;
    const first = firstVersion === undefined ? {} : { firstVersion };
    const sent: Delivery = { ...row.value, state: 'sent', activityId, sentAt, meetingVersion, ...first };
    const recorded = await ledger.replace(sent, row.revision);
    if (recorded !== undefined) {
      unrecorded.delete(jobKey(key));
      return 'sent';
    }
    row = (await ledger.list(planned.committee.id)).find(({ value }) => isSameDelivery(value, key));
  }
  unrecorded.delete(jobKey(key));
  if (row?.value.activityId === activityId) return 'sent';
  await removePost(planned.conversation, activityId);
  return 'taken';
}

async function claim(
  planned: PlannedDelivery,
  { ledger, now, owner }: DeliverDependencies,
): Promise<Stored<Delivery> | undefined> {
  const { committee, meeting, row } = planned;
  const { reposts, strays } = row?.value ?? {};
  // Whoever died while it was `sending` may have left a message.
  const doubtfulSends = (row?.value.doubtfulSends ?? 0) + (row?.value.state === 'sending' ? 1 : 0);
  const delivery: Delivery = {
    committeeId: committee.id,
    ...keyOfPlanned(planned),
    state: 'claimed',
    meetingVersion: meeting.version,
    ...(reposts === undefined ? {} : { reposts }),
    ...(doubtfulSends === 0 ? {} : { doubtfulSends }),
    ...(strays === undefined ? {} : { strays }),
    attempts: (row?.value.attempts ?? 0) + 1,
    owner,
    leaseUntil: new Date(now().getTime() + leaseMs).toISOString(),
  };
  return row === undefined ? ledger.add(delivery) : ledger.replace(delivery, row.revision);
}
