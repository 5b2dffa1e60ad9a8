import { fold } from '../danish/normalise.ts';
import type { Attachment } from '../domain/agenda-item.ts';
import { type Piece, pieceText } from './piece.ts';
import type { SectionDraft } from './split-sections.ts';

const NOTHING =
  /^(?:ingen(?:\s+bilag)?|intet|-|–|bilag|vedlagt|se vedlagte?|jf\.? vedlagte?|ingen vedhæftede filer)\.?$/i;
const NUMBERED = /^(?:bilag\s*(?:nr\.?\s*)?(\d{1,3}[a-z]?)?|(\d{1,3}[a-z]?)[.)])\s*(?:[:.)–-]+\s*|(?=\s|$))/iu;
const FOR_ITEM = /^(?:punkt|pkt\.?|ad\.?|til punkt)\s*(\d{1,3}(?:\.\d{1,2})*)\s*(?:[:.)–-]\s*|\s+(?=\p{Lu}))/iu;

/** The attachments listed in an item's sections. */
export function readItemAttachments(sections: readonly SectionDraft[]): Attachment[] {
  return sections
    .filter((section) => section.kind === 'attachments')
    .flatMap((section) => readAttachmentList(section.pieces));
}

/** One attachment for each entry of a list: "Bilag 1: Regnskab", "- Punkt 2: Oplæg", "[Budget](https://…)". */
export function readAttachmentList(pieces: readonly Piece[]): Attachment[] {
  const entries: { text: string; links: Piece['line']['links'] }[] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const text = pieceText(piece).trim();
    const last = entries.at(-1);
    if (text === '') isOpen = false;
    else if (isOpen && last !== undefined && piece.line.listMarker === undefined && /^\p{Ll}/u.test(text)) {
      last.text = last.text.endsWith('-') ? `${last.text.slice(0, -1)}${text}` : `${last.text} ${text}`;
    } else {
      for (const part of text.split(/(?:;|,|\bog)\s+(?=bilag\s+\d)|;\s+/iu))
        entries.push({ text: part.trim(), links: piece.line.links });
      isOpen = true;
    }
  }
  const seen = new Set<string>();
  return entries
    .flatMap((entry) => attachmentFrom(entry.text, entry.links) ?? [])
    .filter((attachment) => {
      const key = fold(attachment.title);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function attachmentFrom(entry: string, links: Piece['line']['links']): Attachment | undefined {
  if (NOTHING.test(entry)) return undefined;
  const item = FOR_ITEM.exec(entry);
  const rest = item === null ? entry : entry.slice(item[0].length);
  const numbered = NUMBERED.exec(rest);
  const number = numbered?.[1] ?? numbered?.[2];
  const bare = (numbered === null ? rest : rest.slice(numbered[0].length))
    .replace(/<?https?:\/\/\S+/g, '')
    .replace(/[\s:–-]+$/, '')
    .trim();
  const title = bare === '' ? (links[0]?.text ?? (number === undefined ? '' : `Bilag ${number}`)) : bare;
  if (title === '' || NOTHING.test(title) || title.length > 300) return undefined;
  const link = links.find(
    (other) => /^https?:\/\//i.test(other.target) && (links.length === 1 || entry.includes(other.text)),
  )?.target;
  return {
    ...(number === undefined ? {} : { number }),
    title,
    ...(link === undefined ? {} : { link }),
    ...(item?.[1] === undefined ? {} : { itemNumber: item[1] }),
  };
}
