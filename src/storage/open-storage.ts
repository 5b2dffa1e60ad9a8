import type { LanguageChoices } from '../access/language-choices.ts';
import type { MembershipStore } from '../access/membership-store.ts';
import type { TurnStore } from '../access/turn-store.ts';
import type { ConversationStore } from '../agenda/conversation-store.ts';
import type { Ledger } from '../agenda/ledger.ts';
import type { ProposalStore } from '../agenda/proposals/proposal-store.ts';
import type { ToldAgendas } from '../agenda/told-agendas.ts';
import type { AnswerFeedbackStore } from '../answers/answer-feedback.ts';
import type { FocusStore } from '../answers/focus.ts';
import type { SubscriptionStore } from '../attendance/calendar/subscription-store.ts';
import type { NoticeLedger } from '../attendance/notices/notice-ledger.ts';
import type { ResponseStore } from '../attendance/response-store.ts';
import type { ImportDraftStore } from '../minutes/import-draft.ts';
import type { PersonStore } from '../minutes/person-store.ts';
import type { PersonalData } from '../privacy/personal-data.ts';
import type { RetentionStore } from '../privacy/retention/retention-store.ts';
import { createAnswerFeedbackStore } from './answer-feedback-store.ts';
import { type AuditLog, createAuditLog } from './audit/audit-log.ts';
import { createAuditing } from './audit/auditing.ts';
import { type Blobs, openBlobs } from './blob-client.ts';
import { createConversationStore } from './conversation-store.ts';
import { createLedger } from './delivery-ledger.ts';
import { createDocumentOriginals } from './document-originals.ts';
import { createFocusStore } from './focus-store.ts';
import { createImportDraftStore } from './import-draft-store.ts';
import { createLanguageChoices } from './language-choices.ts';
import { createMeetingStore, type MeetingStore } from './meeting-store.ts';
import { createMembershipStore } from './membership-store.ts';
import { type BringUpOptions, bringUpData } from './migrations/bring-up-data.ts';
import { createRestoreMark } from './migrations/restore-mark.ts';
import { createNoticeLedger } from './notice-ledger.ts';
import { createPersonStore } from './person-store.ts';
import { createPersonalData } from './personal/personal-data-store.ts';
import { createProposalStore } from './proposal-store.ts';
import { createResponseStore } from './response-store.ts';
import { createRetentionStore } from './retention-store.ts';
import { type StorageConnection, type StorageOptions, withDefaults } from './storage-connection.ts';
import { createSubscriptionStore } from './subscription-store.ts';
import { openTables, type Tables } from './table-client.ts';
import { createToldAgendaStore } from './told-agenda-store.ts';
import { createTurnStore } from './turn-store.ts';

/** All that the bot remembers. */
export interface Storage {
  readonly meetings: MeetingStore;
  readonly responses: ResponseStore;
  readonly memberships: MembershipStore;
  readonly conversations: ConversationStore;
  readonly ledger: Ledger;
  readonly toldAgendas: ToldAgendas;
  readonly persons: PersonStore;
  readonly drafts: ImportDraftStore;
  readonly feedback: AnswerFeedbackStore;
  readonly focus: FocusStore;
  readonly notices: NoticeLedger;
  readonly subscriptions: SubscriptionStore;
  readonly languages: LanguageChoices;
  readonly proposals: ProposalStore;
  readonly personalData: PersonalData;
  readonly turns: TurnStore;
  readonly retention: RetentionStore;
  readonly audit: AuditLog;
  /** Takes away whom a pseudonym of the audit means (an Entra object id); one that is not there is no fault. */
  forgetPseudonym(personId: string): Promise<void>;
  /** For readiness probes: true when tables and blobs answer within the deadline. Never throws StorageFault. */
  isReachable(): Promise<boolean>;
  /** True while a backup is being restored: what stands here is half of it. A few seconds old at most. */
  isRestoring(): Promise<boolean>;
}

/**
 * Opens storage, creates the tables and the blob container that are missing, and sees to it that the data are of this
 * program's version. Nothing is held open: there is nothing to close.
 *
 * @throws StorageFault when storage cannot be reached or refuses the credentials
 * @throws DataVersionFault when its data are not such as this program may work with
 */
export async function openStorage(
  connection: StorageConnection,
  options: StorageOptions = {},
  data: BringUpOptions = {},
): Promise<Storage> {
  const { tables, blobs } = await openPlaces(connection, options);
  await bringUpData({ tables, blobs: blobs.container }, data);
  return storageIn({ tables, blobs }, withDefaults(options).now);
}

/** Where everything rests: the tables and the blobs of one installation. */
export interface Places {
  readonly tables: Tables;
  readonly blobs: Blobs;
}

/** All stores over tables and blobs that are there. */
export function storageIn({ tables, blobs }: Places, now: () => Date): Storage {
  const auditing = createAuditing(tables, now);
  return {
    meetings: createMeetingStore(tables, createDocumentOriginals(blobs.container), auditing),
    responses: createResponseStore(tables, auditing),
    memberships: createMembershipStore(tables, auditing),
    conversations: createConversationStore(tables, auditing),
    ledger: createLedger(tables),
    toldAgendas: createToldAgendaStore(tables),
    persons: createPersonStore(tables),
    drafts: createImportDraftStore(tables, blobs.container),
    feedback: createAnswerFeedbackStore(tables),
    focus: createFocusStore(tables),
    notices: createNoticeLedger(tables),
    subscriptions: createSubscriptionStore(tables),
    languages: createLanguageChoices(tables),
    proposals: createProposalStore(tables, auditing),
    personalData: createPersonalData(tables, blobs.container, auditing),
    turns: createTurnStore(tables),
    retention: createRetentionStore(tables, auditing),
    audit: createAuditLog(tables, auditing),
    forgetPseudonym: auditing.pseudonyms.forget,
    async isReachable() {
      const answers = await Promise.all([tables.isReachable(), blobs.isReachable()]);
      return answers.every((isAnswered) => isAnswered);
    },
    isRestoring: createRestoreMark(tables.table('Meta')),
  };
}

/** Creates what is missing of tables and container, whatever version of data is in them: for a restore. */
export async function ensurePlaces(connection: StorageConnection, options: StorageOptions): Promise<void> {
  await openPlaces(connection, options);
}

async function openPlaces(connection: StorageConnection, options: StorageOptions): Promise<Places> {
  const [tables, blobs] = await Promise.all([openTables(connection, options), openBlobs(connection, options)]);
  await Promise.all([tables.ensureTables(), blobs.ensureContainer()]);
  return { tables, blobs };
}
