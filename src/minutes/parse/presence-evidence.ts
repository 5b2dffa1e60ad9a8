import type { Presence } from '../../domain/meeting.ts';
import { type ComposedText, excerptWith, wholeExcerpt } from './composed-text.ts';
import { evidenceOf, type FieldEvidence } from './evidence.ts';

/**
 * Where an entry of a list of people says the name, and what stands behind it. A title may stand before the name; an
 * organisation may be the heading of the group, which is not part of the entry and then has no place.
 *
 * @param from where in the text of the line the entry begins, at the earliest
 */
export function presenceEvidence(presence: Presence, source: ComposedText, from: number): FieldEvidence[] {
  const { name, title, organization, insteadOf } = presence;
  const after = Math.max(from, source.text.indexOf(name, from) + name.length);
  const place = (words: string | undefined) =>
    words === undefined ? undefined : (excerptWith(source, words, after) ?? excerptWith(source, words, from));
  return [
    ...evidenceOf('name', excerptWith(source, name, from) ?? wholeExcerpt(source), 'listed'),
    ...evidenceOf('title', place(title), 'placed'),
    ...evidenceOf('organization', place(organization), 'placed'),
    ...evidenceOf('insteadOf', place(insteadOf), 'listed'),
  ];
}
