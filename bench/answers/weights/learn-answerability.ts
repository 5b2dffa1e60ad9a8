import type { AnswerFeatures, StatementModel } from '../../../src/answers/statement-features.ts';
import { statementModel } from '../../../src/answers/statement-model.ts';

/** What speaks for an answer, and whether it was one. */
export interface Outcome {
  readonly features: AnswerFeatures;
  readonly isRight: boolean;
}

const rounds = 3_000;
const step = 0.3;
/** What a large weight costs; the bias costs nothing. */
const decay = 0.01;

type Name = keyof StatementModel['answer'];
const names = Object.keys(statementModel.answer) as Name[];

/** Logistic regression of whether what is told is the answer, by gradient ascent from nothing. */
export function learnAnswerability(outcomes: readonly Outcome[]): StatementModel['answer'] {
  const rows = outcomes.map(({ features }) =>
    Float64Array.from(names, (name) => (name === 'bias' ? 1 : features[name])),
  );
  const weights = new Float64Array(names.length);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(names.length);
    for (const [index, row] of rows.entries()) {
      const sum = row.reduce((all, value, name) => all + value * (weights[name] ?? 0), 0);
      const missing = (outcomes[index]?.isRight === true ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (let name = 0; name < row.length; name += 1) {
        gradient[name] = (gradient[name] ?? 0) + missing * (row[name] ?? 0);
      }
    }
    for (const [name, weight] of weights.entries()) {
      const cost = names[name] === 'bias' ? 0 : decay * weight;
      weights[name] = weight + step * ((gradient[name] ?? 0) / rows.length - cost);
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0])) as Record<Name, number>;
}
