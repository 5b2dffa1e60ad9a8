import { learnWeights } from './answers/learn-weights.ts';
import { retrieval } from './answers/retrieval.ts';
import { scale } from './answers/scale.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { leaks } from './leaks.ts';
import { logs } from './logs/logs.ts';
import { posting } from './posting/posting.ts';
import { storm } from './storm/storm.ts';

/** One measurement, which prints what it finds. */
type Bench = (args: readonly string[]) => Promise<void>;

const benches: Readonly<Record<string, Bench>> = {
  answers: async (args) => {
    await retrieval(args);
    await scale(args);
  },
  fuzz,
  leaks,
  learn: learnWeights,
  logs,
  posting,
  retrieval,
  scale,
  storm,
};

const [name, ...args] = process.argv.slice(2);
const bench = name === undefined ? undefined : benches[name];
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')}\n`);
  process.exitCode = 2;
} else {
  await bench(args);
}
