/** `withdrawn`: by who proposed it, while it was undecided. */
export type ProposalState = 'proposed' | 'accepted' | 'declined' | 'withdrawn';

/** What the secretary or a chair has decided about a proposal. */
export interface ProposalDecision {
  readonly byId: string;
  readonly byName: string;
  /** UTC instant. */
  readonly at: string;
  /** Why it was declined, where that was said. */
  readonly word?: string;
  /** The meeting on whose agenda it is taken. */
  readonly meetingId?: string;
  /** It stands there: between the decision and this a replica may die. */
  readonly isPlaced?: boolean;
}

/** An item that a member proposes for a coming agenda of a committee. Seen by who proposed it and who decides, until it is accepted. */
export interface Proposal {
  readonly id: string;
  readonly committeeId: string;
  readonly title: string;
  /** Becomes the item's background. */
  readonly reason?: string;
  /** Entra object id. */
  readonly proposerId: string;
  readonly proposerName: string;
  /** UTC instant. */
  readonly at: string;
  readonly state: ProposalState;
  readonly decision?: ProposalDecision;
}

/** Characters. */
export const titleLimit = 200;
export const reasonLimit = 2_000;
export const wordLimit = 300;
/** Of one person in one committee. */
export const mostOpen = 20;
