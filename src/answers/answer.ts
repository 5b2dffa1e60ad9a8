import type { Focus } from './focus.ts';

/** Where a statement stands: enough to find it in the paper minutes. */
export interface Citation {
  /** Name of the document's file. */
  readonly file: string;
  readonly committeeId: string;
  readonly committeeLabel: string;
  readonly meetingId: string;
  /** Local date of the meeting, YYYY-MM-DD. */
  readonly date: string;
  /** As printed; absent for what stands before the items (people, time and place). */
  readonly itemNumber?: string;
  readonly itemTitle?: string;
  /** The item's position in its meeting: with the meeting it names the item for certain. */
  readonly itemOrder?: number;
  readonly section: CitedSection;
  /** Verbatim. */
  readonly quote: string;
  /** Of a closed item: only who has the right to it gets to see it. */
  readonly isClosed?: true;
}

export type CitedSection =
  | 'recommendation'
  | 'background'
  | 'minutes'
  | 'decision'
  | 'attachments'
  | 'history'
  | 'head'
  | 'people'
  | 'agenda'
  | 'responses';

/**
 * A piece of an answer. `say` is the bot's own sentence, `quote` is verbatim from a document, `points` a list (of names,
 * meetings, items), `recommendation` the Indstilling that a quoted decision refers to.
 */
export type AnswerBlock =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly citation?: number }
  | { readonly kind: 'recommendation'; readonly lead: string; readonly points: readonly string[] }
  | { readonly kind: 'points'; readonly points: readonly string[] };

/** An item that may be what was meant, offered when nothing answers. */
export interface NearItem {
  readonly committeeId: string;
  readonly committeeLabel: string;
  readonly meetingId: string;
  readonly itemOrder: number;
  readonly date: string;
  readonly itemNumber?: string;
  readonly title: string;
  readonly isClosed?: true;
}

/** One meeting of a list, with what its button needs. */
export interface MeetingRow {
  readonly committeeId: string;
  readonly committeeLabel: string;
  /** Absent for a meeting that is only mentioned in a document. */
  readonly meetingId?: string;
  readonly date: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly place?: string;
  readonly title?: string;
}

/** The answer to a question, without a platform: what to say, what it rests on, and what to show beside it. */
export interface Answer {
  readonly blocks: readonly AnswerBlock[];
  readonly citations: readonly Citation[];
  /** Nothing in the documents answers: nothing is cited then. */
  readonly isAbstention: boolean;
  readonly nearest: readonly NearItem[];
  /** Meetings to list with a button each. */
  readonly meetings?: readonly MeetingRow[];
  /** A meeting whose agenda card goes with the answer. */
  readonly agendaOf?: { readonly committeeId: string; readonly meetingId: string };
  /** The reader asked what the bot can do. */
  readonly isHelp?: boolean;
  /** What a further question may lean on. */
  readonly focus?: Focus;
  /** The words are a language model's: to be labelled as such. */
  readonly isGenerated?: true;
  /** It rests on closed items: for the asker alone, and never kept. */
  readonly isClosed?: true;
}

/**
 * The answer as plain text, for the command line, notifications and screen readers; citations are not in it.
 *
 * @param lettersAtMost a longer answer is cut behind a whole block, but for the first, and ends with "…"
 */
export function answerText(answer: Answer, lettersAtMost = Number.POSITIVE_INFINITY): string {
  const texts = answer.blocks.map(blockText);
  let letters = 0;
  const fitting = texts.findIndex((text, index) => {
    letters += text.length + 1;
    return index > 0 && letters > lettersAtMost;
  });
  return fitting === -1 ? texts.join('\n') : [...texts.slice(0, fitting), '…'].join('\n');
}

function blockText(block: AnswerBlock): string {
  switch (block.kind) {
    case 'say':
      return block.text;
    case 'quote':
      return `»${block.text}«${block.citation === undefined ? '' : ` [${block.citation}]`}`;
    case 'recommendation':
      return [block.lead, ...block.points.map((point) => `  – ${point}`)].join('\n');
    case 'points':
      return block.points.map((point) => `– ${point}`).join('\n');
  }
}
