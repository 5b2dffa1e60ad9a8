import { isOrganisation, isPersonName, isShortPersonName, isTitleWord } from '../../danish/names.ts';
import type { LabelKind } from './vocabulary.ts';

/** A label that a sentence stands for: its kind, and where its names begin and end in the line's text. */
interface PeopleSentence {
  readonly kind: LabelKind;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Found extends PeopleSentence {
  readonly isPlain: boolean;
}

/** How a sentence tells who was there or away; `names` is the part that must be nothing but names. */
interface PeopleForm {
  readonly kind: LabelKind;
  readonly pattern: RegExp;
  /** Counts only in a line that also tells of the others: alone it may be about anything. */
  readonly isPlain?: true;
}

/** "…, der er på ferie", "… på grund af sygdom": why somebody was away is no name. */
const REASON =
  /(?:,?\s+(?:der|som|da|fordi|grundet|pga\.?|på grund af)\s.*|,?\s+på\s+(?:ferie|orlov|barsel|kursus|rejse).*|,?\s+(?:syg|sygdom|ferie))$/iu;

/** Each of the forms below has one of these: most lines have none, and need not be cut into sentences. */
const SIGN = /afbud|fravær|forhindret|ikke|til ?stede|mødt|deltog|var med/iu;

const FORMS: readonly PeopleForm[] = [
  {
    kind: 'apologies',
    pattern: /^(?:der (?:var|er|er meldt) |vi har modtaget )?afbud(?: fra| modtaget fra)?\s+(?<names>\p{L}.*)$/iu,
  },
  { kind: 'apologies', pattern: /^fraværende\s+(?:var\s+)?(?<names>\p{L}.*)$/iu },
  {
    kind: 'apologies',
    pattern:
      /^(?<names>\p{Lu}.{2,200}?)\s+(?:(?:havde|har)\s+(?:meldt|sendt)\s+afbud|meldte\s+afbud|(?:er|var)\s+(?:desværre\s+)?(?:forhindret(?!\s+i\s+at\s+(?!deltage|komme|møde))|fraværende)|(?:kunne|kan)\s+(?:desværre\s+)?ikke\s+(?:deltage|komme|være til stede))(?![\p{L}])(?:\s+.*)?$/u,
  },
  { kind: 'present', pattern: /^(?:til ?stede(?: var)?|fremmødte?(?: var)?|mødt(?: var)?)\s+(?<names>\p{L}.*)$/iu },
  { kind: 'guests', pattern: /^(?:fra|for)\s+.{3,50}?\s+(?:mødte|deltog)\s+(?<names>\p{L}.*)$/iu, isPlain: true },
  {
    kind: 'guests',
    pattern:
      /^(?<names>\p{Lu}.{4,120}?)\s+(?:var med|deltog|var til stede)\s+(?:indtil|til|fra|under|som|på)\s+(?:kl|pkt|punkt|gæst|observatør|teams).*$/iu,
    isPlain: true,
  },
];

/**
 * What a line tells of who was there and who was not where it has no label: "Afbud fra Kaj Lund, der er syg. Driftsleder
 * Anne Holm var med til kl. 20." has two parts, each of which counts as a label with its names.
 */
export function findPeopleSentences(text: string): PeopleSentence[] {
  if (!SIGN.test(text)) return [];
  const found: Found[] = [];
  let at = 0;
  for (const sentence of text.split(
    /(?<=\p{Ll}{3}[.;]\s|\d[.;]\s)(?=\p{Lu})|(?<=\p{Ll}{3}[.;]\s)(?=der (?:var|er) )/u,
  )) {
    const label = labelOf(sentence, at);
    if (label !== undefined) found.push(label);
    at += sentence.length;
  }
  // Somebody who "deltog fra kl. 10" is a guest where the same line tells of the others, too.
  if (found.every(({ isPlain }) => isPlain)) return [];
  return found.map(({ isPlain: _, ...label }) => label);
}

function labelOf(sentence: string, at: number): Found | undefined {
  const bare = sentence.replace(/(?<![.;\s])[.;\s]+$/, '');
  for (const { kind, pattern, isPlain } of FORMS) {
    const names = pattern.exec(bare)?.groups?.['names'];
    if (names === undefined) continue;
    const listed = names.replace(REASON, '');
    if (!areNames(listed)) continue;
    const start = bare.indexOf(names);
    // When somebody left belongs to the entry: "Anne Holm var med til kl. 20".
    const end = kind === 'guests' && start === 0 ? bare.length : start + listed.length;
    return { kind, at, from: at + start, to: at + end, isPlain: isPlain === true };
  }
  return undefined;
}

function areNames(text: string): boolean {
  return text
    .split(/\s*,\s*|\s+(?:og|samt)\s+/u)
    .map((name) => name.replace(/\s*\(.*$/, '').replace(/\.$/, ''))
    .every((name) => isPersonName(name) || isPersonName(withoutTitle(name)) || isShortPersonName(withoutTitle(name)));
}

/** "advokat Anne Holm", "Bestyrelsesmedlem Bo Lind" */
function withoutTitle(name: string): string {
  const words = name.split(/\s+/);
  const [first = ''] = words;
  return words.length > 1 && !isOrganisation(first) && (isTitleWord(first) || /^\p{Ll}+$/u.test(first))
    ? words.slice(1).join(' ')
    : name;
}
