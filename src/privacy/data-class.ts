/** The kinds of data about a person that are kept, as a data protection officer would list them. */
export const dataClasses = [
  'answers',
  'answer-log',
  'answered-for-others',
  'notes',
  'presence',
  'invitations',
  'memberships',
  'identity',
  'personal-chat',
  'posts',
  'notices',
  'proposals',
  'files',
  'questions',
  'last-question',
  'calendar',
  'language',
  'deletions',
  'archive',
] as const;

export type DataClass = (typeof dataClasses)[number];
