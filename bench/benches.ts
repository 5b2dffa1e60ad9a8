import { learnWeights } from './answers/learn-weights.ts';
import { scale } from './answers/scale.ts';
import type { Bench } from './bench.ts';
import { cards } from './cards/cards.ts';
import { endurance } from './endurance/endurance.ts';
import { fuzz } from './fuzz/fuzz.ts';
import { growth } from './growth/growth.ts';
import { click } from './http/click.ts';
import { question } from './http/question.ts';
import { start } from './http/start.ts';
import { leaks } from './leaks.ts';
import { logs } from './logs/logs.ts';
import { memory } from './memory/memory.ts';
import { parse } from './parse/parse.ts';
import { posting } from './posting/posting.ts';
import { search } from './search/search.ts';
import { storm } from './storm/storm.ts';

/** What `npm run bench` measures, in the order of its table: a new benchmark is a line here. */
const measured = {
  question,
  click,
  start,
  search,
  parse,
  cards,
  memory,
  growth,
  endurance,
} as const satisfies Readonly<Record<string, Bench>>;

/** What is run by its name alone: it makes something, or is the long form of a single part. */
const tools = {
  fuzz,
  leaks,
  learn: tool(learnWeights),
  logs,
  posting,
  scale: tool(scale),
  storm,
} as const satisfies Readonly<Record<string, Bench>>;

export const benches: Readonly<Record<string, Bench>> = { ...measured, ...tools };
export const measuredNames: readonly string[] = Object.keys(measured);

/** It prints what there is to say, and decides itself how the process ends. */
function tool(run: (args: readonly string[]) => Promise<void>): Bench {
  return async ({ args }) => {
    await run(args);
    return [];
  };
}
