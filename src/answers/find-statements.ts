import { type Sentence, splitSentences } from '../danish/split-sentences.ts';
import { stem } from '../danish/stem.ts';
import type { CitedSection } from './answer.ts';
import { type ExpectedAnswer, hasExpected, isCarried } from './expected-answer.ts';
import { contentWords, titleWords } from './item-words.ts';
import type { Library } from './library.ts';
import { MatterMatcher, matterOf } from './matter.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { weightsOf } from './weigh-words.ts';

/** A sentence of the papers, and how far it answers a question. */
export interface Statement {
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  /** Position in `sentences`. */
  readonly at: number;
  /** How much of the matter the sentence has, with what stands around it, 0–1. */
  readonly coverage: number;
  /** The same for the sentence alone. */
  readonly ownCoverage: number;
  /** How surely it has what was asked for, 0–1. */
  readonly fit: number;
  /** The least that it has of any of the telling words, 0–1. */
  readonly leastTelling: number;
  readonly score: number;
}

export interface StatementQuery {
  readonly expected: ExpectedAnswer;
  readonly meetingIds?: ReadonlySet<string>;
  /** Only passages that this lets through. */
  readonly isWanted?: (passage: Passage) => boolean;
}

const passagesAtMost = 40;
/** What a word counts that stands beside the sentence and not in it. */
const around = { title: 0.8, lead: 0.75, before: 0.6, after: 0.45, passage: 0.4 } as const;
/** A word that weighs so much of the heaviest is telling: it must be met. */
const tellingShare = 0.75;
const priors: Readonly<Partial<Record<CitedSection, number>>> = {
  decision: 0.04,
  minutes: 0.04,
  background: 0.02,
  recommendation: -0.04,
  attachments: -0.02,
  history: -0.05,
  agenda: -0.12,
  head: 0,
};

/** The sentences that fit a question best, best first. */
export async function findStatements(
  question: Question,
  library: Library,
  { expected, meetingIds, isWanted = () => true }: StatementQuery,
): Promise<Statement[]> {
  const matter = matterOf(question).map((word) => ({
    ...word,
    isLight: word.isLight || isCarried(word.word, expected),
  }));
  if (matter.length === 0) return [];
  const { hits, rarity } = await library.passages.search({
    words: matter.map(({ forms }) => forms.map(({ word }) => word)),
    limit: passagesAtMost,
    ...(meetingIds === undefined ? {} : { meetingIds }),
  });
  const weights = weightsOf(matter, rarity);
  const matcher = new MatterMatcher(matter);
  const best = hits[0]?.score ?? 1;
  return hits
    .filter(({ passage }) => isWanted(passage))
    .flatMap(({ passage, score }) =>
      scorePassage(passage, { question, expected, matcher, weights, rank: score / best }),
    )
    .sort((a, b) => b.score - a.score || b.passage.meeting.date.localeCompare(a.passage.meeting.date));
}

interface Scoring {
  readonly question: Question;
  readonly expected: ExpectedAnswer;
  readonly matcher: MatterMatcher;
  readonly weights: Float64Array;
  /** How well the passage was found, 0–1. */
  readonly rank: number;
}

function scorePassage(passage: Passage, scoring: Scoring): Statement[] {
  const { matcher, weights, expected, question, rank } = scoring;
  const sentences = splitSentences(passage.text);
  const own = sentences.map(({ text }) => matcher.match(contentWords(text).map(stem)));
  const none = new Float64Array(weights.length);
  const title = passage.item === undefined ? none : matcher.match(titleWords(passage.item).map(stem));
  const whole = none.map((_, word) => Math.max(0, ...own.map((row) => row[word] ?? 0)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const heaviest = Math.max(...weights);
  const prior = priors[passage.section] ?? 0;
  return sentences.map((sentence, at): Statement => {
    const lead = leadOf(sentences, at);
    const [mine, before, after] = [own[at] ?? none, own[at - 1] ?? none, own[at + 1] ?? none];
    const leading = lead === undefined ? none : (own[lead] ?? none);
    let covered = 0;
    let ownCovered = 0;
    let leastTelling = 1;
    for (let word = 0; word < weights.length; word += 1) {
      const weight = weights[word] ?? 0;
      const value = Math.max(
        mine[word] ?? 0,
        around.title * (title[word] ?? 0),
        around.lead * (leading[word] ?? 0),
        around.before * (before[word] ?? 0),
        around.after * (after[word] ?? 0),
        around.passage * (whole[word] ?? 0),
      );
      covered += weight * value;
      ownCovered += weight * (mine[word] ?? 0);
      if (weight >= tellingShare * heaviest) leastTelling = Math.min(leastTelling, value);
    }
    const coverage = covered / total;
    const ownCoverage = ownCovered / total;
    const fit = hasExpected(expected, sentence.text, question.lower);
    const score = 0.5 * coverage + 0.4 * ownCoverage + 0.25 * fit + prior + 0.05 * rank;
    return { passage, sentences, at, coverage, ownCoverage, fit, leastTelling, score };
  });
}

/** The line that an entry of a list hangs on: "DIGU pegede på følgende:". */
function leadOf(sentences: readonly Sentence[], at: number): number | undefined {
  if (sentences[at]?.isEntry !== true) return undefined;
  for (let index = at - 1; index >= 0; index -= 1) {
    const sentence = sentences[index];
    if (sentence === undefined) return undefined;
    if (!sentence.isEntry) return index;
  }
  return undefined;
}
