import { beginsWithDate } from '../../danish/dates.ts';
import type { Line } from './line.ts';
import { findLabelKind } from './vocabulary.ts';

/** The number that begins a line, as "3", "6.1", "B" or "IV", and where the words after it begin. */
export interface ItemNumber {
  readonly value: string;
  /** As printed, where it is counted otherwise: "01", or "1" in a copy that has lost its count. */
  readonly printed?: string;
  /** A single "I" or "V" is a letter: which of the two it is shows by what is counted around it. */
  readonly style: 'digits' | 'keyword' | 'letter' | 'roman';
  readonly titleFrom: number;
}

const KEYWORD_NUMBER =
  /^(?:(?:lukket|åbent|åben)\s+)?(?:(?:ad\.?\s*)?(?:dagsordens?)?(?:punkt|pkt|sag|emne)|ad)\b\.?\s*(?:nr\.?\s*)?(\d{2,4}[-/]\d{1,4}|\d{1,3}(?:\.\d{1,2}){0,2}|[IVX]{1,5}|[a-zæøå])(?![\p{L}\d])\s*(?:\.|:|\)|-|–|—|\|)?\s*/iu;
const DIGIT_NUMBER = /^(\d{1,3}(?:\.\d{1,2}){0,2})(?:\s*(?:\.\)|[.):|]|-(?=\s)|–(?=\s))\s*|\s+)(?=\S)/u;
const LETTER_NUMBER = /^(\p{Lu}|[a-zæøå])(?:[.):]|\s*\|)\s+(?=\S)/u;
const ROMAN_NUMBER = /^((?:X{0,3})(?:IX|IV|V?I{0,3}))(?:[.):]|\s*\||\s[-–](?=\s))\s*(?=\S)/u;

/** The number with which a line begins, unless it is a date, a time, an amount or a year. */
export function findItemNumber(line: Line): ItemNumber | undefined {
  const { text } = line;
  if (line.listMarker !== undefined && /^\d+(?:\.\d+)*[.)]?$/.test(line.listMarker))
    return { value: line.listMarker.replace(/[.)]+$/, ''), style: 'digits', titleFrom: 0 };
  const paragraph = /^§\s*(\d{1,3})\.?\s+(?=\p{Lu})/u.exec(text);
  if (paragraph?.[1] !== undefined) return { value: paragraph[1], style: 'keyword', titleFrom: paragraph[0].length };
  const ordinal = /^nr\.?\s*(\d{1,3})\s*[-–:]\s*(?=\p{Lu})/iu.exec(text);
  if (ordinal?.[1] !== undefined) return { value: ordinal[1], style: 'keyword', titleFrom: ordinal[0].length };
  const keyword = KEYWORD_NUMBER.exec(text);
  if (keyword?.[1] !== undefined)
    return { value: keyword[1].toUpperCase(), style: 'keyword', titleFrom: keyword[0].length };
  const digits = DIGIT_NUMBER.exec(text);
  if (digits?.[1] !== undefined) {
    const value = digits[1].replace(/\b0+(?=\d)/g, '');
    const rest = text.slice(digits[0].length);
    const isTime = /^(?:[7-9]|[12]\d)\.[0-5][05]$/.test(digits[1]);
    const isQuantity =
      /^(?:%|kr\b|mio\b|mia\b|pct\b|stk\b|personer\b|minutter\b|min\b|dage\b|år\b|timer\b|uger\b|måneder\b|medlemmer\b|deltagere\b|stemmer\b|ud af\b)/i.test(
        rest,
      );
    if (
      beginsWithDate(text) ||
      isTime ||
      isQuantity ||
      (/^\d/.test(rest) && !/^\d{1,3}(?:-\p{L}|\.\s\p{Ll})/u.test(rest)) ||
      Number(digits[1]) > 199
    )
      return undefined;
    if (!/[\p{L}]/u.test(rest) || findLabelKind(rest, 0) === 'agenda') return undefined;
    // "3 gode råd": a bare number belongs to its words unless what follows begins like a title.
    if (/^\d+\s+\S/.test(text) && !/^\d+\s+(?:\(|[-–]\s|[.):]\s|\p{Lu})/u.test(text)) return undefined;
    return {
      value,
      ...(value === digits[1] ? {} : { printed: digits[1] }),
      style: 'digits',
      titleFrom: digits[0].length,
    };
  }
  const roman = ROMAN_NUMBER.exec(text);
  if (roman?.[1] !== undefined && roman[1].length > 1)
    return { value: roman[1], style: 'roman', titleFrom: roman[0].length };
  const letter = LETTER_NUMBER.exec(text);
  return letter?.[1] === undefined ? undefined : { value: letter[1], style: 'letter', titleFrom: letter[0].length };
}
