import type { TurnContext } from 'botbuilder';
import { mayBindConversation } from '../access/policy.ts';
import type { Viewer } from '../access/scope.ts';
import { unbindConversation } from '../agenda/bind-conversation.ts';
import { syncMembers } from '../agenda/sync-members.ts';
import type { Language } from '../danish/language.ts';
import { bindingSentences } from '../danish/sentences/binding-sentences.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { type Committee, committeeLabel, isNamed } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { bindHere, bindingView } from './bind-here.ts';
import type { BotServices } from './bot-services.ts';
import type { Said } from './message-command.ts';
import { replyWith, replyWithText } from './reply.ts';

/** "forbind DIGU" or "frakobl DIGU". */
export interface BindingCommand {
  readonly verb: 'bind' | 'unbind';
  readonly committeeName: string;
}

const command =
  /^(forbind|tilknyt|connect|bind|frakobl|disconnect|unbind)(?=[\s!.?]|$)\s*(?:(?:til|med|to|from|fra)\s+)?(.*)$/iu;

/** Reads a command; undefined for anything else. The name may be missing: then the reply lets choose. */
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

/**
 * Binds the conversation to a committee, or undoes it; for administrators only.
 *
 * @returns false for anything else
 */
export async function runBindingCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const command = readBindingCommand(said.text);
  if (command === undefined) return false;
  await carryOut(context, services, { ...said, command });
  return true;
}

async function carryOut(
  context: TurnContext,
  services: BotServices,
  { command: { verb, committeeName }, viewer, conversation, language }: Bidding,
): Promise<void> {
  const sentences = chatSentences[language];
  if (!mayBindConversation(viewer)) return replyWithText(context, sentences.onlyAdministrators);
  if (conversation.scope === 'personal') return replyWithText(context, sentences.bindInChannel);
  const committees = await services.listCommittees();
  const committee = committees.find((candidate) => isNamed(candidate, committeeName));
  if (verb === 'unbind') return unbind(context, services, { committee, committees, viewer, conversation, language });
  if (committee === undefined) {
    const problem = committeeName === '' ? {} : { problem: bindingSentences[language].unknown(committeeName) };
    const card = await bindingView(services, conversation, { language, ...problem });
    return replyWith(context, { kind: 'card', card });
  }
  const card = await bindHere(services, { conversation, committee, viewer, language });
  await replyWith(context, { kind: 'card', card });
}

interface Unbinding extends Omit<Bidding, 'command'> {
  readonly committee: Committee | undefined;
  readonly committees: readonly Committee[];
}

async function unbind(
  context: TurnContext,
  services: BotServices,
  { committee, committees, viewer, conversation, language }: Unbinding,
): Promise<void> {
  const sentences = chatSentences[language];
  if (committees.length === 0) return replyWithText(context, sentences.noCommittees);
  if (committee === undefined) {
    return replyWithText(context, sentences.bindWhat(committees.map(committeeLabel).join(', ')));
  }
  const label = committeeLabel(committee);
  const { wasBound } = await unbindConversation(services.conversations, conversation, committee, viewer);
  if (wasBound) await syncMembers(committee.id, services);
  await replyWithText(context, wasBound ? sentences.unbound(label) : sentences.notBound(label));
}
