import { findDates, resolveDate } from '../danish/dates.ts';
import { isPersonName } from '../danish/names.ts';
import type { FutureMeeting } from '../domain/meeting.ts';
import { addDays } from '../domain/wall-time.ts';
import { isOtherBody } from './body-names.ts';
import { type ClassifiedLine, classifyLines } from './classify-lines.ts';
import { named } from './committee-name.ts';
import { kindOf, usesBackgroundHeadings, usesMinutesHeadings } from './document-kind.ts';
import { findSkeleton } from './find-skeleton.ts';
import { type HeadBlock, headBlocks, isPeopleKind } from './head-blocks.ts';
import { compareNumbers } from './items-by-contents.ts';
import { tellsOfMeeting } from './meeting-evidence.ts';
import { normaliseLines } from './normalise-lines.ts';
import type { Doubt, ParsedDocument } from './parsed-document.ts';
import { type Piece, pieceText } from './piece.ts';
import { readActions } from './read-actions.ts';
import { readAttachmentList } from './read-attachments.ts';
import { readAttendance } from './read-attendance.ts';
import { readFutureMeetings } from './read-future-meetings.ts';
import { type Head, readHead } from './read-head.ts';
import { type ReadItem, readItems } from './read-items.ts';
import { readPaper } from './read-paper.ts';
import type { Skeleton } from './skeleton.ts';
import type { SourceDocument } from './source-document.ts';
import { withWholeText } from './whole-text.ts';

/**
 * Reads an agenda, minutes or a bilag: lines are classified, the items found, their sections split and read. Never
 * throws; what could not be placed comes back as doubts.
 */
export function parseDocument(source: SourceDocument): ParsedDocument {
  const lines = classifyLines(normaliseLines(source.lines));
  const skeleton = withWholeText(findSkeleton(lines), lines);
  const blocks = [
    ...headBlocks(skeleton.head),
    ...headBlocks(skeleton.closing).filter((block) => block.kind !== 'none'),
  ];
  const head = withDecisionHeadings(readHead(blocks, source.text), lines);
  if (!tellsOfMeeting(lines, skeleton, head)) return readPaper(lines);
  const attendance = readAttendance(peopleBlocks(blocks, skeleton, lines), head.minuteTakers);
  const isOther = (name: string) => isOtherBody(name, head.committee);
  const kind = kindOf(lines, skeleton, head, attendance.apologies.length > 0);
  // Where decisions alone have headings, what stands above them tells of the meeting, too.
  const hasHeadings = usesMinutesHeadings(lines, skeleton) && usesBackgroundHeadings(lines, skeleton);
  const items = readItems(
    skeleton,
    lines,
    {
      unheaded: kind === 'referat' && !hasHeadings ? 'minutes' : 'background',
      ...(head.date === undefined ? {} : { meetingDate: head.date }),
      isOwnBody: (name) => !isOther(name),
    },
    {
      documentHash: source.hash,
      ...(head.date === undefined ? {} : { meetingYear: Number(head.date.slice(0, 4)) }),
      isOtherBody: isOther,
    },
    kind === 'referat',
  );
  const fromPresences = attendance.presences
    .filter((presence) => presence.role === 'minute-taker')
    .map((presence) => presence.name);
  return {
    kind,
    committee: head.committee,
    ...optional(head),
    ...presiding(head, blocks),
    minuteTakers: head.minuteTakers.length > 0 ? head.minuteTakers : fromPresences,
    contacts: head.contacts,
    presences: attendance.presences,
    apologies: attendance.apologies,
    attachments: [
      ...blocks
        .filter((block) => block.kind === 'attachments')
        .flatMap((block) => readAttachmentList(block.lines.map((line) => line.piece))),
      ...items.flatMap((read) => read.strayAttachments),
    ],
    items: items.map(({ item }) => item),
    actions: readActions(
      [
        ...freeText(blocks).map((text) => ({ ...text, ...since(head.date, true) })),
        ...items.flatMap(({ item, drafts }) =>
          drafts.map((draft) => ({
            ...numberOf(item),
            kind: draft.kind,
            pieces: draft.pieces,
            ...since(head.date, kind === 'dagsorden'),
          })),
        ),
      ],
      attendance.presences.map((presence) => presence.name),
    ),
    futureMeetings: futureMeetings(items, blocks, head, isOther),
    doubts: [...attendance.doubts, ...doubtsOf(head, skeleton)],
  };
}

/** An extract of a case names committee and day where it tells the decision: "Erhvervsudvalgets beslutning i mødet den 12. januar 2027". */
function withDecisionHeadings(head: Head, lines: readonly ClassifiedLine[]): Head {
  if (head.date !== undefined) return head;
  const stated = lines.flatMap(({ section, text }) => {
    const found = section?.body === undefined ? undefined : findDates(text)[0];
    const date = found === undefined ? undefined : resolveDate(found, undefined);
    return date === undefined || date.length < 10 ? [] : [{ date, body: section?.body }];
  });
  // The last one decided in the meeting whose minutes these are.
  const last = stated.at(-1);
  if (last === undefined) return head;
  const name = last.body === undefined ? undefined : named(last.body);
  return { ...head, date: last.date, committee: head.committee.name === undefined ? (name ?? {}) : head.committee };
}

/** Who came may stand under the first items where the head does not say it, and afbud under each decision. */
function peopleBlocks(
  blocks: readonly HeadBlock[],
  skeleton: Skeleton,
  lines: readonly ClassifiedLine[],
): readonly HeadBlock[] {
  if (blocks.some((block) => isPeopleKind(block.kind) && block.lines.length > 0)) return blocks;
  const unlabelled = unlabelledPeople(blocks);
  if (unlabelled !== undefined) return [...blocks, unlabelled];
  const early = skeleton.items
    .slice(0, 2)
    .flatMap((item) => item.bodies.flatMap(({ from, to }) => lines.slice(from, to)));
  const found = headBlocks(early.filter((line) => line.section === undefined)).filter((block) =>
    isPeopleKind(block.kind),
  );
  return [...blocks, ...found];
}

/** "Anne Holm – AH" on line after line is the list of those who met, though no label says so. */
function unlabelledPeople(blocks: readonly HeadBlock[]): HeadBlock | undefined {
  const lines = blocks
    .filter((block) => block.kind === 'none')
    .flatMap((block) => block.lines)
    .filter(({ text }) => {
      const name = /^(.{4,50}?)\s+[–-]\s+\p{Lu}{2,4}(?:\s*\([^()]*\))?$/u.exec(text)?.[1];
      return name !== undefined && isPersonName(name);
    });
  return lines.length < 3 ? undefined : { kind: 'present', label: '', lines };
}

/** "(mødeleder)" behind a name in the list says who presides. */
function presiding(head: Head, blocks: readonly HeadBlock[]): { chair?: string } {
  if (head.chair !== undefined) return { chair: head.chair };
  const marked = blocks
    .filter((block) => isPeopleKind(block.kind))
    .flatMap((block) => block.lines)
    .filter((line) => /mødeleder|ordstyrer|dirigent/.test(line.text))
    .flatMap(
      (line) =>
        /(\p{Lu}[\p{L}.' -]{2,50}?)\s*(?:,[^()]{0,120})?\((?:[^()]{0,60}\s)?(?:mødeleder|ordstyrer|dirigent)\)/u.exec(
          line.text,
        )?.[1] ?? [],
    );
  return marked[0] === undefined ? {} : { chair: marked[0].trim() };
}

function optional(
  head: Head,
): Partial<Pick<ParsedDocument, 'title' | 'date' | 'startTime' | 'endTime' | 'place' | 'mode' | 'chair'>> {
  return {
    ...(head.title === undefined ? {} : { title: head.title }),
    ...(head.date === undefined ? {} : { date: head.date }),
    ...(head.startTime === undefined ? {} : { startTime: head.startTime }),
    ...(head.endTime === undefined ? {} : { endTime: head.endTime }),
    ...(head.place === undefined ? {} : { place: head.place }),
    ...(head.mode === undefined ? {} : { mode: head.mode }),
    ...(head.chair === undefined ? {} : { chair: head.chair }),
  };
}

/** A deadline may stand in the head: "Afbud meddeles senest …". */
function freeText(blocks: readonly HeadBlock[]): { kind: 'background'; pieces: Piece[] }[] {
  return blocks
    .filter((block) => block.kind === 'none' || block.kind === 'other')
    .map((block) => ({ kind: 'background', pieces: block.lines.map((line) => line.piece) }));
}

/** What must be done before the meeting stands in its agenda; minutes name only what is to come. */
function since(date: string | undefined, isBeforehand: boolean): { since?: string } {
  if (date === undefined) return {};
  return { since: isBeforehand ? addDays(date, -60) : date };
}

function numberOf(item: ReadItem['item']): { itemNumber?: string } {
  return item.number === undefined ? {} : { itemNumber: item.number };
}

function futureMeetings(
  items: readonly ReadItem[],
  blocks: readonly HeadBlock[],
  head: Head,
  isOther: (name: string) => boolean,
): FutureMeeting[] {
  const own = head.committee.shortName ?? head.committee.name;
  const texts = [
    ...blocks
      .filter((block) => block.kind === 'next-meeting')
      .map((block) => ({ heading: 'Næste møde', pieces: block.lines.map((line) => line.piece) })),
    ...items.flatMap(({ item, drafts }) =>
      drafts
        .filter((draft) => draft.kind !== 'history' && draft.kind !== 'attachments')
        .map((draft) => ({ ...numberOf(item), heading: item.title, pieces: draft.pieces })),
    ),
  ];
  return readFutureMeetings(texts, {
    ...(head.date === undefined ? {} : { meetingDate: head.date }),
    ...(own === undefined ? {} : { committeeName: own }),
    isOtherBody: isOther,
  });
}

function doubtsOf(head: Head, skeleton: Skeleton): Doubt[] {
  const doubts: Doubt[] = head.unplaced.map((line) => ({
    code: 'unplaced-line',
    text: pieceText(line.piece),
    span: line.piece.line.span,
  }));
  if (head.date === undefined) doubts.push({ code: 'no-date' });
  if (head.committee.name === undefined) doubts.push({ code: 'no-committee' });
  for (const title of skeleton.missing) doubts.push({ code: 'item-without-text', title });
  const numbers = skeleton.items.flatMap((item) =>
    item.number !== undefined && /^\d+$/.test(item.number) ? [item.number] : [],
  );
  for (const [index, next] of numbers.entries()) {
    const after = numbers[index - 1];
    if (after !== undefined && compareNumbers(next, after) > 0 && Number(next) - Number(after) > 1)
      doubts.push({ code: 'number-gap', after, next });
  }
  return doubts;
}
