import type { Activity } from 'botbuilder';
import { maySeeRoles } from '../access/role-policy.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { deskSentences } from '../danish/sentences/desk-sentences.ts';
import { membershipSentences } from '../danish/sentences/membership-sentences.ts';
import type { BotServices } from './bot-services.ts';
import type { RoleAction } from './card-action-roles.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { replyToIdentity, showIdentities } from './reply-to-identity.ts';
import { rolesView } from './roles-view.ts';
import { saveRole } from './save-role.ts';

/**
 * Does what a button asks for on the cards of who is who and who is what. Whoever may not hears the same of every committee,
 * whether there is one or not; the cards are shown in personal chats alone.
 */
export async function replyToRoles(activity: Activity, action: RoleAction, services: BotServices): Promise<PressReply> {
  const { language } = action;
  const viewer = viewerOf(activity, services.administrators);
  if (viewer === undefined) return sentence(chatSentences[language].noIdentity);
  const [conversation, committees, own] = await Promise.all([
    rememberConversation(services.conversations, conversationOf(activity), true),
    services.listCommittees(),
    services.memberships.listByPerson(viewer.personId),
  ]);
  const committee = committees.find(({ id }) => id === action.committeeId);
  if (committee === undefined || !maySeeRoles(viewer, own, committee.id)) {
    return sentence(membershipSentences[language].refusals['not-yours']);
  }
  if (conversation.scope !== 'personal') return sentence(deskSentences[language].privately);
  switch (action.verb) {
    case 'identity-show':
      return showIdentities(services, committee, action);
    case 'identity-say':
      services.log('info', 'identity-said', { committeeId: committee.id, kind: action.word });
      return replyToIdentity(services, committee, action);
    case 'roles-show':
      return { kind: 'card', card: await rolesView(services, committee, { viewer, own }, { language }) };
    case 'roles-save':
      return saveRole(services, committee, { viewer, own }, action);
  }
}
