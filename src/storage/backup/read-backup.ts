import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import {
  type BackupEnd,
  type BackupHead,
  type BlobLine,
  backupFormat,
  LineChecksum,
  type RowLine,
  readLine,
} from './backup-lines.ts';
import type { ReadBlob } from './backup-place.ts';
import { ContentsSum, textOfBlob, textOfRow } from './contents-sum.ts';

/**
 * `not-a-backup`: the file does not begin as one. `newer-format`: a newer program wrote it. `cut-off`: its end is missing.
 * `altered`: something in it is another than what was written.
 */
export type BackupProblem = 'not-a-backup' | 'newer-format' | 'cut-off' | 'altered';

export type CheckedBackup =
  | { readonly ok: true; readonly head: BackupHead; readonly end: BackupEnd }
  /** `line` where it is known. */
  | { readonly ok: false; readonly problem: BackupProblem; readonly line?: number };

/** Reads a file from its first line to its last, and says whether it is whole. @throws the system's error where it cannot be read */
export async function checkBackup(path: string): Promise<CheckedBackup> {
  const checksum = new LineChecksum();
  const sums = new Map<string, ContentsSum>();
  const sumOf = (name: string): ContentsSum => {
    const sum = sums.get(name) ?? new ContentsSum();
    sums.set(name, sum);
    return sum;
  };
  const refuse = (problem: BackupProblem, line?: number): CheckedBackup => ({
    ok: false,
    problem,
    ...(line === undefined ? {} : { line }),
  });
  let head: BackupHead | undefined;
  let end: BackupEnd | undefined;
  for await (const { text, isEnded } of linesOf(path)) {
    const number = checksum.lines + 1;
    if (end !== undefined) return refuse('altered', number + 1);
    const line = readLine(text);
    if (head === undefined) {
      if (line === undefined || !('backup' in line)) return refuse('not-a-backup');
      if (line.format > backupFormat) return refuse('newer-format');
      head = line;
    } else if (line === undefined) return refuse(isEnded ? 'altered' : 'cut-off', number);
    else if ('end' in line) {
      end = line;
      continue;
    } else if ('table' in line) sumOf(line.table).add(textOfRow(line));
    else if ('blob' in line) sumOf('blobs').add(textOfBlob(line));
    checksum.add(text);
  }
  if (head === undefined) return refuse('not-a-backup');
  if (end === undefined) return refuse('cut-off', checksum.lines);
  if (end.lines !== checksum.lines || end.sha256 !== checksum.sha256) return refuse('altered');
  const areSame = [...Object.entries(end.tables), ['blobs', end.blobs] as const].every(
    ([name, contents]) => sumOf(name).contents.sum === contents.sum && sumOf(name).count === contents.count,
  );
  return areSame ? { ok: true, head, end } : refuse('altered');
}

/** The rows and blobs of a file that was checked, in its order; one blob is held at a time. */
export async function* contentsOf(path: string): AsyncGenerator<RowLine | ReadBlob> {
  let begun: { readonly line: BlobLine; readonly parts: Buffer[] } | undefined;
  for await (const { text } of linesOf(path)) {
    const line = readLine(text);
    if (line === undefined) throw new Error('The file has changed since it was checked');
    if ('table' in line) yield line;
    else if ('blob' in line) begun = { line, parts: [] };
    else if ('part' in line) begun?.parts.push(Buffer.from(line.data, 'base64'));
    if (begun !== undefined && begun.parts.length >= begun.line.parts) {
      yield wholeBlob(begun.line, Buffer.concat(begun.parts));
      begun = undefined;
    }
  }
}

function wholeBlob({ parts: _, ...facts }: BlobLine, content: Buffer): ReadBlob {
  if (createHash('sha256').update(content).digest('hex') !== facts.sha256) {
    throw new Error('A file in the backup is not what it was');
  }
  return { ...facts, content };
}

/**
 * Lines end with a line feed and nothing else: texts may hold other signs that node:readline takes for the end of a line.
 * `isEnded` is false for a last line that has no end.
 */
async function* linesOf(path: string): AsyncGenerator<{ readonly text: string; readonly isEnded: boolean }> {
  let rest: Buffer[] = [];
  const file = await open(path);
  for await (const chunk of file.createReadStream()) {
    let bytes: Buffer = chunk;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10)) {
      yield { text: Buffer.concat([...rest, bytes.subarray(0, at)]).toString('utf8'), isEnded: true };
      rest = [];
      bytes = bytes.subarray(at + 1);
    }
    if (bytes.length > 0) rest.push(bytes);
  }
  if (rest.length > 0) yield { text: Buffer.concat(rest).toString('utf8'), isEnded: false };
}
