import type { FoundItem } from '../answers/find-items.ts';
import { outcomeOf } from '../answers/item-outcome.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type AgendaItem, type Attachment, itemLabel } from '../domain/agenda-item.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Decision } from '../domain/decision.ts';
import { canBePressed } from './card-action.ts';
import type { AttachmentRow, ItemCardData } from './card-data-item.ts';
import type { AgendaButton, CardBlock } from './card-frame.ts';
import { attachmentsOf } from './cards-agenda-rows.ts';
import { countLines, firstLines, plainLines, pointMarker, textsOf, withTexts } from './cards-blocks.ts';
import { clip, fitTogether, jsonLength, lines, oneLine, wordsOnly } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

export interface ItemCardOptions {
  readonly language: Language;
  readonly now: Date;
  /** False for a card that goes where the bot may not be, so that nobody answers a press. */
  readonly hasButtons: boolean;
}

const linesAtMost = 36;
const attachmentsAtMost = 10;
/** Units of JSON: for the addresses of all bilag, and for the part of the Sagsfremstilling that is shown. */
const addressBudget = 1500;
const backgroundBudget = 1500;
const backgroundLinesAtMost = 10;

/**
 * One item of an agenda as a card. It must be of a meeting that is already narrowed to what its reader may see
 * (`access/open-record.ts`). Decisions stand in the minutes' own words, with the Indstilling to which they may refer.
 */
export function itemCardData(found: FoundItem, committee: Committee, options: ItemCardOptions): ItemCardData {
  const words = cardSentences[options.language];
  const all = [...outcomeBlocks(found, options.now, words), ...recommendationBlocks(found.item, words)];
  const kept = firstLines(all, linesAtMost);
  const left = countLines(all) - countLines(kept);
  const more: CardBlock = { style: 'default', label: [], lines: plainLines([words.answer.linesLeftOut(left)]) };
  const blocks = left > 0 ? [...kept, more] : kept;
  const card = (texts: readonly string[]) => {
    const [title = '', ...others] = texts;
    return itemCardWith(found, committee, options, { title, blocks: withTexts(blocks, others) });
  };
  return card(fitTogether([oneLine(found.item.title), ...textsOf(blocks)], roomOnCard('item', card([]))));
}

function itemCardWith(
  { meeting, item }: FoundItem,
  committee: Committee,
  { language, hasButtons }: ItemCardOptions,
  { title, blocks }: { readonly title: string; readonly blocks: readonly CardBlock[] },
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
    title: words.item.wholeAgenda,
    tooltip: words.meetingList.showAgenda(wordsOnly(label), when),
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
  };
  const buttons = hasButtons && canBePressed(agenda) ? [agenda] : [];
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.item.heading,
    number: clip(oneLine(itemLabel(item)), 12),
    title,
    where: `${label} · ${when}`,
    details: details(item, words),
    marks:
      meeting.state === 'cancelled' ? [{ text: words.agenda.cancelled, style: 'attention', color: 'Attention' }] : [],
    blocks,
    attachments: attachmentList(attachmentsOf(item, meeting.attachments), words),
    fold: backgroundFold(item, buttons, words),
    buttons: backgroundLines(item).length > 0 ? [] : buttons,
  };
}

function details(item: AgendaItem, words: CardSentences): string[] {
  const slot = item.startTime === undefined ? '' : words.time(item.startTime, item.endTime);
  const names = item.presenters.map(({ name }) => oneLine(name)).join(', ');
  const parts = [slot, names === '' ? '' : words.agenda.presentedBy(clip(names, 200))];
  const line = parts.filter((part) => part !== '').join(' · ');
  return line === '' ? [] : [line];
}

function outcomeBlocks(found: FoundItem, now: Date, words: CardSentences): CardBlock[] {
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
    case 'not-held':
      return [said(words.item.notHeld)];
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
    return { plain: [], links: [{ text, url, open: words.item.openAttachment }] };
  });
  const leftOut = all.length - shown.length;
  const notes = leftOut > 0 ? [words.item.attachmentsLeftOut(leftOut)] : [];
  return [{ heading: words.answer.sections.attachments, rows, notes }];
}

function attachmentTitle({ number, title }: Attachment, words: CardSentences): string {
  const text = oneLine(title);
  return number === undefined || /^bilag/i.test(text) ? text : words.item.attachment(clip(oneLine(number), 12), text);
}

/** A document may name any address; only a web page is opened from a card. */
function openable(link: string | undefined): string | undefined {
  const url = link === undefined ? null : URL.parse(link);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function backgroundLines(item: AgendaItem): string[] {
  return item.sections.filter(({ kind }) => kind === 'background').flatMap(({ text }) => lines(text));
}

/** The first part of the Sagsfremstilling, whole lines as far as they go; `buttons` stand beside "Vis mere". */
function backgroundFold(
  item: AgendaItem,
  buttons: readonly AgendaButton[],
  words: CardSentences,
): ItemCardData['fold'] {
  const all = backgroundLines(item);
  if (all.length === 0) return [];
  const shown: string[] = [];
  let left = backgroundBudget;
  for (const line of all.slice(0, backgroundLinesAtMost)) {
    const part = clip(line, left);
    shown.push(part);
    left -= jsonLength(part);
    if (part !== line || left < 100) break;
  }
  const isCut = shown.length < all.length || shown.at(-1) !== all[shown.length - 1];
  return [
    {
      heading: words.answer.sections.background,
      lines: shown,
      notes: isCut ? [words.item.backgroundCut] : [],
      showMore: words.answer.showMore,
      showLess: words.answer.showLess,
      buttons,
    },
  ];
}
