import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { cliAuditSentences } from '../danish/sentences/cli-audit-sentences.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { isNamed } from '../domain/committee.ts';
import { digestOf, headLines, type KeptHead, readHeadLines } from '../storage/audit/audit-heads.ts';
import { type AuditReport, entriesOf, type WantedEntries } from '../storage/audit/audit-log.ts';
import type { Break } from '../storage/audit/verify-chain.ts';
import type { Storage } from '../storage/open-storage.ts';
import { auditEntryLine, namesInAudit } from './audit-lines.ts';
import { type Command, type Output, UsageError } from './command.ts';
import { findMeetingNamed } from './find-meeting-named.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';
import { parseInstant } from './parse-instant.ts';

const words = cliAuditSentences;
const firstDay = '0001-01-01';

/** `audit`: whether the hash chains hold, what they tell, and their ends to be kept elsewhere. Writes nothing. */
export const audit: Command = {
  run: async ([action, ...args], output) => {
    switch (action) {
      case 'verify':
        return verify(args, output);
      case 'list':
        return list(args, output);
      case 'export':
        parseArgs({ args: [...args], options: {} });
        return withStorage(readToolConfig(), async (storage) => {
          for (const line of headLines(await storage.audit.heads())) output.print(line);
          return 0;
        });
      default:
        throw new UsageError(words.whatToDo);
    }
  },
};

async function verify(args: readonly string[], output: Output): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, since: { type: 'string' }, digest: { type: 'string' } },
  });
  const kept = values.since === undefined ? undefined : await readKept(values.since);
  return withStorage(readToolConfig(), async (storage) => {
    const report = await storage.audit.verify(kept === undefined ? {} : { kept });
    // With a file the hash says whether that is the file; alone, whether nothing has been written since.
    const compared = kept === undefined ? report.digest : digestOf(kept);
    const isOther = values.digest !== undefined && values.digest.toLowerCase() !== compared;
    const breaks: Break[] = [
      ...report.breaks,
      ...(isOther ? [{ table: '*', partition: '*', what: 'digest-differs' } as const] : []),
    ];
    const { chains, entries, before, digest } = report;
    const isSound = breaks.length === 0;
    if (values.json) output.print(JSON.stringify({ sound: isSound, chains, entries, before, digest, breaks }));
    else sayWhetherSound({ ...report, breaks }, output);
    return isSound ? 0 : 1;
  });
}

/** Prints what became of a look at the audit; true when it is sound. */
export function sayWhetherSound({ breaks, chains, entries, before, digest }: AuditReport, output: Output): boolean {
  const isSound = breaks.length === 0;
  output.print(isSound ? words.sound(chains, entries) : words.broken(breaks.length));
  for (const each of breaks) output.print(`  ${breakInWords(each)}`);
  if (before > 0) output.print(words.before(before));
  output.print(words.digest(digest));
  return isSound;
}

async function readKept(path: string): Promise<readonly KeptHead[]> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const kept = text === undefined ? undefined : readHeadLines(text);
  if (kept === undefined) throw new UsageError(words.noFile(path));
  return kept;
}

function breakInWords({ table, partition, chain, seq, row, what }: Break): string {
  const place = chain === undefined ? (row === undefined ? [] : [words.inRow(row)]) : [words.inChain(chain, seq)];
  return `${[words.where(table, partition), ...place].join(', ')}: ${words.what[what]}`;
}

async function list(args: readonly string[], output: Output): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      committee: { type: 'string' },
      meeting: { type: 'string' },
      since: { type: 'string' },
      names: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const since = values.since === undefined ? undefined : parseInstant(values.since);
  return withStorage(readToolConfig(), async (storage) => {
    const place = await placeNamed(storage, values.committee, values.meeting, output);
    if (place === undefined) return 1;
    const wanted = entriesOf(await storage.audit.list(), { ...place, ...(since === undefined ? {} : { since }) });
    const names = values.names ? await namesInAudit(storage) : new Map<string, string>();
    if (values.json) for (const entry of wanted) output.print(JSON.stringify(entry));
    else if (wanted.length === 0) output.print(words.none);
    else for (const entry of wanted) output.print(auditEntryLine(entry, names));
    return 0;
  });
}

/** The ids of what was named; undefined, and said, where there is no such thing. */
async function placeNamed(
  storage: Storage,
  committeeName: string | undefined,
  meetingName: string | undefined,
  output: Output,
): Promise<WantedEntries | undefined> {
  if (meetingName !== undefined) {
    const found = await findMeetingNamed(storage, meetingName, new Date());
    if (found.ok) return { meetingIds: [found.record.meeting.id] };
    output.complain(cliSentences.noSuchMeeting(meetingName, found.nearest));
    return undefined;
  }
  if (committeeName === undefined) return {};
  const committee = (await storage.meetings.listCommittees()).find((each) => isNamed(each, committeeName));
  if (committee !== undefined) {
    const meetings = await storage.meetings.listMeetingsFrom(committee.id, firstDay);
    return { committeeId: committee.id, meetingIds: meetings.map(({ id }) => id) };
  }
  output.complain(words.noCommittee(committeeName));
  return undefined;
}
