import type { ClassifiedLine } from './classify-lines.ts';
import { readItemHeading } from './read-item-heading.ts';
import type { HeadingLine, LineRange } from './skeleton.ts';

const DOCUMENT_WORD =
  /\b(?:referat|dagsorden|beslutningsprotokol|mødeindkaldelse|indkaldelse|møde|generalforsamling)\b/i;

/**
 * The items of a document that does not number them: by marked headings of one look, by slots at the line's beginning,
 * by the bullets under "Dagsorden", or by short lines that stand alone.
 */
export function chooseUnnumberedHeadings(lines: readonly ClassifiedLine[], range: LineRange): HeadingLine[] {
  const body = lines.slice(bodyStart(lines, range), range.to);
  const ways = [
    slotHeadings(body),
    markedHeadings(lines, body),
    bulletsUnderAgenda(lines, range),
    colonLines(lines, body),
    outerBullets(body),
    loneLines(lines, body),
  ];
  return ways.find((found) => found.length >= 2) ?? [];
}

/** The head ends after the last line of people or of the word "Dagsorden" in the first third. */
function bodyStart(lines: readonly ClassifiedLine[], range: LineRange): number {
  let start = range.from;
  const limit = range.from + Math.max(20, (range.to - range.from) / 2);
  for (const line of lines.slice(range.from, Math.min(range.to, limit))) {
    if (line.section !== undefined && line.section.kind !== 'minutes' && line.section.kind !== 'attachments') break;
    const kind = line.labels[0]?.kind;
    if (kind !== undefined && kind !== 'other' && kind !== 'committee' && kind !== 'attachments')
      start = line.index + 1;
  }
  return start;
}

function slotHeadings(body: readonly ClassifiedLine[]): HeadingLine[] {
  return body.flatMap((line) => {
    if (line.isBlank || line.isPause || !/^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}/i.test(line.text)) return [];
    const heading = readItemHeading(line.text);
    return heading.startTime === undefined || heading.title === '' || line.text.length > 150
      ? []
      : [{ index: line.index, words: line.text, length: 1 }];
  });
}

/** Prominent lines that are no section, label or document title, of the look that most often has a section below it. */
function markedHeadings(lines: readonly ClassifiedLine[], body: readonly ClassifiedLine[]): HeadingLine[] {
  const groups = new Map<string, ClassifiedLine[]>();
  for (const line of body) {
    if (!line.isProminent || line.isBlank || line.isPause || line.line.cells !== undefined) continue;
    if (
      line.section !== undefined ||
      line.labels.length > 0 ||
      line.text.length > 150 ||
      line.line.listMarker !== undefined
    )
      continue;
    if (
      DOCUMENT_WORD.test(line.text) &&
      line.text.split(' ').length <= 8 &&
      line.line.level !== undefined &&
      line.line.level <= 1
    )
      continue;
    const look = line.line.level !== undefined ? `level ${line.line.level}` : line.line.isBold ? 'bold' : 'capitals';
    const group = groups.get(look);
    if (group === undefined) groups.set(look, [line]);
    else group.push(line);
  }
  const ranked = [...groups.values()]
    .filter((group) => group.length >= 2)
    .map((group) => ({ group, withSection: group.filter((line) => hasSectionBelow(lines, line)).length }))
    .sort(
      (a, b) =>
        b.withSection - a.withSection ||
        (a.group[0]?.line.level ?? 7) - (b.group[0]?.line.level ?? 7) ||
        b.group.length - a.group.length,
    );
  return (ranked[0]?.group ?? []).map((line) => ({ index: line.index, words: line.text, length: 1 }));
}

function hasSectionBelow(lines: readonly ClassifiedLine[], line: ClassifiedLine): boolean {
  for (let index = line.index + 1; index < lines.length && index < line.index + 40; index += 1) {
    const other = lines[index];
    if (other?.section !== undefined) return true;
    if (other?.isProminent && other.line.level === line.line.level) return false;
  }
  return false;
}

function bulletsUnderAgenda(lines: readonly ClassifiedLine[], range: LineRange): HeadingLine[] {
  const agenda = lines.slice(range.from, range.to).find((line) => line.labels[0]?.kind === 'agenda');
  if (agenda === undefined) return [];
  const found: HeadingLine[] = [];
  let depth: number | undefined;
  for (const line of lines.slice(agenda.index + 1, range.to)) {
    if (line.isBlank) continue;
    if (line.labels.length > 0 && line.line.listMarker === undefined) break;
    if (line.line.listMarker === undefined && !/^[a-zæøå][.)]\s/i.test(line.text)) {
      if (line.isProminent) break;
      continue;
    }
    depth ??= line.line.indent;
    if (line.line.indent <= depth && line.text.length <= 150)
      found.push({ index: line.index, words: line.text.replace(/^[a-zæøå][.)]\s+/i, ''), length: 1 });
  }
  return found;
}

/** "Økonomi:" alone on its line, with nothing above and text below. */
function colonLines(lines: readonly ClassifiedLine[], body: readonly ClassifiedLine[]): HeadingLine[] {
  const isAlone = (line: ClassifiedLine) =>
    /^\p{Lu}[^:.!?]{2,60}:$/u.test(line.text) &&
    line.line.listMarker === undefined &&
    line.section === undefined &&
    line.labels.every(({ kind }) => kind === 'chair') &&
    lines[line.index - 1]?.isBlank !== false;
  const found = body.filter((line) => {
    const below = lines.slice(line.index + 1, line.index + 4).find((other) => !other.isBlank);
    return isAlone(line) && below !== undefined && !isAlone(below);
  });
  return found.length < 3 ? [] : found.map((line) => ({ index: line.index, words: line.text, length: 1 }));
}

/** Bullets that have bullets below them, in a list that is all of the minutes. */
function outerBullets(body: readonly ClassifiedLine[]): HeadingLine[] {
  const bullets = body.filter((line) => line.line.listMarker !== undefined && !line.isBlank);
  const filled = body.filter((line) => !line.isBlank && line.labels.length === 0);
  if (bullets.length < 4 || bullets.length < filled.length * 0.8) return [];
  const depth = Math.min(...bullets.map((line) => line.line.indent));
  const outer = bullets.filter((line) => line.line.indent === depth);
  const isShort = outer.every((line) => line.text.length <= 90);
  if (outer.length < 2 || outer.length > bullets.length * 0.6 || !isShort) return [];
  return outer.map((line) => ({ index: line.index, words: line.text, length: 1 }));
}

/** Short lines between blank ones, without a full stop, that have text below. */
function loneLines(lines: readonly ClassifiedLine[], body: readonly ClassifiedLine[]): HeadingLine[] {
  return body.flatMap((line) => {
    const above = lines[line.index - 1];
    const below = lines.slice(line.index + 1, line.index + 3).find((other) => !other.isBlank);
    const isShort = line.text.length <= 70 && line.text.split(' ').length <= 9 && !/[.,;:!?]$/.test(line.text);
    const isAlone = above === undefined || above.isBlank;
    if (line.isBlank || !isShort || !isAlone || line.section !== undefined || line.labels.length > 0) return [];
    if (
      line.line.listMarker !== undefined ||
      line.line.cells !== undefined ||
      !/^\p{Lu}/u.test(line.text) ||
      line.isPause
    )
      return [];
    const hasText =
      below !== undefined && (below.section !== undefined || below.text.length > 40 || /[.!?]$/.test(below.text));
    return hasText ? [{ index: line.index, words: line.text, length: 1 }] : [];
  });
}
