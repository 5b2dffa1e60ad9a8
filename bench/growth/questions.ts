import type { ReadScope } from '../../src/access/scope.ts';
import { createAnswerQuestion } from '../../src/answers/answer-question.ts';
import { type LibraryReader, narrowLibrary } from '../../src/answers/library.ts';
import { searchWords } from '../../src/danish/search-words.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';
import { fastestOfEach } from '../answers/fastest-of-each.ts';
import { median } from '../report/percentile.ts';

const asked = 25;
const now = new Date('2026-01-01T10:00:00Z');

const kinds: readonly ((words: string, label: string) => string)[] = [
  (words) => `Hvad blev besluttet om ${words}?`,
  (words) => `Hvor mange ${words} er der?`,
  (words) => `Hvem fremlagde ${words}?`,
  (_, label) => `Hvornår er næste møde i ${label}?`,
];

/** The median of questions of several kinds, in milliseconds: each the fastest of three times. */
export async function timeQuestions(readLibrary: LibraryReader, scope: ReadScope): Promise<number> {
  const { records, committees } = narrowLibrary(await readLibrary(), scope);
  const random = randomFrom(11);
  const answerQuestion = createAnswerQuestion(readLibrary, {
    listResponses: async () => [],
    listMembers: async () => [],
  });
  const questions = Array.from({ length: asked }, (_, index) => {
    const record = records[Math.floor(random() * records.length)];
    const words = searchWords(record?.items[index % record.items.length]?.title ?? '').slice(0, 3);
    const text = kinds[index % kinds.length]?.(words.join(' '), `UDV${index % committees.length}`) ?? '';
    return { text, now, scope, language: 'da' } as const;
  });
  return median(await fastestOfEach(questions, answerQuestion));
}
