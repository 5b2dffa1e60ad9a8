import { setImmediate, setTimeout } from 'node:timers/promises';
import { openScope, operatorScope, type ReadScope } from '../../src/access/scope.ts';
import { createAnswerQuestion } from '../../src/answers/answer-question.ts';
import { type Library, type LibraryReader, narrowLibrary, openLibrary } from '../../src/answers/library.ts';
import type { MeetingSource } from '../../src/answers/meeting-source.ts';
import { searchWords } from '../../src/danish/search-words.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { collectedMemory } from '../../test/collected-memory.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';
import { type InventedMinutes, inventMeeting, inventMinutes } from './invented-minutes.ts';
import { inventWords } from './invented-words.ts';
import { readOptions } from './options.ts';

const searches = 400;

/** Building, memory, speed and freshness over invented minutes; real storage is not part of it. */
export async function scale(args: readonly string[]): Promise<void> {
  const { items, asks } = readOptions(args);
  const committees = Math.max(2, Math.round(items / 500));
  const minutes = inventMinutes(items, committees, Math.min(5_000, Math.round(items / 4)));
  const letters = [...minutes.records.values()].flat().reduce((sum, record) => sum + lettersOf(record), 0);
  print(`${items} items of ${committees} committees, ${(letters / 1e6).toFixed(0)} MB of text`);

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

/** What people type: two to five words of an item, now and then with a slip or a compound in two pieces. */
function queriesOf({ records }: Pick<Library, 'records'>): string[][] {
  const random = randomFrom(11);
  return Array.from({ length: searches }, () => {
    const record = records[Math.floor(random() * records.length)];
    const item = record?.items[Math.floor(random() * record.items.length)];
    const words = searchWords([item?.title ?? '', ...(item?.sections ?? []).map(({ text }) => text)].join(' '));
    const count = 2 + Math.floor(random() * 4);
    const chosen = Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? 'møde');
    return chosen.flatMap((word) => {
      const cut = 2 + Math.floor(random() * Math.max(1, word.length - 4));
      if (word.length > 7 && random() < 0.1) return [word.slice(0, cut) + word.slice(cut + 1)];
      if (word.length > 12 && random() < 0.1) return [word.slice(0, cut), word.slice(cut)];
      return [word];
    });
  });
}

async function timeSearches({ passages, records }: Library): Promise<number[]> {
  return fastestOfEach(queriesOf({ records }), (query) =>
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
  const queries = queriesOf(narrowLibrary(library, scope)).slice(0, 50);
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

/** How long the index is built without a pause, in processor time. */
class Slices {
  #times: number[] = [];
  #began: number | undefined;

  begin(): void {
    this.#times = [];
    // What happens before the first pause is not all building.
    this.#began = undefined;
  }

  async pause(): Promise<void> {
    if (this.#began !== undefined) this.#times.push(processorTime() - this.#began);
    await setImmediate();
    this.#began = processorTime();
  }

  longest(): string {
    const sorted = this.#times.sort((a, b) => a - b);
    return `${(sorted[Math.floor(sorted.length * 0.99)] ?? 0).toFixed(0)} ms (p99), ${(sorted.at(-1) ?? 0).toFixed(0)} ms at most`;
  }
}

/** Storage that is in memory and has no way to go. */
class ChangingSource implements MeetingSource {
  readonly #minutes: InventedMinutes;
  readonly #records: Map<string, readonly MeetingRecord[]>;
  readonly #marks = new Map<string, number>();

  constructor(minutes: InventedMinutes) {
    this.#minutes = minutes;
    this.#records = new Map(minutes.records);
  }

  async listCommitteeStates() {
    return this.#minutes.committees.map((committee) => ({
      committee,
      contentMark: String(this.#marks.get(committee.id) ?? 0),
    }));
  }

  async listMeetings(committeeId: string) {
    return this.#records.get(committeeId) ?? [];
  }

  importMeeting(record: MeetingRecord): void {
    const { committeeId } = record.meeting;
    this.#records.set(committeeId, [...(this.#records.get(committeeId) ?? []), record]);
    this.#marks.set(committeeId, (this.#marks.get(committeeId) ?? 0) + 1);
  }
}

function lettersOf({ items }: MeetingRecord): number {
  return items.reduce(
    (sum, { title, sections }) => sections.reduce((all, { text }) => all + text.length, sum + title.length),
    0,
  );
}

/**
 * The fastest of three times of each, in milliseconds: what others do on the machine is not the engine's. All others are asked in
 * between, so that little of the time before is remembered.
 */
async function fastestOfEach<Each>(all: readonly Each[], run: (each: Each) => Promise<unknown>): Promise<number[]> {
  const best = all.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 3; round += 1) {
    for (const [index, each] of all.entries()) {
      const started = performance.now();
      await run(each);
      best[index] = Math.min(best[index] ?? 0, performance.now() - started);
    }
  }
  return best;
}

/** What this thread has worked, in milliseconds; counted coarsely by some systems. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
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
