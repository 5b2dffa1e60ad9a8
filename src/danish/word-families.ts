import { nounFamilies } from './families/nouns-and-adjectives.ts';
import { verbFamilies } from './families/verbs.ts';
import { stem } from './stem.ts';
import { groupFinder, type WordGroup, wordGroups } from './word-groups.ts';

const families = [...wordGroups(verbFamilies, ';').map(withRegularForms), ...wordGroups(nounFamilies, ';')];
const familiesOf = groupFinder(families);
const past = /ede$/;

/**
 * The forms of a word, and the words made from it, that its stem does not find: "købe" → "købt", "solgte" → "sælge", "salg",
 * "bog" → "bøger", "flyttede" → "flytte", "flytning".
 *
 * @param word in lower case, in any inflection
 */
export function familyOf(word: string): readonly string[] {
  const own = stem(word);
  const infinitive = past.test(word) && word.length > 5 ? [word.slice(0, -2)] : [];
  const members = [...infinitive, ...[word, ...infinitive].flatMap((form) => familiesOf(form).flat())];
  return [...new Set(members)].filter((member) => stem(member) !== own);
}

/**
 * The stemmer leaves "flyttede" and "foreslår" as they are; verbs that have their past in the list, "købt", have no other.
 */
function withRegularForms(family: WordGroup): WordGroup {
  const [verb = ''] = family;
  if (verb.endsWith('å')) return [...family, `${verb}r`, `${verb}s`];
  return verb.endsWith('e') && !family.some((form) => form.endsWith('t')) ? [...family, `${verb}de`] : family;
}
