import { beginsWithDate, findDates } from '../danish/dates.ts';
import { fold } from '../danish/normalise.ts';
import type { SectionKind } from '../domain/agenda-item.ts';
import { findPeopleSentences } from './find-people-sentence.ts';
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

/** The number that begins a line, as "3", "6.1", "B" or "IV", and where the words after it begin. */
export interface ItemNumber {
  readonly value: string;
  /** As printed, where it is counted otherwise: "01", or "1" in a copy that has lost its count. */
  readonly printed?: string;
  /** A single "I" or "V" is a letter: which of the two it is shows by what is counted around it. */
  readonly style: 'digits' | 'keyword' | 'letter' | 'roman';
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
  /^(?:(?:lukket|åbent|åben)\s+)?(?:(?:ad\.?\s*)?(?:dagsordens?)?(?:punkt|pkt|sag|emne)|ad)\b\.?\s*(?:nr\.?\s*)?(\d{2,4}[-/]\d{1,4}|\d{1,3}(?:\.\d{1,2}){0,2}|[IVX]{1,5}|[a-zæøå])(?![\p{L}\d])\s*(?:\.|:|\)|-|–|—|\|)?\s*/iu;
const DIGIT_NUMBER = /^(\d{1,3}(?:\.\d{1,2}){0,2})(?:\s*(?:\.\)|[.):|]|-(?=\s)|–(?=\s))\s*|\s+)(?=\S)/u;
const LETTER_NUMBER = /^(\p{Lu}|[a-zæøå])(?:[.):]|\s*\|)\s+(?=\S)/u;
const ROMAN_NUMBER = /^((?:X{0,3})(?:IX|IV|V?I{0,3}))(?:[.):]|\s*\||\s[-–](?=\s))\s*(?=\S)/u;
const DEBRIS =
  /^(?:side\s+\d+(?:\s*(?:af|\/)\s*\d+)?|\d{1,3}\s*\/\s*\d{1,3}|-+\s*\d+\s*(?:of|af)\s*\d+\s*-+|[-–]\s*\d{1,3}\s*[-–]|\d{1,3})$/i;
/** What stands around a document on a web page: the way to it, and what one can do there. */
const NAVIGATION =
  /^(?:(?:spring til (?:hoved)?indhold(?:et)?|gå til indhold(?:et)?|menu|søg|udskriv|print|del(?: (?:denne )?side(?:n)?)?|til(?:bage)?(?: til)? (?:toppen|oversigt(?:en)?)|læs op|log ind|selvbetjening|(?:hent|download)(?: som)? pdf|accept[eé]r(?: alle)? cookies|forrige punkt|næste punkt|luk alle|åbn alle|fold (?:alle )?(?:ud|ind))[\s|·•,]*)+$|^(?:du er her:\s*)?(?:forside|hjem|startside)\s*[>»›/|]|^[^>»›]{2,60}[>»›][^>»›]{2,60}[>»›]/i;
/** "Til stede fra medarbejdersiden:", "Fraværende med afbud:" */
const NARROWED_LABEL =
  /^((?:møde)?deltagere|til ?stede|mødte|fremmødte|medlemmer|gæster|repræsentanter|afbud|fraværende)\s+(?:fra|for|med|på|af|uden|i|under)\s+[^:|]{2,50}[:|]\s*/iu;
/** "… og Mia Lund. Der var afbud fra Jens Fog." */
const AFBUD_IN_SENTENCE = /(?<=[.;]\s)(?:der (?:var|er|er meldt) )?afbud fra\s+(?=\p{Lu})/iu;
/** Labels stand near the beginning of a line; a paragraph is not searched to its end. */
const LABEL_REACH = 300;
const PAUSE =
  /^(?:kl\.?\s*)?(?:\d{1,2}[.:]\d{2}\s*(?:[-–]\s*\d{1,2}[.:]\d{2})?\s*:?\s*)?(?:kort\s+)?(?:kaffe|frokost|spise|te|middags|benstrækker)?-?\s?pause\b.{0,40}$/i;
const BODY_DECISION =
  /^(?:beslutning(?:er)?|behandling)\s+(?:(?:i|fra|af|ved)\s+)?(?<after>\p{Lu}[\p{L}\s.,&-]{3,60}?(?:\s\([^()]{1,12}\))?)(?:,?\s+(?:den|d\.|møde(?:t)?\s|\d).{0,40})?:?$|^(?<before>[\p{L}][\p{L}\s&,-]{3,60}?)s\s+(?:beslutning(?:er)?|behandling)\b(?:.{0,30}\d{4}|.{0,15}mødet)?:?$/iu;

/** "Økonomiudvalget, 18. marts 2025, pkt. 41:" – what a body decided and when. */
const BODY_AND_DATE =
  /^(?:(?:[Bb]eslutning(?:er)?|[Bb]ehandling)\s+(?:i|fra|af|ved)\s+)?(\p{Lu}[\p{L}\s&-]{0,50}?(?:udvalget|rådet|bestyrelsen|nævnet|styregruppen|direktionen)),?\s+(?:den\s+|d\.\s*)?\d/u;

/** "Integrationsudvalgets møde den 28. november 2011:" */
const MEETING_OF_BODY =
  /^(\p{Lu}[\p{L}\s&-]{0,50}?(?:udvalget|rådet|bestyrelsen|nævnet|styregruppen|direktionen))s\s+møde\s+(?:den\s+|d\.\s*)\d.{0,30}:?$/u;

/** Looks at every line for itself; then counts where a copy has turned every number into "1". */
export function classifyLines(lines: readonly Line[]): ClassifiedLine[] {
  const classified = lines.map((line, index) => classify(line, index));
  return withLoneNumbers(hasLostItsCount(classified) ? countedAnew(classified) : classified);
}

/** No further apart do the numbers of a table stand that has become lines; page numbers are. */
const LONE_NUMBER_REACH = 8;

/** Numbers alone on their lines that count from 1 and have a title below each are items, not pages. */
function withLoneNumbers(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const run: number[] = [];
  for (const { index, text } of lines) {
    if (text !== `${run.length + 1}` && text !== `${run.length + 1}.`) continue;
    const last = run.at(-1);
    if (last !== undefined && index - last > LONE_NUMBER_REACH) break;
    if (/^\p{Lu}/u.test(lines[index + 1]?.text ?? '')) run.push(index);
  }
  if (run.length < 3) return [...lines];
  const numbers = new Set(run);
  return lines.map((line) =>
    numbers.has(line.index)
      ? {
          ...line,
          isDebris: false,
          number: { value: line.text.replace('.', ''), style: 'digits', titleFrom: line.text.length },
        }
      : line,
  );
}

/** Automatic numbers do not survive every copy: each list entry begins with "1." and none with "2.". */
function hasLostItsCount(lines: readonly ClassifiedLine[]): boolean {
  const numbers = lines.flatMap(({ number }) => (number?.style === 'digits' ? [number.value] : []));
  return numbers.filter((value) => value === '1').length >= 4 && numbers.every((value) => value === '1');
}

function countedAnew(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  let count = 0;
  return lines.map((line) => {
    if (line.number?.style !== 'digits') return line;
    count += 1;
    return { ...line, number: { ...line.number, value: String(count), printed: line.number.value } };
  });
}

function classify(line: Line, index: number): ClassifiedLine {
  const { text } = line;
  const isBlank = text === '';
  const isBullet = line.listMarker !== undefined && !/^\d/.test(line.listMarker);
  const isProminent = line.level !== undefined || line.isBold || isCapitals(text);
  // "- 2.1 Tidsplan": a number within a number is an item's also behind a bullet.
  const number =
    isBlank || (isBullet && !/^(?:\d{1,2}\.\d{1,2}[.):]?\s+\p{Lu}|(?:punkt|pkt\.?)\s+\d)/iu.test(text))
      ? undefined
      : findItemNumber(line);
  const section = isBlank ? undefined : findSection(line, isProminent);
  return {
    index,
    line,
    text,
    isBlank,
    isDebris: line.cells === undefined && (DEBRIS.test(text) || (text.length <= 200 && NAVIGATION.test(text))),
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

function findSection(line: Line, isProminent: boolean): SectionStart | undefined {
  const { text } = line;
  if (line.listMarker !== undefined && !isProminent) return undefined;
  // The last word of a sentence that was wrapped: "… blev godkendt uden" / "bemærkninger."
  if (!isProminent && /^\p{Ll}[^:]*\.$/u.test(text)) return undefined;
  // "Drøftet" and "Vedtaget." under a heading are the outcome itself.
  if (!isProminent && /^(?:drøftet|vedtaget|besluttet|aftalt)\.?$/iu.test(text)) return undefined;
  const slips = isProminent ? 2 : 1;
  const bare = text.replace(/\s*:\s*$/, '');
  if (text.length <= 60) {
    const kind = findSectionKind(bare, text.length < 20 ? slips : 0);
    if (kind !== undefined) return { kind, heading: bare, from: text.length };
  }
  const dated =
    text.length <= 90 && (isProminent || text.endsWith(':') || /,\s*pkt\.?\s*\d{1,3}$/i.test(text))
      ? (BODY_AND_DATE.exec(text) ?? MEETING_OF_BODY.exec(text))?.[1]
      : undefined;
  if (dated !== undefined && findDates(text).length > 0)
    return { kind: 'decision', heading: bare, from: text.length, body: dated };
  if (text.length <= 110 && (isProminent || text.endsWith(':') || text.length <= 90)) {
    const body = /beslutning|behandling/i.test(text) ? BODY_DECISION.exec(text)?.groups : undefined;
    const name = body?.['after'] ?? body?.['before'];
    if (name !== undefined) return { kind: 'decision', heading: bare, from: text.length, body: name.trim() };
  }
  const inline = /^([^:;|]{3,45}?)\s*(?::\s*\||[:;|])\s*/.exec(text);
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
  const narrowed = NARROWED_LABEL.exec(colons);
  const narrowedKind = narrowed?.[1] === undefined ? undefined : findLabelKind(narrowed[1], 0);
  if (narrowed !== null && narrowedKind !== undefined)
    found.push({ kind: narrowedKind, at: 0, from: narrowed[0].length });
  for (const match of colons.matchAll(
    /(?<=^|[\s|(])((?:(?:\p{L}[\p{L}./,-]*|&)\s+){0,3}\p{L}[\p{L}./-]*)(?:\s*\([^()]{0,40}\))?\s*(?::\s*\||[:|])/giu,
  )) {
    const words = (match[1] ?? '').split(/\s+/);
    for (let count = words.length; count >= 1; count -= 1) {
      const phrase = words.slice(words.length - count).join(' ');
      const at = match.index + (match[1] ?? '').length - phrase.length;
      const kind = findLabelKind(phrase, at === 0 ? 1 : 0);
      if (at < (found[0]?.from ?? 0)) break;
      if (kind === undefined || (at > 0 && !/^\p{Lu}/u.test(phrase))) continue;
      found.push({ kind, at, from: match.index + match[0].length });
      break;
    }
  }
  const away = found.some(({ kind }) => kind === 'apologies') ? null : AFBUD_IN_SENTENCE.exec(text);
  if (away !== null && found.length > 0)
    found.push({ kind: 'apologies', at: away.index, from: away.index + away[0].length });
  const people =
    found.length === 0 && line.listMarker === undefined ? findPeopleSentences(text.slice(0, LABEL_REACH)) : [];
  if (people.length > 0) return people;
  if (found.length === 0 || found[0]?.at !== 0) {
    const bare =
      text.length <= 45 && text.split(' ').length <= 4 ? findLabelKind(text, isProminent ? 2 : 0) : undefined;
    // "Hjemmesiden" is no slip of the pen for a label that says little.
    if (bare !== undefined && (bare !== 'other' || findLabelKind(text, 0) !== undefined))
      return [{ kind: bare, at: 0, from: text.length, to: text.length }];
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
  return (
    (letters.length >= 4 || /^EVT\.?$/.test(text)) &&
    letters.length <= 90 &&
    fold(text) !== '' &&
    text === text.toUpperCase()
  );
}
