import type { FeatureName, StatementModel } from '../../../src/answers/statement-features.ts';
import { statementModel } from '../../../src/answers/statement-model.ts';
import type { Candidate } from './sample.ts';

/** The candidates of one question, of which at least one is right. */
export type CandidateList = readonly Pick<Candidate, 'features' | 'rightness'>[];

const rounds = 300;
const step = 0.05;
/** How fast Adam forgets earlier gradients, and their squares. */
const memory = { gradient: 0.9, square: 0.99 } as const;
/** What a large weight costs. */
const decay = 0.002;

const names = Object.keys(statementModel.order) as FeatureName[];

/**
 * The weights under which the right candidates of all lists have the greatest share: gradient ascent on the mean of
 * log Σ rightness · softmax, with a penalty on large weights, from nothing. The same lists give the same weights.
 */
export function learnOrder(lists: readonly CandidateList[]): StatementModel['order'] {
  const tables = lists.map(tableOf);
  const weights = new Float64Array(names.length);
  const [mean, square] = [new Float64Array(names.length), new Float64Array(names.length)];
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(names.length);
    for (const table of tables) addGradient(table, weights, gradient);
    for (let name = 0; name < names.length; name += 1) {
      const slope = at(gradient, name) / tables.length - decay * at(weights, name);
      mean[name] = memory.gradient * at(mean, name) + (1 - memory.gradient) * slope;
      square[name] = memory.square * at(square, name) + (1 - memory.square) * slope * slope;
      const likelyMean = at(mean, name) / (1 - memory.gradient ** round);
      const likelySquare = at(square, name) / (1 - memory.square ** round);
      weights[name] = at(weights, name) + (step * likelyMean) / (Math.sqrt(likelySquare) + 1e-8);
    }
  }
  const learned = names.map((name, index) => [name, at(weights, index)] as const);
  return Object.fromEntries(learned) as Record<FeatureName, number>;
}

interface Table {
  readonly rows: readonly Float64Array[];
  readonly rightness: Float64Array;
}

function tableOf(list: CandidateList): Table {
  return {
    rows: list.map(({ features }) => Float64Array.from(names, (name) => features[name])),
    rightness: Float64Array.from(list, ({ rightness }) => rightness),
  };
}

/** Adds how the logarithm of the right candidates' share rises with each weight. */
function addGradient({ rows, rightness }: Table, weights: Float64Array, gradient: Float64Array): void {
  const shares = softmax(rows.map((row) => row.reduce((sum, value, name) => sum + value * at(weights, name), 0)));
  const right = shares.map((share, index) => share * at(rightness, index));
  const allRight = right.reduce((sum, each) => sum + each, 1e-9);
  for (const [index, row] of rows.entries()) {
    const pull = at(right, index) / allRight - at(shares, index);
    for (let name = 0; name < row.length; name += 1) gradient[name] = at(gradient, name) + pull * at(row, name);
  }
}

function softmax(scores: readonly number[]): Float64Array {
  const top = Math.max(...scores);
  const odds = Float64Array.from(scores, (score) => Math.exp(score - top));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / all);
}

function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}
