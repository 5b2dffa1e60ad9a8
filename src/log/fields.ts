import { createHash } from 'node:crypto';
import { constants } from 'node:os';
import { getSystemErrorMap } from 'node:util';
import { isWord, type Word } from './words.ts';

/**
 * What a field of a log line, or an attribute of a measurement, may hold. Each kind is so narrow that a value handed over
 * by mistake (a name, a text, a token, an address) does not fit it.
 *
 * - `word`: one of the program's own words (words.ts)
 * - `count`: a whole number up to 999,999: shorter than any phone number
 * - `duration`: milliseconds, up to an hour
 * - `status`: an HTTP status; `port`: a TCP port
 * - `id`: an id of the committee's or the meeting's, which may be made of a name: the first 12 digits of its SHA-256
 * - `reference`: of a turn, as the user is told it
 * - `digest`: a SHA-256, of which nothing can be read
 * - `fault`: the names of an error and of its causes; `code`: what the system calls an error or a signal
 * - `place`: a place in the program
 */
export type FieldKind =
  | 'word'
  | 'count'
  | 'duration'
  | 'status'
  | 'port'
  | 'id'
  | 'reference'
  | 'digest'
  | 'fault'
  | 'code'
  | 'place';

/** Every field that a line may have, and its kind. */
export const fields = {
  reference: 'reference',
  kind: 'word',
  scope: 'word',
  outcome: 'word',
  result: 'word',
  reason: 'word',
  role: 'word',
  by: 'word',
  format: 'word',
  table: 'word',
  operation: 'word',
  digest: 'digest',
  error: 'fault',
  code: 'code',
  place: 'place',
  committeeId: 'id',
  meetingId: 'id',
  count: 'count',
  version: 'count',
  durationMs: 'duration',
  status: 'status',
  port: 'port',
} as const satisfies Readonly<Record<string, FieldKind>>;
export type FieldName = keyof typeof fields;

interface ValueOfKind {
  word: Word;
  count: number;
  duration: number;
  status: number;
  port: number;
  id: string;
  reference: string;
  digest: string;
  fault: string;
  code: string;
  place: string;
}
/** What a caller may give for a field. */
export type ValueOf<Name extends FieldName> = ValueOfKind[(typeof fields)[Name]];

/** What stands in the place of a value that does not fit its field. */
export const misfit = '?' as const;

/** A value as it may leave the process; `"?"` for one that its field does not hold. */
export function fitting(name: FieldName, value: unknown): string | number {
  return fit[fields[name]](value) ?? misfit;
}

type Fit = (value: unknown) => string | number | undefined;

const fit: Readonly<Record<FieldKind, Fit>> = {
  word: (value) => (isWord(value) ? value : undefined),
  count: wholeNumber(0, 999_999),
  duration: wholeNumber(0, 3_600_000),
  status: wholeNumber(100, 599),
  port: wholeNumber(0, 65_535),
  id: (value) =>
    typeof value === 'string' ? createHash('sha256').update(value).digest('hex').slice(0, 12) : undefined,
  reference: matching(/^[0-9a-f]{8}$/),
  digest: matching(/^[0-9a-f]{64}$/),
  fault: (value) => (typeof value === 'string' && value.split(' < ').every(isFaultName) ? value : undefined),
  code: (value) => (typeof value === 'string' && isCode(value) ? value : undefined),
  place: matching(/^[a-z0-9][a-z0-9./@_-]{0,160}\.[cm]?[jt]s:\d{1,7}:\d{1,7}$/),
};

function wholeNumber(from: number, to: number): Fit {
  return (value) => {
    if (typeof value !== 'number' || !(value >= from && value <= to)) return undefined;
    return Math.round(value);
  };
}

function matching(pattern: RegExp): Fit {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

/** As classes of errors are called, or a type of JavaScript where something else was thrown. */
function isFaultName(name: string): boolean {
  return /^(?:[A-Z$][A-Za-z]{0,40})?(?:Error|Fault|Exception|Warning)$/.test(name) || thrownTypes.has(name);
}

const thrownTypes: ReadonlySet<string> = new Set(['undefined', 'object', 'string', 'number', 'boolean', 'function']);

/** Of the system (ECONNREFUSED, SIGTERM), of Node and TLS (ERR_…, CERT_HAS_EXPIRED), or one of the program's own words. */
function isCode(code: string): boolean {
  return systemCodes.has(code) || /^(?:[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){1,8}|DEP\d{4})$/.test(code) || isWord(code);
}

const systemCodes: ReadonlySet<string> = new Set([
  ...[...getSystemErrorMap().values()].map(([name]) => name),
  ...Object.keys(constants.signals),
  'ENOTFOUND',
]);
