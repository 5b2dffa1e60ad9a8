import { type CommitteeName, committeeFromLine } from './committee-name.ts';
import { type ComposedText, type Excerpt, excerptOf, wholeExcerpt } from './composed-text.ts';
import { evidenceOf, type FieldEvidence, type Finding } from './evidence.ts';
import { type HeadLine, lineText } from './head-blocks.ts';

/**
 * Where the committee's names stand: behind their label, in the title, in the letter head. A name that was made from other
 * words ("Skolebestyrelsesmøde" → "Skolebestyrelsen") has the line of these words for its place.
 */
export function committeeEvidence(
  { name, shortName }: CommitteeName,
  labelled: ComposedText | undefined,
  title: ComposedText | undefined,
  free: readonly HeadLine[],
): FieldEvidence[] {
  const lines: { text: ComposedText; finding: Finding }[] = [
    ...(labelled === undefined ? [] : [{ text: labelled, finding: 'labelled' } as const]),
    ...(title === undefined ? [] : [{ text: title, finding: 'titled' } as const]),
    ...free.map((line) => ({ text: lineText(line), finding: 'placed' }) as const),
  ];
  const evidenceFor = (path: string, wanted: string | undefined): FieldEvidence[] => {
    if (wanted === undefined) return [];
    for (const { text, finding } of lines) {
      const words = wordsIn(text, wanted);
      if (words !== undefined) return evidenceOf(path, words, finding);
    }
    const made = lines.find(({ text }) => committeeFromLine(text.text)?.name === wanted)?.text ?? title;
    return made === undefined ? [] : evidenceOf(path, wholeExcerpt(made), 'placed');
  };
  return [...evidenceFor('committee.name', name), ...evidenceFor('committee.shortName', shortName)];
}

/** The words in whatever case they stand: a name in capitals was made readable. */
function wordsIn(composed: ComposedText, wanted: string): Excerpt | undefined {
  const text = composed.text.toLowerCase();
  const at = text.length === composed.text.length ? text.indexOf(wanted.toLowerCase()) : -1;
  return at === -1 ? undefined : excerptOf(composed, at, at + wanted.length);
}
