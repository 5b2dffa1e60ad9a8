import { createHash, type Hash } from 'node:crypto';
import { type TableName, tableNames } from '../table-client.ts';
import type { BlobFacts, Contents } from './contents-sum.ts';
import { type RawRow, type RawValue, rawTypes } from './raw-row.ts';

/** Of the file, not of the data in it. */
export const backupFormat = 1;

/** The first line. */
export interface BackupHead {
  readonly backup: 'dagsorden';
  readonly format: number;
  readonly dataVersion: number;
  readonly prefix: string;
  /** UTC instant at which it was begun. */
  readonly at: string;
}

export interface RowLine extends RawRow {
  readonly table: TableName;
}

/** A blob; as many lines with its parts follow at once. */
export interface BlobLine extends BlobFacts {
  readonly parts: number;
}

export interface PartLine {
  readonly part: number;
  /** Base64. */
  readonly data: string;
}

/** The last line: without it the file was cut off. */
export interface BackupEnd {
  readonly end: true;
  /** How many lines come before it, and their SHA-256, line ends included. */
  readonly lines: number;
  readonly sha256: string;
  readonly tables: Readonly<Record<string, Contents>>;
  readonly blobs: Contents;
  /** Tables (and `blobs`) in which something was written while the backup was made. */
  readonly changed: readonly string[];
}

export type BackupLine = BackupHead | RowLine | BlobLine | PartLine | BackupEnd;

/** A blob of 20 MB as one line would be a text of 27 MB; so many bytes go into a line. */
export const partBytes = 750_000;

/** Counts the lines and hashes them, on the way out and on the way in. */
export class LineChecksum {
  readonly #hash: Hash = createHash('sha256');
  lines = 0;

  add(line: string): void {
    this.lines += 1;
    this.#hash.update(line).update('\n');
  }

  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }
}

/** What a line says; undefined for what is no line of a backup. */
export function readLine(text: string): BackupLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return isLine(value) ? value : undefined;
}

function isLine(value: unknown): value is BackupLine {
  if (!isRecord(value)) return false;
  if ('table' in value) return isRow(value);
  if ('blob' in value) return isBlob(value);
  if ('part' in value) return Number.isSafeInteger(value['part']) && typeof value['data'] === 'string';
  if ('backup' in value) return isHead(value);
  return value['end'] === true && isEnd(value);
}

function isHead(value: Fields): boolean {
  const areNumbers = ['format', 'dataVersion'].every((name) => Number.isSafeInteger(value[name]));
  return value['backup'] === 'dagsorden' && areNumbers && areTexts(value, 'prefix', 'at');
}

function isRow(value: Fields): boolean {
  const { table, properties } = value;
  if (!tableNames.some((name) => name === table) || !areTexts(value, 'partition', 'row', 'timestamp')) return false;
  return isRecord(properties) && Object.values(properties).every(isRawValue);
}

function isRawValue(value: unknown): value is RawValue {
  if (typeof value === 'string') return true;
  if (!Array.isArray(value) || value.length !== 2) return false;
  return rawTypes.some((type) => type === value[0]) && typeof value[1] === 'string';
}

function isBlob(value: Fields): boolean {
  const areNumbers = ['bytes', 'parts'].every((name) => Number.isSafeInteger(value[name]));
  const { metadata } = value;
  const isMetadata = isRecord(metadata) && Object.values(metadata).every((each) => typeof each === 'string');
  return areNumbers && isMetadata && areTexts(value, 'blob', 'sha256', 'contentType');
}

function isEnd(value: Fields): boolean {
  const { lines, tables, blobs, changed } = value;
  const areContents = isRecord(tables) && [...Object.values(tables), blobs].every(isContents);
  return Number.isSafeInteger(lines) && areTexts(value, 'sha256') && areContents && Array.isArray(changed);
}

function isContents(value: unknown): boolean {
  return isRecord(value) && Number.isSafeInteger(value['count']) && typeof value['sum'] === 'string';
}

type Fields = Readonly<Record<string, unknown>>;

function areTexts(value: Fields, ...names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
