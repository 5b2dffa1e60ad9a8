import { type Language, languageOf } from '../../danish/language.ts';
import { readOrder } from '../../danish/order-words.ts';
import type { AttendanceCommand, ReadOrder } from './attendance-command.ts';
import { readDeadlineOrder } from './read-deadline-order.ts';
import { readGuestOrder } from './read-guest-order.ts';
import { readListOrder } from './read-list-order.ts';
import { readPresenceOrder } from './read-presence-order.ts';
import { readQuorumOrder } from './read-quorum-order.ts';
import { readReminderOrder } from './read-reminder-order.ts';
import { readSubstituteOrder } from './read-substitute-order.ts';

/** Characters; longer texts are questions. */
const longestCommand = 300;

/** Which reader is worth its while: an ordinary question passes these words and nothing else. */
const readers: readonly { readonly words: RegExp; readonly read: ReadOrder }[] = [
  { words: /svarfrist|frist(?:en)? for|deadline/iu, read: readDeadlineOrder },
  { words: /mind|remind/iu, read: readReminderOrder },
  { words: /beslutningsdygtig|quor|reglen|the rule/iu, read: readQuorumOrder },
  { words: /suppleant|substitute/iu, read: readSubstituteOrder },
  { words: /invit|gæst|guest/iu, read: readGuestOrder },
  {
    words:
      /liste|list|mangler|missing|ikke svaret|not answered|n['’]t (?:answered|replied)|tilmelding|fremmøde|presence|attendance/iu,
    read: readListOrder,
  },
  {
    words:
      /(?<!\p{L})(?:kom|ankom|gik|mødte|deltog|dukkede|udeblev|forlod|tog|var|came|arrived|joined|left|attended|was|wasn|did|didn)(?!\p{L})/iu,
    read: readPresenceOrder,
  },
];
const english =
  /(?<!\p{L})(?:the|is|are|has|have|was|did|when|deadline|remind|no|rule|quorate|substitute|invite|add|remove|delete|guest|item|items|list|missing|attendance|presence|came|left|arrived|to|my)(?!\p{L})/iu;
const danish =
  /formand|svarfrist|suppleant|fremmøde|gæst|påmind|(?<!\p{L})(?:er|til|punkt|fjern|ingen|kom|gik|var|min|den|kl|og)(?!\p{L})/iu;

/**
 * Reads a command about a committee's attendance; undefined for anything else.
 *
 * @param today local date of the writer, YYYY-MM-DD: "på torsdag" is read from it
 */
export function readAttendanceCommand(text: string, today: string): AttendanceCommand | undefined {
  if (text.length > longestCommand) return undefined;
  const fitting = readers.filter(({ words }) => words.test(text));
  if (fitting.length === 0) return undefined;
  const order = readOrder(text);
  for (const { read } of fitting) {
    const found = read(order, today);
    if (found !== undefined) return { ...found, language: languageOfCommand(order.text) };
  }
  return undefined;
}

function languageOfCommand(text: string): Language {
  if (english.test(text) && !danish.test(text)) return 'en';
  return languageOf(text, 'da');
}
