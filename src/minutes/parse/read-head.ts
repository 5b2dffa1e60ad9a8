import { isPersonName } from '../../danish/names.ts';
import type { Contact, MeetingMode } from '../../domain/meeting.ts';
import { committeeEvidence } from './committee-evidence.ts';
import { type CommitteeName, committeeFromLine, named } from './committee-name.ts';
import { type ComposedText, compose, excerptWith, wholeExcerpt } from './composed-text.ts';
import { type Evidenced, evidenceOf, evidenceOfList, type FieldEvidence, type Finding } from './evidence.ts';
import { blockText, type HeadBlock, type HeadLine, lineText } from './head-blocks.ts';
import { type Piece, pieceSpan, pieceText } from './piece.ts';
import { readContacts } from './read-contacts.ts';
import {
  findCommitteeName,
  findTitle,
  hasMeetingWord,
  isBareWord,
  isDateLine,
  kindOfTitle,
  type TitleKind,
  writerIn,
} from './read-title.ts';
import { readWhen, type When } from './read-when.ts';
import { readWhere } from './read-where.ts';
import type { LabelKind } from './vocabulary.ts';

/** What the head says of the meeting as a whole; people are read apart. */
export interface Head extends Omit<When, 'evidence'> {
  readonly committee: CommitteeName;
  readonly title?: string;
  readonly place?: string;
  readonly mode?: MeetingMode;
  readonly chair?: Evidenced<string>;
  readonly minuteTakers: readonly Evidenced<string>[];
  readonly contacts: readonly Contact[];
  readonly titleKind?: TitleKind;
  /** Lines that no rule has placed. */
  readonly unplaced: readonly HeadLine[];
  /** Of the fields above that do not carry their own. */
  readonly evidence: readonly FieldEvidence[];
}

export function readHead(blocks: readonly HeadBlock[], wholeText: string): Head {
  const free = blocks
    .filter((block) => block.kind === 'none' || block.kind === 'agenda')
    .flatMap((block) => block.lines);
  const { contacts, used } = readContacts(blocks);
  const titleLine = findTitle(free, blocks, used);
  const titleText = titleLine === undefined ? undefined : wholeTitle(titleLine, blocks, free, wholeText);
  const title = titleText?.text;
  const where = readWhere(blocks, titleText, free, used);
  const labelled = textOf(blocks, 'committee');
  const committee =
    (labelled === undefined ? undefined : named(labelled.text)) ?? findCommitteeName(title, free, used) ?? {};
  const titleKind = kindOfTitle(
    [...(title === undefined ? [] : [title]), ...free.slice(0, 10).map((line) => line.text)],
    blocks,
  );
  const chair = namesIn(blocks, 'chair')[0];
  const takers = namesIn(blocks, 'minute-taker');
  const minuteTakers =
    [takers, free.flatMap(writerOf).slice(0, 1), electedWriter(wholeText)].find(({ length }) => length > 0) ?? [];
  const when = readWhen(blocks, titleText, free, wholeText);
  const { place } = where;
  const isPlaced = (line: HeadLine) =>
    line === titleLine ||
    used.has(line.text) ||
    (place !== undefined && line.text.includes(place)) ||
    isBareWord(line.text) ||
    writerIn(line.text) !== undefined ||
    line.text.length < 3 ||
    line.piece.line.cells !== undefined ||
    isDateLine(line.text) ||
    isOfCommittee(line.text, committee);
  const { evidence: _, ...moment } = when;
  return {
    committee,
    ...(title === undefined ? {} : { title }),
    ...moment,
    ...(place === undefined ? {} : { place }),
    ...(where.mode === undefined ? {} : { mode: where.mode }),
    ...(chair === undefined ? {} : { chair }),
    minuteTakers,
    contacts: contacts.map(({ value }) => value),
    ...(titleKind === undefined ? {} : { titleKind }),
    unplaced: free.filter((line) => !isPlaced(line)),
    evidence: [
      ...committeeEvidence(committee, labelled, titleText, free),
      ...(titleText === undefined || titleLine === undefined
        ? []
        : evidenceOf('title', wholeExcerpt(titleText), titleFinding(titleLine, blocks))),
      ...when.evidence,
      ...where.evidence,
      ...evidenceOfList('contacts', contacts),
    ],
  };
}

function titleFinding(line: HeadLine, blocks: readonly HeadBlock[]): Finding {
  if (blocks.some((block) => block.kind === 'title' && block.lines.includes(line))) return 'labelled';
  return hasMeetingWord(line.text) ? 'titled' : line.isProminent ? 'placed' : 'supposed';
}

/** "Dagsorden" above "til mødet i …" is the beginning of the same title, where nothing stands between them. */
function wholeTitle(
  line: HeadLine,
  blocks: readonly HeadBlock[],
  free: readonly HeadLine[],
  wholeText: string,
): ComposedText {
  if (!/^\p{Ll}/u.test(line.text)) return lineText(line);
  const pieces = [line.piece];
  const isRightAbove = (above: Piece) => {
    const [from, to] = [pieceSpan(above).end, pieceSpan(pieces[0] ?? above).start];
    return from <= to && /^[\s>*_#:-]*$/.test(wholeText.slice(from, to));
  };
  const at = free.indexOf(line);
  for (let index = at - 1; index >= 0 && index >= at - 3; index -= 1) {
    const above = free[index];
    if (above === undefined || !isRightAbove(above.piece)) break;
    if (!isBareWord(above.text) && !/^\p{Ll}/u.test(above.text)) break;
    pieces.unshift(above.piece);
    if (isBareWord(above.text)) return compose(pieces);
  }
  const label = blocks.find((block) => block.kind === 'agenda')?.labelPiece;
  if (label === undefined) return compose(pieces);
  const bare = { ...label, to: label.from + pieceText(label).replace(/\s*:\s*$/, '').length };
  return compose(isRightAbove(bare) ? [bare, ...pieces] : pieces);
}

function isOfCommittee(text: string, committee: CommitteeName): boolean {
  const name = committeeFromLine(text)?.name;
  return (
    name !== undefined && committee.name !== undefined && (name === committee.name || committee.name.includes(name))
  );
}

/** The names behind a label: "Referenter: Asta Holm og Bo Lind". */
function namesIn(blocks: readonly HeadBlock[], kind: LabelKind): Evidenced<string>[] {
  const line = blocks.find((block) => block.kind === kind && block.lines.length > 0)?.lines[0];
  if (line === undefined) return [];
  return line.text
    .replace(/\([^()]*\)/g, '')
    .split(/\s*(?:,|;|\/|\bog\b|&)\s*/u)
    .map((name) => name.replace(/\.$/, '').trim())
    .filter(
      (name, index) => /^\p{Lu}/u.test(name) && (index === 0 || isPersonName(name) || name.split(' ').length === 1),
    )
    .map((name) => ({ value: name, evidence: evidenceOf('', excerptWith(lineText(line), name), 'labelled') }));
}

function writerOf(line: HeadLine): Evidenced<string>[] {
  const name = writerIn(line.text);
  return name === undefined
    ? []
    : [{ value: name, evidence: evidenceOf('', excerptWith(lineText(line), name), 'labelled') }];
}

/** "… valgtes Asta Holm som referent": who writes where no label says so. */
function electedWriter(wholeText: string): Evidenced<string>[] {
  if (!wholeText.includes(' som referent')) return [];
  const match = /(?<![\p{L}])(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,3}) som referent(?![\p{L}])/u.exec(wholeText);
  const name = match?.[1];
  if (match === null || name === undefined || !isPersonName(name)) return [];
  const words = { text: name, span: { start: match.index, end: match.index + name.length } };
  return [{ value: name, evidence: evidenceOf('', words, 'formula') }];
}

function textOf(blocks: readonly HeadBlock[], kind: LabelKind): ComposedText | undefined {
  return blocks
    .filter((block) => block.kind === kind)
    .map(blockText)
    .find(({ text }) => text !== '');
}
