import { setupSentences } from '../danish/sentences/setup-sentences.ts';
import type { Committee, Language } from '../domain/committee.ts';
import type { NotSurelyNew } from '../minutes/add-committee.ts';
import { fullName, type TypedCommittee } from './cards-binding.ts';
import { clip, oneLine } from './cards-text.ts';

/** So many committees are named. */
const mostNamed = 3;

/** The committees of which one may be meant. */
export function meantPerhaps(doubt: NotSurelyNew): readonly Committee[] {
  return doubt.outcome === 'alike' ? doubt.committees : [doubt.committee];
}

/**
 * What the card asks about a name that may be a known committee's.
 *
 * @param isSame what to do where it is, on this card
 */
export function doubtInWords(
  doubt: NotSurelyNew,
  { committeeName, shortName }: TypedCommittee,
  { language, isSame }: { readonly language: Language; readonly isSame: string },
): string {
  const words = setupSentences[language];
  const known = meantPerhaps(doubt)
    .slice(0, mostNamed)
    .map((committee) => clip(oneLine(fullName(committee)), 120));
  const [name, short] = [clip(oneLine(committeeName), 120), clip(oneLine(shortName), 60)];
  if (doubt.outcome === 'alike') {
    const named = short === '' ? name : `${name} · ${short}`;
    return [words.alike(named, known), isSame, words.isAnother(words.createAnother)].join(' ');
  }
  const taken = doubt.part === 'name' ? name : short;
  return [words.taken(taken, known.join()), isSame, words.otherName[doubt.part]].join(' ');
}
