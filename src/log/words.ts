/**
 * Every word that may stand in a line of the log or beside a measurement: names of kinds, outcomes and reasons that the
 * program itself uses, by the event that has them first. A closed list: a name or a text that is handed over by mistake is
 * none of them, and a new outcome does not compile before it stands here.
 */
const words = [
  // Anything that has no word of its own.
  'other',
  // The process: what ended it, and what a library wanted to print on.
  ...['uncaughtException', 'unhandledRejection'],
  ...['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'dirxml', 'table', 'assert', 'count', 'group', 'time'],
  ...['stdout', 'stderr'],
  // request-refused
  ...[
    'content-encoding',
    'content-type',
    'peer-not-local',
    'token-missing',
    'token-foreign',
    'token-endless',
    'activity-shape',
  ],
  ...['service-url', 'tenant', 'calendar-unknown'],
  ...['body-not-json', 'body-too-deep', 'body-too-slow', 'body-too-large', 'body-cut-off', 'not-http'],
  // Activities, their scope, and how a turn ended.
  ...['message', 'invoke', 'installationUpdate', 'conversationUpdate', 'messageUpdate', 'messageDelete'],
  ...['messageReaction', 'event', 'typing', 'add', 'remove', 'add-upgrade', 'remove-upgrade'],
  ...['personal', 'group', 'channel'],
  ...['done', 'failed', 'refused', 'sent', 'gone', 'unknown', 'not-sent', 'throttled'],
  // place-changed
  ...['conversation-renamed', 'team-renamed', 'team-gone', 'team-archived', 'team-back', 'bot-removed', 'bot-added'],
  ...['channel-deleted', 'channel-restored'],
  // role-given, default-substitute
  ...['chair', 'deputy-chair', 'co-chair', 'secretary', 'member', 'substitute', 'observer', 'self'],
  // answer, model-call, model-answer
  ...['answered', 'abstained', 'help', 'no-answer', 'timeout', 'unreachable', 'malformed', 'resting'],
  ...['used', 'nothing', 'too-long', 'markup', 'link', 'instruction', 'unknown-passage', 'quote', 'number', 'date'],
  ...['language', 'negation', 'decision', 'name', 'unsupported', 'foremost-left-out'],
  // response, vote
  ...['recorded', 'duplicate', 'superseded', 'withdrawn', 'no-meeting'],
  // turn-limited
  ...['act', 'file', 'person'],
  // press-forged
  ...[
    'respond',
    'respond-discard',
    'substitute-answer',
    'desk-respond',
    'attendance-presence',
    'show-agenda',
    'show-item',
  ],
  ...['meeting-open', 'meeting-save', 'meeting-change', 'meeting-discard'],
  ...['proposal-open', 'proposal-decide', 'proposal-withdraw', 'privacy-decide'],
  ...['identity-show', 'identity-say', 'roles-show', 'roles-save'],
  ...['setup-show', 'setup-committee', 'binding-open', 'binding-save'],
  // language-command
  ...['da', 'en', 'automatic'],
  // Commands, rules and meetings.
  ...['set-deadline-rule', 'set-deadline', 'clear-deadline', 'ask-deadline', 'set-reminder', 'set-tentative-reminder'],
  ...['set-quorum', 'quorum-unclear', 'ask-quorum', 'ask-quorum-rule', 'set-substitute', 'invite', 'uninvite'],
  ...['note-presence', 'show-presence', 'show-desk', 'close', 'new', 'edit', 'cancel', 'call-again', 'move'],
  ...['show-rules', 'show-plan', 'set-rules', 'reset-rules', 'posting-save', 'posting-reset'],
  ...['propose', 'withdraw', 'show', 'accepted', 'declined'],
  // retention-command, retention
  ...['set', 'stop', 'resume', 'computed', 'reported', 'removing', 'removed', 'stopped'],
  ...[
    'show-roles',
    'show-identities',
    'closed-access',
    'end-term',
    'ended',
    'role',
    'same',
    'different',
    'unsaid',
    'none',
    'apart',
  ],
  // Files and documents.
  ...['no-right', 'address-not-allowed', 'link-gone', 'too-large', 'took-too-long', 'not-fetched', 'not-found'],
  ...['is-folder', 'empty', 'unsupported-format', 'not-text', 'old-or-encrypted-word', 'encrypted-pdf', 'has-macros'],
  ...['damaged', 'scanned', 'garbled', 'too-many-pages', 'too-much-content', 'took-too-much-memory'],
  ...['no-items', 'no-date', 'no-committee', 'changed-meanwhile', 'paper-unlisted', 'paper-in-several-meetings'],
  ...['paper-without-item', 'completes', 'replaces', 'unchanged', 'imported', 'schedule', 'open', 'saved', 'discarded'],
  ...['import-save', 'import-correct', 'import-update', 'import-show', 'import-discard', 'stored', 'not-stored'],
  ...['txt', 'csv', 'json', 'drafts', 'answers', 'turns', 'focuses'],
  // What is measured: tables, and what is done with them and with the Teams service.
  ...['Committees', 'Meetings', 'Responses', 'Deliveries', 'ToldAgendas', 'Conversations', 'Memberships', 'Persons'],
  ...['Drafts', 'Feedback', 'Focus', 'Notices', 'Subscriptions', 'Languages', 'Proposals', 'blobs'],
  ...['Erasures', 'RetentionPlans', 'Turns', 'Pseudonyms', 'Meta'],
  ...['find', 'list', 'create', 'replace', 'put', 'merge', 'transact'],
  ...['send', 'update', 'delete', 'open-chat', 'read-members', 'read-team', 'press', 'search', 'vote', 'file-consent'],
  // delivery
  ...['agenda', 'decisions', 'change', 'reminder', 'today', 'taken', 'not-needed', 'missed', 'retry'],
  // notice
  ...['guest-invited', 'note', 'substitute-ask', 'substitute-reminder', 'substitute-withdrawn', 'substitute-declined'],
  ...['substitute-accepted', 'answered-for-you', 'substitute-answered-for-you', 'quorum-tipped', 'slot-moved'],
  ...['identities-doubtful', 'post-failed', 'proposal-made', 'proposal-decided', 'told'],
] as const;

export type Word = (typeof words)[number];

const known: ReadonlySet<unknown> = new Set(words);

export function isWord(value: unknown): value is Word {
  return known.has(value);
}

/** A value from outside as a word; `other` where it is none. */
export function wordOf(value: unknown): Word {
  return isWord(value) ? value : 'other';
}
