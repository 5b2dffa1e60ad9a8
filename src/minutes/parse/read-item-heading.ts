import { findTimes } from '../../danish/dates.ts';
import { isPersonName, isShortPersonName } from '../../danish/names.ts';
import type { Presenter } from '../../domain/agenda-item.ts';
import { beginsClosed } from './closed-marks.ts';

/** What a heading says beside the title. */
export interface ItemHeading {
  readonly title: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly presenters: readonly Presenter[];
  readonly isClosed: boolean;
}

const PRESENTER =
  /(?:^|[\s,(–-])(?:v\s?\/|v\.(?=\s)|ved(?=\s)|indledes af|oplæg(?:sholder)?\s*(?:ved|v\/|:)|ansvarlig\s*:|indleder\s*:|oplægsholder\s*:)\s*([^()]{2,120})\)?\s*$/iu;
const CLOSED_MARK =
  /\s*[([](?:lukket(?:\s+(?:punkt|sag|dagsorden|møde))?|fortroligt?(?:\s+punkt)?)[)\]]\s*|\s+[-–]\s+(?:lukket(?:\s+(?:punkt|sag))?|fortroligt?(?:\s+punkt)?)\s*$/iu;
const OPEN_MARK =
  /^\s*(?:\((?:åben|åbent|å|offentlig)\)|(?:åben|åbent|offentlig)(?:\s+(?:punkt|sag))?\s*[-–:])\s*|\s*\((?:åben|åbent(?:\s+punkt)?|offentlig)\)\s*$/iu;
const DURATION = /\s*[([]?\s*(?:ca\.?\s*)?\d{1,3}\s*(?:-\s*\d{1,3}\s*)?(?:min(?:utter|\.)?|timer?)\b\.?\s*[)\]]?\s*$/iu;

const LEADER_SIGN = /[\s.…_]/;
const LEADER = /\.{3}|…|(?:\.\s){3}|_{3}/;

/** Takes a heading apart: "Budget 2025 (kl. 9.00-9.30) v/ Anne Holm og Bo Lind". The number is already gone. */
export function readItemHeading(heading: string): ItemHeading {
  let rest = stripPageNumber(heading);
  const isMarked = CLOSED_MARK.test(rest);
  const isClosed = isMarked || beginsClosed(rest);
  if (isMarked) rest = rest.replace(CLOSED_MARK, ' ').trim();
  rest = rest.replace(OPEN_MARK, ' ').trim();
  const presenter = findPresenters(rest);
  if (presenter !== undefined) rest = rest.slice(0, presenter.at);
  const slot = findSlot(rest);
  if (slot !== undefined) rest = `${rest.slice(0, slot.from)} ${rest.slice(slot.to)}`;
  // "(kl. 9-10) v/ A" and "v/ A (kl. 9-10)" both occur.
  const late = presenter === undefined ? findPresenters(rest.trim()) : undefined;
  if (late !== undefined) rest = rest.trim().slice(0, late.at);
  const title = rest
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(DURATION, '')
    .replace(/(?<![\s#*]|\(\s?\))\s*(?:[#*]|\(\s*\))+\s*$/, '')
    .replace(/(?<![\s:–,-])[\s:–,-]+$/, '')
    .replace(/^[\s:–.-]+/, '')
    .replace(/(\p{L})\.$/u, (whole, letter: string) =>
      /\b(?:evt|mv|mm|m\.v|m\.m|inkl)\.$/i.test(rest.trim()) ? whole : letter,
    );
  return {
    title: title.trim(),
    ...(slot?.startTime === undefined ? {} : { startTime: slot.startTime }),
    ...(slot?.endTime === undefined ? {} : { endTime: slot.endTime }),
    presenters: (presenter ?? late)?.names.map((name) => ({ name, source: 'heading' as const })) ?? [],
    isClosed,
  };
}

/** Takes dotted leaders and a page number from a line of a table of contents. */
export function stripPageNumber(text: string): string {
  // Backwards from the end: a pattern over the whole line takes minutes on a line of dots.
  const end = text.trimEnd().replace(/\d{1,3}$/, '');
  let from = end.length;
  while (from > 0 && LEADER_SIGN.test(end[from - 1] ?? '')) from -= 1;
  const leader = end.slice(from).search(LEADER);
  return (leader === -1 ? text : text.slice(0, from + leader)).trim();
}

function findPresenters(text: string): { at: number; names: string[] } | undefined {
  const match = PRESENTER.exec(text);
  if (match?.[1] === undefined) return undefined;
  const times = findTimes(match[1]);
  const list = times[0] === undefined ? match[1] : match[1].slice(0, times[0].start);
  const names = list
    .split(/\s*(?:,|;|\/|\bog\b|&|\bsamt\b)\s*/u)
    .map((name) =>
      name
        .replace(/\s*\b(?:kl|fra)\.?\s*$/i, '')
        .replace(/^[\s:.-]+|[\s:.(-]+$/g, '')
        .trim(),
    )
    .filter((name) => name !== '');
  // "v/ Anne Holm, økonomichef": what is no name is her title, unless nothing is a name ("v/ formanden", "v/ alle").
  const isPreposition = /^[\s,(–-]*ved\s/iu.test(match[0]);
  const persons = names.filter((name) => isPersonName(name) || (!isPreposition && isShortPersonName(name)));
  // "ved" may also say where: "Salg af grund ved Engvej".
  const chosen = persons.length > 0 || isPreposition ? persons : names.slice(0, 1);
  return chosen.length === 0 ? undefined : { at: match.index, names: chosen };
}

function findSlot(text: string): { from: number; to: number; startTime: string; endTime?: string } | undefined {
  for (const time of findTimes(text)) {
    const before = text.slice(0, time.start);
    const after = text.slice(time.end);
    const bracketed = /[([]\s*$/.test(before) && /^\s*[)\]]/.test(after);
    const isAtEdge = before.trim() === '' || after.trim() === '' || /^\s*[:–-]/.test(after);
    if (!bracketed && !isAtEdge) continue;
    if (time.endTime === undefined && !bracketed && before.trim() !== '' && !/[,–-]\s*$/.test(before)) continue;
    const from = bracketed ? before.replace(/[([]\s*$/, '').length : before.replace(/[,\s–-]+$/, '').length;
    const to = bracketed
      ? time.end + (/^\s*[)\]]/.exec(after)?.[0].length ?? 0)
      : time.end + (/^\s*[:–-]?/.exec(after)?.[0].length ?? 0);
    return { from, to, startTime: time.startTime, ...(time.endTime === undefined ? {} : { endTime: time.endTime }) };
  }
  return undefined;
}
