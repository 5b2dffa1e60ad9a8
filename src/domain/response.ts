import type { Meeting } from './meeting.ts';
import { meetingStart } from './meeting-time.ts';

/** iTIP (RFC 5546) participation status. `delegated` is an afbud that names a substitute. */
export type PartStat = 'accepted' | 'declined' | 'tentative' | 'needs-action' | 'delegated';

export type AttendanceMode = 'in-person' | 'virtual';

/** Through what somebody answered. */
export type ResponseChannel = 'card' | 'message';

/** An item as people call it. A later version of the agenda may number it anew: then its title finds it again. */
export interface ItemReference {
  /** "6.1", see `itemLabel`. */
  readonly label: string;
  readonly title: string;
}

/** The part of a meeting that somebody takes: local times HH:MM, or certain items. At least one field is there. */
export interface PartOfMeeting {
  readonly from?: string;
  readonly until?: string;
  readonly items?: readonly ItemReference[];
}

/**
 * What became of a substitute (iTIP: the PARTSTAT of the DELEGATED-TO). `asked`: the bot asks them and waits; `unasked`:
 * the platform does not know them, so the member's word is all there is.
 */
export type SubstituteStanding = 'asked' | 'accepted' | 'declined' | 'unasked';

/** Who takes a member's seat at one meeting. */
export interface Substitute {
  readonly name: string;
  /** Entra object id, where the platform knows them. */
  readonly personId?: string;
  readonly standing: SubstituteStanding;
  /** How they come, once they have accepted. */
  readonly mode?: AttendanceMode;
  /** Only for these items; absent where they come for the whole meeting. */
  readonly items?: readonly ItemReference[];
  /** UTC instant of their own answer. */
  readonly answeredAt?: string;
  /** Who gave it, where they did not do it themselves: an Entra object id. */
  readonly answeredBy?: string;
}

/** What a person says about coming ("svar"). Not the fact of the minutes ("fremmøde"): see Presence. */
export interface Response {
  readonly meetingId: string;
  /** Whose seat it is: an Entra object id, or `guest:…` for a guest whom the platform does not know. */
  readonly personId: string;
  readonly personName: string;
  readonly partStat: PartStat;
  /** Only with `accepted`. */
  readonly mode?: AttendanceMode;
  /** Only with `accepted`, of somebody who does not take the whole meeting. */
  readonly part?: PartOfMeeting;
  /** Only with `delegated`. */
  readonly substitute?: Substitute;
  /** Who gave the answer: an Entra object id, the person's own unless somebody answered for them. */
  readonly actorId: string;
  /** Only where somebody else answered for them. */
  readonly actorName?: string;
  readonly channel: ResponseChannel;
  /** UTC instant at which the service received it, ISO 8601 with milliseconds: answers are ordered by it. */
  readonly at: string;
  /** Given after the svarfrist. */
  readonly isAfterDeadline?: true;
  /** UTC instant at which the meeting was to begin when this was answered: a new date or time makes the answer void. */
  readonly answeredStart: string;
}

/** What a person can answer; the platform's button data and the sentence reader both give this. Items are given by label. */
export type Answer =
  | {
      readonly kind: 'accept';
      readonly mode: AttendanceMode;
      readonly from?: string;
      readonly until?: string;
      readonly items?: readonly string[];
    }
  | { readonly kind: 'tentative' }
  | {
      readonly kind: 'decline';
      /** A name as it was written. */
      readonly substitute?: string;
      /** The substitute comes for these items only. */
      readonly items?: readonly string[];
    };

/** Under which heading an answer is counted; `none` for somebody who has not answered. */
export type AnswerGroup = 'inPerson' | 'virtual' | 'partly' | 'tentative' | 'declined' | 'none';

/** The heading of an answer: a seat is counted once, under its member's own answer. */
export function answerGroup(response: Pick<Response, 'partStat' | 'mode' | 'part'> | undefined): AnswerGroup {
  switch (response?.partStat) {
    case 'accepted':
      if (response.part !== undefined) return 'partly';
      return response.mode === 'virtual' ? 'virtual' : 'inPerson';
    case 'tentative':
      return 'tentative';
    case 'declined':
    case 'delegated':
      return 'declined';
    case 'needs-action':
    case undefined:
      return 'none';
  }
}

/** The start of a meeting as answers remember it. */
export function answeredStartOf(meeting: Pick<Meeting, 'date' | 'startTime' | 'endTime' | 'timeZone'>): string {
  return meetingStart(meeting).toISOString();
}

/** The answers that still hold: one that was given for another date or time does not, whoever came then may be away now. */
export function standingResponses(
  meeting: Pick<Meeting, 'date' | 'startTime' | 'endTime' | 'timeZone'>,
  responses: readonly Response[],
): Response[] {
  const start = answeredStartOf(meeting);
  return responses.filter(({ answeredStart }) => answeredStart === start);
}
