import type { ClassifiedLine } from './classify-lines.ts';
import { statesOutcome } from './decision-grammar.ts';
import type { HeadingLine } from './skeleton.ts';

/** A finite verb somewhere tells a sentence from the second half of a title. */
const SENTENCE =
  /(?<!\p{L})(?:er|var|har|havde|blev|bliver|skal|kan|vil|får|fik|går|gik|tager|tog|\p{L}{3,}(?:ede|ste|edes|erer|ser|es))(?!\p{L})/iu;

/** The heading that a line begins: with the next lines where it goes on, or where it is a number alone. */
export function headingAt(
  lines: readonly ClassifiedLine[],
  line: ClassifiedLine,
  titleFrom: number,
): HeadingLine | undefined {
  const words = line.text.slice(titleFrom).trim();
  const next = lines[line.index + 1];
  // "Pkt. 2 (Ida)" above the title.
  if (words === '' || /^\([^()]{2,40}\)$/.test(words)) {
    const titleLine = lines.slice(line.index + 1, line.index + 3).find((other) => !other.isBlank);
    if (titleLine === undefined || titleLine.section !== undefined || titleLine.text.length > 150) return undefined;
    return { index: line.index, words: titleLine.text, length: titleLine.index - line.index + 1 };
  }
  const textFrom = textBehind(line, titleFrom);
  if (textFrom !== undefined)
    return { index: line.index, words: line.text.slice(titleFrom, textFrom).trim(), length: 1, textFrom };
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

/**
 * Where the text of the item begins behind its title on the same line: "2. Økonomi: Regnskabet blev godkendt." A title
 * is short and what follows it is a sentence; "Tema: Ventetid til genoptræning" is all title.
 */
function textBehind(line: ClassifiedLine, titleFrom: number): number | undefined {
  if (line.isProminent || line.line.cells !== undefined) return undefined;
  const words = line.text.slice(titleFrom);
  const title = /^\s*(?:[^.:?]|(?<=\bevt)\.|(?<=\bm)\.){3,60}?(?::|[.?]|\s[–-](?=\s))\s+(?=\p{Lu})/iu.exec(words)?.[0];
  if (title === undefined || title.trim().split(/\s+/).length > 8) return undefined;
  const text = words.slice(title.length);
  // "1. Referatet fra sidste møde. Godkendt."
  if (/[.:]\s*$/.test(title) && /^[^.]{3,60}[.!]?$/.test(text) && statesOutcome(text)) return titleFrom + title.length;
  const last = text.split(/(?<=\p{L}{2}[.!])\s*(?=\p{Lu})/u);
  const hasOutcome = last.length > 1 && text.length < 300 && statesOutcome(last.at(-1) ?? '');
  const isReport =
    /:\s*$/.test(title) && (/^(?:intet|ingen)\b.{0,30}$/iu.test(text) || /\p{Ll}{3}[.!]\s?\p{Lu}/u.test(text));
  if (hasOutcome || isReport) return titleFrom + title.length;
  const isSentence = /[.!]$/.test(text) && text.split(/\s+/).length >= 4;
  return isSentence && (/[.?]$/.test(title.trim()) ? /^\p{Lu}/u.test(text) : SENTENCE.test(text))
    ? titleFrom + title.length
    : undefined;
}
