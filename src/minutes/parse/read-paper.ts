import { findDates, resolveDate } from '../../danish/dates.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { type ComposedText, compose, excerptOf, wholeExcerpt } from './composed-text.ts';
import { evidenceOf } from './evidence.ts';
import { headBlocks } from './head-blocks.ts';
import { paperText } from './paper-text.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { wholeLine } from './piece.ts';
import { readHead } from './read-head.ts';

/** A paper has no meeting: its title, its date, whom to ask, and its words as they stand. Nothing was decided in it. */
export function readPaper(lines: readonly ClassifiedLine[]): ParsedDocument {
  const blocks = headBlocks(lines.slice(0, 30));
  const head = readHead(blocks, '');
  const early = lines.filter((line) => !line.isBlank).slice(0, 12);
  const stated = early
    .filter((line) => line.text.length < 80)
    .flatMap((line) => findDates(line.text).map((date) => ({ line, date })))
    .find(({ date }) => date.year !== undefined && date.day !== undefined);
  const documentDate = stated === undefined ? undefined : resolveDate(stated.date, undefined);
  const title =
    early.find((line) => line.isProminent && findDates(line.text).length === 0) ??
    early.find((line) => line.text === head.title);
  return {
    kind: 'bilag',
    committee: {},
    ...(title === undefined ? {} : { title: title.text }),
    minuteTakers: [],
    contacts: head.contacts,
    presences: [],
    apologies: [],
    attachments: [],
    items: [],
    actions: [],
    futureMeetings: [],
    schedule: [],
    ...(documentDate === undefined ? {} : { documentDate }),
    paper: paperText(lines),
    doubts: [],
    evidence: [
      ...(title === undefined ? [] : evidenceOf('title', wholeExcerpt(textOf(title)), 'placed')),
      ...head.evidence.filter(({ path }) => path.startsWith('contacts')),
      ...(stated === undefined
        ? []
        : evidenceOf('documentDate', excerptOf(textOf(stated.line), stated.date.start, stated.date.end), 'placed')),
    ],
  };
}

function textOf(line: ClassifiedLine): ComposedText {
  return compose([wholeLine(line.line)]);
}
