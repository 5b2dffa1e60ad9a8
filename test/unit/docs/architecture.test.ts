import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from './documents.ts';

/** Seen failing with `answers/` on the floor of `domain/` in the picture: some two hundred of its imports did not go down. */
const picture = /```mermaid\n([\s\S]*?)```/.exec(readDocument('docs/architecture.md'))?.[1] ?? '';
const floors = /^ {2}(\w+(?: --> \w+)+)$/m.exec(picture)?.[1]?.split(' --> ') ?? [];

/** "answers" → the floor on which the picture has it, 0 at the top. */
const floorOf = new Map(
  floors.flatMap((floor, index) =>
    boxesOf(floor).flatMap((box) =>
      [...box.matchAll(/([a-z-]+)\/(?=[" <·;]|$)/g)].map(([, folder = '']) => [folder, index] as const),
    ),
  ),
);

describe('the picture of the house', () => {
  test('has every folder of src/, and no other', () => {
    const folders = globSync('src/*/').map((path) => path.replace(/^src\//, '').replace(/\/$/, ''));
    expect([...floorOf.keys()].toSorted()).toEqual(folders.toSorted());
  });

  test('has its arrows from what imports to what is imported', () => {
    const upwards = globSync('src/*/**/*.ts').flatMap((file) => {
      const from = folderOf(file);
      const imported = [...readFileSync(file, 'utf8').matchAll(/from '((?:\.\.\/)+)([a-z-]+)\//g)].map(
        ([, , folder = '']) => folder,
      );
      const above = imported.filter((to) => floorOf.has(to) && to !== from && !isBelow(from, to));
      return above.map((to) => `${file} → ${to}/`);
    });
    expect(upwards).toEqual([]);
  });
});

function isBelow(from: string, to: string): boolean {
  // What touches the world may write to the log beside it; the settings look at a certificate as the bot will.
  if (to === 'log') return (floorOf.get(from) ?? 0) <= (floorOf.get('log') ?? 0);
  if (from === 'settings') return to === 'teams';
  const [upper, lower] = [floorOf.get(from), floorOf.get(to)];
  if (upper === 0 && lower === 0) return true;
  return upper !== undefined && lower !== undefined && upper < lower;
}

/** The texts of the boxes of one floor: of a box alone, or of all in a subgraph. */
function boxesOf(floor: string): string[] {
  const subgraph = new RegExp(`subgraph ${floor}\\[[\\s\\S]*?\\n {2}end`).exec(picture)?.[0];
  const alone = new RegExp(`^ {2}${floor}\\["(.*)"\\]$`, 'm').exec(picture)?.[1];
  return subgraph === undefined
    ? [alone ?? '']
    : [...subgraph.matchAll(/^ {4}\w+\["(.*)"\]$/gm)].map(([, text = '']) => text);
}

function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}
