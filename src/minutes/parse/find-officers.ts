import type { Presence } from '../../domain/meeting.ts';
import { excerptWith } from './composed-text.ts';
import { type Evidenced, evidenceOf } from './evidence.ts';
import { type HeadBlock, isPeopleKind, lineText } from './head-blocks.ts';
import type { Head } from './read-head.ts';

const PRESIDING =
  /(\p{Lu}[\p{L}.' -]{2,50}?)\s*(?:,[^()]{0,120})?\((?:[^()]{0,60}\s)?(?:mødeleder|ordstyrer|dirigent)\)/u;

/** Who presides: the label says it, or "(mødeleder)" behind a name in the list. */
export function findChair(head: Head, blocks: readonly HeadBlock[]): Evidenced<string> | undefined {
  if (head.chair !== undefined) return head.chair;
  for (const line of blocks.filter((block) => isPeopleKind(block.kind)).flatMap((block) => block.lines)) {
    const name = PRESIDING.exec(line.text)?.[1]?.trim();
    if (name !== undefined)
      return { value: name, evidence: evidenceOf('', excerptWith(lineText(line), name), 'listed') };
  }
  return undefined;
}

/** "Referent: Asta" is the one Asta of the list. */
function byFullName(taker: Evidenced<string>, presences: readonly Evidenced<Presence>[]): Evidenced<string> {
  if (/\s/.test(taker.value)) return taker;
  const same = presences.filter(({ value }) => value.name.startsWith(`${taker.value} `));
  const [only] = same;
  return only === undefined || same.length > 1 ? taker : { value: only.value.name, evidence: namePlace(only) };
}

function namePlace({ evidence }: Evidenced<Presence>): Evidenced<string>['evidence'] {
  return evidence.filter(({ path }) => path === 'name').map((field) => ({ ...field, path: '' }));
}

/** Who takes the minutes: the label says it, or the list behind the name. */
export function findMinuteTakers(head: Head, presences: readonly Evidenced<Presence>[]): readonly Evidenced<string>[] {
  if (head.minuteTakers.length > 0) return head.minuteTakers.map((taker) => byFullName(taker, presences));
  return presences
    .filter(({ value }) => value.role === 'minute-taker')
    .map((presence) => ({ value: presence.value.name, evidence: namePlace(presence) }));
}
