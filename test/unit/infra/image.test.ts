import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isIgnored, readRecipe } from '../../../infra/image-recipe.ts';

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const dockerignore = read('.dockerignore');
const recipe = readRecipe(read('Dockerfile'));
const start: string = JSON.parse(read('package.json')).scripts.start;

describe('the image', () => {
  it('starts as `npm start` does, but with Node itself as its first process, and not as root', () => {
    expect(recipe.command.join(' ')).toBe(start);
    expect(recipe.user).toBe('node');
  });

  it('is made of the packages without those of development, the program and its cards', () => {
    expect(
      recipe.steps.map((step) => (step.kind === 'copy' ? step.from.join(' ') : step.command.split(' -')[0])),
    ).toEqual(['package.json package-lock.json .npmrc', 'npm ci', 'find node_modules', 'src', 'cards']);
    expect(recipe.steps[1]).toEqual({ kind: 'run', command: 'npm ci --omit=dev' });
  });

  it.each(['.env', '.git/config', 'node_modules/node/bin/node', '.data/azurite.json', 'test/builders.ts', 'README.md'])(
    'has no %s',
    (path) => expect(isIgnored(path, dockerignore)).toBe(true),
  );

  it('has every source and every template of a card, but no sample of one', () => {
    expect(isIgnored('src/main.ts', dockerignore)).toBe(false);
    expect(isIgnored('src/danish/sentences/card-sentences.ts', dockerignore)).toBe(false);
    const cards = readdirSync(new URL('../../../cards/', import.meta.url)).filter((name) => name.includes('.'));
    const kept = cards.filter((name) => !isIgnored(`cards/${name}`, dockerignore));
    expect(kept).toEqual(cards.filter((name) => name.endsWith('.json') && !name.endsWith('.sample.json')));
    expect(kept).toContain('help.json');
  });
});
