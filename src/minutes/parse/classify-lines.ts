import { findDates } from '../../danish/dates.ts';
import { fold } from '../../danish/normalise.ts';
import type { SectionKind } from '../../domain/agenda-item.ts';
import { findItemNumber, type ItemNumber } from './find-item-number.ts';
import { findLabels, type Label } from './find-labels.ts';
import type { Line } from './line.ts';
import { findSectionKind } from './vocabulary.ts';

/** A heading that begins a section of an item; text after it on the same line begins at `from`. */
export interface SectionStart {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly from: number;
  /** "Beslutning i Økonomiudvalget den 3. maj": whose, and the words after it. */
  readonly body?: string;
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

const DEBRIS =
  /^(?:side\s+\d+(?:\s*(?:af|\/)\s*\d+)?|\d{1,3}\s*\/\s*\d{1,3}|-+\s*\d+\s*(?:of|af)\s*\d+\s*-+|[-–]\s*\d{1,3}\s*[-–]|\d{1,3})$/i;
/** What stands around a document on a web page: the way to it, and what one can do there. */
const NAVIGATION =
  /^(?:(?:spring til (?:hoved)?indhold(?:et)?|gå til indhold(?:et)?|menu|søg|udskriv|print|del(?: (?:denne )?side(?:n)?)?|til(?:bage)?(?: til)? (?:toppen|oversigt(?:en)?)|læs op|log ind|selvbetjening|(?:hent|download)(?: som)? pdf|accept[eé]r(?: alle)? cookies|forrige punkt|næste punkt|luk alle|åbn alle|fold (?:alle )?(?:ud|ind))[\s|·•,]*)+$|^(?:du er her:\s*)?(?:forside|hjem|startside)\s*[>»›/|]|^[^>»›]{2,60}[>»›][^>»›]{2,60}[>»›]/i;
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
  if (text === '') return blankLine(line, index);
  const isBullet = line.listMarker !== undefined && !/^\d/.test(line.listMarker);
  const isProminent = line.level !== undefined || line.isBold || isCapitals(text);
  // "- 2.1 Tidsplan": a number within a number is an item's also behind a bullet.
  const number =
    isBullet && !/^(?:\d{1,2}\.\d{1,2}[.):]?\s+\p{Lu}|(?:punkt|pkt\.?)\s+\d)/iu.test(text)
      ? undefined
      : findItemNumber(line);
  const section = findSection(line, isProminent);
  return {
    index,
    line,
    text,
    isBlank: false,
    isDebris: line.cells === undefined && (DEBRIS.test(text) || (text.length <= 200 && NAVIGATION.test(text))),
    isPause: text.length < 80 && PAUSE.test(text.slice(number?.titleFrom ?? 0)),
    isProminent,
    labels: findLabels(line, isProminent),
    ...(section === undefined ? {} : { section }),
    ...(number === undefined ? {} : { number }),
  };
}

function blankLine(line: Line, index: number): ClassifiedLine {
  const isProminent = line.level !== undefined || line.isBold;
  return { index, line, text: '', isBlank: true, isDebris: false, isPause: false, isProminent, labels: [] };
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
  const inline = /[:;|]/.test(text) ? /^([^:;|]{3,45}?)\s*(?::\s*\||[:;|])\s*/.exec(text) : null;
  if (inline?.[1] === undefined) return undefined;
  const kind = findSectionKind(inline[1], 1);
  if (kind !== undefined) return { kind, heading: inline[1], from: inline[0].length };
  const body = /beslutning/i.test(inline[1]) ? BODY_DECISION.exec(inline[1])?.groups : undefined;
  const name = body?.['after'] ?? body?.['before'];
  return name === undefined
    ? undefined
    : { kind: 'decision', heading: inline[1], from: inline[0].length, body: name.trim() };
}

function isCapitals(text: string): boolean {
  if (/[a-zæøå]/.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    (letters.length >= 4 || /^EVT\.?$/.test(text)) &&
    letters.length <= 90 &&
    fold(text) !== '' &&
    text === text.toUpperCase()
  );
}
