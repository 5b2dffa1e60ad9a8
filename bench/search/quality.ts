import { type Passage, passagesOf } from '../../src/answers/passage.ts';
import { danishWordsFor } from '../../src/danish/english-words.ts';
import { searchWords } from '../../src/danish/search-words.ts';
import { itemLabel } from '../../src/domain/agenda-item.ts';
import { type Finding, holds, told } from '../report/finding.ts';
import type { Engine } from './engine.ts';
import { engines, ours } from './engines.ts';
import type { SearchOptions } from './options.ts';
import { measureRanks, type RankMeasures } from './rank-measures.ts';
import { readDocuments } from './read-documents.ts';
import { type ItemQuestion, itemKey, readQuestions } from './read-questions.ts';

/**
 * How well the item that answers is found, by the words of the question alone: no committee, date or kind of question is
 * understood here, and every engine gets the same words over the same passages.
 */
export async function measureQuality({ documents, questions, isVerbose }: SearchOptions): Promise<Finding[]> {
  const read = await readDocuments(documents);
  const asked = await readQuestions(questions);
  const passages = read.records.flatMap(passagesOf);
  const measured: Measured[] = [];
  for (const kind of engines) {
    const engine = await kind.build(read, passages);
    const ranks: number[] = [];
    for (const question of asked) {
      const rank = await rankOf(question, engine);
      ranks.push(rank);
      if (isVerbose && kind === ours && rank > 3) process.stdout.write(`${question.id} ${rank} ${question.text}\n`);
    }
    measured.push({ name: kind.name, measures: measureRanks(ranks) });
  }
  const items = read.records.reduce((sum, record) => sum + record.items.length, 0);
  const [own, ...rivals] = measured;
  if (own === undefined) throw new Error('There is no engine to measure.');
  const of = `${asked.length} questions, ${items} items`;
  return [
    told(`${of}: Recall@1`, own.measures.recallAt1.toFixed(3), besides(rivals, 'recallAt1')),
    atLeastEach(`${of}: Recall@3`, own, rivals, 'recallAt3'),
    atLeastEach(`${of}: MRR`, own, rivals, 'meanReciprocalRank'),
  ];
}

interface Measured {
  readonly name: string;
  readonly measures: RankMeasures;
}

function atLeastEach(what: string, own: Measured, rivals: readonly Measured[], key: keyof RankMeasures): Finding {
  const isKept = rivals.every(({ measures }) => own.measures[key] >= measures[key]);
  return {
    ...holds(`${what} not below any`, isKept, own.measures[key].toFixed(3)),
    beside: besides(rivals, key),
  };
}

function besides(rivals: readonly Measured[], key: keyof RankMeasures): string {
  return rivals.map(({ name, measures }) => `${name} ${measures[key].toFixed(3)}`).join('; ');
}

/** The rank of the first item that answers, from 1; infinite where it is not found. */
async function rankOf({ text, isEnglish, items }: ItemQuestion, engine: Engine): Promise<number> {
  const words = searchWords(text).map((word) => (isEnglish ? [word, ...danishWordsFor(word)] : [word]));
  const found = await engine.search(words);
  const ranked = [...new Set(found.flatMap(keyOf))];
  const index = ranked.findIndex((key) => items.has(key));
  return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
}

function keyOf({ meeting, item }: Passage): string[] {
  return item === undefined ? [] : [itemKey(meeting.id, itemLabel(item))];
}
