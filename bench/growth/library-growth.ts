import { setImmediate } from 'node:timers/promises';
import { openLibrary } from '../../src/answers/library.ts';
import { type Finding, told } from '../report/finding.ts';
import { GrowingStore } from './growing-store.ts';
import { type Cost, grown } from './grown.ts';
import { timeImports } from './imports.ts';
import { timeQuestions } from './questions.ts';

/** Of so many committees is who asks; the smallest size has only two. */
const reach = 2;

/** PLACE */
const ratios = { question: 3, import: 3 };

export async function growthOfLibrary(sizes: readonly number[]): Promise<readonly Finding[]> {
  const store = new GrowingStore();
  let now = 0;
  const library = openLibrary(store, () => now, { pause: () => setImmediate(), reloadMs: Number.POSITIVE_INFINITY });
  // What others have changed is looked for once a second at most: here at every call.
  const readNewest = () => {
    now += 1_000;
    return library();
  };
  const [questions, imports]: [Cost[], Cost[]] = [[], []];
  const builds: string[] = [];
  for (const size of sizes) {
    store.growTo(size);
    const begun = performance.now();
    await readNewest();
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    builds.push(`${seconds} s`);
    questions.push({ size, ms: await timeQuestions(library, reach) });
    imports.push({ size, ms: await timeImports(store, readNewest) });
    process.stdout.write(
      `${size} items, built in ${seconds} s: a question ${questions.at(-1)?.ms.toFixed(2)} ms, an import ${imports.at(-1)?.ms.toFixed(1)} ms\n`,
    );
  }
  return [
    grown('a question', 'items', questions, ratios.question),
    grown('an import until it is found', 'items', imports, ratios.import),
    told('indexing of what was added', builds.at(-1) ?? '', builds.slice(0, -1).join(', ')),
  ];
}
