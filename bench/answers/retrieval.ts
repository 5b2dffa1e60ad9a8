import type { Passage } from '../../src/answers/passage.ts';
import { danishWordsFor } from '../../src/danish/english-words.ts';
import { searchWords } from '../../src/danish/search-words.ts';
import { itemLabel } from '../../src/domain/agenda-item.ts';
import { type Engine, miniSearch, ourEngine, sqliteFts5 } from './engines.ts';
import { readOptions } from './options.ts';
import { readDocuments } from './read-documents.ts';
import { type ItemQuestion, itemKey, readQuestions } from './read-questions.ts';

const mostPassages = 60;

/**
 * How well the item that answers is found, by the words of the question alone: no committee, date or kind of question is
 * understood here, and every engine gets the same words over the same passages.
 */
export async function retrieval(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const documents = await readDocuments(options.documents);
  const questions = await readQuestions(options.questions);
  const items = documents.records.reduce((sum, record) => sum + record.items.length, 0);
  print(`${questions.length} questions over ${items} items of ${documents.records.length} documents\n`);
  print('| engine       | Recall@1 | Recall@3 |   MRR |');
  print('| ------------ | -------- | -------- | ----- |');
  for (const make of [ourEngine, miniSearch, sqliteFts5]) {
    const engine = make(documents);
    const ranks: number[] = [];
    for (const question of questions) {
      const rank = await rankOf(question, engine);
      ranks.push(rank);
      if (options.verbose && engine.name === 'Dagsorden' && rank > 3) print(`${question.id} ${rank} ${question.text}`);
    }
    const share = (of: (rank: number) => number): number =>
      ranks.reduce((sum, rank) => sum + of(rank), 0) / ranks.length;
    const cells = [
      share((rank) => (rank <= 1 ? 1 : 0)),
      share((rank) => (rank <= 3 ? 1 : 0)),
      share((rank) => 1 / rank),
    ];
    const [one, three, mean] = cells.map((cell) => cell.toFixed(3));
    print(`| ${engine.name.padEnd(12)} | ${one?.padStart(8)} | ${three?.padStart(8)} | ${mean?.padStart(5)} |`);
  }
}

/** The rank of the first item that answers, from 1; infinite where it is not found. */
async function rankOf({ text, isEnglish, items }: ItemQuestion, engine: Engine): Promise<number> {
  const words = searchWords(text).map((word) => (isEnglish ? [word, ...danishWordsFor(word)] : [word]));
  const found = await engine.search(words, mostPassages);
  const ranked = [...new Set(found.flatMap(keyOf))];
  const index = ranked.findIndex((key) => items.has(key));
  return index === -1 ? Number.POSITIVE_INFINITY : index + 1;
}

function keyOf({ meeting, item }: Passage): string[] {
  return item === undefined ? [] : [itemKey(meeting.id, itemLabel(item))];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
