import { findDates } from '../../danish/dates.ts';
import type { MeetingMode } from '../../domain/meeting.ts';
import { type ComposedText, compose, excerptWith, wholeExcerpt } from './composed-text.ts';
import { evidenceOf, type FieldEvidence, type Finding } from './evidence.ts';
import { blockText, type HeadBlock, type HeadLine, lineText } from './head-blocks.ts';
import { looksLikePlace, placeBehindTime, placeBeside, readMode } from './read-place.ts';
import { hasMeetingWord } from './read-title.ts';

export interface Where {
  readonly place?: string;
  readonly mode?: MeetingMode;
  readonly evidence: readonly FieldEvidence[];
}

/** Words for the place, and the text from which they were taken. */
interface Candidate {
  readonly text: string;
  readonly source: ComposedText;
  readonly finding: Finding;
}

/** Where a meeting is held: under its label, else beside or behind date and time, else in a line that names a room. */
export function readWhere(
  blocks: readonly HeadBlock[],
  title: ComposedText | undefined,
  free: readonly HeadLine[],
  used: ReadonlySet<string>,
): Where {
  const form = blocks.find((block) => block.kind === 'mode');
  const found =
    underLabel(blocks) ??
    besideTime(blocks) ??
    underMode(form) ??
    timedLines(blocks)
      .map(beside)
      .find(({ text }) => looksLikePlace(text)) ??
    unlabelled(
      blocks,
      title,
      // Where the next meeting is, is told in the head as well.
      free.filter((line) => !used.has(line.text) && !/\bnæste\b/i.test(line.text)),
    );
  const first = form?.lines[0];
  const mode = readMode(first?.text ?? '', found?.text ?? '');
  const place = found === undefined ? '' : withoutDirections(found.text);
  const source = first === undefined ? found?.source : lineText(first);
  return {
    ...(place === '' ? {} : { place }),
    ...(mode === undefined ? {} : { mode }),
    evidence: [
      ...(found === undefined || place === ''
        ? []
        : evidenceOf('place', excerptWith(found.source, place) ?? wholeExcerpt(found.source), found.finding)),
      ...(mode === undefined || source === undefined
        ? []
        : evidenceOf('mode', wholeExcerpt(source), first === undefined ? 'placed' : 'labelled')),
    ],
  };
}

/** How one gets there stands in sentences of its own. */
function withoutDirections(place: string): string {
  return (
    place
      .replace(/\s+/g, ' ')
      .replace(/^(?:[Ii]|[Pp]å)\s+(?=[\p{Lu}\d])/u, '')
      // A label without its colon.
      .replace(/^(?:sted|mødested)\s+(?=\p{Lu})/iu, '')
      .replace(/\s+dvs\.?\s.*$/u, '')
      .replace(/,\s+(?:med|og)\s+efterfølgende\s.*$/u, '')
      .replace(/\s*\([^()]*(?:mulighed for|via (?:Teams|video|link))[^()]*\)$/iu, '')
      .replace(/\s+Dagsorden(?![\p{L}]).*$/u, '')
      .replace(/(?<=\p{L}{3})\.\s+\p{Lu}.*$/u, '')
      .replace(/\.$/, '')
      .trim()
  );
}

function underLabel(blocks: readonly HeadBlock[]): Candidate | undefined {
  const source = blocks
    .filter((block) => block.kind === 'place')
    .map(blockText)
    .find(({ text }) => text !== '' && !/^\p{Lu}[\p{L} ]{2,25}:$/u.test(text));
  return source === undefined ? undefined : { text: source.text, source, finding: 'labelled' };
}

/** "Tid & Sted:" holds both: the place is what is left beside date and time. */
function besideTime(blocks: readonly HeadBlock[]): Candidate | undefined {
  const both = blocks.find(
    (block) => (block.kind === 'time' || block.kind === 'date') && /sted|lokale/i.test(block.label),
  );
  const lines = both?.lines.filter((line) => placeBeside(line.text) !== '') ?? [];
  if (lines.length === 0) return undefined;
  const text = lines.map((line) => placeBeside(line.text)).join(', ');
  return { text, source: compose(lines.map((line) => line.piece)), finding: 'labelled' };
}

/** An address below "Form: fysisk". */
function underMode(form: HeadBlock | undefined): Candidate | undefined {
  const line = form?.lines.slice(1).find(({ text }) => !/@|tlf/i.test(text));
  return line === undefined ? undefined : { text: line.text, source: lineText(line), finding: 'placed' };
}

function beside(line: HeadLine): Candidate {
  return { text: placeBeside(line.text), source: lineText(line), finding: 'placed' };
}

function unlabelled(
  blocks: readonly HeadBlock[],
  title: ComposedText | undefined,
  free: readonly HeadLine[],
): Candidate | undefined {
  const lines = free.map(lineText);
  for (const source of [...(title === undefined ? [] : [title]), ...timedLines(blocks).map(lineText), ...lines]) {
    const text = placeBehindTime(source.text);
    if (text !== undefined) return { text, source, finding: 'placed' };
  }
  const screen = lines.find(({ text }) =>
    /^\P{L}{0,4}(?:via |på |online )?(?:microsoft |ms )?(?:teams|zoom|skype)(?:-?møde)?$/iu.test(text),
  );
  if (screen !== undefined) return { text: screen.text.replace(/^\P{L}+/u, ''), source: screen, finding: 'placed' };
  const led = lines.find(
    ({ text }) => /^(?:[Ii]|[Pp]å)\s+[\p{Lu}\d][^.!?]{2,60}$/u.test(text) && findDates(text).length === 0,
  );
  if (led !== undefined) return { text: led.text, source: led, finding: 'placed' };
  const source = lines.find(
    ({ text }) =>
      looksLikePlace(text) &&
      !hasMeetingWord(text.replace(/mødelokale|mødested/gi, '')) &&
      text.split(' ').length <= 10,
  );
  return source === undefined ? undefined : { text: source.text, source, finding: 'supposed' };
}

function timedLines(blocks: readonly HeadBlock[]): HeadLine[] {
  return blocks.filter((block) => block.kind === 'time' || block.kind === 'date').flatMap((block) => block.lines);
}
