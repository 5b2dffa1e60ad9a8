import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type NamedFindings, tableOf } from './table.ts';

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const heading = '## The last run';

/** Puts the table, with its date, machine and command, in the place of the last one: all from that heading on. */
export async function writePerformance(all: readonly NamedFindings[], words: readonly string[]): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [before, ...rest] = text.split(`${heading}\n`);
  if (before === undefined || rest.length !== 1) throw new Error(`docs/performance.md has no single "${heading}".`);
  const machine = [
    `${availableParallelism()} processors (${cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
  ].join(', ');
  const date = new Date().toISOString().slice(0, 10);
  const command = `npm run bench -- ${words.join(' ')}`;
  await writeFile(page, `${before}${heading}\n\n${date}; ${machine}; \`${command}\`.\n\n${tableOf(all)}\n`);
}
