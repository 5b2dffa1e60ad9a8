import type { TurnContext } from 'botbuilder';
import { mayBindConversation } from '../access/policy.ts';
import type { Viewer } from '../access/scope.ts';
import { bindConversation, unbindConversation } from '../agenda/bind-conversation.ts';
import { reviveDeliveries } from '../agenda/revive-deliveries.ts';
import { syncMembers } from '../agenda/sync-members.ts';
import type { Language } from '../danish/language.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { committeeLabel, isNamed } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { BotServices } from './bot-services.ts';
import { replyWithText } from './reply.ts';

/** "forbind DIGU" or "frakobl DIGU". */
export interface BindingCommand {
  readonly verb: 'bind' | 'unbind';
  readonly committeeName: string;
}

const command =
  /^(forbind|tilknyt|connect|bind|frakobl|disconnect|unbind)(?=[\s!.?]|$)\s*(?:(?:til|med|to|from|fra)\s+)?(.*)$/iu;

/** Reads a command; undefined for anything else. The name may be missing: then the reply says which there are. */
export function readBindingCommand(text: string): BindingCommand | undefined {
  const match = command.exec(text.trim());
  if (match === null) return undefined;
  const verb = /^(?:frakobl|disconnect|unbind)/iu.test(match[1] ?? '') ? 'unbind' : 'bind';
  return { verb, committeeName: (match[2] ?? '').replace(/[»«"“”.!?]/gu, '').trim() };
}

interface Bidding {
  readonly command: BindingCommand;
  readonly viewer: Viewer;
  readonly conversation: Conversation;
  readonly language: Language;
}

/** Binds the conversation to a committee, or undoes it; for administrators only. */
export async function runBindingCommand(
  context: TurnContext,
  services: BotServices,
  { command: { verb, committeeName }, viewer, conversation, language }: Bidding,
): Promise<void> {
  const sentences = chatSentences[language];
  if (!mayBindConversation(viewer)) return replyWithText(context, sentences.onlyAdministrators);
  if (conversation.scope === 'personal') return replyWithText(context, sentences.bindInChannel);
  const committees = await services.listCommittees();
  if (committees.length === 0) return replyWithText(context, sentences.noCommittees);
  const committee = committees.find((candidate) => isNamed(candidate, committeeName));
  if (committee === undefined) {
    return replyWithText(context, sentences.bindWhat(committees.map(committeeLabel).join(', ')));
  }
  const label = committeeLabel(committee);
  if (verb === 'unbind') {
    const { wasBound } = await unbindConversation(services.conversations, conversation, committee, viewer);
    if (wasBound) await syncMembers(committee.id, services);
    return replyWithText(context, wasBound ? sentences.unbound(label) : sentences.notBound(label));
  }
  const { wasBound } = await bindConversation(services.conversations, conversation, committee, services.now(), viewer);
  const members = await syncMembers(committee.id, services);
  await reviveDeliveries(services.ledger, [committee.id], conversation.id, services.now());
  services.log('info', 'conversation-bound', { committeeId: committee.id, count: members ?? 0 });
  services.postSoon();
  if (members === undefined) return replyWithText(context, sentences.boundWithoutRoster(label));
  await replyWithText(context, wasBound ? sentences.alreadyBound(label) : sentences.bound(label, members));
}
