import { findPeopleSentences } from './find-people-sentence.ts';
import type { Line } from './line.ts';
import { findLabelKind, type LabelKind } from './vocabulary.ts';

/** "Tid: 10.00" – a label and where its value begins and ends in the line's text. */
export interface Label {
  readonly kind: LabelKind;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** "Til stede fra medarbejdersiden:", "Fraværende med afbud:" */
const NARROWED_LABEL =
  /^((?:møde)?deltagere|til ?stede|mødte|fremmødte|medlemmer|gæster|repræsentanter|afbud|fraværende)\s+(?:fra|for|med|på|af|uden|i|under)\s+[^:|]{2,50}[:|]\s*/iu;
/** Up to four words before a colon or the bar of a table, perhaps with something in brackets behind them. */
const LABEL =
  /(?<=^|[\s|(])((?:(?:\p{L}[\p{L}./,-]*|&)\s+){0,3}\p{L}[\p{L}./-]*)(?:\s*\([^()]{0,40}\))?\s*(?::\s*\||[:|])/giu;
/** "… og Mia Lund. Der var afbud fra Jens Fog." */
const AFBUD_IN_SENTENCE = /(?<=[.;]\s)(?:der (?:var|er|er meldt) )?afbud fra\s+(?=\p{Lu})/iu;
/** Labels stand near the beginning of a line; a paragraph is not searched to its end. */
const LABEL_REACH = 300;

/** All labels of a line: "Dato: 4. marts Sted: Rådhuset" has two. A label alone on its line needs no colon. */
export function findLabels(line: Line, isProminent: boolean): Label[] {
  const { text } = line;
  const found: { kind: LabelKind; at: number; from: number }[] = [];
  const colons = /[:|]/.test(text) ? text.slice(0, LABEL_REACH) : '';
  const narrowed = NARROWED_LABEL.exec(colons);
  const narrowedKind = narrowed?.[1] === undefined ? undefined : findLabelKind(narrowed[1], 0);
  if (narrowed !== null && narrowedKind !== undefined)
    found.push({ kind: narrowedKind, at: 0, from: narrowed[0].length });
  for (const match of colons === '' ? [] : colons.matchAll(LABEL)) {
    const words = (match[1] ?? '').split(/\s+/);
    for (let count = words.length; count >= 1; count -= 1) {
      const phrase = words.slice(words.length - count).join(' ');
      const at = match.index + (match[1] ?? '').length - phrase.length;
      const kind = findLabelKind(phrase, at === 0 ? 1 : 0);
      if (at < (found[0]?.from ?? 0)) break;
      if (kind === undefined || (at > 0 && !/^\p{Lu}/u.test(phrase))) continue;
      found.push({ kind, at, from: match.index + match[0].length });
      break;
    }
  }
  const mayBeAway = found.length > 0 && !found.some(({ kind }) => kind === 'apologies');
  const away = mayBeAway ? AFBUD_IN_SENTENCE.exec(text) : null;
  if (away !== null) found.push({ kind: 'apologies', at: away.index, from: away.index + away[0].length });
  const people =
    found.length === 0 && line.listMarker === undefined ? findPeopleSentences(text.slice(0, LABEL_REACH)) : [];
  if (people.length > 0) return people;
  if (found.length === 0 || found[0]?.at !== 0) {
    const bare =
      text.length <= 45 && text.split(' ').length <= 4 ? findLabelKind(text, isProminent ? 2 : 0) : undefined;
    // "Hjemmesiden" is no slip of the pen for a label that says little.
    if (bare !== undefined && (bare !== 'other' || findLabelKind(text, 0) !== undefined))
      return [{ kind: bare, at: 0, from: text.length, to: text.length }];
    if (found[0] !== undefined && found[0].at > 0 && line.cells === undefined) return [];
  }
  return found.map((label, index) => {
    const to = found[index + 1]?.at ?? text.length;
    const from = label.from + (text.slice(label.from, to).length - text.slice(label.from, to).trimStart().length);
    return { ...label, from: Math.min(from, to), to: from + text.slice(from, to).trimEnd().length };
  });
}
