import type { Token } from './clause-tokens.ts';
import type { SaidTime } from './find-clock-times.ts';
import type { Places } from './places.ts';
import type { SaidPart } from './said-response.ts';
import type { Mark } from './word-rule.ts';

/** The marks by which a time is read; the last one before it decides. */
const directions: ReadonlySet<Mark> = new Set<Mark>([
  'FROM',
  'UNTIL',
  'BEFORE',
  'AFTER',
  'LEAVE',
  'COME',
  'ABLE',
  'LATE',
  'VIRTUAL',
  'FACE',
  'DECLINE',
  'APOLOGY',
]);

/**
 * The part of the meeting that a clause tells. A time in a plain no ("kan ikke kl. 12") only says which meeting it is; "kan
 * ikke før kl. 13" is a yes from then on.
 */
export function readPart(tokens: readonly Token[], places: Places, isNot: boolean): SaidPart {
  let [from, until]: [SaidTime | undefined, SaidTime | undefined] = [undefined, undefined];
  let last: Mark | undefined;
  const labels: string[] = [];
  const seen: Mark[] = [];
  for (const token of tokens) {
    if (token.kind === 'mark') {
      seen.push(token.mark);
      if (directions.has(token.mark)) last = token.mark;
    }
    if (token.kind !== 'place') continue;
    if (token.letter === 'P') labels.push(...(places.items[token.index] ?? []));
    const time = token.letter === 'T' ? places.times[token.index] : undefined;
    if (time === undefined) continue;
    const isLeaving = seen.includes('LEAVE') && !(seen.lastIndexOf('COME') > seen.lastIndexOf('LEAVE'));
    const side = time.kind === 'delay' ? delayedSide(tokens) : sideOf(last, isNot, isLeaving);
    if (side === undefined) continue;
    if (time.kind === 'clock' && time.until !== undefined) {
      from = { kind: 'clock', from: time.from };
      until = { kind: 'clock', from: time.until };
    } else if (side === 'from') from = time;
    else until = time;
  }
  const isExcept = isNot || seen.includes('EXCEPT');
  const isTold = from !== undefined || until !== undefined;
  const isOpen = !isTold && !isNot && (seen.includes('LATE') || seen.includes('LEAVE') || seen.includes('EARLY'));
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(labels.length === 0 ? {} : isExcept ? { exceptItems: labels } : { items: labels }),
    ...(isOpen && labels.length === 0 ? { isOpen: true as const } : {}),
  };
}

function sideOf(last: Mark | undefined, isNot: boolean, isLeaving: boolean): 'from' | 'until' | undefined {
  switch (last) {
    case 'BEFORE':
      return isNot && !isLeaving ? 'from' : 'until';
    case 'AFTER':
      return isNot ? 'until' : isLeaving ? 'until' : 'from';
    case 'UNTIL':
    case 'LEAVE':
      return isNot && last === 'LEAVE' ? undefined : 'until';
    case 'FROM':
    case 'LATE':
      return isLeaving ? 'until' : 'from';
    case 'COME':
    case 'ABLE':
    case 'VIRTUAL':
    case 'FACE':
      return isNot ? undefined : isLeaving ? 'until' : 'from';
    default:
      return undefined;
  }
}

/** "20 minutter forsinket", "en halv time før tid". */
function delayedSide(tokens: readonly Token[]): 'from' | 'until' | undefined {
  const has = (...wanted: readonly Mark[]) =>
    tokens.some((token) => token.kind === 'mark' && wanted.includes(token.mark));
  if (has('LEAVE', 'EARLY')) return 'until';
  return has('LATE', 'AFTER') ? 'from' : undefined;
}
