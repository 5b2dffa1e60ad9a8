import type { CommandPlace } from '../attendance/commands/attendance-command.ts';
import { readPlace } from '../attendance/commands/read-place.ts';
import { type Language, languageOf } from '../danish/language.ts';
import { readOrder } from '../danish/order-words.ts';

/** Items are to be closed, or open again. */
export interface ClosingCommand extends CommandPlace {
  readonly kind: 'close' | 'open';
  readonly language: Language;
  /** The printed numbers: "4", "6.1". */
  readonly labels: readonly string[];
  /** False where it may only mean that somebody wants to read the item: "åbn punkt 4". */
  readonly isSure: boolean;
}

const longestCommand = 300;
const label = '\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?(?![\\p{L}\\d])';
const items = `(?:(?:dagsordens)?punkt(?:et|er|erne)?|pkt\\.?|(?:the\\s+)?(?:agenda\\s+)?items?)\\s+(?:nr\\.?\\s*|no\\.?\\s*|number\\s+)?(?<labels>${label}(?:\\.?\\s*(?:,|&|og|and|,\\s*og)\\s*${label})*)\\.?`;
const closed =
  '(?:(?:et|a|an)\\s+)?(?:lukke(?:t|de)|fortrolig(?:t|e)?|hemmelig(?:t|e)?|closed|confidential)(?:\\s+(?:punkt(?:er)?|items?))?';
const open = '(?:(?:et|an)\\s+)?(?:åb(?:en|ent|ne)|offentlig(?:t|e)?|open|public)(?:\\s+(?:punkt(?:er)?|items?))?';
const is = '(?:er|bliver|skal\\s+være|is|are|should\\s+be|must\\s+be|shall\\s+be)(?:\\s+(?:nu|now))?';
const noMore = '(?:ikke(?:\\s+(?:længere|mere))?|not|no\\s+longer)';

const patterns: readonly (readonly [ClosingCommand['kind'], RegExp])[] = [
  ['close', sentence(`(?:luk(?:ke)?|close)\\s+${items}(?<rest>.*)`)],
  [
    'close',
    sentence(
      `(?:gøre?|mark[eé]re?|sæt(?:te)?|make|mark)\\s+${items}(?<rest>.*?)\\s+(?:som\\s+|as\\s+|til\\s+)?${closed}(?<more>(?:\\s+.*)?)`,
    ),
  ],
  ['open', sentence(`${items}(?<rest>.*?)\\s+${is}\\s+${noMore}\\s+${closed}(?<more>(?:\\s+.*)?)`)],
  ['close', sentence(`${items}(?<rest>.*?)\\s+${is}\\s+${closed}(?<more>(?:\\s+.*)?)`)],
  ['open', sentence(`${items}(?<rest>.*?)\\s+${is}\\s+${open}(?<more>(?:\\s+.*)?)`)],
  ['open', sentence(`(?:gen)?åbne?\\s+${items}(?<rest>.*)`)],
  ['open', sentence(`(?:re-?)?open\\s+${items}(?<rest>.*)`)],
];
const telling = /(?<!\p{L})(?:punkt|pkt|items?)/iu;
const again = /(?<!\p{L})(?:igen|again|alligevel|for alle|for everybody)(?!\p{L})/giu;
const bareOpening = /^(?:åbne?|open)(?!\p{L})/iu;
const english = /(?<!\p{L})(?:items?|close|open|confidential)(?!\p{L})/iu;

/**
 * Reads an order that says which items are closed; undefined for questions and remarks.
 *
 * @param today local date of the writer, YYYY-MM-DD
 */
export function readClosingCommand(text: string, today: string): ClosingCommand | undefined {
  if (text.length > longestCommand || !telling.test(text)) return undefined;
  const order = readOrder(text);
  // "Kan du lukke punkt 4?" is an order, "punkt 4 er lukket?" a question.
  if (order.isAsked && text.trim().toLowerCase().startsWith(order.text.slice(0, 6).toLowerCase())) return undefined;
  for (const [kind, pattern] of patterns) {
    const groups = pattern.exec(order.text)?.groups;
    if (groups === undefined) continue;
    const around = `${groups['rest'] ?? ''} ${groups['more'] ?? ''}`;
    const place = readPlace(around.replace(again, ' ').replace(/\s+/gu, ' ').trim(), today);
    if (place === undefined) continue;
    const labels = (groups['labels'] ?? '').match(new RegExp(label, 'giu')) ?? [];
    const isSure = !bareOpening.test(order.text) || again.test(around);
    again.lastIndex = 0;
    return {
      kind,
      labels: [...new Set(labels.map((one) => one.toLowerCase()))],
      isSure,
      language: english.test(order.text) ? 'en' : languageOf(order.text, 'da'),
      ...place,
    };
  }
  return undefined;
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}
