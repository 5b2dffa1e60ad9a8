import { fold } from '../../danish/normalise.ts';
import type { Attachment } from '../../domain/agenda-item.ts';
import { type ComposedText, compose, cutText, excerptWith, joinTexts, wholeExcerpt } from './composed-text.ts';
import { type Evidenced, evidenceOf } from './evidence.ts';
import type { Piece } from './piece.ts';
import type { SectionDraft } from './split-sections.ts';

const NOTHING =
  /^(?:ingen(?:\s+bilag)?|intet|-|–|bilag|vedlagt|se vedlagte?|jf\.? vedlagte?|ingen vedhæftede filer)\.?$/i;
const NUMBERED =
  /^(?:bilag\s*(?:nr\.?\s*)?(\d{1,3}(?:\.\d{1,2})?[a-z]?)?|(\d{1,3}[a-z]?)[.)])\s*(?:[:.)–-]+\s*|(?=\s|$))/iu;
const FOR_ITEM = /^(?:punkt|pkt\.?|ad\.?|til punkt)\s*(\d{1,3}(?:\.\d{1,2})*)\s*(?:[:.)–-]\s*|\s+(?=\p{Lu}))/iu;

/** The attachments listed in an item's sections. */
export function readItemAttachments(sections: readonly SectionDraft[]): Evidenced<Attachment>[] {
  return sections
    .filter((section) => section.kind === 'attachments')
    .flatMap((section) => readAttachmentList(section.pieces));
}

/** One attachment for each entry of a list: "Bilag 1: Regnskab", "- Punkt 2: Oplæg", "[Budget](https://…)". */
export function readAttachmentList(pieces: readonly Piece[]): Evidenced<Attachment>[] {
  const entries: { text: ComposedText; links: Piece['line']['links'] }[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const whole = compose([piece]);
    const last = entries.at(-1);
    if (whole.text.trim() === '') isOpen = false;
    else if (isOpen && last !== undefined && piece.line.listMarker === undefined && /^\p{Ll}/u.test(whole.text)) {
      last.text = joinTexts(last.text, whole);
    } else {
      for (const text of partsOf(whole, piece)) entries.push({ text, links: piece.line.links });
      isOpen = true;
    }
  }
  const seen = new Set<string>();
  return entries
    .flatMap((entry) => attachmentFrom(entry.text, entry.links) ?? [])
    .filter(({ value }) => {
      const key = fold(value.title);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** "Bilag 1: Regnskab, bilag 2: Budget" are two. */
function partsOf(whole: ComposedText, piece: Piece): ComposedText[] {
  const parts: ComposedText[] = [];
  let from = 0;
  const separator = isCommaList(whole.text, piece) ? /[,;]\s+/gu : /(?:;|,|\bog)\s+(?=bilag\s+\d)|;\s+/giu;
  for (const match of whole.text.matchAll(separator)) {
    parts.push(cutText(whole, from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, cutText(whole, from, whole.text.length)];
}

/**
 * "Bilag: Udkast til budget, Notat om priser" on one line are two: each link is one, or each part has words enough to be a
 * title; "Notat om Odense, Nyborg og Assens" is one.
 */
function isCommaList(text: string, { line, from }: Piece): boolean {
  const parts = text.split(/[,;]\s+/u);
  if (parts.length < 2) return false;
  if (line.links.length === parts.length) return parts.every((part, at) => line.links[at]?.text === part);
  const isEnumeration = parts.slice(1).some((part) => /^\p{Lu}\S*\s+(?:og|eller|samt)\s+\p{Lu}/u.test(part));
  return (
    !isEnumeration &&
    from > 0 &&
    parts.every((part) => /^\p{Lu}\S*(?:\s+\S+){1,7}$/u.test(part) && !/[:.]\s/.test(part))
  );
}

function attachmentFrom(composed: ComposedText, links: Piece['line']['links']): Evidenced<Attachment> | undefined {
  const entry = composed.text;
  if (NOTHING.test(entry)) return undefined;
  const item = FOR_ITEM.exec(entry);
  const rest = item === null ? entry : entry.slice(item[0].length);
  const numbered = NUMBERED.exec(rest);
  const number = numbered?.[1] ?? numbered?.[2];
  const bare = (numbered === null ? rest : rest.slice(numbered[0].length))
    .replace(/<?https?:\/\/\S+/g, '')
    .replace(/\s*\((?:\p{L}{3,4},?\s*)?\d+(?:[.,]\d+)?\s*[kMG]B\)$/iu, '')
    .replace(/[\s:–-]+$/, '')
    .trim();
  const title = bare === '' ? (links[0]?.text ?? (number === undefined ? '' : `Bilag ${number}`)) : bare;
  if (title === '' || NOTHING.test(title) || title.length > 300) return undefined;
  const link = links.find(
    (other) => /^https?:\/\//i.test(other.target) && (links.length === 1 || entry.includes(other.text)),
  )?.target;
  const from = entry.length - rest.length + (numbered?.[0].length ?? 0);
  return {
    value: {
      ...(number === undefined ? {} : { number }),
      title,
      ...(link === undefined ? {} : { link }),
      ...(item?.[1] === undefined ? {} : { itemNumber: item[1] }),
    },
    evidence: evidenceOf(
      'title',
      excerptWith(composed, title, bare === '' ? 0 : from) ?? wholeExcerpt(composed),
      'listed',
    ),
  };
}
