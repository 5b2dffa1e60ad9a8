import { editDistance } from './edit-distance.ts';
import { fold } from './normalise.ts';

const PARTICLES = new Set([
  'af',
  'al',
  'da',
  'de',
  'del',
  'der',
  'di',
  'du',
  'el',
  'la',
  'le',
  'van',
  'ven',
  'von',
  'zu',
  'bin',
  'ben',
  'ter',
]);
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’´]*(?:-\p{Lu}?[\p{L}'’´]+)*-?|\p{Lu}\.(?:\p{Lu}\.)*)$/u;

/** Words that end or begin the name of an organisation and never of a person. */
const ORGANISATION =
  /(?:kommune|kommuner|region|regionen|sygehus|sygehuset|hospital|hospitalet|universitet|universitetet|skole|skolen|forening|foreningen|forbund|forbundet|center|centret|centeret|enhed|enheden|bibliotek|biblioteket|museum|museet|kirke|sogn|politi|politiet|sekretariat|sekretariatet|koncern|afdeling|forvaltning|forvaltningen|styrelse|styrelsen|ministerium|ministeriet|udvalg|udvalget|rådet|råd|bestyrelse|bestyrelsen|styregruppe|styregruppen|klynge|klyngen|praksis|service|selskab|selskabet|institut|instituttet|fond|fonden|danmark|gruppen|teamet|team|psykiatrien|fællesskab|fællesskabet|rådgivning|laug|lauget|klub|klubben|børnehave|børnehuset|plejehjem|gymnasium|akademi|hus|huset)$/iu;
const ORGANISATION_START =
  /^(?:region|hospitals?enhed|afdeling|center|kommune|institut|fonden|foreningen|koncern|danske|dansk|fælles)/iu;
const TITLE_END =
  /(?:chef|chefen|direktør|leder|lederen|konsulent|formand|forkvinde|medlem|koordinator|læge|overlæge|sygeplejerske|jurist|økonom|arkitekt|ingeniør|assistent|sekretær|kasserer|revisor|borgmester|rådmand|rektor|inspektør|forstander|lektor|professor|præst|provst|specialist|medarbejder|repræsentant|suppleant|planlægger|rådgiver|næstforperson|forperson|elev|forælder|lærer|pædagog|tillidsvalgt|vicevært|fuldmægtig)$/iu;

/** Words of headings that have the form of names when they are printed in capitals. */
const HEADING_WORD =
  /^(?:åbne?|åbent|lukkede?|lukket|sager|punkter|dagsorden|referat|bilag|medlemmer|afbud|beslutning)$/iu;

/** True when a phrase has the form of a person's name: two to five capitalised words, none of an organisation. */
export function isPersonName(phrase: string): boolean {
  const words = phrase.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6 || !words.every(isNameWord)) return false;
  if (words.some((word) => ORGANISATION.test(word)) || ORGANISATION_START.test(words[0] ?? '')) return false;
  if (words.some((word) => HEADING_WORD.test(word))) return false;
  if (PARTICLES.has(words[0] ?? '') || PARTICLES.has(words.at(-1) ?? '')) return false;
  if (TITLE_END.test(words[0] ?? '') || TITLE_END.test(words.at(-1) ?? '')) return false;
  const isAllCapitals = words.every((word) => word === word.toUpperCase());
  // "PLO-m Anne Holm": a word that begins with an acronym is no name.
  return isAllCapitals
    ? words.every((word) => word.length > 2)
    : !words.some((word) => isAcronym(word) || /^\p{Lu}{2,}-/u.test(word));
}

/** True for one word, or initials, that may stand for a person in a list of participants: "Anne", "AH". */
export function isShortPersonName(phrase: string): boolean {
  const word = phrase.trim();
  return /^\p{Lu}[\p{L}-]{1,14}$/u.test(word) && !ORGANISATION.test(word) && !TITLE_END.test(word);
}

/** True when the phrase names an organisation by one of its words. */
export function isOrganisation(phrase: string): boolean {
  const words = phrase.trim().split(/\s+/);
  return (
    words.some((word) => ORGANISATION.test(word)) ||
    ORGANISATION_START.test(words[0] ?? '') ||
    isAcronym(words[0] ?? '')
  );
}

/** True when a word names a position: "direktør", "sundhedschef". */
export function isTitleWord(word: string): boolean {
  return TITLE_END.test(word.replace(/[.,]$/, ''));
}

/** True when two spellings mean the same person: same first and last name, but for a letter or two and middle names. */
export function isSamePerson(left: string, right: string): boolean {
  const a = nameParts(left);
  const b = nameParts(right);
  if (a.first === undefined || b.first === undefined) return false;
  if (fold(left) === fold(right)) return true;
  if (a.last === undefined || b.last === undefined) return false;
  const isSameLast =
    a.last === b.last || editDistance(a.last, b.last, 1) <= 1 || b.rest.includes(a.last) || a.rest.includes(b.last);
  return isSameLast && (a.first === b.first || (a.first.length > 4 && editDistance(a.first, b.first, 1) <= 1));
}

function nameParts(name: string): { first: string | undefined; last: string | undefined; rest: string[] } {
  const words = fold(name).split(' ').filter(Boolean);
  return { first: words[0], last: words.length > 1 ? words.at(-1) : undefined, rest: words.slice(1) };
}

function isNameWord(word: string): boolean {
  return PARTICLES.has(word) || NAME_WORD.test(word);
}

function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /^\p{Lu}{2,}$/u.test(word);
}
