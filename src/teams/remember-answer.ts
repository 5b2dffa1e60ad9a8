import type { Answer } from '../answers/answer.ts';
import { sentAnswer } from '../answers/answer-feedback.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { BotServices } from './bot-services.ts';

/** Keeps an answer that has been sent, for the votes on it. It is out already: a failure costs the vote and nothing else. */
export async function rememberAnswer(
  { feedback, now, log }: Pick<BotServices, 'feedback' | 'now' | 'log'>,
  answer: Answer,
  sent: { readonly conversationId: string; readonly activityId: string | undefined; readonly question: string },
): Promise<void> {
  const { conversationId, activityId, question } = sent;
  if (activityId === undefined || activityId === '') return;
  try {
    await feedback.add(sentAnswer(answer, { conversationId, activityId, question, at: now().toISOString() }));
  } catch (error) {
    log('warn', 'answer-not-kept', describeFault(error));
  }
}
