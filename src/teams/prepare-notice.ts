import type { PrepareNotice, SendResult } from '../attendance/notices/tell-one.ts';
import { inLanguage } from '../domain/committee.ts';
import type { BotServices } from './bot-services.ts';
import type { Hearing } from './hearing.ts';
import type { IdentityServices } from './identity-view.ts';
import { noticeMessage } from './notice-message.ts';
import type { ProposalViewServices } from './proposal-view.ts';
import { type ReachDependencies, reachPerson, retryAfter } from './reach-person.ts';
import { type SendOutcome, sendActivity } from './send-to-conversation.ts';

/** Tells people things in their own chats with the bot. */
export function createPrepareNotice(
  dependencies: ReachDependencies &
    Pick<BotServices, 'now' | 'readAttendance'> &
    ProposalViewServices &
    IdentityServices & { readonly chosenLanguage: Hearing['chosenBy'] },
): PrepareNotice {
  return async (telling) => {
    const { recipientId } = telling.notice;
    const [reached, chosen] = await Promise.all([
      reachPerson(dependencies, telling.committee.id, recipientId),
      dependencies.chosenLanguage(recipientId),
    ]);
    if (reached.outcome !== 'reached') return reached;
    const committee = inLanguage(telling.committee, chosen);
    const message = await noticeMessage(dependencies, { ...telling, committee });
    return {
      outcome: 'ready',
      send: async () => toSendResult(await sendActivity(dependencies.adapter, reached.chat, message)),
    };
  };
}

function toSendResult(sent: SendOutcome): SendResult {
  switch (sent.outcome) {
    case 'sent':
      return { outcome: 'told' };
    case 'refused':
      return { outcome: 'unreachable', reason: 'blocked' };
    case 'gone':
      return { outcome: 'unreachable', reason: 'not-installed' };
    case 'throttled':
      return { outcome: 'not-sent', ...retryAfter(sent) };
    case 'unknown':
      return { outcome: 'unknown' };
    case 'not-sent':
      return { outcome: 'not-sent' };
  }
}
