import { readPlace } from '../attendance/commands/read-place.ts';
import type { Language } from '../danish/language.ts';
import { readOrder } from '../danish/order-words.ts';

/** In which language somebody wants to be answered, or a committee's posts are to be. */
export interface LanguageCommand {
  /** The other one than now; the one of the words; or whichever somebody writes in. */
  readonly wish: Language | 'other' | 'automatic';
  /** Empty where none was named. */
  readonly committeeName: string;
  /** It is put as a question, if only out of politeness: nothing is changed for others then. */
  readonly isAsked: boolean;
  /** In which it is written. */
  readonly language: Language;
}

/** Characters; longer texts are questions. */
const longestCommand = 120;
const cheapLook = /sprog|language|dansk|engelsk|danish|english/iu;

const named = '(?<named>dansk|engelsk|danish|english|automatisk|automatic)';
const place = '(?<place>(?:\\s+(?:for|i|in)\\s+.+)?)';
const to = '(?:\\s+(?:til|to)\\s+(?:the\\s+)?)';
const patterns: readonly RegExp[] = [
  sentence(
    `(?:skifte?|ændre?|vælge?|sæt(?:te)?|switch|change|choose|set)\\s+(?:(?:the|my|mit)\\s+)?(?:sprog(?:et)?|languages?)(?:(?:${to}|\\s+)${named})?${place}`,
  ),
  sentence(`(?:skifte?|switch|change)${to}${named}(?:\\s+(?:sprog|language))?${place}`),
  sentence(
    `(?:svare?|tale?|skrive?|answer|reply|speak|talk|write)\\s+(?:(?:mig|til\\s+mig|to\\s+me|me)\\s+)?(?:(?:på|in)\\s+)?${named}${place}`,
  ),
  sentence(`(?:bruge?|use)\\s+${named}(?:\\s+(?:sprog|language))?${place}`),
  sentence(`(?<named>automatisk|automatic)\\s+(?:sprog|language)${place}`),
  sentence(`(?:taler\\s+du|do\\s+you\\s+(?:speak|know))\\s+${named}${place}`),
  sentence(`(?:sprog|language):?\\s+${named}${place}`),
];
const english = /(?<!\p{L})(?:language|switch|change|answer|reply|speak|talk|use|english|danish|automatic)(?!\p{L})/iu;

const asking = /(?<!\p{L})(?:(?:kan|vil|kunne|taler) (?:du|i)|(?:can|could|would|will|do) you)(?!\p{L})/iu;

/** Reads an order about the language; undefined for anything else, a question about a language course, too. */
export function readLanguageCommand(text: string, today: string): LanguageCommand | undefined {
  if (text.length > longestCommand || !cheapLook.test(text)) return undefined;
  const order = readOrder(text.replace(/,?\s+(?:fra nu af|from now on)(?=[\s.!]*$)/iu, ''));
  const groups = patterns.map((pattern) => pattern.exec(order.text)).find((match) => match !== null)?.groups;
  if (groups === undefined) return undefined;
  const where = readPlace(groups['place'] ?? '', today);
  if (where === undefined || where.day !== undefined) return undefined;
  return {
    wish: wishOf(groups['named']),
    committeeName: where.committeeName,
    isAsked: order.isAsked || asking.test(text.replace(/\s+/gu, ' ')),
    language: english.test(order.text) ? 'en' : 'da',
  };
}

function wishOf(word: string | undefined): LanguageCommand['wish'] {
  if (word === undefined) return 'other';
  if (/^auto/iu.test(word)) return 'automatic';
  return /^(?:dansk|danish)$/iu.test(word) ? 'da' : 'en';
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}
