import { findTimes } from '../../danish/dates.ts';
import type { AgendaItem, Attachment, ItemSection } from '../../domain/agenda-item.ts';
import type { Span } from '../../domain/span.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { compose, excerptOf } from './composed-text.ts';
import { matchDecision, statesOutcome } from './decision-grammar.ts';
import { type Evidenced, evidenceOf, evidenceOfList, type FieldEvidence } from './evidence.ts';
import { headingEvidence, headingPresenters } from './heading-evidence.ts';
import { pieceText, wholeLine } from './piece.ts';
import { readItemAttachments } from './read-attachments.ts';
import { type DecisionContext, readDecisions } from './read-decisions.ts';
import { readPresenters } from './read-presenters.ts';
import { readRecommendations } from './read-recommendations.ts';
import type { Skeleton, SkeletonItem } from './skeleton.ts';
import { type SectionContext, type SectionDraft, splitSections } from './split-sections.ts';
import { textOfPieces } from './text-of-pieces.ts';

/** An item, and its sections as parts of lines for those who read on in them. */
export interface ReadItem {
  readonly item: AgendaItem;
  readonly drafts: readonly SectionDraft[];
  readonly evidence: readonly FieldEvidence[];
  /** Listed below this item but said to be of others: the list of the whole document. */
  readonly strayAttachments: readonly Evidenced<Attachment>[];
}

/** Reads the text of every item of the skeleton. */
export function readItems(
  skeleton: Skeleton,
  lines: readonly ClassifiedLine[],
  sections: SectionContext,
  decisions: DecisionContext,
  isMinutes: boolean,
): ReadItem[] {
  return skeleton.items.map((entry, order) => {
    const split = splitSections(entry, lines, sections);
    const drafts = isMinutes ? withUnheadedMinutes(split) : split;
    const recommendations = readRecommendations(drafts);
    const attachments = readItemAttachments(drafts);
    const isOwn = ({ value: { itemNumber } }: Evidenced<Attachment>) =>
      itemNumber === undefined || itemNumber === entry.number;
    const ownAttachments = attachments.filter(isOwn);
    const parent = parentOf(entry.number, skeleton.items);
    const slot = entry.heading.startTime === undefined ? slotBelow(entry, lines) : undefined;
    const startTime = entry.heading.startTime ?? slot?.startTime;
    const endTime = entry.heading.endTime ?? slot?.endTime;
    const presenters = readPresenters(headingPresenters(entry), drafts);
    const variants = entry.titleVariants.filter(
      ({ text }, index, all) => text !== entry.heading.title && all.findIndex((other) => other.text === text) === index,
    );
    const { recommender, points } = recommendations;
    const isRecommended = drafts.some(({ kind }) => kind === 'recommendation');
    const item: AgendaItem = {
      ...(entry.number === undefined ? {} : { number: entry.number }),
      ...(entry.printedNumber === undefined ? {} : { printedNumber: entry.printedNumber }),
      order,
      ...(parent === undefined ? {} : { parent }),
      title: entry.heading.title,
      titleVariants: variants.map(({ text }) => text),
      ...(startTime === undefined ? {} : { startTime }),
      ...(endTime === undefined ? {} : { endTime }),
      presenters: presenters.map(({ value }) => value),
      ...(recommender === undefined ? {} : { recommender: recommender.text }),
      recommendations: points.map(({ text }) => text),
      sections: drafts.map((draft) => sectionFrom(draft, decisions.documentHash)),
      decisions: readDecisions(drafts, decisions),
      attachments: ownAttachments.map(({ value }) => value),
      isClosed: entry.heading.isClosed,
    };
    const evidence = [
      ...headingEvidence(entry),
      ...(slot?.evidence ?? []),
      ...variants.flatMap((variant, index) => evidenceOf(`titleVariants[${index}]`, variant, 'placed')),
      ...evidenceOfList('presenters', presenters),
      ...evidenceOf('recommender', recommender, 'formula'),
      ...points.flatMap((point, index) =>
        evidenceOf(`recommendations[${index}]`, point, isRecommended ? 'headed' : 'formula'),
      ),
      ...outcomeEvidence(item),
      ...evidenceOfList('attachments', ownAttachments),
    ];
    return { item, drafts, evidence, strayAttachments: attachments.filter((attachment) => !isOwn(attachment)) };
  });
}

/** Sections and decisions know their places; a decision outside a section of decisions is told by its words. */
function outcomeEvidence({ sections, decisions }: AgendaItem): FieldEvidence[] {
  const isHeaded = ({ start }: Span) =>
    sections.some(({ kind, span }) => kind === 'decision' && span.start <= start && start < span.end);
  return [
    ...sections.flatMap((section, index) =>
      evidenceOf(`sections[${index}].text`, section, section.heading === undefined ? 'placed' : 'headed'),
    ),
    ...decisions.flatMap((decision, index) =>
      evidenceOf(`decisions[${index}].text`, decision, isHeaded(decision.span) ? 'headed' : 'formula'),
    ),
  ];
}

/** A longer paragraph tells of a matter, in which others may have decided something. */
const longestOutcome = 350;

/** Where minutes have their outcome in text without a heading, though other items have one. */
function withUnheadedMinutes(drafts: readonly SectionDraft[]): SectionDraft[] {
  if (drafts.some((draft) => draft.kind === 'minutes' || draft.kind === 'decision')) return [...drafts];
  return drafts.map((draft) => {
    if (draft.kind !== 'background' || draft.heading !== undefined) return draft;
    const isOutcome = draft.pieces.some((piece) => {
      const text = pieceText(piece);
      if (piece.line.listMarker !== undefined) return false;
      const type = text.length <= 200 ? matchDecision(text, false, undefined)?.type : undefined;
      return (type !== undefined && type !== 'discussed') || (text.length <= longestOutcome && statesOutcome(text));
    });
    return isOutcome ? { ...draft, kind: 'minutes' as const } : draft;
  });
}

function sectionFrom(draft: SectionDraft, documentHash: string): ItemSection {
  return {
    kind: draft.kind,
    ...(draft.heading === undefined ? {} : { heading: draft.heading }),
    ...textOfPieces(draft.pieces),
    documentHash,
  };
}

function parentOf(number: string | undefined, items: readonly SkeletonItem[]): string | undefined {
  const parent = number?.includes('.') === true ? number.slice(0, number.lastIndexOf('.')) : undefined;
  return parent !== undefined && items.some((item) => item.number === parent) ? parent : undefined;
}

/** A slot that stands alone right below the heading. */
function slotBelow(
  entry: SkeletonItem,
  lines: readonly ClassifiedLine[],
): { startTime: string; endTime?: string; evidence: FieldEvidence[] } | undefined {
  const body = entry.bodies[0];
  if (body === undefined) return undefined;
  const below = lines.slice(body.from, Math.min(body.to, body.from + 4)).find((line) => !line.isBlank);
  if (below === undefined || below.text.length > 40) return undefined;
  const time = findTimes(below.text)[0];
  const rest = time === undefined ? below.text : below.text.replace(below.text.slice(time.start, time.end), '');
  if (time?.endTime === undefined || /\p{L}{5}/u.test(rest.replace(/tidspunkt/i, ''))) return undefined;
  const words = excerptOf(compose([wholeLine(below.line)]), time.start, time.end);
  return {
    ...time,
    evidence: [...evidenceOf('startTime', words, 'placed'), ...evidenceOf('endTime', words, 'placed')],
  };
}
