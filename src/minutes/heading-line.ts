import type { ClassifiedLine } from './classify-lines.ts';
import type { HeadingLine } from './skeleton.ts';

/** The heading that a line begins: with the next lines where it goes on, or where it is a number alone. */
export function headingAt(
  lines: readonly ClassifiedLine[],
  line: ClassifiedLine,
  titleFrom: number,
): HeadingLine | undefined {
  const words = line.text.slice(titleFrom).trim();
  const next = lines[line.index + 1];
  if (words === '') {
    const titleLine = lines.slice(line.index + 1, line.index + 3).find((other) => !other.isBlank);
    if (titleLine === undefined || titleLine.section !== undefined || titleLine.text.length > 150) return undefined;
    return { index: line.index, words: titleLine.text, length: titleLine.index - line.index + 1 };
  }
  const goesOn =
    next !== undefined &&
    !next.isBlank &&
    next.line.listMarker === undefined &&
    next.section === undefined &&
    next.number === undefined &&
    next.line.level === line.line.level &&
    next.line.isBold === line.line.isBold &&
    words.length > 40 &&
    next.text.length < 70 &&
    (/^\p{Ll}/u.test(next.text) || /\b(?:og|i|af|til|for|på|om|med|-)$/u.test(words)) &&
    !/[.!?:]$/.test(next.text) &&
    !/[.!?:]$/.test(words);
  return { index: line.index, words: goesOn ? `${words} ${next.text}` : words, length: goesOn ? 2 : 1 };
}
