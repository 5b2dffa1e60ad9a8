import type { FoundItem } from '../answers/find-items.ts';
import { outcomeOf } from '../answers/item-outcome.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type AgendaItem, type Attachment, itemLabel } from '../domain/agenda-item.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Decision } from '../domain/decision.ts';
import { isComing } from '../domain/meeting-time.ts';
import { canBePressed } from './card-action.ts';
import type { AttachmentRow, ItemCardData } from './card-data-item.ts';
import type { AgendaButton, CardBlock } from './card-frame.ts';
import { attachmentsOf, attachmentTitle } from './cards-attachments.ts';
import { countLines, firstLines, plainLines, pointMarker, textsOf, withTexts } from './cards-blocks.ts';
import { clip, fitTogether, jsonLength, lines, oneLine, wordsOnly } from './cards-text.ts';
import { openable } from './open-address.ts';
import { roomOnCard } from './render-card.ts';

export interface ItemCardOptions {
  readonly language: Language;
  readonly now: Date;
  /** False for a card that goes where the bot may not be, so that nobody answers a press. */
  readonly hasButtons: boolean;
  /** Shown in the place of a posted card, with its key; of a coming meeting as what will be dealt with. */
  readonly opened?: { readonly jobKey: string | undefined; readonly from: 'agenda' | 'decisions' };
}

const linesAtMost = 36;
const attachmentsAtMost = 10;
/** Units of JSON: for the addresses of all bilag, and for the part of the Sagsfremstilling that is shown. */
const addressBudget = 1500;
const backgroundBudget = 1500;
const backgroundLinesAtMost = 10;
/** Of an item that was opened to be read: what stands there at once, and with the fold. Each line has its frame, and the fold. */
const openingBudget = 2200;
const readingBudget = 8000;
const lineFrame = 60;
const foldFrame = 900;

/**
 * One item of an agenda as a card. It must be of a meeting that is already narrowed to what its reader may see
 * (`access/open-record.ts`). Decisions stand in the minutes' own words, with the Indstilling to which they may refer.
 */
export function itemCardData(found: FoundItem, committee: Committee, options: ItemCardOptions): ItemCardData {
  const words = cardSentences[options.language];
  const all = [...outcomeBlocks(found, options, words), ...recommendationBlocks(found.item, words)];
  const kept = firstLines(all, linesAtMost);
  const left = countLines(all) - countLines(kept);
  const more: CardBlock = { style: 'default', label: [], lines: plainLines([words.answer.linesLeftOut(left)]) };
  const blocks = left > 0 ? [...kept, more] : kept;
  const card = (texts: readonly string[], budget: number) => {
    const [title = '', ...others] = texts;
    return itemCardWith(found, committee, options, { title, blocks: withTexts(blocks, others), budget });
  };
  const texts = [oneLine(found.item.title), ...textsOf(blocks)];
  let budget = backgroundBudget;
  if (options.opened !== undefined) {
    // What is proposed goes before what it rests on.
    const needed = texts.reduce((sum, text) => sum + jsonLength(text), 0);
    const room = roomOnCard('item', card([], 0)) - needed - foldFrame;
    budget = Math.min(readingBudget, Math.max(backgroundBudget, room));
  }
  return card(fitTogether(texts, roomOnCard('item', card([], budget))), budget);
}

function itemCardWith(
  { meeting, item }: FoundItem,
  committee: Committee,
  { language, now, hasButtons, opened }: ItemCardOptions,
  { title, blocks, budget }: { readonly title: string; readonly blocks: readonly CardBlock[]; readonly budget: number },
): ItemCardData {
  const words = cardSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = words.longDate(meeting.date);
  const spoken = words.item.fallback(
    wordsOnly(clip(itemLabel(item), 12)),
    clip(wordsOnly(item.title), 200),
    `${wordsOnly(label)}, ${when}`,
  );
  const agenda: AgendaButton = {
    title: opened === undefined ? words.item.wholeAgenda : words.item.back[opened.from],
    tooltip: words.meetingList.showAgenda(wordsOnly(label), when),
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
  };
  const ways = hasButtons && canBePressed(agenda) ? [agenda] : [];
  const buttons = opened === undefined ? ways : [];
  const isToBeRead = opened !== undefined && isComing(meeting, now);
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.item.heading,
    number: clip(oneLine(itemLabel(item)), 12),
    title,
    where: `${label} · ${when}`,
    details: details(item, words),
    marks: [
      ...(item.isClosed ? [{ text: words.agenda.closedItem, style: 'emphasis', color: 'Default' } as const] : []),
      ...(meeting.state === 'cancelled'
        ? [{ text: words.agenda.cancelled, style: 'attention', color: 'Attention' } as const]
        : []),
    ],
    blocks,
    attachments: attachmentList(attachmentsOf(item, meeting.attachments), words),
    ...background(item, buttons, { budget, isToBeRead }, words),
    back: opened === undefined ? [] : ways.map((way) => ({ ...way, jobKey: opened.jobKey ?? '', view: opened.from })),
  };
}

function details(item: AgendaItem, words: CardSentences): string[] {
  const slot = item.startTime === undefined ? '' : words.time(item.startTime, item.endTime);
  const names = item.presenters.map(({ name }) => oneLine(name)).join(', ');
  const parts = [slot, names === '' ? '' : words.agenda.presentedBy(clip(names, 200))];
  const line = parts.filter((part) => part !== '').join(' · ');
  return line === '' ? [] : [line];
}

function outcomeBlocks(found: FoundItem, { now, opened }: ItemCardOptions, words: CardSentences): CardBlock[] {
  const outcome = outcomeOf(found, now);
  const said = (text: string): CardBlock => ({ style: 'default', label: [], lines: plainLines([text]) });
  switch (outcome.kind) {
    case 'decided': {
      const label = words.answer.sections.decision;
      return [
        ...decisionBlocks(outcome.decisions, label, words),
        ...decisionBlocks(outcome.leftOpen, words.item.leftOpen, words),
      ];
    }
    case 'left-open':
      return decisionBlocks(outcome.decisions, words.item.leftOpen, words);
    case 'discussed':
      return decisionBlocks(outcome.decisions, words.item.discussed, words);
    case 'none':
      return [said(words.item.noDecision), ...decisionBlocks(outcome.decisions, words.answer.sections.minutes, words)];
    case 'not-held': {
      if (opened === undefined) return [said(words.item.notHeld)];
      return saysMore(found) ? [] : [said(words.item.nothingMore)];
    }
    case 'minutes-missing':
      return [said(words.item.minutesMissing)];
    // The mark on the card says it.
    case 'cancelled':
      return [];
  }
}

/** All of one body in one box; what another body decided stands in a box of its own, which says so. */
function decisionBlocks(decisions: readonly Decision[], label: string, words: CardSentences): CardBlock[] {
  const bodies = [...new Set(decisions.map(({ body }) => body))];
  return bodies.map((body) => ({
    style: 'emphasis',
    label: [label],
    lines: plainLines([
      ...decisions.filter((decision) => decision.body === body).flatMap(({ text }) => lines(text)),
      ...(body === undefined ? [] : [words.item.decidedBy(clip(oneLine(body), 120))]),
    ]),
  }));
}

function recommendationBlocks(item: AgendaItem, words: CardSentences): CardBlock[] {
  const points = item.recommendations.map(oneLine).filter((point) => point !== '');
  if (points.length === 0) return [];
  const lead = item.recommender === undefined ? [] : [words.item.recommendedBy(clip(oneLine(item.recommender), 200))];
  const isList = points.length > 1;
  return [
    {
      style: 'emphasis',
      label: [words.answer.sections.recommendation],
      lines: [
        ...plainLines(lead),
        ...points.map((text, index) => ({ marker: isList ? pointMarker(text, index) : '', text, citation: '' })),
      ],
    },
  ];
}

function attachmentList(all: readonly Attachment[], words: CardSentences): ItemCardData['attachments'] {
  if (all.length === 0) return [];
  const shown = all.slice(0, attachmentsAtMost);
  const titles = fitTogether(
    shown.map((attachment) => attachmentTitle(attachment, words)),
    1500,
  );
  let left = addressBudget;
  const rows = shown.map(({ link }, index): AttachmentRow => {
    const text = titles[index] ?? '';
    const url = openable(link);
    if (url === undefined || url.length > left) return { plain: [text], links: [] };
    left -= url.length;
    return { plain: [], links: [{ text, url, open: text }] };
  });
  const leftOut = all.length - shown.length;
  const notes = leftOut > 0 ? [words.item.attachmentsLeftOut(leftOut)] : [];
  return [{ heading: words.answer.sections.attachments, rows, notes }];
}

function backgroundLines(item: AgendaItem): string[] {
  return item.sections.filter(({ kind }) => kind === 'background').flatMap(({ text }) => lines(text));
}

/** True for an item about which its agenda has more than a row. */
function saysMore({ meeting, item }: FoundItem): boolean {
  return (
    item.recommendations.length > 0 ||
    backgroundLines(item).length > 0 ||
    attachmentsOf(item, meeting.attachments).length > 0
  );
}

/**
 * The first part of the Sagsfremstilling, whole lines as far as they go: all of it folded away, or of an item
 * that is to be read before the meeting the first of it at once. `buttons` stand beside "Vis mere".
 */
function background(
  item: AgendaItem,
  buttons: readonly AgendaButton[],
  { budget, isToBeRead }: { readonly budget: number; readonly isToBeRead: boolean },
  words: CardSentences,
): Pick<ItemCardData, 'opening' | 'fold' | 'buttons'> {
  const all = backgroundLines(item);
  if (all.length === 0) return { opening: [], fold: [], buttons };
  const frame = isToBeRead ? lineFrame : 0;
  const shown = firstOf(isToBeRead ? all : all.slice(0, backgroundLinesAtMost), budget, frame);
  const isCut = shown.length < all.length || shown.at(-1) !== all[shown.length - 1];
  const notes = isCut ? [words.item.backgroundCut] : [];
  const heading = words.answer.sections.background;
  const atOnce = isToBeRead ? wholeLines(shown, openingBudget, frame) : 0;
  const rest = shown.slice(atOnce);
  const fold = {
    heading: atOnce === 0 ? [heading] : [],
    lines: rest,
    notes,
    showMore: words.answer.showMore,
    showLess: words.answer.showLess,
    buttons,
  };
  return {
    opening: atOnce === 0 ? [] : [{ heading, lines: [...shown.slice(0, atOnce), ...(rest.length > 0 ? [] : notes)] }],
    fold: rest.length === 0 ? [] : [fold],
    buttons: [],
  };
}

/** Lines from the first on that together take at most `budget` units of JSON; the last may be cut. */
function firstOf(all: readonly string[], budget: number, frame: number): string[] {
  const shown: string[] = [];
  let left = budget;
  for (const line of all) {
    const part = clip(line, left - frame);
    shown.push(part);
    left -= jsonLength(part) + frame;
    if (part !== line || left < 100 + frame) break;
  }
  return shown;
}

/** How many lines from the first on stand whole in `budget` units, at least one. */
function wholeLines(all: readonly string[], budget: number, frame: number): number {
  let left = budget;
  const past = all.findIndex((line) => {
    left -= jsonLength(line) + frame;
    return left < 0;
  });
  return past === -1 ? all.length : Math.max(1, past);
}
