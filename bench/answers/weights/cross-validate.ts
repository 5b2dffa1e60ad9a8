import { answerability, orderStatements } from '../../../src/answers/find-statements.ts';
import type { StatementModel } from '../../../src/answers/statement-features.ts';
import { hasRightCandidate, learnModel } from './learn-model.ts';
import { isToldRight, type Sample } from './sample.ts';

/** What becomes of a question. */
export interface Judgement {
  readonly sample: Sample;
  /** Whether the candidate that goes first is right; undefined where none is. */
  readonly isFirstRight: boolean | undefined;
  /** Whether what would be told is the answer. */
  readonly isRight: boolean;
  readonly answerability: number;
}

const folds = 5;

/** What becomes of each question under weights, of the order and of the answer, that the other four fifths teach. */
export function crossValidate(samples: readonly Sample[]): Judgement[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isLeftOut = (index: number): boolean => index % folds === fold;
    const model = learnModel(samples.filter((_, index) => !isLeftOut(index)));
    return samples.filter((_, index) => isLeftOut(index)).map((sample) => judge(sample, model));
  }).flat();
}

function judge(sample: Sample, { order, answer }: StatementModel): Judgement {
  const ordered = orderStatements(sample.found, order);
  return {
    sample,
    isFirstRight: hasRightCandidate(sample) ? isFirstRight(sample, order) : undefined,
    isRight: isToldRight(sample, ordered),
    answerability: answerability(ordered, sample.expected, answer),
  };
}

function isFirstRight({ candidates }: Sample, order: StatementModel['order']): boolean {
  const [first] = orderStatements(candidates, order);
  return first !== undefined && first.rightness > 0;
}
