import { createHash } from 'node:crypto';

/**
 * SHA-256 of a text, base64url: 43 characters that any key, URL and file name may hold. Halves of characters have no UTF-8
 * of their own: texts that hold one are told apart by their UTF-16.
 */
export function hashKey(text: string): string {
  const encoding = text.isWellFormed() ? 'utf8' : 'utf16le';
  return createHash('sha256').update(text, encoding).digest('base64url');
}

/**
 * One part of a row's key or a blob's name. Short texts of harmless characters stay readable; any other becomes "=" and
 * its hash, for a key may not hold / \ # ? or control characters and not be longer than 1 KiB, and ".." is no part of a
 * blob's address but a step upwards. Neither holds the "|" that joins parts.
 */
export function keyPart(text: string): string {
  return /^(?!\.)[A-Za-z0-9._:-]{1,80}$/.test(text) ? text : `=${hashKey(text)}`;
}

/** A number as a key part that sorts as numbers do. */
export function numberPart(value: number): string {
  return String(value).padStart(8, '0');
}

/** The first key after all those that begin with `prefix` and a "|". */
export function keyAfter(prefix: string): string {
  return `${prefix}}`;
}
