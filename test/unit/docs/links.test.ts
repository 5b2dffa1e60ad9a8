import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { documents, prose, readDocument } from './documents.ts';

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

describe.each(documents)('%s', (path) => {
  test('links only to what is there', () => {
    const targets = [...prose(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const local = targets.filter((target) => !/^(?:https?:|mailto:|#)/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(path), target.replace(/#.*$/, ''))))).toEqual([]);
  });

  test('names only files that are there', () => {
    // Decisions and the changelog tell what was; a name in capitals stands for one that the reader chooses.
    if (path.startsWith('docs/decisions/') || path === 'CHANGELOG.md') return;
    const named = [...prose(path).matchAll(/`((?:[\w.-]+\/)+[\w.*-]+\.(?:ts|json|md|cjs|yml|bicep))`/g)].map(
      ([, file = '']) => file,
    );
    const missing = named.filter((file) => !/[A-Z]{4}/.test(file) && !isThere(file));
    expect(missing).toEqual([]);
  });

  test('tells of scripts and commands that exist', () => {
    const text = readDocument(path);
    const runs = [...text.matchAll(/npm run (?:-s )?([a-z-]+)/g)].map(([, name = '']) => name);
    expect(runs.filter((name) => !(name in scripts))).toEqual([]);
    const called = [...text.matchAll(/npm run -s cli -- ([a-z-]+)/g)].map(([, name = '']) => name);
    expect(called.filter((name) => !commands.has(name))).toEqual([]);
  });
});

/** From the root, or, as the documents say it for short, from src/ or one of its folders. */
function isThere(file: string): boolean {
  return [file, `src/${file}`, `src/*/${file}`].some((pattern) => globSync(pattern).length > 0);
}
