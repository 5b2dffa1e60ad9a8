/** Somebody's right to read a committee's calendar at a secret address. */
export interface CalendarSubscription {
  /** Entra object id. */
  readonly personId: string;
  readonly committeeId: string;
  /** UTC instant. */
  readonly createdAt: string;
}

/** Who subscribes to which committee's calendar. A secret is never kept, only its hash. */
export interface SubscriptionStore {
  /** The subscription that a secret opens. A text that is no secret costs one reading of storage. */
  find(secret: string): Promise<CalendarSubscription | undefined>;
  /**
   * Makes this the person's one subscription to the committee; an earlier secret opens nothing from then on. May be tried
   * again with the same secret.
   *
   * @returns `replaced` when there was one with another secret
   */
  set(secret: string, subscription: CalendarSubscription): Promise<'added' | 'replaced'>;
  /** Ends a subscription. @returns whether there was one */
  revoke(personId: string, committeeId: string): Promise<boolean>;
  listByPerson(personId: string): Promise<readonly CalendarSubscription[]>;
}
