/**
 * Classes of data about people that a committee may let go after a while. Documents, minutes, meetings and decisions are none of
 * them: they are archive.
 */
export const retentionClasses = ['answers', 'notes', 'presence', 'notices', 'proposals', 'memberships'] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/** Whole months after the meeting, the decision or the end of the term. A class that is not named is kept. */
export type RetentionRules = Readonly<Partial<Record<RetentionClass, number>>>;

/** Sooner something that is gone could be posted or told anew. */
export const leastRetentionMonths = 3;
export const mostRetentionMonths = 1_200;
