import type { FieldName, misfit, ValueOf } from './fields.ts';

export type Level = 'info' | 'warn' | 'error';

interface EventEntry {
  readonly fields: readonly FieldName[];
  /** For whoever runs the bot; stands in docs/operations.md. */
  readonly says: string;
}

/**
 * All that the log can say. A line has no other event and, but for its time, its level and the reference of its turn, no
 * other fields than the event's.
 */
export const events = {
  // The process.
  listening: { fields: ['port'], says: 'The bot takes requests.' },
  'dangerously-anonymous': {
    fields: [],
    says: 'Anybody on this machine is taken for whoever they say they are: never in production.',
  },
  'certificate-expires': {
    fields: ['count'],
    says: 'The certificate that proves the bot’s identity is good for so many days only.',
  },
  'data-migration': {
    fields: ['version'],
    says: 'The data are being brought up to this version, before the bot takes requests.',
  },
  'restore-begun': {
    fields: [],
    says: 'A backup is being restored: `/readyz` says 503, and nothing is posted, told or removed until it is done.',
  },
  'restore-over': { fields: [], says: 'The restore is done, and the bot goes on.' },
  stopping: { fields: ['code'], says: 'It was asked to end, by this signal.' },
  fatal: { fields: ['kind', 'error', 'code'], says: 'Nobody caught an error: the process ends with status 1.' },
  console: {
    fields: ['kind', 'count'],
    says: 'A library printed, so often since this was last said; its text was thrown away.',
  },
  warning: { fields: ['error', 'code'], says: 'A warning of Node; its text was thrown away.' },
  'telemetry-lost': {
    fields: ['error', 'code'],
    says: 'Traces or figures could not be sent to OTEL_EXPORTER_OTLP_ENDPOINT.',
  },
  'server-error': { fields: ['error', 'code'], says: 'The HTTP server itself failed.' },
  // The door.
  'request-refused': { fields: ['status', 'reason'], says: 'A request was turned away at the door.' },
  'request-failed': { fields: ['status'], says: 'An authenticated request was answered with this error status.' },
  'calendar-failed': { fields: ['error', 'code'], says: 'A calendar could not be made; its reader got a 503.' },
  // A turn.
  'turn-failed': {
    fields: ['reference', 'kind', 'error', 'code'],
    says: 'A turn failed; its user was told the reference.',
  },
  'turn-replayed': {
    fields: ['kind'],
    says: 'An activity that has had its turn was delivered again; nothing was done.',
  },
  'turn-unsettled': {
    fields: ['error', 'code'],
    says: 'That an activity has had its turn could not be noted; for a minute it counts as taken all the same.',
  },
  'turn-limited': {
    fields: ['kind', 'scope'],
    says: 'Somebody, or a whole tenant, did more than is taken in a while.',
  },
  'limit-unsaid': { fields: ['error', 'code'], says: 'And could not be told so.' },
  'fault-unsaid': { fields: ['reference', 'error', 'code'], says: 'Nor could the user be told.' },
  'press-slow': { fields: ['reference', 'kind'], says: 'A press took too long for an answer, and goes on.' },
  'press-failed': {
    fields: ['reference', 'error', 'code'],
    says: 'A press came to nothing; its user was told the reference.',
  },
  'press-unanswered': { fields: ['outcome'], says: 'What became of a press could not be shown.' },
  'language-unread': {
    fields: ['error', 'code'],
    says: 'In which language somebody wants to be answered could not be read; their words and their client told.',
  },
  answer: {
    fields: ['outcome', 'scope'],
    says: 'A question was answered, or it was said that nothing was found.',
  },
  'search-slow': {
    fields: ['durationMs'],
    says: 'A search in the compose box took too long and was answered with nothing.',
  },
  'search-failed': { fields: ['error', 'code'], says: 'And then it failed.' },
  'answer-not-kept': { fields: ['error', 'code'], says: 'An answer cannot be voted on.' },
  'focus-not-found': { fields: ['error', 'code'], says: 'A question was understood without the one before.' },
  'focus-not-kept': { fields: ['error', 'code'], says: 'The next question will be understood without this one.' },
  vote: { fields: ['outcome'], says: 'Somebody voted on an answer.' },
  response: { fields: ['outcome', 'committeeId'], says: 'Somebody answered an invitation.' },
  'response-words': { fields: ['count'], says: 'An answer in words was read in so many ways, and asked about.' },
  'press-forged': {
    fields: ['kind', 'committeeId'],
    says: 'A press claimed to be of somebody else, or for somebody whom its presser may not answer for; it counted for nothing.',
  },
  'stray-not-removed': { fields: ['error', 'code'], says: 'A second card of the same post could not be taken away.' },
  'post-removed': { fields: ['outcome'], says: 'A message of the bot was taken away.' },
  'send-blocked': {
    fields: ['reason'],
    says: 'What is stored would have the bot send to an address or a tenant that is not allowed; nothing was sent.',
  },
  // Places and roles.
  installation: { fields: ['kind', 'scope'], says: 'The bot was installed or removed.' },
  'place-changed': { fields: ['kind'], says: 'A team, a channel or the address of the service changed.' },
  'committee-added': { fields: ['committeeId'], says: 'An administrator made a committee without a document.' },
  'conversation-bound': {
    fields: ['committeeId', 'count'],
    says: 'A conversation was bound to a committee; so many members.',
  },
  'roster-unread': { fields: ['error', 'code'], says: 'The service did not tell who is in a conversation.' },
  'readers-unread': {
    fields: ['error', 'code'],
    says: 'The service did not tell in time who is in a group chat; nothing of a committee was told there.',
  },
  'role-given': { fields: ['committeeId', 'role'], says: 'Somebody got a role.' },
  'membership-changed': { fields: ['committeeId', 'kind'], says: 'A role, a right or a term was changed.' },
  'identity-said': { fields: ['committeeId', 'kind'], says: 'Somebody said who a person of the documents is.' },
  'role-taken': { fields: ['committeeId', 'role'], says: 'Somebody lost a role.' },
  // Commands and rules.
  'attendance-command': { fields: ['kind'], says: 'A command about who takes part.' },
  'meeting-command': { fields: ['kind'], says: 'A command about a meeting.' },
  'membership-command': { fields: ['kind'], says: 'A command about members.' },
  'posting-command': { fields: ['kind'], says: 'A command about what is posted.' },
  'language-command': {
    fields: ['kind', 'committeeId'],
    says: 'Somebody chose the language of their answers, or a committee’s.',
  },
  'proposal-command': { fields: ['kind'], says: 'A command about proposed items.' },
  'attendance-rule': { fields: ['committeeId', 'kind'], says: 'A rule of who takes part was changed.' },
  'attendance-terms': { fields: ['committeeId'], says: 'The deadline of one meeting was changed.' },
  'attendance-list': { fields: ['committeeId', 'meetingId'], says: 'A list of those who take part was given.' },
  'quorum-rule': { fields: ['committeeId', 'count'], says: 'The committee has so many rules of quorum now.' },
  'default-substitute': { fields: ['committeeId', 'by'], says: 'A standing substitute was set or taken away.' },
  'guest-invited': { fields: ['committeeId'], says: 'A guest was invited.' },
  'guest-removed': { fields: ['committeeId'], says: 'A guest was removed.' },
  'presence-noted': {
    fields: ['committeeId', 'count'],
    says: 'Of so many people it was noted whether they were there.',
  },
  'posting-rules': { fields: ['committeeId', 'kind'], says: 'What is posted was changed.' },
  'meeting-saved': {
    fields: ['committeeId', 'meetingId', 'version'],
    says: 'A meeting was made or changed in the chat.',
  },
  'meeting-changed': {
    fields: ['committeeId', 'meetingId', 'kind'],
    says: 'A meeting was moved, cancelled or called again.',
  },
  'closing-command': { fields: ['kind'], says: 'A command to close an item of a meeting, or to open it again.' },
  'item-closing': {
    fields: ['committeeId', 'meetingId', 'kind'],
    says: 'An item of a meeting was closed or opened by a word.',
  },
  'proposal-decided': { fields: ['committeeId', 'outcome'], says: 'A proposed item was decided about.' },
  'retention-command': { fields: ['kind'], says: 'A command about how long data about people are kept.' },
  'own-data-shown': { fields: ['count'], says: 'Somebody was shown what is kept about them: so many entries.' },
  'answers-deleted': { fields: ['count'], says: 'Somebody deleted their own answers: so many rows.' },
  'person-erased': { fields: ['count'], says: 'All data about a person were erased: so many rows.' },
  retention: {
    fields: ['committeeId', 'kind', 'count'],
    says: 'A removal of what is not kept for good went a step further; it is about so many rows.',
  },
  'audit-digest': {
    fields: ['digest', 'count'],
    says: 'Once a day: the hash over the ends of all chains of the audit, of which there are so many.',
  },
  'retention-failed': {
    fields: ['error', 'code'],
    says: 'A look at what is not kept for good failed; the next tries again.',
  },
  'calendar-subscribed': { fields: ['committeeId'], says: 'Somebody got the address of a calendar.' },
  'calendar-stopped': { fields: ['committeeId'], says: 'Somebody’s address of a calendar ended.' },
  // Files.
  'file-declined': { fields: ['reason'], says: 'A file came from somebody who may hand in none.' },
  'file-not-fetched': { fields: ['reason'], says: 'A file could not be fetched.' },
  'file-not-read': { fields: ['reason'], says: 'A file could not be read.' },
  'file-refused': { fields: ['reason'], says: 'A file was read, and cannot be imported.' },
  'file-read': { fields: ['outcome', 'count'], says: 'A file was read and its card shown, with so many doubts.' },
  'file-failed': {
    fields: ['reference', 'error', 'code'],
    says: 'A file came to nothing; its sender was told the reference.',
  },
  'file-interrupted': {
    fields: [],
    says: 'The process ended while a file was read; its sender was asked to send it again.',
  },
  'file-unanswered': { fields: ['outcome'], says: 'What became of a file could not be shown.' },
  'file-discarded': { fields: ['outcome'], says: 'A draft was thrown away, or was decided about already.' },
  'file-handed-over': { fields: ['outcome', 'format'], says: 'A file was put into its reader’s OneDrive, or why not.' },
  'file-unshown': { fields: ['outcome'], says: 'A file was handed over, and that could not be shown.' },
  'typing-not-shown': { fields: ['error', 'code'], says: 'It could not be shown that the bot is at it.' },
  'document-imported': { fields: ['outcome', 'committeeId'], says: 'A document was stored.' },
  'import-refused': { fields: ['reason'], says: 'A document was not stored.' },
  'reader-crashed': {
    fields: ['code', 'error', 'place'],
    says: 'A child process died of its file, at this place of the program.',
  },
  'background-failed': { fields: ['error', 'code'], says: 'Work that went on after its turn failed.' },
  // What goes out unasked.
  delivery: { fields: ['committeeId', 'meetingId', 'kind', 'result'], says: 'What became of a post.' },
  'posting-failed': { fields: ['error', 'code'], says: 'A round of posting failed in part; the next one tries again.' },
  notice: { fields: ['committeeId', 'meetingId', 'kind', 'outcome'], says: 'What became of a private message.' },
  'notices-failed': {
    fields: ['error', 'code'],
    says: 'A round of private messages failed in part; the next one tries again.',
  },
  'card-not-updated': { fields: ['committeeId', 'outcome'], says: 'A posted card could not be brought up to date.' },
  'cards-not-refreshed': { fields: ['error', 'code'], says: 'The same, for another reason.' },
  tidied: { fields: ['kind', 'count'], says: 'So much that was kept for a short time only was removed.' },
  // The language model.
  'model-call': { fields: ['outcome', 'durationMs'], says: 'The language model was asked.' },
  'model-answer': { fields: ['outcome'], says: 'What became of its answer.' },
} as const satisfies Readonly<Record<string, EventEntry>>;

export type EventName = keyof typeof events;
type FieldOf<Event extends EventName> = (typeof events)[Event]['fields'][number];

/** The facts of an event. Another field is an error of types, also where it comes with a spread. */
export type Facts<Event extends EventName = EventName> = Event extends EventName
  ? { readonly [Name in FieldOf<Event>]?: ValueOf<Name> | undefined } & {
      readonly [Name in Exclude<FieldName, FieldOf<Event>>]?: never;
    }
  : never;

/** Writes one line. */
export type Log = <Event extends EventName>(level: Level, event: Event, facts: Facts<Event>) => void;

/** A line as it was written, for whoever counts them. */
export interface LoggedEvent {
  readonly level: Level;
  readonly event: EventName | typeof misfit;
  readonly facts: Readonly<Partial<Record<FieldName, string | number>>>;
}
