import type { AuditAuthor } from '../domain/audit.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Stored } from '../domain/stored.ts';

/** Where the conversations in which the bot is installed are remembered. */
export interface ConversationStore {
  find(conversationId: string): Promise<Stored<Conversation> | undefined>;
  /**
   * Adds or replaces; undefined when the row is not at `revision` any more (or, for a new one, exists already).
   *
   * @param by who binds it or undoes a binding, for the audit; nothing else that changes is audited
   */
  save(
    conversation: Conversation,
    revision: string | undefined,
    by: AuditAuthor,
  ): Promise<Stored<Conversation> | undefined>;
  /** The personal chat with somebody (an Entra object id); one that the bot is still in, where there are several. */
  findPersonal(personId: string): Promise<Conversation | undefined>;
  /** Conversations bound to the committee, removed ones too. */
  listBound(committeeId: string): Promise<readonly Conversation[]>;
  /** Conversations bound to any committee, removed ones too, in one query. */
  listAllBound(): Promise<readonly Conversation[]>;
  /** The channels of a team that are known, bound or not, removed ones too. */
  listByTeam(teamId: string): Promise<readonly Conversation[]>;
}
