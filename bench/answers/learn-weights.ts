import type { Library } from '../../src/answers/library.ts';
import { importDocuments } from './import-documents.ts';
import { readQuestionFile } from './question-file.ts';
import { crossValidate, type Judgement } from './weights/cross-validate.ts';
import { learnModel } from './weights/learn-model.ts';
import { type QuestionSet, readLearnOptions } from './weights/options.ts';
import { type Sample, sampleOf } from './weights/sample.ts';
import { writeModel } from './weights/write-model.ts';

const thresholds = [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

/**
 * Learns the weights of statements from questions whose answers are known, prints what weights that were learned without a
 * question make of it, and with `--write` puts those that all questions teach into the source.
 */
export async function learnWeights(args: readonly string[]): Promise<void> {
  const { sets, isWritten } = readLearnOptions(args);
  const samples = await readSamples(sets);
  const judgements = crossValidate(samples);
  printOrder(judgements);
  printThresholds(judgements);
  if (!isWritten) return;
  await writeModel(learnModel(samples));
  print('\nsrc/answers/statement-model.ts is written');
}

async function readSamples(sets: readonly QuestionSet[]): Promise<Sample[]> {
  const libraries = new Map<string, Library>();
  const samples: Sample[] = [];
  for (const { documents, questions } of sets) {
    const library = libraries.get(documents) ?? (await importDocuments(documents));
    libraries.set(documents, library);
    for (const known of await readQuestionFile(questions)) {
      const sample = await sampleOf(known, library);
      if (sample !== undefined) samples.push(sample);
    }
  }
  return samples;
}

function printOrder(judgements: readonly Judgement[]): void {
  const answerable = judgements.filter(({ sample }) => sample.known.unanswerable !== true);
  const found = answerable.filter(({ isFirstRight }) => isFirstRight !== undefined);
  const right = found.filter(({ isFirstRight }) => isFirstRight === true);
  print(`${judgements.length} questions come to the text, ${answerable.length} of them have an answer`);
  print(`it is among the candidates of ${found.length}, and goes first for ${right.length}: ${share(right, found)}\n`);
}

function printThresholds(judgements: readonly Judgement[]): void {
  print('| threshold | answered right | answered wrong | unanswerable answered |');
  print('| --------: | -------------: | -------------: | --------------------: |');
  for (const threshold of thresholds) {
    const answered = judgements.filter(({ answerability }) => answerability >= threshold);
    const unanswerable = answered.filter(({ sample }) => sample.known.unanswerable === true).length;
    const right = answered.filter(({ isRight }) => isRight).length;
    const cells = [
      threshold.toFixed(2).slice(1).padStart(9),
      String(right).padStart(14),
      String(answered.length - right - unanswerable).padStart(14),
      String(unanswerable).padStart(21),
    ];
    print(`| ${cells.join(' | ')} |`);
  }
  const none = judgements.filter(({ sample }) => sample.known.unanswerable === true).length;
  print(`\nof ${judgements.length - none} with an answer and ${none} without`);
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  return (part.length / whole.length).toFixed(3);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
