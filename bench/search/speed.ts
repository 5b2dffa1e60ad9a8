import type { Finding } from '../report/finding.ts';
import { startEngine } from './engine-process.ts';
import { engines } from './engines.ts';
import { type EngineFigures, speedFindings } from './speed-findings.ts';
import { timeInTurn } from './time-in-turn.ts';

/** Fewer over many items, where the slowest engine takes most of a second for one. */
const queriesOver = (items: number): number => (items > 10_000 ? 60 : 200);
const buildLimitMs = 240_000;

/**
 * Building, memory and speed over so many invented items: every engine in its own process, built one after the other, then
 * asked in turn.
 */
export async function measureSpeed(items: number): Promise<Finding[]> {
  const queries = queriesOver(items);
  const started = [];
  try {
    for (const { name } of engines) {
      process.stdout.write(`${items} items: ${name} is built\n`);
      started.push({ name, outcome: await startEngine(name, items, queries, buildLimitMs) });
    }
    const running = started.flatMap(({ outcome }) => (typeof outcome === 'string' ? [] : [outcome]));
    process.stdout.write(`${items} items: ${queries} queries\n`);
    const times = await timeInTurn(running, queries);
    const figures = started.map(({ name, outcome }): EngineFigures => {
      if (typeof outcome === 'string') return { name, hindrance: outcome };
      const { buildMs, bytes } = outcome;
      return { name, buildMs, bytes, times: times.get(outcome) ?? [] };
    });
    return speedFindings(items, figures);
  } finally {
    for (const { outcome } of started) if (typeof outcome !== 'string') outcome.end();
  }
}
