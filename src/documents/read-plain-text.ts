import { decodeText } from './decode-text.ts';
import type { ReadFormat } from './format-reader.ts';
import { documentLimits } from './limits.ts';
import { readTextLines } from './read-text.ts';

/** Formats that are written in letters but are not read as text: HTML, XML, RTF, and a web page saved as a mail. */
const MARKUP_START = /^\s*(?:<\?xml|<!doctype|<html|\{\\rtf|MIME-Version:)/i;

/** Reads a text or Markdown file. Tags within a text are taken away; a file that is HTML as a whole is refused. */
export const readPlainText: ReadFormat = async (bytes) => {
  // Composed letters (NFC) are the same text, and each of them has one place that a span can point to.
  const text = decodeText(bytes)?.normalize('NFC');
  if (text === undefined) return { ok: false, reason: 'not-text' };
  if (MARKUP_START.test(text)) return { ok: false, reason: 'unsupported-format' };
  if (text.length > documentLimits.characters) return { ok: false, reason: 'too-much-content' };
  return { ok: true, text, lines: readTextLines(text) };
};
