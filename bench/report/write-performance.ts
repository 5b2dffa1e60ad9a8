import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type NamedFindings, tableOf } from './table.ts';

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const heading = '## The last runs\n';

/** Puts each benchmark's table, with its date, machine and command, in the place of its last one; the others stay. */
export async function writePerformance(all: readonly NamedFindings[], words: readonly string[]): Promise<void> {
  const text = await readFile(page, 'utf8');
  await writeFile(page, withRuns(text, all, lineOf(words)));
}

/**
 * The page with these runs.
 *
 * @param line when, where and by which command
 * @throws Error when the page has no place for them
 */
export function withRuns(text: string, all: readonly NamedFindings[], line: string): string {
  const [before, runs, ...rest] = text.split(heading);
  if (before === undefined || runs === undefined || rest.length > 0) {
    throw new Error(`docs/performance.md has no single "${heading.trim()}".`);
  }
  const sections = new Map(
    runs
      .split(/^### /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n')).trim()]),
  );
  for (const named of all) sections.set(named.name, `${line}\n\n${tableOf([named])}`);
  const written = [...sections].map(([name, section]) => `### ${name}\n\n${section}\n`);
  return `${before}${heading}\n${written.join('\n')}`;
}

function lineOf(words: readonly string[]): string {
  const machine = [
    `${availableParallelism()} processors (${cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
  ].join(', ');
  const said = words.filter((word) => word !== '--write').join(' ');
  return `${new Date().toISOString().slice(0, 10)}; ${machine}; \`npm run bench -- ${said}\`.`;
}
