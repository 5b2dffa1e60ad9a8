import type { PostContent, PostOutcome, SendPost } from '../agenda/post.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { HardenedAdapter } from './adapter.ts';
import type { BotServices } from './bot-services.ts';
import { renderPost } from './render-post.ts';
import { type SendOutcome, sendActivity } from './send-to-conversation.ts';

/** Posts in Teams. */
export function createSendPost(
  adapter: HardenedAdapter,
  services: Pick<BotServices, 'readAttendance' | 'now'>,
): SendPost {
  return async (post) => {
    const message = await renderPost(services, post);
    return toPostOutcome(await sendActivity(adapter, placeOf(post.conversation, post.content), message));
  };
}

/** A difference belongs below the agenda's message; only channels have threads. */
function placeOf(conversation: Conversation, content: PostContent): Conversation {
  if (content.kind !== 'change' || conversation.scope !== 'channel') return conversation;
  return { ...conversation, id: `${conversation.id};messageid=${content.threadId}` };
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
