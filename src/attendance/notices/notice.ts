import type { DeliveryKind } from '../../domain/delivery.ts';
import type { AttendanceMode, ItemReference, Response } from '../../domain/response.ts';
import type { QuorumState } from '../quorum.ts';

/**
 * Why somebody could not be told. `not-installed`: they do not have the bot; `blocked`: they have blocked it; `unknown`: the
 * platform does not know them; `failed`: it could not be told whether anything arrived, again and again.
 */
export type UnreachableReason = 'not-installed' | 'blocked' | 'unknown' | 'failed';

/** An item with its slot (local times, HH:MM) as the agenda has it. The title of a closed item is empty. */
export interface ItemSlot extends ItemReference {
  readonly startTime?: string;
  readonly endTime?: string;
}

/** What a substitute is asked. */
export interface SubstituteRequest {
  readonly memberName: string;
  /** Only these items; absent for the whole meeting. */
  readonly items?: readonly ItemSlot[];
  /** The svarfrist, a UTC instant, while it lies ahead. */
  readonly deadline?: string;
}

/** What changed for a guest. */
export type GuestChange =
  /** Slots, items or the meeting's own time: `items` is what holds now, `gone` what was on the agenda before. */
  | {
      readonly kind: 'changed';
      readonly items: readonly ItemSlot[];
      readonly gone: readonly ItemReference[];
      readonly hasMeetingMoved: boolean;
    }
  | { readonly kind: 'uninvited' }
  | { readonly kind: 'cancelled' };

/** A post about a meeting that did not come, and where: `gone`, the conversation is not there any more. */
export interface PostFailure {
  readonly kind: DeliveryKind;
  readonly reason: 'refused' | 'gone' | 'missed';
  readonly conversation: {
    readonly id: string;
    readonly scope: 'personal' | 'group' | 'channel';
    readonly name?: string;
  };
}

/** What a person is told privately, as data: the words are made where it is sent. */
export type NoticeContent =
  | ({ readonly kind: 'substitute-ask' } & SubstituteRequest)
  | ({ readonly kind: 'substitute-reminder' } & SubstituteRequest)
  | {
      readonly kind: 'substitute-withdrawn';
      readonly memberName: string;
      readonly why: 'not-needed' | 'cancelled' | 'moved';
    }
  | {
      readonly kind: 'substitute-declined';
      readonly memberName: string;
      readonly substituteName: string;
      /** It is the reader's own seat. */
      readonly isOwn: boolean;
    }
  | { readonly kind: 'substitute-accepted'; readonly substituteName: string; readonly mode: AttendanceMode }
  | { readonly kind: 'answered-for-you'; readonly actorName: string; readonly response: Response }
  | {
      readonly kind: 'substitute-answered-for-you';
      readonly actorName: string;
      readonly memberName: string;
      readonly hasAccepted: boolean;
    }
  | {
      readonly kind: 'reminder';
      /** The svarfrist, a UTC instant. */
      readonly deadline: string;
      /** They have said "måske". */
      readonly isTentative: boolean;
    }
  | {
      readonly kind: 'unreachable';
      readonly people: readonly { readonly name: string; readonly reason: UnreachableReason }[];
    }
  | {
      readonly kind: 'quorum-tipped';
      readonly state: QuorumState;
      /** Whose afbud it was, or whose seat their substitute left empty. */
      readonly byName: string;
    }
  | {
      readonly kind: 'guest-invited';
      /** Empty for the whole meeting. */
      readonly items: readonly ItemSlot[];
    }
  | { readonly kind: 'slot-moved'; readonly change: GuestChange }
  | {
      readonly kind: 'post-failed';
      readonly post: DeliveryKind;
      readonly reason: 'refused' | 'gone' | 'missed';
      readonly isChannel: boolean;
      /** What the conversation is called, where that is known. */
      readonly place?: string;
    }
  | { readonly kind: 'note'; readonly fromName: string; readonly text: string }
  | CommitteeContent;

/** What is told of a proposal for an agenda, which belongs to no meeting yet. */
export type ProposalContent =
  | { readonly kind: 'proposal-made'; readonly proposalId: string }
  | { readonly kind: 'proposal-decided'; readonly proposalId: string };

/** What is told of the committee itself, which belongs to no meeting either. */
export type CommitteeContent =
  | ProposalContent
  /** So many people of the documents may be several users, or none. */
  | { readonly kind: 'identities-doubtful'; readonly count: number };

/** What is told about a meeting. */
export type MeetingContent = Exclude<NoticeContent, CommitteeContent>;

export type NoticeKind = NoticeContent['kind'];

/** What the ledger keeps of a notice, so that a later one can be derived from it. Ids and items, no names of people. */
export interface NoticeFacts {
  /** Whose seat a substitute is asked to take, or has declined. */
  readonly seatId?: string;
  readonly substituteId?: string;
  /** UTC instant of the answer from which the notice follows. */
  readonly at?: string;
  readonly items?: readonly ItemSlot[];
  /** The start of the meeting as it was told: see `answeredStartOf`. */
  readonly start?: string;
  /** A guest was told that they need not come. */
  readonly isOut?: true;
  /** Marks of the persons of whom it was not certain who they are. */
  readonly doubts?: readonly string[];
}

/** One message to one person about one meeting. */
export interface Notice {
  /** Of what is about no meeting the id that `proposalsSubject` or `identitiesSubject` gives. */
  readonly meetingId: string;
  /** Entra object id. */
  readonly recipientId: string;
  /** Tells it from other messages of its kind to the same person; the same cause has the same occurrence in every replica. */
  readonly occurrence: string;
  readonly content: NoticeContent;
  readonly facts?: NoticeFacts;
}

/** Reminders are never sent twice: see the ledger. */
export function isReminder(kind: NoticeKind): boolean {
  return kind === 'reminder' || kind === 'substitute-reminder';
}
