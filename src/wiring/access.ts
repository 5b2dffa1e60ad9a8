import { createReadScope, type ReadScopeFor } from '../access/read-scope.ts';
import { type ReadMembers, syncMembers } from '../agenda/sync-members.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HardenedAdapter } from '../teams/adapter.ts';
import type { BotServices } from '../teams/bot-services.ts';
import { createReadReaders, listChatMembers } from '../teams/read-readers.ts';
import { guestPassesIn } from './guest-passes.ts';

export interface AccessWiring {
  readonly adapter: HardenedAdapter;
  readonly storage: Pick<Storage, 'memberships' | 'responses' | 'conversations' | 'persons'>;
  readonly readMembers: ReadMembers;
  readonly now: () => Date;
  readonly log: BotServices['log'];
}

export interface Access {
  readonly readScope: ReadScopeFor;
  /** Somebody came to a chat or left it. */
  readonly forgetReaders: (conversationId: string) => void;
}

/** Who may see what, over storage and the platform. */
export function wireAccess({ adapter, storage, readMembers, now, log }: AccessWiring): Access {
  const { memberships, conversations, persons } = storage;
  const readers = createReadReaders(listChatMembers(adapter), () => performance.now(), log);
  return {
    readScope: createReadScope({
      memberships,
      listInvitations: guestPassesIn(storage.responses),
      readReaders: readers.read,
      syncMembers: (committeeId) => syncMembers(committeeId, { conversations, memberships, persons, readMembers, now }),
    }),
    forgetReaders: readers.forget,
  };
}
