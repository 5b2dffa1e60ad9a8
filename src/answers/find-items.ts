import type { AgendaItem, SectionKind } from '../domain/agenda-item.ts';
import type { Meeting } from '../domain/meeting.ts';
import { isPinnedItem } from './find-meeting.ts';
import { itemStems } from './item-stems.ts';
import type { Library } from './library.ts';
import { MatterMatcher } from './match-matter.ts';
import { type MatterWord, matterOf } from './matter.ts';
import type { Question } from './question.ts';
import { weightsOf } from './weigh-words.ts';

/** An item with the meeting it belongs to. */
export interface FoundItem {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

/** How far an item is about the matter of a question. All but `score` are 0–1. */
export interface ItemMatch extends FoundItem {
  /** How much of the matter it has, a word in the background counting less than one in the title. */
  readonly coverage: number;
  /** How much of it the title alone has. */
  readonly inTitle: number;
  /** How much of it title, Indstilling and decisions have: what the item is about and what became of it. */
  readonly inCore: number;
  /** The least that it has of any of the telling words. */
  readonly leastTelling: number;
  readonly score: number;
}

const hitsAtMost = 48;
const itemsAtMost = 12;
/** What a word counts by where it stands. */
const places: Readonly<Record<SectionKind, number>> = {
  decision: 0.9,
  minutes: 0.85,
  recommendation: 0.9,
  background: 0.65,
  attachments: 0.6,
  history: 0.4,
  paper: 0.35,
};

/** The items that are about the matter of a question, best first. */
export async function findItems(
  question: Question,
  library: Library,
  meetingIds: ReadonlySet<string> | undefined,
  matter: readonly MatterWord[] = matterOf(question),
): Promise<ItemMatch[]> {
  if (matter.length === 0) return [];
  const { hits, rarity } = await library.passages.search({
    words: matter.map(({ forms }) => forms.map(({ word }) => word)),
    limit: hitsAtMost,
    ...(meetingIds === undefined ? {} : { meetingIds }),
  });
  const weights = weightsOf(matter, rarity);
  const matcher = new MatterMatcher(matter);
  const ranks = new Map<AgendaItem, { meeting: Meeting; rank: number }>();
  const best = hits[0]?.score ?? 1;
  for (const { passage, score } of hits) {
    if (passage.item === undefined || ranks.has(passage.item) || !isPinnedItem(question, passage.item.order)) continue;
    if (ranks.size >= itemsAtMost) break;
    ranks.set(passage.item, { meeting: passage.meeting, rank: score / best });
  }
  return [...ranks]
    .map(([item, { meeting, rank }]) => matchItem(item, meeting, rank, matcher, weights))
    .sort((a, b) => b.score - a.score || b.meeting.date.localeCompare(a.meeting.date) || a.item.order - b.item.order);
}

function matchItem(
  item: AgendaItem,
  meeting: Meeting,
  rank: number,
  matcher: MatterMatcher,
  weights: Float64Array,
): ItemMatch {
  const stems = itemStems(item);
  const title = matcher.match(stems.title, false);
  const core = matcher.match(stems.core);
  const rest = stems.sections.map(({ kind, stems: own }) => ({ place: places[kind], row: matcher.match(own, false) }));
  const presenters = matcher.match(stems.presenters);
  const heaviest = Math.max(...weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sums = { coverage: 0, inTitle: 0, inCore: 0 };
  let leastTelling = 1;
  for (let word = 0; word < weights.length; word += 1) {
    const weight = weights[word] ?? 0;
    const inTitle = title[word] ?? 0;
    const inCore = Math.max(inTitle, core[word] ?? 0);
    const value = Math.max(
      inTitle,
      0.95 * (core[word] ?? 0),
      0.8 * (presenters[word] ?? 0),
      ...rest.map(({ place, row }) => place * (row[word] ?? 0)),
    );
    sums.coverage += (weight * value) / total;
    sums.inTitle += (weight * inTitle) / total;
    sums.inCore += (weight * inCore) / total;
    if (weight >= 0.75 * heaviest) leastTelling = Math.min(leastTelling, value);
  }
  const score = sums.coverage + 0.3 * sums.inTitle + 0.15 * sums.inCore + 0.05 * rank;
  return { meeting, item, ...sums, leastTelling, score };
}

/** Below this share of a matter an item is not about it. Set on the development questions, see docs/answers.md. */
const leastCoverage = 0.62;
const leastTelling = 0.4;

/** True when an item has enough of a matter to be about it. */
export function isAbout({ coverage, leastTelling: least }: ItemMatch): boolean {
  return coverage >= leastCoverage && least >= leastTelling;
}
