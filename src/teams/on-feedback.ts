import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import type { Vote } from '../answers/answer-feedback.ts';
import type { BotServices } from './bot-services.ts';
import { conversationOf } from './inbound.ts';

const commentAtMost = 1_000;

const feedbackShape = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.unknown(),
  }),
});
const formShape = z.looseObject({ feedbackText: z.string() });

/** True for thumbs up or down below a message of the bot. */
export function isFeedback({ type, name, value }: Activity): boolean {
  return (
    type === 'invoke' &&
    name === 'message/submitAction' &&
    typeof value === 'object' &&
    value !== null &&
    'actionName' in value &&
    value.actionName === 'feedback'
  );
}

/**
 * A vote on an answer. Which answer, the platform says; one that was not given in this conversation, or is not kept any
 * more, is taken with the same words and leaves nothing behind.
 */
export async function onFeedback(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const vote = readVote(activity, services.now());
  if (vote !== undefined && activity.replyToId !== undefined && activity.replyToId !== '') {
    const seen = conversationOf(activity);
    const [outcome] = await Promise.all([
      services.feedback.vote(seen.id, activity.replyToId, vote),
      rememberConversation(services.conversations, seen, true),
    ]);
    services.log('info', 'vote', { outcome });
  }
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
}

/** Undefined for data that the platform's form does not send. */
function readVote({ value, timestamp }: Activity, now: Date): Vote | undefined {
  const read = feedbackShape.safeParse(value).data;
  if (read === undefined) return undefined;
  const comment = commentOf(read.actionValue.feedback);
  const at = timestamp instanceof Date && !Number.isNaN(timestamp.getTime()) ? timestamp : now;
  return {
    reaction: read.actionValue.reaction === 'like' ? 'up' : 'down',
    ...(comment === '' ? {} : { comment }),
    at: at.toISOString(),
  };
}

/** The form's text comes as JSON in a text; clients differ, so that an object and a plain text are read, too. */
function commentOf(feedback: unknown): string {
  const form = typeof feedback === 'string' ? parseJson(feedback) : feedback;
  const text = formShape.safeParse(form).data?.feedbackText ?? (typeof form === 'string' ? form : '');
  return text.replace(/\s+/gu, ' ').trim().slice(0, commentAtMost);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
