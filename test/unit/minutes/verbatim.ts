import type { ParsedDocument } from '../../../src/minutes/parse/parsed-document.ts';

/** Fields made from the words at their place rather than copied from them. */
const MADE = /^(?:committee\.|date$|documentDate$|startTime$|endTime$|mode$)|\.(?:date|due|startTime|endTime)$/;
/**
 * Between these words the document may have others: date and time beside the place, a slot within a heading, page numbers
 * and pauses within a section.
 */
const CUT_FROM =
  /^place$|\.place$|\.title$|\.name$|\.organization$|titleVariants|^items\[\d+\]\.sections\[\d+\]\.text$/;

/** Letters and digits only: what markup, white space, list signs and punctuation cannot change. */
export function solid(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Source text as a reader sees it: link targets, tags, entities, and page numbers between lines are no part of it. */
function seen(source: string): string {
  return source
    .replace(/\n[\s>*_#]*(?:side )?\d{1,3}(?:\s*(?:af|\/)\s*\d{1,3})?[\s*_#]*(?=\n)/gi, '\n')
    .replace(/\]\([^()]*(?:\([^()]*\)[^()]*)?\)?/g, ']')
    .replace(/<!--[\s\S]*?-->|<\/?[a-zA-Z][^<>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp|#39|#160);/g, ' ');
}

/** True when the letters of `part` come in this order in `whole`. */
export function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

/** The value of a field by its path, "items[3].recommendations[0]". */
export function valueAt(parsed: ParsedDocument, path: string): unknown {
  let value: unknown = parsed;
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === step)?.[1];
  }
  return value;
}

/** What is wrong with the evidence of a document: a field without value, a place outside the text, other words there. */
export function evidenceFaults(parsed: ParsedDocument, text: string): string[] {
  return parsed.evidence.flatMap(({ path, span }) => {
    const value = valueAt(parsed, path);
    if (typeof value !== 'string') return [`${path} has no value`];
    // A number alone in a list of papers is shown as "Bilag 2".
    const isNumberAlone = /^Bilag \d/.test(value) && path.includes('attachments');
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) return [`${path} is outside the text`];
    const raw = text.slice(span.start, span.end);
    if (MADE.test(path) || isNumberAlone) return raw.trim() === '' ? [`${path} has no words`] : [];
    const wanted = solid(value);
    if (solid(seen(raw)) === wanted) return [];
    // A span that begins or ends within markup shows some of it; what the reader sees is still all there.
    const isLoose = CUT_FROM.test(path) || /\]\(|[<&\\]/.test(raw);
    return isLoose && isWithin(wanted, solid(raw)) ? [] : [`${path}: ${value} ≠ ${raw}`];
  });
}

/** Every field that must be found in the document, by its path. */
export function verbatimPaths(parsed: ParsedDocument): string[] {
  const each = (path: string, list: readonly unknown[], field = '') =>
    list.map((_, index) => `${path}[${index}]${field}`);
  return [
    ...(['title', 'place', 'chair'] as const).filter((field) => parsed[field] !== undefined),
    ...each('minuteTakers', parsed.minuteTakers),
    ...each('contacts', parsed.contacts, '.name'),
    ...each('presences', parsed.presences, '.name'),
    ...each('apologies', parsed.apologies),
    ...each('attachments', parsed.attachments, '.title'),
    ...each('actions', parsed.actions, '.text'),
    ...each('futureMeetings', parsed.futureMeetings, '.text'),
    ...each('schedule', parsed.schedule, '.text'),
    ...parsed.items.flatMap((item, index) => [
      `items[${index}].title`,
      ...(item.recommender === undefined ? [] : [`items[${index}].recommender`]),
      ...each(`items[${index}].titleVariants`, item.titleVariants),
      ...each(`items[${index}].presenters`, item.presenters, '.name'),
      ...each(`items[${index}].recommendations`, item.recommendations),
      ...each(`items[${index}].sections`, item.sections, '.text'),
      ...each(`items[${index}].decisions`, item.decisions, '.text'),
      ...each(`items[${index}].attachments`, item.attachments, '.title'),
    ]),
  ];
}
