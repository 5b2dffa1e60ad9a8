import { beginsWithDate, findDates } from '../danish/dates.ts';
import { isPersonName } from '../danish/names.ts';
import { fold } from '../danish/normalise.ts';
import type { SectionKind } from '../domain/agenda-item.ts';
import type { Line } from './line.ts';
import { findLabelKind, findSectionKind, type LabelKind } from './vocabulary.ts';

/** "Tid: 10.00" – a label and where its value begins and ends in the line's text. */
export interface Label {
  readonly kind: LabelKind;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A heading that begins a section of an item; text after it on the same line begins at `from`. */
export interface SectionStart {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly from: number;
  /** "Beslutning i Økonomiudvalget den 3. maj": whose, and the words after it. */
  readonly body?: string;
}

/** The number that begins a line, as "3", "6.1" or "B", and where the words after it begin. */
export interface ItemNumber {
  readonly value: string;
  readonly style: 'digits' | 'keyword' | 'letter';
  readonly titleFrom: number;
}

/** A line with what can be seen of it alone. What it is follows from its surroundings. */
export interface ClassifiedLine {
  readonly index: number;
  readonly line: Line;
  readonly text: string;
  readonly isBlank: boolean;
  /** Page numbers and the like. */
  readonly isDebris: boolean;
  readonly isPause: boolean;
  /** Marked as a heading, bold throughout, or all in capitals. */
  readonly isProminent: boolean;
  readonly labels: readonly Label[];
  readonly section?: SectionStart;
  readonly number?: ItemNumber;
}

const KEYWORD_NUMBER =
  /^(?:(?:lukket|åbent|åben)\s+)?(?:(?:ad\.?\s*)?(?:dagsordens?)?(?:punkt|pkt|sag|emne)|ad)\b\.?\s*(?:nr\.?\s*)?(\d{1,3}(?:\.\d{1,2}){0,2}|[a-zæøå])(?![\p{L}\d])\s*(?:\.|:|\)|-|–|—|\|)?\s*/iu;
const DIGIT_NUMBER = /^(\d{1,3}(?:\.\d{1,2}){0,2})(?:\s*(?:\.\)|[.):|]|-(?=\s)|–(?=\s))\s*|\s+)(?=\S)/u;
const LETTER_NUMBER = /^([A-ZÆØÅ])(?:[.):]|\s*\|)\s+(?=\S)/u;
const DEBRIS =
  /^(?:side\s+\d+(?:\s*(?:af|\/)\s*\d+)?|\d{1,3}\s*\/\s*\d{1,3}|-+\s*\d+\s*(?:of|af)\s*\d+\s*-+|[-–]\s*\d{1,3}\s*[-–]|\d{1,3})$/i;
/** "Afbud fra Kaj Lund", "Til stede var Anne Holm og Bo Lind". */
const PEOPLE_WITHOUT_COLON =
  /^(afbud fra|afbud|fraværende|til stede var|til stede|tilstede|fremmødte|mødt)\s+(?=\p{L})/iu;
/** Labels stand near the beginning of a line; a paragraph is not searched to its end. */
const LABEL_REACH = 300;
const PAUSE =
  /^(?:kl\.?\s*)?(?:\d{1,2}[.:]\d{2}\s*(?:[-–]\s*\d{1,2}[.:]\d{2})?\s*:?\s*)?(?:kort\s+)?(?:kaffe|frokost|spise|te|middags|benstrækker)?-?\s?pause\b.{0,40}$/i;
const BODY_DECISION =
  /^(?:beslutning(?:er)?|behandling)\s+(?:(?:i|fra|af|ved)\s+)?(?<after>\p{Lu}[\p{L}\s.,&-]{3,60}?)(?:,?\s+(?:den|d\.|møde(?:t)?\s|\d).{0,40})?:?$|^(?<before>[\p{L}][\p{L}\s&,-]{3,60}?)s\s+(?:beslutning(?:er)?|behandling)\b(?:.{0,30}\d{4}|.{0,15}mødet)?:?$/iu;

/** "Økonomiudvalget, 18. marts 2025, pkt. 41:" – what a body decided and when. */
const BODY_AND_DATE =
  /^(?:(?:[Bb]eslutning(?:er)?|[Bb]ehandling)\s+(?:i|fra|af|ved)\s+)?(\p{Lu}[\p{L}\s&-]{0,50}?(?:udvalget|rådet|bestyrelsen|nævnet|styregruppen|direktionen)),?\s+(?:den\s+|d\.\s*)?\d/u;

/** Looks at every line for itself. */
export function classifyLines(lines: readonly Line[]): ClassifiedLine[] {
  return lines.map((line, index) => classify(line, index));
}

function classify(line: Line, index: number): ClassifiedLine {
  const { text } = line;
  const isBlank = text === '';
  const isBullet = line.listMarker !== undefined && !/^\d/.test(line.listMarker);
  const isProminent = line.level !== undefined || line.isBold || isCapitals(text);
  const number = isBlank || isBullet ? undefined : findItemNumber(line);
  const section = isBlank ? undefined : findSection(line, isProminent);
  return {
    index,
    line,
    text,
    isBlank,
    isDebris: DEBRIS.test(text) && line.cells === undefined,
    isPause: PAUSE.test(text.slice(number?.titleFrom ?? 0)) && text.length < 80,
    isProminent,
    labels: isBlank ? [] : findLabels(line, isProminent),
    ...(section === undefined ? {} : { section }),
    ...(number === undefined ? {} : { number }),
  };
}

/** The number with which a line begins, unless it is a date, a time, an amount or a year. */
function findItemNumber(line: Line): ItemNumber | undefined {
  const { text } = line;
  if (line.listMarker !== undefined && /^\d+(?:\.\d+)*[.)]?$/.test(line.listMarker))
    return { value: line.listMarker.replace(/[.)]+$/, ''), style: 'digits', titleFrom: 0 };
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
    if (beginsWithDate(text) || isTime || isQuantity || /^\d/.test(rest) || Number(digits[1]) > 199) return undefined;
    if (!/[\p{L}]/u.test(rest)) return undefined;
    // "3 gode råd": a bare number belongs to its words unless what follows begins like a title.
    if (/^\d+\s+\S/.test(text) && !/^\d+\s+(?:\(|\p{Lu})/u.test(text)) return undefined;
    return { value, style: 'digits', titleFrom: digits[0].length };
  }
  const letter = LETTER_NUMBER.exec(text);
  return letter?.[1] === undefined ? undefined : { value: letter[1], style: 'letter', titleFrom: letter[0].length };
}

function findSection(line: Line, isProminent: boolean): SectionStart | undefined {
  const { text } = line;
  if (line.listMarker !== undefined && !isProminent) return undefined;
  // The last word of a sentence that was wrapped: "… blev godkendt uden" / "bemærkninger."
  if (!isProminent && /^\p{Ll}[^:]*\.$/u.test(text)) return undefined;
  const slips = isProminent ? 2 : 1;
  const bare = text.replace(/\s*:\s*$/, '');
  if (text.length <= 60) {
    const kind = findSectionKind(bare, text.length < 20 ? slips : 0);
    if (kind !== undefined) return { kind, heading: bare, from: text.length };
  }
  const dated = text.length <= 90 && (isProminent || text.endsWith(':')) ? BODY_AND_DATE.exec(text)?.[1] : undefined;
  if (dated !== undefined && findDates(text).length > 0)
    return { kind: 'decision', heading: bare, from: text.length, body: dated };
  if (text.length <= 110 && (isProminent || text.endsWith(':') || text.length <= 90)) {
    const body = /beslutning|behandling/i.test(text) ? BODY_DECISION.exec(text)?.groups : undefined;
    const name = body?.['after'] ?? body?.['before'];
    if (name !== undefined) return { kind: 'decision', heading: bare, from: text.length, body: name.trim() };
  }
  const inline = /^([^:|]{3,45}?)\s*(?::\s*\||[:|])\s*/.exec(text);
  if (inline?.[1] === undefined) return undefined;
  const kind = findSectionKind(inline[1], 1);
  if (kind !== undefined) return { kind, heading: inline[1], from: inline[0].length };
  const body = /beslutning/i.test(inline[1]) ? BODY_DECISION.exec(inline[1])?.groups : undefined;
  const name = body?.['after'] ?? body?.['before'];
  return name === undefined
    ? undefined
    : { kind: 'decision', heading: inline[1], from: inline[0].length, body: name.trim() };
}

/** All labels of a line: "Dato: 4. marts Sted: Rådhuset" has two. A label alone on its line needs no colon. */
function findLabels(line: Line, isProminent: boolean): Label[] {
  const { text } = line;
  const found: { kind: LabelKind; at: number; from: number }[] = [];
  const colons = /[:|]/.test(text) ? text.slice(0, LABEL_REACH) : '';
  for (const match of colons.matchAll(
    /(?<=^|[\s|(])((?:(?:\p{L}[\p{L}./,-]*|&)\s+){0,3}\p{L}[\p{L}./-]*)(?:\s*\([^()]{0,40}\))?\s*(?::\s*\||[:|])/giu,
  )) {
    const words = (match[1] ?? '').split(/\s+/);
    for (let count = words.length; count >= 1; count -= 1) {
      const phrase = words.slice(words.length - count).join(' ');
      const at = match.index + (match[1] ?? '').length - phrase.length;
      const kind = findLabelKind(phrase, at === 0 ? 1 : 0);
      if (kind === undefined || (at > 0 && !/^\p{Lu}/u.test(phrase))) continue;
      found.push({ kind, at, from: match.index + match[0].length });
      break;
    }
  }
  const people = PEOPLE_WITHOUT_COLON.exec(text);
  if (found.length === 0 && people?.[1] !== undefined && line.listMarker === undefined) {
    const kind = findLabelKind(people[1], 0);
    const names = text
      .slice(people[0].length)
      .replace(/[.\s]+$/, '')
      .split(/\s*,\s*|\s+og\s+/u);
    if (kind !== undefined && names.every((name) => isPersonName(name.replace(/\s*\(.*$/, ''))))
      return [{ kind, at: 0, from: people[0].length, to: text.length }];
  }
  if (found.length === 0 || found[0]?.at !== 0) {
    const bare =
      text.length <= 45 && text.split(' ').length <= 4 ? findLabelKind(text, isProminent ? 2 : 0) : undefined;
    if (bare !== undefined) return [{ kind: bare, at: 0, from: text.length, to: text.length }];
    if (found[0] !== undefined && found[0].at > 0 && line.cells === undefined) return [];
  }
  return found.map((label, index) => {
    const to = found[index + 1]?.at ?? text.length;
    const from = label.from + (text.slice(label.from, to).length - text.slice(label.from, to).trimStart().length);
    return { ...label, from: Math.min(from, to), to: from + text.slice(from, to).trimEnd().length };
  });
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && letters.length <= 90 && fold(text) !== '' && text === text.toUpperCase();
}
