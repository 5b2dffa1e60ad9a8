import { editDistance } from '../danish/edit-distance.ts';
import { fold, tokenSimilarity } from '../danish/normalise.ts';
import type { Attachment } from '../domain/agenda-item.ts';

/** By what a bilag may be known to those who list it. */
export interface PaperNames {
  /** "3", where its title or the file's name says so. */
  readonly number?: string;
  /** Its headings, then the file's name. */
  readonly names: readonly PaperName[];
}

interface PaperName {
  /** The title that a reader is shown where this name fits. */
  readonly title: string;
  readonly words: string;
}

/** How well a bilag fits the title under which it is listed. */
export interface Likeness {
  /** Word for word, but for a slip of the pen; else only much of it. */
  readonly isSame: boolean;
  /** Higher is better. */
  readonly score: number;
  /** The bilag's own title. */
  readonly title: string;
}

/** What a file is rather than what it is about: no name of its own. */
const GENERIC = new Set(
  'bilag notat notits oplaeg rapport brev referat dagsorden praesentation slides redegoerelse indstilling sagsfremstilling dokument udkast materiale skema oversigt tabel figur tekst endelig version kopi final baggrund indhold indledning resume sammenfatning konklusion formaal hvorfor dette denne til fra med for den det paa ved som efter over under samt'.split(
    ' ',
  ),
);

/**
 * @param headings as printed, the likeliest title first
 */
export function paperNames(headings: readonly string[], fileName: string): PaperNames {
  const stem = fileName.replace(/\.\w{1,5}$/, '').replace(/[_+-]+/g, ' ');
  const own = headings.map((title) => ({ title, words: wordsOf(title) })).filter(isTelling);
  const file = { title: own[0]?.title ?? stem.trim(), words: wordsOf(stem) };
  const number = [...headings, stem].flatMap((text) => numberIn(text) ?? [])[0];
  return { ...(number === undefined ? {} : { number }), names: [...own, ...(isTelling(file) ? [file] : [])] };
}

/** How well a bilag fits an entry of a list; undefined where it is another. A number alone says nothing: every meeting has a "Bilag 1". */
export function likenessTo(paper: PaperNames, attachment: Attachment): Likeness | undefined {
  const words = wordsOf(attachment.title);
  if (!isTelling({ words })) return undefined;
  const isNumbered = paper.number !== undefined && paper.number === attachment.number;
  return paper.names
    .map(({ title, words: own }) => ({
      title,
      isSame: haveSameWords(own, words),
      isAlike: areAlike(own, words, isNumbered),
      score: tokenSimilarity(own, words) + (isNumbered ? 0.5 : 0),
    }))
    .filter(({ isSame, isAlike }) => isSame || isAlike)
    .map(({ title, isSame, score }) => ({ title, isSame, score }))
    .sort(byLikeness)[0];
}

/** Best first. */
export function byLikeness(left: Omit<Likeness, 'title'>, right: Omit<Likeness, 'title'>): number {
  return Number(right.isSame) - Number(left.isSame) || right.score - left.score;
}

/** True for two titles of one bilag: a year, a place or a letter apart they are two. */
export function isSamePaper(left: string, right: string): boolean {
  return haveSameWords(wordsOf(left), wordsOf(right));
}

/** True where one title has all the telling words of the other: "Notat om digitale låse", "Digitale låse i hjemmeplejen". */
export function areOfOneMatter(left: string, right: string): boolean {
  const [a, b] = [left, right].map((title) => wordsOf(title).split(' ').filter(isOwnWord));
  if (a === undefined || b === undefined) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isEnough = short.length >= 2 || (short[0]?.length ?? 0) >= 6;
  return isEnough && short.every((word) => long.includes(word));
}

function haveSameWords(left: string, right: string): boolean {
  const [a, b] = [left.split(' '), right.split(' ')];
  if (a.length !== b.length) return false;
  return a.every((word, at) => {
    const other = b[at] ?? '';
    const isLong = word.length >= 6 && other.length >= 6 && !/\d/.test(word + other);
    return word === other || (isLong && editDistance(word, other, 1) <= 1);
  });
}

function areAlike(own: string, listed: string, isNumbered: boolean): boolean {
  const [short, long] = own.length <= listed.length ? [own, listed] : [listed, own];
  if (short.length >= 15 && short.split(' ').length >= 3 && ` ${long} `.includes(` ${short} `)) return true;
  const similarity = tokenSimilarity(own, listed);
  if (similarity >= 0.75 && numbersOf(own) === numbersOf(listed)) return true;
  const shared = own.split(' ').filter((word) => isOwnWord(word) && listed.split(' ').includes(word));
  return isNumbered && similarity >= 0.4 && shared.length >= 2;
}

function numbersOf(words: string): string {
  return (words.match(/\d+/g) ?? []).join(' ');
}

function isTelling({ words }: Pick<PaperName, 'words'>): boolean {
  return words.split(' ').some(isOwnWord);
}

function isOwnWord(word: string): boolean {
  return word.length >= 3 && !/\d/.test(word) && !GENERIC.has(word);
}

/** One spelling for titles and names of files: without "Bilag 3:", "punkt 4", a date in front, and Danish letters as "aa", "oe", "ae". */
function wordsOf(text: string): string {
  const plain = fold(text)
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replace(
    /^(?:(?:20\d\d ?[01]\d ?[0-3]\d|(?:dagsordens)?punkt \d+|pkt \d+|bilag(?: nr)?(?: \d{1,3}[a-z]?(?: \d{1,2}(?= \D))?)?)(?: |$))+/,
    '',
  );
}

/** "Bilag 3: …", "Punkt 4 bilag 3 …" */
function numberIn(text: string): string | undefined {
  return /(?<!\p{L})bilag\s*(?:nr\.?\s*)?(\d{1,3}(?:\.\d{1,2})?[a-z]?)(?![\p{L}\d])/iu.exec(text.slice(0, 60))?.[1];
}
