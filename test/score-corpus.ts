import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scoreMinutes } from './minutes-score.ts';
import { corpusOf, readCorpusDocument } from './read-corpus.ts';

/**
 * Prints a table of how well the documents of a folder are read, and with --verbose what was missed:
 *
 *     node test/score-corpus.ts test/fixtures/corpus [--verbose]
 */
const [path = 'test/fixtures/corpus', option] = process.argv.slice(2);
const folder = pathToFileURL(`${resolve(path)}/`);
const PARTS = [
  'items',
  'decisions',
  'apologies',
  'head',
  'people',
  'personFields',
  'recommendations',
  'attachments',
  'presenters',
  'slots',
  'tasks',
  'futureMeetings',
] as const;
const row = (name: string, cells: readonly string[]) =>
  process.stdout.write(`| ${name.padEnd(36)} | ${cells.map((cell) => cell.padStart(6)).join(' | ')} |\n`);

const sums = new Map<string, number[]>();
row(
  'document',
  PARTS.map((part) => part.slice(0, 6)),
);
row(
  '---',
  PARTS.map(() => '---'),
);
for (const name of corpusOf(folder)) {
  const { gold, found } = await readCorpusDocument(folder, name);
  const score = scoreMinutes(gold, found);
  for (const part of PARTS) {
    const measured = score[part];
    if (measured !== undefined) sums.set(part, [...(sums.get(part) ?? []), measured.f1]);
  }
  row(
    name,
    PARTS.map((part) => score[part]?.f1.toFixed(2) ?? ''),
  );
  if (option !== '--verbose') continue;
  for (const part of PARTS) {
    for (const missed of score[part]?.missed ?? []) process.stdout.write(`    ${part}, missed: ${missed}\n`);
    for (const extra of score[part]?.extra ?? []) process.stdout.write(`    ${part}, extra: ${extra}\n`);
  }
}
row(
  'mean',
  PARTS.map((part) => {
    const values = sums.get(part) ?? [];
    return values.length === 0 ? '' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
  }),
);
