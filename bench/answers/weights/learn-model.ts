import { answerFeatures, orderStatements } from '../../../src/answers/find-statements.ts';
import type { StatementModel } from '../../../src/answers/statement-features.ts';
import { learnAnswerability } from './learn-answerability.ts';
import { learnOrder } from './learn-order.ts';
import { isToldRight, type Sample } from './sample.ts';

/** The weights that these questions teach: first the order, then by what comes first in it whether that is the answer. */
export function learnModel(samples: readonly Sample[]): StatementModel {
  const lists = samples.filter(hasRightCandidate).map(({ candidates }) => candidates);
  const order = rounded(learnOrder(lists));
  const outcomes = samples.flatMap((sample) => {
    const ordered = orderStatements(sample.found, order);
    const features = answerFeatures(ordered, sample.expected);
    return features === undefined ? [] : [{ features, isRight: isToldRight(sample, ordered) }];
  });
  return { order, answer: rounded(learnAnswerability(outcomes)) };
}

/** False where the order cannot be right: the answer is not among the candidates, or there is none. */
export function hasRightCandidate({ candidates }: Sample): boolean {
  return candidates.some(({ rightness }) => rightness > 0);
}

/** To the digits that are kept. */
function rounded<Weights extends Readonly<Record<string, number>>>(weights: Weights): Weights {
  const entries = Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 1_000) / 1_000]);
  return Object.fromEntries(entries) as Weights;
}
