import { globSync, readFileSync } from 'node:fs';

/** Every document of the project that people read, by its path from the root. */
export const documents: readonly string[] = globSync('{*.md,docs/**/*.md,examples/*.md,test/*/README.md}').toSorted();

export function readDocument(path: string): string {
  return readFileSync(path, 'utf8');
}

/** A document without its blocks of code. */
export function prose(path: string): string {
  return readDocument(path).replaceAll(/^```[\s\S]*?^```/gm, '');
}
