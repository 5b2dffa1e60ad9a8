/** iTIP (RFC 5546) participation status. `delegated` is an afbud that names a substitute. */
export type PartStat = 'accepted' | 'declined' | 'tentative' | 'needs-action' | 'delegated';

export type AttendanceMode = 'in-person' | 'virtual';

/** Through what somebody answered. */
export type ResponseChannel = 'card' | 'message';

/** What a person says about coming ("svar"). Not the fact of the minutes ("fremmøde"): see Presence. */
export interface Response {
  readonly meetingId: string;
  /** Whose seat it is: an Entra object id. */
  readonly personId: string;
  readonly personName: string;
  readonly partStat: PartStat;
  /** Only with `accepted`. */
  readonly mode?: AttendanceMode;
  /** Name of the substitute; only with `delegated`. */
  readonly delegatedTo?: string;
  /** Who gave the answer: an Entra object id, the person's own unless somebody answered for them. */
  readonly actorId: string;
  readonly channel: ResponseChannel;
  /** UTC instant at which the service received it, ISO 8601 with milliseconds: answers are ordered by it. */
  readonly at: string;
}

/** What a person can answer; the platform's button data and the sentence reader both give this. */
export type Answer =
  | { readonly kind: 'accept'; readonly mode: AttendanceMode }
  | { readonly kind: 'decline'; readonly substitute?: string };
