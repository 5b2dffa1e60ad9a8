import type { Conversation } from '../domain/conversation.ts';
import type { Delivery, DeliveryKind } from '../domain/delivery.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Ledger } from './ledger.ts';
import { postedAt } from './posted-at.ts';

/**
 * A post that did not come. `refused`: the bot may not write there; `gone`: the conversation is not there any more;
 * `missed`: the meeting had begun before it could be sent.
 */
export interface LostPost {
  readonly kind: DeliveryKind;
  readonly reason: 'refused' | 'gone' | 'missed';
  readonly conversation: Pick<Conversation, 'id' | 'scope' | 'name'>;
}

export interface ReadPosts {
  /** See {@link postedAt}. */
  readonly postedAt: (committeeId: string, meetingId: string) => Promise<Date | undefined>;
  /** What was not posted of a meeting in the conversations that are bound to the committee. */
  readonly lostPosts: (committeeId: string, meetingId: string) => Promise<readonly LostPost[]>;
}

/** What the ledger says of the posts about a meeting; those who ask at the same moment share one reading of it. */
export function createReadPosts(
  ledger: Pick<Ledger, 'list'>,
  conversations: Pick<ConversationStore, 'find'>,
  now: () => Date,
): ReadPosts {
  const reading = new Map<string, Promise<readonly Delivery[]>>();
  const deliveriesOf = (committeeId: string): Promise<readonly Delivery[]> => {
    const shared =
      reading.get(committeeId) ??
      ledger
        .list(committeeId)
        .then((rows) => rows.map(({ value }) => value))
        .finally(() => reading.delete(committeeId));
    reading.set(committeeId, shared);
    return shared;
  };
  return {
    postedAt: async (committeeId, meetingId) => postedAt(await deliveriesOf(committeeId), meetingId, now()),
    lostPosts: async (committeeId, meetingId) => {
      const deliveries = (await deliveriesOf(committeeId)).filter((delivery) => delivery.meetingId === meetingId);
      const lost: LostPost[] = [];
      for (const { kind, conversationId, reason } of deliveries.flatMap(lossOf)) {
        const conversation = (await conversations.find(conversationId))?.value;
        if (conversation?.committeeIds.includes(committeeId) !== true) continue;
        lost.push({ kind, reason: conversation.isDeleted === true ? 'gone' : reason, conversation });
      }
      return lost;
    },
  };
}

type Loss = Pick<Delivery, 'kind' | 'conversationId'> & Pick<LostPost, 'reason'>;

function lossOf({ kind, conversationId, state, failure }: Delivery): Loss[] {
  const reason = reasonOf(state, failure);
  return reason === undefined ? [] : [{ kind, conversationId, reason }];
}

function reasonOf(state: string, failure: string | undefined): LostPost['reason'] | undefined {
  if (state === 'missed') return 'missed';
  if (state !== 'failed') return undefined;
  return failure === 'gone' ? 'gone' : 'refused';
}
