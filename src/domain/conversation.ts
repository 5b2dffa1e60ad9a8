export type ConversationScope = 'personal' | 'group' | 'channel';

/** A Teams conversation in which the bot is installed, with all that is needed to write to it unasked. */
export interface Conversation {
  /** The platform's own id: `19:…@thread.tacv2` for a channel. */
  readonly id: string;
  readonly scope: ConversationScope;
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The bot's own account id in this conversation, `28:…`. */
  readonly botId: string;
  readonly name?: string;
  /** Of a personal chat: whose it is (an Entra object id). */
  readonly personId?: string;
  readonly teamId?: string;
  /** Committees whose agendas are posted here and whose open items may be spoken of here. */
  readonly committeeIds: readonly string[];
  /** Since when it is bound: UTC instants by the id of the committee. Absent for a binding of which that is not known. */
  readonly boundAt?: Readonly<Record<string, string>>;
  /** False after the bot was removed: nothing is sent, the binding is remembered. */
  readonly isInstalled: boolean;
  /** Of a channel that was deleted: it does not come back with its team. */
  readonly isDeleted?: true;
}
