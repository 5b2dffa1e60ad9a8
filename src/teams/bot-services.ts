import type { LanguageChoices } from '../access/language-choices.ts';
import type { MembershipStore } from '../access/membership-store.ts';
import type { ReadScopeFor } from '../access/read-scope.ts';
import type { TurnStore } from '../access/turn-store.ts';
import type { ComingMeetings } from '../agenda/coming-meetings.ts';
import type { ConversationStore } from '../agenda/conversation-store.ts';
import type { Ledger } from '../agenda/ledger.ts';
import type { MeetingDesk } from '../agenda/meetings/meeting-desk.ts';
import type { ProposalStore } from '../agenda/proposals/proposal-store.ts';
import type { ReadMembers } from '../agenda/sync-members.ts';
import type { AnswerFeedbackStore } from '../answers/answer-feedback.ts';
import type { AnswerQuestion } from '../answers/answer-question.ts';
import type { FocusStore } from '../answers/focus.ts';
import type { SearchDecisions } from '../answers/search-decisions.ts';
import type { SearchMeetings } from '../answers/search-meetings.ts';
import type { SubscriptionStore } from '../attendance/calendar/subscription-store.ts';
import type { CommitteeSettingsStore } from '../attendance/committee-settings-store.ts';
import type { ReadAttendance } from '../attendance/read-attendance.ts';
import type { ReadAttendanceBlock } from '../attendance/read-attendance-block.ts';
import type { RegisterResponse } from '../attendance/register-response.ts';
import type { ResponseStore } from '../attendance/response-store.ts';
import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Log } from '../log/events.ts';
import type { PersonStore } from '../minutes/person-store.ts';
import type { Hearing } from './hearing.ts';
import type { ImportServices } from './import-services.ts';
import type { PrivacyServices } from './privacy-services.ts';
import type { RemoveStray } from './remove-stray.ts';
import type { UploadFile } from './upload-file.ts';

/** The use cases and stores behind the bot's handlers. */
export interface BotServices {
  /** In which language whoever wrote or pressed is answered: asked once in each turn. */
  readonly hear: Hearing['hear'];
  readonly languages: Pick<LanguageChoices, 'save' | 'remove'>;
  readonly answerQuestion: AnswerQuestion;
  readonly feedback: Pick<AnswerFeedbackStore, 'add' | 'vote'>;
  readonly focus: Pick<FocusStore, 'find' | 'save'>;
  readonly searchDecisions: SearchDecisions;
  readonly searchMeetings: SearchMeetings;
  readonly registerResponse: RegisterResponse;
  readonly listCommittees: () => Promise<readonly Committee[]>;
  readonly findMeeting: (committeeId: string, meetingId: string) => Promise<MeetingRecord | undefined>;
  /** Meetings on or after a local date, without their items, oldest first. */
  readonly listMeetingsFrom: ComingMeetings['listMeetingsFrom'];
  /** Where meetings are made and changed in the chat. */
  readonly meetingDesk: MeetingDesk;
  readonly proposals: ProposalStore;
  /** Something about a committee's proposals has changed: whom it concerns is told soon. */
  readonly tellOfProposals: (committeeId: string) => void;
  readonly committeeSettings: CommitteeSettingsStore;
  readonly responses: ResponseStore;
  readonly readAttendance: ReadAttendance;
  readonly readAttendanceBlock: ReadAttendanceBlock;
  readonly uploadFile: UploadFile;
  readonly memberships: MembershipStore;
  /** Whom the committees' documents name. */
  readonly persons: PersonStore;
  /** What may be told to somebody in a conversation: asked before anything is read for them. */
  readonly readScope: ReadScopeFor;
  /** Somebody came to a group chat or left it. */
  readonly forgetReaders: (conversationId: string) => void;
  readonly turns: TurnStore;
  readonly conversations: ConversationStore;
  readonly ledger: Ledger;
  /** Those who are in a conversation; undefined when the platform does not say. */
  readonly readMembers: ReadMembers;
  /** Takes a message of the bot away; a failure is logged, not thrown. */
  readonly removePost: (conversation: Conversation, activityId: string) => Promise<void>;
  readonly removeStray: RemoveStray;
  /** Who comes to a meeting has changed: its shared cards are brought up to date soon, and whom it concerns is told. */
  readonly refreshCards: (committeeId: string, meetingId: string) => void;
  /** Asks for what is due to be posted without waiting for the next round. */
  readonly postSoon: () => void;
  readonly imports: ImportServices;
  readonly privacy: PrivacyServices;
  readonly calendar: {
    readonly subscriptions: SubscriptionStore;
    /** The origin under which others reach the bot over HTTP, without a slash at its end; absent while nobody has said. */
    readonly publicUrl?: string;
  };
  /** Entra object ids. */
  readonly administrators: readonly string[];
  readonly now: () => Date;
  /** True for a fault of storage, which gets a sentence of its own. */
  readonly isStorageFault: (error: unknown) => boolean;
  readonly log: Log;
}

/** What of it deciding about a file takes. */
export type ImportDesk = Pick<
  BotServices,
  | 'imports'
  | 'conversations'
  | 'listCommittees'
  | 'findMeeting'
  | 'memberships'
  | 'administrators'
  | 'postSoon'
  | 'now'
  | 'log'
>;
