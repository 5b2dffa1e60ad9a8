import { findDates, findTimes } from '../../danish/dates.ts';
import { isPersonName } from '../../danish/names.ts';
import { fold } from '../../danish/normalise.ts';
import { type CommitteeName, committeeFromLine, hasBodyNoun } from './committee-name.ts';
import { blockText, type HeadBlock, type HeadLine } from './head-blocks.ts';
import { placeBeside } from './read-place.ts';

/** Which kind of document its title, or the labels of its people, say it is. */
export type TitleKind = 'referat' | 'dagsorden';

const BARE_WORD =
  /^(?:(?:udkast|foreløbigt?|åbent?|lukket)\s+)?(?:møde)?(?:referat|dagsorden|protokol|beslutningsprotokol|beslutningsreferat|mødeindkaldelse|indkaldelse)\s*:?$/i;
const MEETING_WORD = /møde|generalforsamling|referat|dagsorden|protokol|indkaldelse|samling/i;
const GENERIC = /^(?:bestyrelsen|udvalget|styregruppen|gruppen|rådet|generalforsamlingen)$/i;
const DECIDING_NOUN = /(?:udvalg|råd|bestyrelse|gruppe|nævn|forum|komit[eé]|direktion|klynge)/i;

/** A line that holds nothing but "REFERAT" or "Dagsorden". */
export function isBareWord(text: string): boolean {
  return BARE_WORD.test(text);
}

export function hasMeetingWord(text: string): boolean {
  return MEETING_WORD.test(text);
}

/** A line that holds nothing but a date. */
export function isDateLine(text: string): boolean {
  return text.length < 60 && findDates(text).length + findTimes(text).length > 0 && placeBeside(text).length < 3;
}

/** "Referat: Anne Holm" names the writer, not the document. */
export function writerIn(text: string): string | undefined {
  const name = /^(?:referat|ref\.?)\s*(?::|v\/|ved)\s*(.+)$/i.exec(text)?.[1]?.trim();
  return name !== undefined && isPersonName(name) && !hasBodyNoun(name) ? name : undefined;
}

/** The line that says what the document is: by its words, else by its look. */
export function findTitle(
  free: readonly HeadLine[],
  blocks: readonly HeadBlock[],
  used: ReadonlySet<string>,
): HeadLine | undefined {
  const labelled =
    blocks.find((block) => block.kind === 'title')?.lines[0] ??
    blocks.find((block) => /^(?:emne|vedr)/i.test(block.label) && hasMeetingWord(blockText(block).text))?.lines[0];
  if (labelled !== undefined) return labelled;
  const lines = free.filter(
    (line) =>
      !isBareWord(line.text) &&
      !isDateLine(line.text) &&
      !used.has(line.text) &&
      writerIn(line.text) === undefined &&
      line.text.length <= 160,
  );
  const early = lines.slice(0, 12);
  const isSentence = (line: HeadLine) => /[.!?]$/.test(line.text) && line.text.split(' ').length > 6;
  return (
    early.find(
      (line) => hasMeetingWord(line.text) && !isSentence(line) && (line.isProminent || line.text.length < 120),
    ) ??
    early.find((line) => line.isProminent) ??
    early.find((line) => !isSentence(line))
  );
}

/** The body that the title names; where it only says "Bestyrelsesmøde", with the letter head above it. */
export function findCommitteeName(
  title: string | undefined,
  free: readonly HeadLine[],
  used: ReadonlySet<string>,
): CommitteeName | undefined {
  const fromTitle = title === undefined ? undefined : committeeFromLine(title);
  const named = free
    .filter((line) => line.text !== title && !used.has(line.text) && !isBareWord(line.text) && line.text.length < 110)
    .filter((line) => !/[.!?]$/.test(line.text))
    .slice(0, 8)
    .flatMap((line) => {
      const found = committeeFromLine(line.text);
      return found?.name !== undefined && (hasBodyNoun(found.name) || found.shortName !== undefined) ? [found] : [];
    });
  // An association's name in the letter head steps back behind the board that met.
  const best = named.find((found) => DECIDING_NOUN.test(found.name ?? '')) ?? named[0];
  if (fromTitle?.name === undefined) return best;
  const { name: own } = fromTitle;
  const longer = named.find((found) => fold(found.name ?? '').startsWith(`${fold(own)} `));
  if (longer !== undefined) return longer;
  if (!GENERIC.test(fromTitle.name) || best?.name === undefined || fold(best.name) === fold(fromTitle.name))
    return fromTitle;
  if (/^general/i.test(fromTitle.name)) return named[0];
  return DECIDING_NOUN.test(best.name) ? best : { name: `${fromTitle.name} i ${best.name}` };
}

export function kindOfTitle(lines: readonly string[], blocks: readonly HeadBlock[]): TitleKind | undefined {
  const early = lines.filter((line) => line.length < 120);
  const isMinutes = (line: string) =>
    /referat(?!er)(?!\s*(?:fra|af)\s+(?:sidste|forrige))|beslutningsprotokol|(?<![\p{L}])protokol/iu.test(line);
  if (early.some(isMinutes)) return 'referat';
  // An agenda invites; who came stands in minutes only.
  if (blocks.some((block) => /^(?:til ?stede|tilstede|fremmødt|mødt|ikke til stede|deltog)/i.test(block.label)))
    return 'referat';
  // "Dagsorden:" above the list of items stands in minutes as well.
  return early.some((line) => /dagsorden|indkald/i.test(line) && !/^dagsorden(?:en)?\s*:?$/i.test(line))
    ? 'dagsorden'
    : undefined;
}
