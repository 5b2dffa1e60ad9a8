import { setImmediate } from 'node:timers/promises';
import { openScope, operatorScope } from '../../src/access/scope.ts';
import { openLibrary } from '../../src/answers/library.ts';
import { type Finding, told } from '../report/finding.ts';
import { GrowingStore } from './growing-store.ts';
import { type Cost, grown } from './grown.ts';
import { timeImports } from './imports.ts';
import { timeQuestions } from './questions.ts';

/** Of two committees is who asks, however many there are: the smallest size has no more. */
const committeesOfAsker = 2;

/**
 * Who sees a few committees searches the boards of these alone, and an import has its own committee's board made anew: both are to
 * cost the same however much there is beside. Who sees all (the operator at the command line) searches all: from 1,000 to 100,000
 * items five times as long was measured, for a hundred times as much.
 */
const ratiosAtMost = { question: 2, questionToAll: 10, import: 2 };

export async function growthOfLibrary(sizes: readonly number[]): Promise<readonly Finding[]> {
  // The first time all is still to be compiled, and what is measured first would look slow.
  await costsOf(sizes.slice(0, 1));
  const { questions, questionsToAll, imports, builds } = await costsOf(sizes);
  return [
    grown('a question by a member of two committees', 'items', questions, ratiosAtMost.question),
    grown('a question by somebody who sees all', 'items', questionsToAll, ratiosAtMost.questionToAll),
    grown('an import until it is found', 'items', imports, ratiosAtMost.import),
    told('indexing of what was added', builds.at(-1) ?? '', builds.slice(0, -1).join(', ')),
  ];
}

async function costsOf(sizes: readonly number[]) {
  const store = new GrowingStore();
  let now = 0;
  const library = openLibrary(store, () => now, { pause: () => setImmediate(), reloadMs: Number.POSITIVE_INFINITY });
  // What others have changed is looked for once a second at most: here at every call.
  const readNewest = () => {
    now += 1_000;
    return library();
  };
  const [questions, questionsToAll, imports]: [Cost[], Cost[], Cost[]] = [[], [], []];
  const builds: string[] = [];
  for (const size of sizes) {
    store.growTo(size);
    const begun = performance.now();
    const { committees } = await readNewest();
    builds.push(`${((performance.now() - begun) / 1_000).toFixed(1)} s`);
    const own = openScope(committees.slice(0, committeesOfAsker).map(({ id }) => id));
    questions.push({ size, ms: await timeQuestions(library, own) });
    questionsToAll.push({ size, ms: await timeQuestions(library, operatorScope) });
    imports.push({ size, ms: await timeImports(store, readNewest) });
    process.stdout.write(`${size} items, built in ${builds.at(-1)}\n`);
  }
  return { questions, questionsToAll, imports, builds };
}
