import { findDates } from '../danish/dates.ts';
import { isPersonName } from '../danish/names.ts';
import type { MeetingMode } from '../domain/meeting.ts';
import { type CommitteeName, committeeFromLine, named } from './committee-name.ts';
import { blockText, type HeadBlock, type HeadLine } from './head-blocks.ts';
import type { Contact } from './parsed-document.ts';
import { readContacts } from './read-contacts.ts';
import { looksLikePlace, placeBehindTime, placeBeside, readMode } from './read-place.ts';
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
import type { LabelKind } from './vocabulary.ts';

/** What the head says of the meeting as a whole; people are read apart. */
export interface Head extends When {
  readonly committee: CommitteeName;
  readonly title?: string;
  readonly place?: string;
  readonly mode?: MeetingMode;
  readonly chair?: string;
  readonly minuteTakers: readonly string[];
  readonly contacts: readonly Contact[];
  readonly titleKind?: TitleKind;
  /** Lines that no rule has placed. */
  readonly unplaced: readonly HeadLine[];
}

export function readHead(blocks: readonly HeadBlock[], wholeText: string): Head {
  const free = blocks
    .filter((block) => block.kind === 'none' || block.kind === 'agenda')
    .flatMap((block) => block.lines);
  const { contacts, used } = readContacts(blocks);
  const titleLine = findTitle(free, blocks, used);
  const title = titleLine === undefined ? undefined : wholeTitle(titleLine, blocks, free);
  const where = readWhere(blocks, title, free, used);
  const labelled = textOf(blocks, 'committee');
  const committee =
    (labelled === undefined ? undefined : named(labelled)) ?? findCommitteeName(title, free, used) ?? {};
  const titleKind = kindOfTitle(
    [...(title === undefined ? [] : [title]), ...free.slice(0, 10).map((line) => line.text)],
    blocks,
  );
  const chair = namesIn(blocks, 'chair')[0];
  const writer = free.flatMap((line) => writerIn(line.text) ?? []);
  const minuteTakers = namesIn(blocks, 'minute-taker');
  const isPlaced = (line: HeadLine) =>
    line === titleLine ||
    used.has(line.text) ||
    (where.place !== undefined && line.text.includes(where.place)) ||
    isBareWord(line.text) ||
    writerIn(line.text) !== undefined ||
    line.text.length < 3 ||
    line.piece.line.cells !== undefined ||
    isDateLine(line.text) ||
    isOfCommittee(line.text, committee);
  return {
    committee,
    ...(title === undefined ? {} : { title }),
    ...readWhen(blocks, title, free, wholeText),
    ...where,
    ...(chair === undefined ? {} : { chair }),
    minuteTakers: minuteTakers.length > 0 ? minuteTakers : writer.slice(0, 1),
    contacts,
    ...(titleKind === undefined ? {} : { titleKind }),
    unplaced: free.filter((line) => !isPlaced(line)),
  };
}

/** "Dagsorden" above "til mødet i …" is the beginning of the same title. */
function wholeTitle(line: HeadLine, blocks: readonly HeadBlock[], free: readonly HeadLine[]): string {
  if (!/^\p{Ll}/u.test(line.text)) return line.text;
  const at = free.indexOf(line);
  const words = [line.text];
  for (let index = at - 1; index >= 0 && index >= at - 3; index -= 1) {
    const above = free[index]?.text ?? '';
    if (isBareWord(above)) return [above, ...words].join(' ');
    if (!/^\p{Ll}/u.test(above)) break;
    words.unshift(above);
  }
  const label = blocks.find((block) => block.kind === 'agenda')?.label.replace(/\s*:\s*$/, '');
  return [...(label === undefined ? [] : [label]), ...words].join(' ');
}

function isOfCommittee(text: string, committee: CommitteeName): boolean {
  const name = committeeFromLine(text)?.name;
  return (
    name !== undefined && committee.name !== undefined && (name === committee.name || committee.name.includes(name))
  );
}

function readWhere(
  blocks: readonly HeadBlock[],
  title: string | undefined,
  free: readonly HeadLine[],
  used: ReadonlySet<string>,
): Pick<Head, 'place' | 'mode'> {
  const form = blocks.find((block) => block.kind === 'mode');
  // Where the next meeting is, is told in the head as well.
  const texts = free.map((line) => line.text).filter((text) => !used.has(text) && !/\bnæste\b/i.test(text));
  const place =
    textOf(blocks, 'place') ??
    placeUnderBoth(blocks) ??
    form?.lines
      .slice(1)
      .map((line) => line.text)
      .find((text) => !/@|tlf/i.test(text)) ??
    timedLines(blocks).map(placeBeside).find(looksLikePlace) ??
    [title ?? '', ...timedLines(blocks), ...texts].flatMap((text) => placeBehindTime(text) ?? [])[0] ??
    texts.find((text) => /^(?:i|på)\s+[\p{Lu}\d][^.!?]{2,60}$/u.test(text) && findDates(text).length === 0) ??
    texts.find(
      (text) =>
        looksLikePlace(text) &&
        !hasMeetingWord(text.replace(/mødelokale|mødested/gi, '')) &&
        text.split(' ').length <= 10,
    );
  const mode = readMode(form?.lines[0]?.text ?? '', place ?? '');
  const short = place
    ?.replace(/\s+/g, ' ')
    .replace(/^(?:i|på)\s+(?=[\p{Lu}\d])/u, '')
    // How one gets there stands in sentences of its own.
    .replace(/(?<=\p{L}{3})\.\s+\p{Lu}.*$/u, '')
    .replace(/\.$/, '')
    .trim();
  return {
    ...(short === undefined || short === '' ? {} : { place: short }),
    ...(mode === undefined ? {} : { mode }),
  };
}

/** "Tid & Sted:" holds both: the place is what is left beside date and time. */
function placeUnderBoth(blocks: readonly HeadBlock[]): string | undefined {
  const both = blocks.find(
    (block) => (block.kind === 'time' || block.kind === 'date') && /sted|lokale/i.test(block.label),
  );
  const rest = both?.lines.map((line) => placeBeside(line.text)).filter((text) => text !== '') ?? [];
  return rest.length === 0 ? undefined : rest.join(', ');
}

function timedLines(blocks: readonly HeadBlock[]): string[] {
  return blocks
    .filter((block) => block.kind === 'time' || block.kind === 'date')
    .flatMap((block) => block.lines.map((line) => line.text));
}

function textOf(blocks: readonly HeadBlock[], kind: LabelKind): string | undefined {
  return blocks
    .filter((block) => block.kind === kind)
    .map(blockText)
    .find((found) => found !== '');
}

function namesIn(blocks: readonly HeadBlock[], kind: LabelKind): string[] {
  const text = blocks.find((block) => block.kind === kind && block.lines.length > 0)?.lines[0]?.text ?? '';
  return text
    .replace(/\([^()]*\)/g, '')
    .split(/\s*(?:,|;|\/|\bog\b|&)\s*/u)
    .map((name) => name.replace(/\.$/, '').trim())
    .filter(
      (name, index) => /^\p{Lu}/u.test(name) && (index === 0 || isPersonName(name) || name.split(' ').length === 1),
    );
}
