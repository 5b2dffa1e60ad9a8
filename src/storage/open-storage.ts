import type { MembershipStore } from '../access/membership-store.ts';
import type { ConversationStore } from '../agenda/conversation-store.ts';
import type { Ledger } from '../agenda/ledger.ts';
import type { ResponseStore } from '../attendance/response-store.ts';
import { createConversationStore } from './conversation-store.ts';
import { createLedger } from './delivery-ledger.ts';
import { createMeetingStore, type MeetingStore } from './meeting-store.ts';
import { createMembershipStore } from './membership-store.ts';
import { createResponseStore } from './response-store.ts';
import { openTables, type StorageConnection, type TableOptions } from './table-client.ts';

/** All that the bot remembers. */
export interface Storage {
  readonly meetings: MeetingStore;
  readonly responses: ResponseStore;
  readonly memberships: MembershipStore;
  readonly conversations: ConversationStore;
  readonly ledger: Ledger;
  /** For readiness probes: true when storage answers within the deadline. Never throws StorageFault. */
  isReachable(): Promise<boolean>;
}

/**
 * Opens storage and creates the tables that are missing. Nothing is held open: there is nothing to close.
 *
 * @throws StorageFault when storage cannot be reached or refuses the credentials
 */
export async function openStorage(connection: StorageConnection, options: TableOptions = {}): Promise<Storage> {
  const tables = await openTables(connection, options);
  await tables.ensureTables();
  return {
    meetings: createMeetingStore(tables),
    responses: createResponseStore(tables),
    memberships: createMembershipStore(tables),
    conversations: createConversationStore(tables),
    ledger: createLedger(tables),
    isReachable: tables.isReachable,
  };
}
