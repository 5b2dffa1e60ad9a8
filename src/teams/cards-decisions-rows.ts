import { outcomeOf } from '../answers/item-outcome.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import type { DecisionsSentences } from '../danish/sentences/decisions-sentences.ts';
import { type AgendaItem, itemLabel } from '../domain/agenda-item.ts';
import { type Decision, refersToRecommendation } from '../domain/decision.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { pointMarker } from './cards-blocks.ts';
import { clip, lines, oneLine } from './cards-text.ts';

/** An item of which the minutes say what became, on its way onto the card: its texts share what room there is. */
export interface DecidedItem {
  readonly order: number;
  readonly number: string;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

type Outcome = keyof DecisionsSentences['outcomes'];

/** More lines of one item stand in its own card. */
const linesOfItem = 8;
const pointsOfItem = 6;

/**
 * The items of which the minutes say what became, in order, in the minutes' own words; of the others there is nothing to
 * tell. The meeting must be narrowed to what everybody may see.
 */
export function decidedItems(
  { meeting, items }: MeetingRecord,
  now: Date,
  own: DecisionsSentences,
  words: CardSentences,
): DecidedItem[] {
  return items.flatMap((item) => {
    const said = saidOf(outcomeOf({ meeting, item }, now));
    if (said.length === 0) return [];
    const all = [
      ...said.flatMap(({ outcome, decisions }) => outcomeLines(own.outcomes[outcome], decisions, words)),
      ...recommendationLines(item, said, own),
    ];
    const number = clip(oneLine(itemLabel(item)), 12);
    return [{ order: item.order, number, title: oneLine(item.title), lines: all.slice(0, linesOfItem) }];
  });
}

interface Said {
  readonly outcome: Outcome;
  readonly decisions: readonly Decision[];
}

function saidOf(found: ReturnType<typeof outcomeOf>): Said[] {
  switch (found.kind) {
    case 'decided': {
      const leftOpen: Said = { outcome: 'left-open', decisions: found.leftOpen };
      return [...byKind(found.decisions), ...(found.leftOpen.length > 0 ? [leftOpen] : [])];
    }
    case 'left-open':
    case 'discussed':
      return [{ outcome: found.kind, decisions: found.decisions }];
    // That nothing was decided is told by the number of such items.
    case 'none':
    case 'not-held':
    case 'cancelled':
    case 'minutes-missing':
      return [];
  }
}

/** Decisions that follow each other and are of one kind stand under one word. */
function byKind(decisions: readonly Decision[]): Said[] {
  const found: { outcome: Outcome; decisions: Decision[] }[] = [];
  for (const decision of decisions) {
    const outcome = decision.type === 'noted' || decision.type === 'postponed' ? decision.type : 'decided';
    const last = found.at(-1);
    if (last?.outcome === outcome) last.decisions.push(decision);
    else found.push({ outcome, decisions: [decision] });
  }
  return found;
}

function outcomeLines(
  label: string,
  decisions: readonly Decision[],
  words: CardSentences,
): { label: string; text: string }[] {
  return decisions
    .flatMap(({ text, body }) => [
      ...lines(text),
      ...(body === undefined ? [] : [words.item.decidedBy(clip(oneLine(body), 120))]),
    ])
    .map((text, index) => ({ label: index > 0 || saysItself(text, label) ? '' : label, text }));
}

/** "Taget til efterretning." needs no such word before it. */
function saysItself(text: string, label: string): boolean {
  return text.toLowerCase().startsWith(label.toLowerCase());
}

/** "Godkendt som indstillet" says nothing without what was recommended. */
function recommendationLines(
  { recommendations, recommender }: AgendaItem,
  said: readonly Said[],
  own: DecisionsSentences,
): { label: string; text: string }[] {
  if (!said.some(({ decisions }) => decisions.some(refersToRecommendation))) return [];
  const points = recommendations.map(oneLine).filter((point) => point !== '');
  const by = recommender === undefined ? '' : ` (${clip(oneLine(recommender), 80)})`;
  return points.slice(0, pointsOfItem).map((point, index) => ({
    label: index === 0 ? `${own.recommendation}${by}` : '',
    text: points.length > 1 ? `${pointMarker(point, index)}${point}` : point,
  }));
}
