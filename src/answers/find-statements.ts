import { type Sentence, splitSentences } from '../danish/split-sentences.ts';
import { stem } from '../danish/stem.ts';
import { type ExpectedAnswer, hasExpected, isCarried } from './expected-answer.ts';
import { isPinnedItem } from './find-meeting.ts';
import { contentWords, titleWords } from './item-words.ts';
import type { Library } from './library.ts';
import { MatterMatcher } from './match-matter.ts';
import { matterOf } from './matter.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import {
  type AnswerFeatures,
  type FeatureName,
  type StatementFeatures,
  type StatementModel,
  sectionFeatures,
} from './statement-features.ts';
import { statementModel } from './statement-model.ts';
import { weightsOf } from './weigh-words.ts';

/** A sentence of the papers, and how far it answers a question. */
export interface Statement {
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  /** Position in `sentences`. */
  readonly at: number;
  readonly features: StatementFeatures;
  /** How far each word of the matter is in it, beside it or in the title, 0–1. */
  readonly words: Float64Array;
  /** The same for the sentence alone. */
  readonly ownWords: Float64Array;
  /** Which of these words are telling, and which are names that the question writes with a capital. */
  readonly telling: readonly boolean[];
  readonly names: readonly boolean[];
  /** Which of them carry little. */
  readonly light: readonly boolean[];
  /** For the order; comparable within one question only. */
  readonly score: number;
}

export interface StatementQuery {
  readonly expected: ExpectedAnswer;
  readonly meetingIds?: ReadonlySet<string>;
  /** Only passages that this lets through. */
  readonly isWanted?: (passage: Passage) => boolean;
  /** Look in these instead of searching: those of an item that is known to be meant. */
  readonly within?: readonly Passage[];
}

const passagesAtMost = 40;
/** What a word counts that stands beside the sentence and not in it. */
const beside = { title: 0.8, lead: 0.85, before: 0.7, after: 0.5, passage: 0.4 } as const;
/** A word that weighs so much of the heaviest is telling. */
const tellingShare = 0.75;
const usualLength = 8;

/** The sentences that fit a question best, best first. */
export async function findStatements(
  question: Question,
  library: Library,
  { expected, meetingIds, isWanted = () => true, within }: StatementQuery,
): Promise<Statement[]> {
  const words = matterOf(question);
  const carried = words.map(({ word }) => isCarried(word, expected));
  const matter = words.map((word, index) => ({ ...word, isLight: word.isLight || carried[index] === true }));
  if (matter.length === 0) return [];
  const { hits, rarity } = await library.passages.search({
    words: matter.map(({ forms }) => forms.map(({ word }) => word)),
    limit: within === undefined ? passagesAtMost : 0,
    ...(meetingIds === undefined ? {} : { meetingIds }),
  });
  const weights = weightsOf(matter, rarity);
  const matcher = new MatterMatcher(matter);
  const heaviest = Math.max(...weights);
  const telling = matter.map((_, index) => (weights[index] ?? 0) >= tellingShare * heaviest);
  const names = matter.map(({ word }) => isWrittenAsName(word, question.text));
  const best = hits[0]?.score ?? 1;
  const looked = within?.map((passage) => ({ passage, score: best })) ?? hits;
  const scored = looked
    .filter(({ passage }) => isWanted(passage) && isPinnedItem(question, passage.item?.order))
    .flatMap(({ passage, score }) =>
      scorePassage(passage, {
        question,
        expected,
        matcher,
        weights,
        carried,
        telling,
        names,
        light: matter.map(({ isLight }) => isLight),
        rank: score / best,
      }),
    );
  return orderStatements(scored, statementModel.order);
}

/** Statements of one question by these weights, best first; of equal ones the newer goes first. */
export function orderStatements<Unordered extends Omit<Statement, 'score'>>(
  statements: readonly Unordered[],
  weights: StatementModel['order'],
): (Unordered & Statement)[] {
  return statements
    .map((statement) => ({ ...statement, score: weigh(statement.features, weights) }))
    .sort((a, b) => b.score - a.score || b.passage.meeting.date.localeCompare(a.passage.meeting.date));
}

/** True for a word that has a capital in the middle of the question. */
function isWrittenAsName(word: string, written: string): boolean {
  const name = word.slice(0, 1).toUpperCase() + word.slice(1);
  for (let at = written.indexOf(name); at !== -1; at = written.indexOf(name, at + 1)) {
    if (/\s$/u.test(written.slice(0, at)) && !/^\p{L}/u.test(written.slice(at + name.length))) return true;
  }
  return false;
}

interface Scoring {
  readonly question: Question;
  readonly expected: ExpectedAnswer;
  readonly matcher: MatterMatcher;
  readonly weights: Float64Array;
  readonly carried: readonly boolean[];
  readonly telling: readonly boolean[];
  readonly names: readonly boolean[];
  readonly light: readonly boolean[];
  /** How well the passage was found, 0–1. */
  readonly rank: number;
}

function scorePassage(passage: Passage, scoring: Scoring): Omit<Statement, 'score'>[] {
  const { matcher, weights, expected, question, telling, names, light } = scoring;
  const sentences = splitSentences(passage.text);
  const stems = sentences.map(({ text }) => contentWords(text).map(stem));
  const own = stems.map((list) => matcher.match(list));
  const fits = sentences.map(({ text }) => hasExpected(expected, text, question.lower));
  const none = new Float64Array(weights.length);
  const title = passage.item === undefined ? none : matcher.match(titleWords(passage.item).map(stem), false);
  const whole = none.map((_, word) => Math.max(0, ...own.map((row) => row[word] ?? 0)));
  return sentences.map((sentence, at) => {
    const lead = leadOf(sentences, at);
    const row = (index: number | undefined): Float64Array => (index === undefined ? none : (own[index] ?? none));
    const mine = row(at);
    const mix = (...others: readonly (readonly [number, Float64Array])[]): Float64Array =>
      mine.map((value, word) => Math.max(value, ...others.map(([share, other]) => share * (other[word] ?? 0))));
    const withBefore = mix([beside.before, row(at - 1)], [beside.lead, row(lead)]);
    const near = mix([beside.before, row(at - 1)], [beside.after, row(at + 1)], [beside.lead, row(lead)]);
    const titled = near.map((value, word) => Math.max(value, beside.title * (title[word] ?? 0)));
    const around = near.map((value, word) =>
      Math.max(value, beside.title * (title[word] ?? 0), beside.passage * (whole[word] ?? 0)),
    );
    const certain = expected === 'anything' || expected === 'yes-or-no' ? 0 : (fits[at] ?? 0);
    const features: StatementFeatures = {
      own: share(mine, weights),
      withBefore: share(withBefore, weights),
      near: share(near, weights),
      title: share(title, weights),
      around: share(around, weights),
      ownTelling: leastOf(mine, weights),
      nearTelling: leastOf(near, weights),
      aroundTelling: leastOf(around, weights),
      fit: fits[at] ?? 0,
      fitNear: Math.max(fits[at] ?? 0, sameBlock(sentences, at, at + 1) ? (fits[at + 1] ?? 0) : 0),
      certain,
      certainOwn: certain * share(mine, weights),
      certainNear: certain * share(withBefore, weights),
      certainAround: certain * share(around, weights),
      certainTelling: certain * leastOf(titled, weights),
      titleTelling: leastOf(titled, weights),
      counted: isCounting(expected) ? countedBeside(sentence.text, matcher) : 0,
      news: newsOf(stems[at] ?? [], matcher),
      specifics: hasSpecifics(sentence.text, question.lower) ? 1 : 0,
      leans: leaning.test(sentence.text) && sameBlock(sentences, at - 1, at) ? share(row(at - 1), weights) : 0,
      polarity: expected === 'yes-or-no' && polar.test(sentence.text) ? 1 : 0,
      carried: carriedShare(mine, scoring.carried),
      pairs: pairsOf(mine),
      ...sectionFeatures(passage.section),
      isEntry: sentence.isEntry ? 1 : 0,
      length: Math.min(1, (stems[at]?.length ?? 0) / usualLength),
      rank: scoring.rank,
    };
    return {
      passage,
      sentences,
      at,
      features,
      words: titled,
      ownWords: mine,
      telling,
      names,
      light,
    };
  });
}

const leaning =
  /^(?:det|den|de|dette|denne|disse|heraf|derfor|derudover|dog|hun|han|her|der|begge|it|this|they|\p{L}+(?:en|et|ne)(?!\p{L}))(?!\p{L})/iu;
const polar =
  /(?<!\p{L})(?:ikke|ingen|må|kan|skal|ja|nej|uden|fortsat|også|kun|not|no|godkend\p{L}*|afvis\p{L}*)(?!\p{L})/iu;

function isCounting(expected: ExpectedAnswer): boolean {
  return expected === 'count' || expected === 'quantity' || expected === 'share' || expected === 'money';
}

/** How far a word right behind or before a number is one of the matter. */
function countedBeside(text: string, matcher: MatterMatcher): number {
  let most = 0;
  for (const match of text.matchAll(countedNoun)) {
    const words = `${match[1] ?? ''} ${match[2] ?? ''} ${match[3] ?? ''}`;
    most = Math.max(most, ...matcher.match(contentWords(words).map(stem)));
  }
  return most;
}

const countedNoun =
  /(?:(\p{L}+)\s+)?(?:\d[\d.,]*|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|én|ét)\s+(?:%|procent|kr\.?|mio\.?|af de)?\s*(\p{L}+)?(?:\s+(\p{L}+))?/giu;

function newsOf(stems: readonly string[], matcher: MatterMatcher): number {
  const fresh = stems.filter((each) => Math.max(0, ...matcher.match([each])) < 0.5).length;
  return Math.min(1, fresh / usualLength);
}

/** True when it names a number or a name that the question does not. */
function hasSpecifics(text: string, asked: string): boolean {
  const found = text.match(/\d[\d.,]*\d|\d|(?<=\s)\p{Lu}[\p{L}-]+/gu) ?? [];
  return found.some((word) => !asked.includes(word.toLowerCase()));
}

/** The likeliest statements, as many as it takes until one of them is the answer with this probability. */
function likeliest(found: readonly Statement[], probability: number, atMost: number): Statement[] {
  const odds = oddsOf(found);
  const chosen: Statement[] = [];
  let reached = 0;
  for (const [index, statement] of found.entries()) {
    if (chosen.length >= atMost || reached >= probability) break;
    chosen.push(statement);
    reached += odds[index] ?? 0;
  }
  return chosen;
}

/** Where one sentence is not surely the answer, others are told with it. */
const shownProbability = 0.75;
const shownAtMost = 5;

const leastNamed = 0.4;

/** The statements to be told together. */
export function toBeShown(found: readonly Statement[]): Statement[] {
  return likeliest(found, shownProbability, shownAtMost);
}

/** The least that the statements together have of any word of this kind; 1 where there is none. */
function leastShown(shown: readonly Statement[], isWanted: (statement: Statement) => readonly boolean[]): number {
  const [first] = shown;
  if (first === undefined) return 0;
  const least = isWanted(first).map((isOne, word) =>
    isOne ? Math.max(...shown.map(({ words }) => words[word] ?? 0)) : 1,
  );
  return Math.min(1, ...least);
}

/** The least that statements together have of any telling word of the matter, 0–1. */
export function leastTelling(shown: readonly Statement[]): number {
  return leastShown(shown, ({ telling }) => telling);
}

/** What speaks for there being an answer at all. */
export function answerFeatures(found: readonly Statement[], expected: ExpectedAnswer): AnswerFeatures | undefined {
  const [best, second] = found;
  if (best === undefined) return undefined;
  const good = found.slice(0, 5);
  const shown = likeliest(found, shownProbability, shownAtMost);
  return {
    ...best.features,
    confidence: oddsOf(found)[0] ?? 0,
    lead: best.score - (second?.score ?? best.score - 3),
    isOpen: expected === 'anything' ? 1 : 0,
    isYesOrNo: expected === 'yes-or-no' ? 1 : 0,
    bestAround: Math.max(...good.map(({ features }) => features.around)),
    bestTelling: Math.max(...good.map(({ features }) => features.aroundTelling)),
    shownTelling: leastTelling(shown),
    shownNames: leastShown(shown, ({ names }) => names),
  };
}

/** How surely the best of these statements, told with those that are nearly as good, answer the question, 0–1. */
export function answerability(
  found: readonly Statement[],
  expected: ExpectedAnswer,
  weights: StatementModel['answer'] = statementModel.answer,
): number {
  const features = answerFeatures(found, expected);
  // A name in the question that is nowhere near makes it a question about something else.
  if (features === undefined || features.shownNames < leastNamed) return 0;
  let sum = weights.bias;
  for (const name of Object.keys(features) as (keyof AnswerFeatures)[]) sum += features[name] * weights[name];
  return 1 / (1 + Math.exp(-sum));
}

function oddsOf(found: readonly Statement[]): number[] {
  const top = found[0]?.score ?? 0;
  const odds = found.map(({ score }) => Math.exp(score - top));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / all);
}

function weigh(features: StatementFeatures, weights: StatementModel['order']): number {
  let sum = 0;
  for (const name of Object.keys(features) as FeatureName[]) sum += features[name] * weights[name];
  return sum;
}

function share(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let word = 0; word < weights.length; word += 1) {
    sum += (weights[word] ?? 0) * (row[word] ?? 0);
    total += weights[word] ?? 0;
  }
  return total === 0 ? 0 : sum / total;
}

function leastOf(row: Float64Array, weights: Float64Array): number {
  const heaviest = Math.max(...weights);
  let least = 1;
  for (let word = 0; word < weights.length; word += 1) {
    if ((weights[word] ?? 0) >= tellingShare * heaviest) least = Math.min(least, row[word] ?? 0);
  }
  return least;
}

function carriedShare(row: Float64Array, carried: readonly boolean[]): number {
  const wanted = carried.flatMap((isCarriedWord, index) => (isCarriedWord ? [row[index] ?? 0] : []));
  return wanted.length === 0 ? 0 : Math.max(...wanted);
}

function pairsOf(row: Float64Array): number {
  let pairs = 0;
  for (let word = 1; word < row.length; word += 1) {
    if ((row[word - 1] ?? 0) >= 0.7 && (row[word] ?? 0) >= 0.7) pairs += 1;
  }
  return row.length < 2 ? 0 : pairs / (row.length - 1);
}

function sameBlock(sentences: readonly Sentence[], a: number, b: number): boolean {
  return sentences[a] !== undefined && sentences[a]?.block === sentences[b]?.block;
}

/** The line that an entry of a list hangs on: "DIGU pegede på følgende:". */
function leadOf(sentences: readonly Sentence[], at: number): number | undefined {
  if (sentences[at]?.isEntry !== true) return undefined;
  for (let index = at - 1; index >= 0; index -= 1) {
    if (sentences[index]?.isEntry === false) return index;
  }
  return undefined;
}
