import { setTimeout } from 'node:timers/promises';
import { openScope, operatorScope, type ReadScope } from '../../src/access/scope.ts';
import { createAnswerQuestion } from '../../src/answers/answer-question.ts';
import { type Library, type LibraryReader, narrowLibrary, openLibrary } from '../../src/answers/library.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { collectedMemory } from '../../test/collected-memory.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';
import { queriesOf } from '../search/queries.ts';
import { ChangingSource } from './changing-source.ts';
import { fastestOfEach } from './fastest-of-each.ts';
import { inventHouse, inventMeeting } from './invented-minutes.ts';
import { inventWords } from './invented-words.ts';
import { processorTime } from './processor-time.ts';
import { readScaleOptions } from './scale-options.ts';
import { Slices } from './slices.ts';

const searches = 400;

/**
 * What the whole costs that answers: building beside questions, searches by who asks, questions, freshness; over invented
 * minutes, without real storage.
 */
export async function scale(args: readonly string[]): Promise<void> {
  const { items, asks } = readScaleOptions(args);
  const minutes = inventHouse(items);
  const letters = [...minutes.records.values()].flat().reduce((sum, record) => sum + lettersOf(record), 0);
  print(`${items} items of ${minutes.committees.length} committees, ${(letters / 1e6).toFixed(0)} MB of text`);

  const source = new ChangingSource(minutes);
  const slices = new Slices();
  const readLibrary = openLibrary(source, () => performance.now(), { pause: () => slices.pause() });
  const before = collectedMemory();
  slices.begin();
  const [started, startedWork] = [performance.now(), processorTime()];
  const library = await readLibrary();
  const seconds = (performance.now() - started) / 1_000;
  const work = (processorTime() - startedWork) / 1_000;
  const peak = process.memoryUsage().rss;
  const after = collectedMemory();
  print(`built in ${seconds.toFixed(1)} s (${work.toFixed(1)} s of processor time); a slice takes ${slices.longest()}`);
  print(
    `memory beyond the records: RSS ${megabytes(after.rss - before.rss)}, peak ${megabytes(peak - before.rss)}, heap ${megabytes(after.heapUsed - before.heapUsed)}, typed arrays ${megabytes(after.arrayBuffers - before.arrayBuffers)}\n`,
  );

  print('|                                       |    p50 |    p95 |    p99 |');
  print('| ------------------------------------- | ------ | ------ | ------ |');
  const ids = minutes.committees.map(({ id }) => id);
  const scopes: readonly (readonly [string, ReadScope])[] = [
    ['all committees', operatorScope],
    ['five committees', scopeOf(ids.slice(0, 5))],
    ['the largest committee', scopeOf(ids.slice(0, 1))],
  ];
  for (const [name, scope] of scopes) row(`search, ${name}`, await timeSearches(narrowLibrary(library, scope)));
  if (asks) {
    const timed = await timeQuestions(readLibrary, library, scopeOf(ids.slice(0, 5)));
    for (const [kind, times] of timed) row(`question, five committees: ${kind}`, times);
  }
  print('');
  for (const [size, id] of [
    ['the largest', ids[0] ?? ''],
    ['another', ids[1] ?? ''],
  ] as const) {
    const found = await timeImport(source, readLibrary, slices, id);
    print(`an import into ${size} committee is found after ${found.toFixed(0)} ms; a slice takes ${slices.longest()}`);
  }
}

function scopeOf(committeeIds: readonly string[]): ReadScope {
  return openScope(committeeIds);
}

async function timeSearches({ passages, records }: Library): Promise<number[]> {
  return fastestOfEach(queriesOf(records, searches), (query) =>
    passages.search({ words: query.map((word) => [word]), limit: 20 }),
  );
}

const questionsOf: Readonly<Record<string, (words: string, label: string) => string>> = {
  decision: (words) => `Hvad blev besluttet om ${words}?`,
  fact: (words) => `Hvor mange ${words} er der?`,
  'next meeting': (_, label) => `Hvornår er næste møde i ${label}?`,
  agenda: (_, label) => `Hvad var på dagsordenen til mødet i ${label} i 2001?`,
  presenter: (words) => `Hvem fremlagde ${words}?`,
};

async function timeQuestions(
  readLibrary: LibraryReader,
  library: Library,
  scope: ReadScope,
): Promise<[string, number[]][]> {
  const answerQuestion = createAnswerQuestion(readLibrary, {
    listResponses: async () => [],
    listMembers: async () => [],
  });
  const queries = queriesOf(narrowLibrary(library, scope).records, 50);
  const timed: [string, number[]][] = [];
  for (const [kind, ask] of Object.entries(questionsOf)) {
    const questions = queries.map((query, index) => {
      const text = ask(query.join(' '), `UDV${index % 5}`);
      return { text, now: new Date('2026-01-01T10:00:00Z'), scope, language: 'da' } as const;
    });
    timed.push([kind, await fastestOfEach(questions, answerQuestion)]);
  }
  return timed;
}

async function timeImport(
  source: ChangingSource,
  readLibrary: LibraryReader,
  slices: Slices,
  committeeId: string,
): Promise<number> {
  await readLibrary();
  const words = [['kanariefugleskibet']];
  const random = randomFrom(3);
  const { meeting, items } = inventMeeting(committeeId, 5_000, inventWords(random), random);
  const imported = items.map((item) => ({ ...item, title: 'Kanariefugleskibet lægger til', isClosed: false }));
  const started = performance.now();
  slices.begin();
  source.importMeeting({ meeting, items: imported });
  for (;;) {
    const { passages } = await readLibrary();
    const { hits } = await passages.search({ words, limit: 1, meetingIds: new Set([meeting.id]) });
    if (hits.length > 0) break;
    await setTimeout(20);
  }
  return performance.now() - started;
}

function lettersOf({ items }: MeetingRecord): number {
  return items.reduce(
    (sum, { title, sections }) => sections.reduce((all, { text }) => all + text.length, sum + title.length),
    0,
  );
}

function row(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1).padStart(6);
  print(`| ${name.padEnd(37)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} |`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
