/** How documents say that what stands there is closed to the public. */

const markedThing = '(?:punkt|punkter|sag|sager|dagsorden|møde|del|session|behandling)';
const closedWord = '(?:lukkede?|lukket|fortrolige?|fortroligt|personsag)';
/** What may stand behind it: "(jf. styrelsesloven § 10)", "– offentliggøres ikke". */
const reason = '(?:\\s*[,(–-].{0,60}|\\s+(?:jf\\.?|jævnfør|efter|i henhold til)\\s.{0,60})?';
const frame = '[\\s*_#()[\\].:–-]*';
const field =
  '(?:(?:sagstype|sagens art|punkttype|type|status|behandling|offentlighed|åb(?:en|ent)\\s*/\\s*lukket)\\s*:\\s*)?';

const markLine = new RegExp(
  `^${frame}${field}(?:et\\s+|en\\s+)?${closedWord}(?:\\s+${markedThing})?${reason}${frame}$`,
  'iu',
);
/** "Sagen er lukket" may say that it is done; a point of the agenda never is. */
const markSentence =
  /^[\s*_(]*(?:(?:dette\s+)?punkt(?:et)?\s+(?:er|var)\s+(?:lukket|fortroligt)|(?:sagen|emnet)\s+er\s+fortrolig(?:t)?|(?:punktet|sagen|emnet)\s+(?:behandles|behandledes|blev behandlet|drøftes|drøftedes)\s+(?:som\s+(?:et\s+)?lukket\s+punkt|på\s+(?:et\s+)?lukket\s+møde|for\s+lukkede\s+døre))[\s.)*_]*$/iu;
const longestMark = 100;

const closedGroup = new RegExp(
  `^${frame}(?:(?:punkter|sager)\\s+(?:på|til|under|for)\\s+)?(?:lukket\\s+(?:møde|dagsorden|del|session)|lukkede\\s+(?:punkter|sager)|fortrolige\\s+(?:punkter|sager)|lukket|fortroligt|for\\s+lukkede\\s+døre)${reason}${frame}$`,
  'iu',
);
const openGroup = new RegExp(
  `^${frame}(?:(?:punkter|sager)\\s+(?:på|til|under|for)\\s+)?(?:åb(?:ent|en|ne)|offentlig(?:t|e)?)\\s+${markedThing}${reason}${frame}$`,
  'iu',
);
/** It speaks of several: a single word may be the item's own. */
const plainGroup = new RegExp(`^${frame}(?:lukket|fortroligt)${frame}$`, 'iu');

/** True for a line that says of the item above it that it is closed, and nothing else. */
export function saysClosed(text: string): boolean {
  return text.length <= longestMark && (markLine.test(text) || markSentence.test(text));
}

/** What a line says of the items below it, up to the next such line; undefined for any other. */
export function groupMark(text: string): 'closed' | 'open' | undefined {
  if (text.length > longestMark) return undefined;
  if (openGroup.test(text)) return 'open';
  return closedGroup.test(text) ? 'closed' : undefined;
}

/** True for a mark of which nobody can tell whether it is the item's above or of those below. */
export function mayBeOwnMark(text: string): boolean {
  return plainGroup.test(text);
}

/** Words in front of a title: "Lukket punkt: …", "Fortroligt – …", "LUKKET Ansættelse"; not "Lukket skole i Nordby". */
const leadingMark =
  /^(?:lukket|fortroligt?|personsag)(?:\s+(?:punkt|sag|dagsorden|møde))?\s*(?:[:–-]|$)|^(?:lukket|fortroligt?)\s+(?:punkt|sag|dagsorden|møde)(?!\p{L})|^lukkede\s+(?:punkter|sager)\s*:?$/iu;
const loudMark = /^(?:LUKKET|FORTROLIGT?)\s(?=.*\p{Ll})/u;

/** True for a title that begins with the mark of a closed item. */
export function beginsClosed(title: string): boolean {
  return leadingMark.test(title) || loudMark.test(title);
}
