/** Who makes a change: a person (an Entra object id), the bot by itself, or who runs it at the command line. */
export type AuditAuthor = { readonly personId: string } | 'system' | 'operator';

/** All that the audit tells of; nothing else is written there. */
export const auditEvents = [
  'response-recorded',
  'response-superseded',
  'substitute-answered',
  'substitute-superseded',
  'guest-invited',
  'guest-removed',
  'presence-noted',
  'terms-changed',
  'membership-added',
  'membership-renamed',
  'membership-ended',
  'return-allowed',
  'role-given',
  'role-taken',
  'closed-access',
  'substitute-set',
  'committee-added',
  'settings-changed',
  'meeting-saved',
  'conversation-bound',
  'conversation-unbound',
  'proposal-made',
  'proposal-decided',
  'proposal-placed',
  'proposal-reopened',
  'erased',
  'purged',
] as const;
export type AuditEvent = (typeof auditEvents)[number];

/** Words of closed vocabularies, numbers and names of settings; never what people wrote or are called. */
export type AuditFacts = Readonly<Record<string, string | number | boolean>>;

/** One line of the audit. Persons are pseudonyms in it. */
export interface AuditEntry {
  readonly chain: string;
  /** Its place in the chain, from 1 without gaps. */
  readonly seq: number;
  /** UTC instant of the change; of an answer the instant at which the service received it. */
  readonly at: string;
  readonly event: AuditEvent;
  /** A pseudonym, "system" or "operator". */
  readonly actor: string;
  /** Whom it concerns. */
  readonly subject?: string;
  readonly committeeId?: string;
  readonly meetingId?: string;
  readonly facts?: AuditFacts;
  /** Of an answer: the hash of the delivery that was taken. */
  readonly delivery?: string;
  /** Salted hash of the answer in the log. */
  readonly payloadHash?: string;
  /** Which row of the state it leaves behind; without `rowHash` that row is gone. */
  readonly row?: string;
  /** Salted hash of that row. */
  readonly rowHash?: string;
  /** Entries of this chain whose logged answer was taken away with this one. */
  readonly erases?: readonly number[];
  /** Hash of the entry before; of the first one the hash of the chain's place. */
  readonly prev: string;
}
