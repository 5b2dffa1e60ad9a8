import type { TurnContext } from 'botbuilder';
import { emptyScope, type ReadScope, type Viewer } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import type { Speech } from '../danish/speech.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { BotServices } from './bot-services.ts';
import type { Bidding } from './command-desk.ts';

/** What a person wrote to the bot, and where. */
export interface Said {
  /** On one line, without those whom it mentions. */
  readonly text: string;
  /** On one line, with the names of those whom it mentions. */
  readonly named: string;
  /** With the names, line by line as it was typed. */
  readonly typed: string;
  readonly viewer: Viewer;
  readonly conversation: Conversation;
  readonly speech: Speech;
  /** In which it is answered where the words do not tell. */
  readonly language: Language;
  /** The day on which it is said, in Denmark: "2031-02-20". */
  readonly today: string;
}

/**
 * One kind of command.
 *
 * @returns false, and nothing done, where the message is none of its kind or is a question after all: the next kind is asked
 */
export type MessageCommand = (context: TurnContext, services: BotServices, said: Said) => Promise<boolean>;

/** A command with what is known of the committees and of the writer's own place in them. */
export async function biddingOf<Command extends Bidding['command']>(
  services: Pick<BotServices, 'listCommittees' | 'memberships'>,
  { viewer, conversation }: Said,
  command: Command,
): Promise<Bidding & { readonly command: Command }> {
  const [committees, memberships] = await Promise.all([
    services.listCommittees(),
    services.memberships.listByPerson(viewer.personId),
  ]);
  return { command, viewer, conversation, committees, memberships };
}

/** What may be told to the writer, here; nothing where it is not known who reads along. */
export async function scopeHere(
  services: Pick<BotServices, 'readScope'>,
  { viewer, conversation }: Said,
): Promise<ReadScope> {
  const read = await services.readScope(viewer, conversation);
  return read.ok ? read.scope : emptyScope;
}
