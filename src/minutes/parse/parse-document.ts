import { isOtherBody } from './body-names.ts';
import { type ClassifiedLine, classifyLines } from './classify-lines.ts';
import { kindOf, usesBackgroundHeadings, usesMinutesHeadings } from './document-kind.ts';
import { evidenceOfList, evidenceUnder } from './evidence.ts';
import { findDoubts } from './find-doubts.ts';
import { findChair, findMinuteTakers } from './find-officers.ts';
import { findPeopleBlocks } from './find-people-blocks.ts';
import { findSkeleton } from './find-skeleton.ts';
import { headBlocks } from './head-blocks.ts';
import { tellsOfMeeting } from './meeting-evidence.ts';
import { normaliseLines } from './normalise-lines.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { readAttachmentList } from './read-attachments.ts';
import { readAttendance } from './read-attendance.ts';
import { withDecisionHeadings } from './read-extract.ts';
import { type Head, readHead } from './read-head.ts';
import { readItems } from './read-items.ts';
import { readDocumentActions, readDocumentMeetings } from './read-outlook.ts';
import { readPaper } from './read-paper.ts';
import { readSchedule } from './read-schedule.ts';
import type { SourceDocument } from './source-document.ts';
import { withWholeText } from './whole-text.ts';

/**
 * Reads an agenda, minutes or a bilag: lines are classified, the items found, their sections split and read. Never
 * throws; what could not be placed comes back as doubts.
 */
export function parseDocument(source: SourceDocument): ParsedDocument {
  const lines = classifyLines(normaliseLines(source.lines));
  const schedule = readSchedule(lines, source);
  if (schedule !== undefined) return schedule;
  const skeleton = withWholeText(findSkeleton(lines), lines);
  const blocks = [
    ...headBlocks(skeleton.head),
    ...headBlocks(skeleton.closing).filter((block) => block.kind !== 'none'),
  ];
  const head = withDecisionHeadings(readHead(blocks, source.text), lines);
  if (!tellsOfMeeting(lines, skeleton, head)) return readPaper(lines);
  const attendance = readAttendance(
    findPeopleBlocks(blocks, skeleton, lines),
    head.minuteTakers.map(({ value }) => value),
  );
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
  const chair = findChair(head, blocks);
  const minuteTakers = findMinuteTakers(head, attendance.presences);
  const attachments = [
    ...blocks
      .filter((block) => block.kind === 'attachments')
      .flatMap((block) => readAttachmentList(block.lines.map((line) => line.piece))),
    ...items.flatMap((read) => read.strayAttachments),
  ];
  const presences = attendance.presences.map(({ value }) => value);
  const whole = { kind, head, blocks, items };
  const actions = readDocumentActions(
    whole,
    presences.map(({ name }) => name),
  );
  const futureMeetings = readDocumentMeetings(whole, isOther);
  const parsed: Omit<ParsedDocument, 'doubts'> = {
    kind,
    committee: head.committee,
    ...single(head),
    ...(chair === undefined ? {} : { chair: chair.value }),
    minuteTakers: minuteTakers.map(({ value }) => value),
    contacts: head.contacts,
    presences,
    apologies: attendance.apologies.map(({ value }) => value),
    attachments: attachments.map(({ value }) => value),
    items: items.map(({ item }) => item),
    actions: actions.map(({ value }) => value),
    futureMeetings: futureMeetings.map(({ value }) => value),
    schedule: [],
    ...outerText([...skeleton.head, ...skeleton.closing]),
    evidence: [
      ...head.evidence,
      ...(chair === undefined ? [] : evidenceUnder('chair', chair.evidence)),
      ...evidenceOfList('minuteTakers', minuteTakers),
      ...evidenceOfList('presences', attendance.presences),
      ...evidenceOfList('apologies', attendance.apologies),
      ...evidenceOfList('attachments', attachments),
      ...items.flatMap(({ evidence }, index) => evidenceUnder(`items[${index}]`, evidence)),
      ...evidenceOfList('actions', actions),
      ...evidenceOfList('futureMeetings', futureMeetings),
    ],
  };
  return { ...parsed, doubts: findDoubts({ parsed, source, lines, skeleton, blocks, head, items }, attendance.doubts) };
}

/** Longer than any letter head; what a document without items holds is not kept twice. */
const outerTextAtMost = 6_000;

function outerText(lines: readonly ClassifiedLine[]): Pick<ParsedDocument, 'outerText'> {
  const text = lines
    .filter(({ isDebris }) => !isDebris)
    .map((line) => (line.line.listMarker === undefined ? line.text : `- ${line.text}`))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, outerTextAtMost);
  return text === '' ? {} : { outerText: text };
}

function single(
  head: Head,
): Partial<Pick<ParsedDocument, 'title' | 'date' | 'startTime' | 'endTime' | 'place' | 'mode'>> {
  return {
    ...(head.title === undefined ? {} : { title: head.title }),
    ...(head.date === undefined ? {} : { date: head.date }),
    ...(head.startTime === undefined ? {} : { startTime: head.startTime }),
    ...(head.endTime === undefined ? {} : { endTime: head.endTime }),
    ...(head.place === undefined ? {} : { place: head.place }),
    ...(head.mode === undefined ? {} : { mode: head.mode }),
  };
}
