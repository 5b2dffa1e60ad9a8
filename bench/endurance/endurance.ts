import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { BenchOptions } from '../bench.ts';
import { tryInItsOwnProcess } from '../in-its-own-process.ts';
import { type Finding, figure, holds, within } from '../report/finding.ts';
import { parts, type Size } from './parts.ts';

/** Seconds for all parts: how many are promised, and after how many it is ended whatever is missing. */
const limits = { short: { promised: 60, ended: 180 }, full: { promised: 1_200, ended: 1_195 } } as const;

/**
 * All that must hold in the long run, one part after the other, each in a process of its own: clicks while bots are killed, posts,
 * spoilt activities, who may see what, what stands in the log. `--seed N`, and the names of single parts.
 */
export async function endurance({ isFull, args }: BenchOptions): Promise<readonly Finding[]> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    // The short form is the same each time, for it decides whether a change is taken in.
    options: { seed: { type: 'string', default: isFull ? String(randomInt(1_000_000)) : '7' } },
  });
  const form = isFull ? 'full' : 'short';
  const begun = performance.now();
  const endsAt = begun + limits[form].ended * 1_000;
  print(`seed ${values.seed}`);
  const findings: Finding[] = [];
  for (const part of parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    findings.push(...(await runPart(part.name, part[form], values.seed, endsAt - performance.now())));
  }
  return [...findings, within('all parts', figure((performance.now() - begun) / 1_000, 's'), limits[form].promised)];
}

/** @param leftMs what is left for all the parts that are still to come */
async function runPart(name: string, size: Size, seed: string, leftMs: number): Promise<readonly Finding[]> {
  const limitMs = Math.max(1, Math.min(size.limitSeconds * 1_000, leftMs));
  print(`\n== ${name}, at most ${(limitMs / 1_000).toFixed(0)} s`);
  const begun = performance.now();
  const ended = await tryInItsOwnProcess(name, false, { args: ['--seed', seed, ...size.args], limitMs });
  const took = `${((performance.now() - begun) / 1_000).toFixed(0)} s`;
  print(`== ${name}: ${took}`);
  const isOver = ended.outcome === 'found';
  const told = isOver ? `seed ${seed}, ${took}` : `${ended.outcome}, ${took}`;
  // A machine may be too slow for a part; one that breaks off is broken.
  const ends = holds(`${name} comes to its end`, isOver, told, ended.outcome === 'out-of-time' ? 'machine' : 'program');
  const found = ended.outcome === 'found' ? ended.findings : [];
  return [ends, ...found.map((finding) => ({ ...finding, what: `${name}: ${finding.what}` }))];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
