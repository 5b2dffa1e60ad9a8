import { findDates, resolveDate } from '../../danish/dates.ts';
import type { SectionKind } from '../../domain/agenda-item.ts';
import type { ClassifiedLine, SectionStart } from './classify-lines.ts';
import { type Passage, passagesOf } from './passage.ts';
import { cellPiece, type Piece, pieceText, wholeLine } from './piece.ts';
import type { SkeletonItem } from './skeleton.ts';

/** A run of an item's text before it is made into an ItemSection. */
export interface SectionDraft {
  readonly kind: SectionKind;
  readonly heading?: string;
  /** The body that the heading names, where it is another than the committee: "Beslutning i Havnerådet". */
  readonly otherBody?: string;
  readonly pieces: readonly Piece[];
  /** The pieces put together, once for all who read in them. */
  readonly passages: readonly Passage[];
}

/** What the whole document tells about its sections. */
export interface SectionContext {
  /** What text without a heading is: the minutes where the document has no headings for them. */
  readonly unheaded: 'background' | 'minutes';
  /** YYYY-MM-DD */
  readonly meetingDate?: string;
  /** True for the name of the committee itself. */
  readonly isOwnBody: (name: string) => boolean;
}

const RECOMMENDS =
  /^(?:det|der)\s+(?:indstilles|foreslås det indstillet)\b|^(?!.{0,80}\bindstillede)(?:(?!\p{Ll}[.!?]\s).){2,90}?\bindstiller\b\s*(?:,|:|\bat\b|\btil\b|$)|^(?:til )?indstilles\b/iu;
const LEAD_HEADING = /^(?:det|der)\s+(?:blev|besluttedes)\b/i;
const ATTACHMENT_LINE = /^bilag\s+\d{1,3}[a-z]?\s*(?:[:.)–-]|\s\p{Lu})/iu;

/** Cuts the text of an item into its sections, by their headings in any order and by the shape of what follows them. */
export function splitSections(
  item: SkeletonItem,
  lines: readonly ClassifiedLine[],
  context: SectionContext,
): SectionDraft[] {
  const drafts: MutableDraft[] = [];
  for (const body of item.bodies)
    new Splitter(drafts, body.isAgenda === true ? { ...context, unheaded: 'background' } : context).run(
      lines.slice(body.from, body.to),
      body.lead,
    );
  if (item.row !== undefined) drafts.push(...sectionsOfRow(item.row.line, item.row.columns));
  return drafts.map(trimmed).filter((draft) => draft.pieces.length > 0);
}

interface MutableDraft {
  kind: SectionKind;
  heading?: string;
  otherBody?: string;
  pieces: Piece[];
}

class Splitter {
  private current: MutableDraft | undefined;
  private isProminentHistory = false;
  /** Where text goes on when a section of a fixed shape (bullets, attachments) is over. */
  private after: 'background' | 'minutes';
  private isEndedByProse = false;
  private hasEntry = false;
  private readonly drafts: MutableDraft[];
  private readonly context: SectionContext;

  constructor(drafts: MutableDraft[], context: SectionContext) {
    this.drafts = drafts;
    this.context = context;
    this.after = context.unheaded;
  }

  run(lines: readonly ClassifiedLine[], lead: Piece | undefined): void {
    if (lead !== undefined) {
      this.open(this.after, undefined);
      this.push(lead);
    }
    for (const [position, line] of lines.entries()) {
      if (line.isDebris || line.isPause) continue;
      const { section } = line;
      if (section !== undefined && this.startsSection(line, section)) this.openHeaded(line, section);
      else if (line.isBlank) this.current?.pieces.push(wholeLine(line.line));
      else this.add(line, lines[position - 1]?.isBlank !== false);
    }
  }

  /** Within a case's history "Beslutning: …" tells what another body decided; a heading like the history's own ends it. */
  private startsSection(line: ClassifiedLine, section: SectionStart): boolean {
    if (this.current?.kind !== 'history') return true;
    if (section.from < line.text.length) return false;
    return line.isProminent || !this.isProminentHistory;
  }

  private openHeaded(line: ClassifiedLine, section: SectionStart): void {
    const kind = this.kindOf(section, line.text);
    if (kind === 'history') this.isProminentHistory = line.isProminent;
    this.open(kind, section.heading);
    if (this.current !== undefined && section.body !== undefined && !this.context.isOwnBody(section.body))
      this.current.otherBody = section.body;
    if (kind === 'minutes' || kind === 'decision') this.after = 'minutes';
    else if (kind === 'background') this.after = 'background';
    this.isEndedByProse = kind === 'decision' && LEAD_HEADING.test(section.heading);
    if (section.from < line.text.length) this.push({ line: line.line, from: section.from, to: line.text.length });
  }

  private kindOf(section: SectionStart, text: string): SectionKind {
    if (section.kind !== 'decision' || section.body === undefined) return section.kind;
    const stated = findDates(text)[0];
    const date = stated === undefined ? undefined : resolveDate(stated, this.context.meetingDate);
    if (date !== undefined && this.context.meetingDate !== undefined)
      return date === this.context.meetingDate ? 'decision' : 'history';
    return this.context.isOwnBody(section.body) ? 'decision' : 'history';
  }

  private add(line: ClassifiedLine, isAfterBlank: boolean): void {
    const isEntry =
      line.line.listMarker !== undefined ||
      /^(?:at\s|\d{1,2}[.)]\s|[a-z][.)]\s)/iu.test(line.text) ||
      line.line.cells !== undefined;
    const kind = this.current?.kind;
    if (ATTACHMENT_LINE.test(line.text) && kind !== 'attachments' && kind !== 'history' && line.text.length < 200) {
      this.open('attachments', undefined);
    } else if (!isEntry && kind !== undefined && this.isShapeOver(line, kind, isAfterBlank)) {
      this.open(this.after, undefined);
    }
    if (
      (this.current === undefined || this.current.kind === 'background') &&
      recommends(line.text) &&
      this.context.unheaded === 'background'
    ) {
      this.open('recommendation', undefined);
      this.isEndedByProse = true;
    }
    if (this.current === undefined) this.open(this.after, undefined);
    const isAnswer = isAfterBlank && line.number?.style === 'keyword' && /^ad\b/i.test(line.text);
    this.push(
      isAnswer ? { line: line.line, from: line.number?.titleFrom ?? 0, to: line.text.length } : wholeLine(line.line),
    );
    if (isEntry || ATTACHMENT_LINE.test(line.text)) this.hasEntry = true;
  }

  private isShapeOver(line: ClassifiedLine, kind: SectionKind, isAfterBlank: boolean): boolean {
    if (!isAfterBlank) return false;
    if (kind === 'recommendation')
      return (this.hasEntry || this.isEndedByProse) && this.hasText() && !recommends(line.text);
    if (kind === 'decision') return this.isEndedByProse && this.hasEntry;
    if (kind !== 'attachments' || ATTACHMENT_LINE.test(line.text) || line.line.links.length > 0) return false;
    return line.isProminent ? this.hasText() : line.text.length > 90 && /[.!?:]$/.test(line.text);
  }

  private hasText(): boolean {
    return this.current?.pieces.some((piece) => pieceText(piece) !== '') ?? false;
  }

  private open(kind: SectionKind, heading: string | undefined): void {
    this.current = { kind, ...(heading === undefined ? {} : { heading }), pieces: [] };
    this.drafts.push(this.current);
    this.hasEntry = false;
    this.isEndedByProse = false;
  }

  private push(piece: Piece): void {
    this.current?.pieces.push(piece);
  }
}

function recommends(text: string): boolean {
  // The pattern looks ahead at every letter.
  return /indstille/iu.test(text) && RECOMMENDS.test(text);
}

function sectionsOfRow(
  line: ClassifiedLine,
  columns: readonly { readonly column: number; readonly name: string }[],
): MutableDraft[] {
  return columns.flatMap(({ column, name }) => {
    const kind = rowSections[name];
    const piece = cellPiece(line.line, column);
    return kind === undefined || piece === undefined || pieceText(piece).trim() === ''
      ? []
      : [{ kind, pieces: [piece] }];
  });
}

const rowSections: Readonly<Record<string, SectionKind | undefined>> = {
  recommendation: 'recommendation',
  background: 'background',
  minutes: 'minutes',
  decision: 'decision',
  attachments: 'attachments',
};

function trimmed(draft: MutableDraft): SectionDraft {
  const isBlank = (piece: Piece | undefined) => piece !== undefined && pieceText(piece).trim() === '';
  let from = 0;
  let to = draft.pieces.length;
  while (from < to && isBlank(draft.pieces[from])) from += 1;
  while (to > from && isBlank(draft.pieces[to - 1])) to -= 1;
  const pieces = draft.pieces.slice(from, to);
  return { ...draft, pieces, passages: passagesOf(pieces) };
}
