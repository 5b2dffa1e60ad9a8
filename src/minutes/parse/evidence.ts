import type { Span } from '../../domain/span.ts';
import type { Excerpt } from './composed-text.ts';

/** How far a value may be trusted: `guess` should be looked at before it is stored. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** In what way a value was found. */
export type Finding =
  /** A label says what it is: "Sted: Rådhuset". */
  | 'labelled'
  /** An entry of a list under such a label, or of a table under such a header. */
  | 'listed'
  /** The heading of an item says it, or it stands under a heading that does ("Indstilling"). */
  | 'headed'
  /** A formula says it: "Det blev besluttet …", "senest den 4. marts". */
  | 'formula'
  /** The line that names the document says it beside other things: "Referat af møde i Vandrådet den 4. marts 2027". */
  | 'titled'
  /** It has the right form and stands where such a thing is usually found: a letter head, the line below the title. */
  | 'placed'
  /** Part of it was filled in from elsewhere in the head: the year of another date. */
  | 'completed'
  /** Part of it was filled in from anywhere in the text, or only its look speaks for it. */
  | 'supposed';

const CONFIDENCE: Readonly<Record<Finding, Confidence>> = {
  labelled: 'sure',
  listed: 'sure',
  headed: 'sure',
  formula: 'sure',
  titled: 'sure',
  placed: 'likely',
  completed: 'likely',
  supposed: 'guess',
};

/**
 * Where one field of a ParsedDocument was read. Its source text, white space and markup aside, is the field's own words for
 * everything that is verbatim; for a date, a time and a committee's name it is the words from which they were made.
 */
export interface FieldEvidence {
  /** The field as code would name it: "date", "items[3].recommendations[0]". */
  readonly path: string;
  readonly span: Span;
  readonly confidence: Confidence;
}

/** Values, and where each of their fields was read: paths begin at the value. */
export interface Evidenced<T> {
  readonly value: T;
  readonly evidence: readonly FieldEvidence[];
}

/** The evidence of a field, if its words are known. The one place where a way of finding becomes a confidence. */
export function evidenceOf(path: string, excerpt: Excerpt | undefined, finding: Finding): FieldEvidence[] {
  return excerpt === undefined ? [] : [{ path, span: excerpt.span, confidence: CONFIDENCE[finding] }];
}

/** The evidence of a value that is part of a larger one: "name" under "presences[2]" is "presences[2].name". */
export function evidenceUnder(path: string, evidence: readonly FieldEvidence[]): FieldEvidence[] {
  return evidence.map((field) => ({ ...field, path: field.path === '' ? path : `${path}.${field.path}` }));
}

/** The evidence of a list, whose entries have their positions as names. */
export function evidenceOfList(path: string, list: readonly Evidenced<unknown>[]): FieldEvidence[] {
  return list.flatMap(({ evidence }, index) => evidenceUnder(`${path}[${index}]`, evidence));
}
