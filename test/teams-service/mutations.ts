import { isObject, type JsonObject } from './wire.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a field may turn into; undefined takes it away. */
const strangers: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => 0,
  () => -1.5e300,
  () => true,
  () => '',
  () => ' ',
  () => 'x'.repeat(10_000),
  () => 'æøå \u0000 \u202e \ud83d\ude00 \ud800',
  () => `$${'{x}'} <at>x</at> [a](javascript:alert(1))`,
  () => '../../etc/passwd',
  () => "' or PartitionKey ne 'x",
  () => [],
  () => [null],
  () => [{ type: 'mention' }, { type: 7 }],
  () => ({}),
  () => ({ id: { id: [] } }),
  () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1}'),
  () => nested(1_000),
];

/** A copy of an activity in which one to three fields, at any depth, are something else. */
export function mutate(activity: JsonObject, random: () => number): JsonObject {
  let copy: JsonObject = activity;
  const rounds = 1 + Math.floor(random() * 3);
  for (let round = 0; round < rounds; round += 1) {
    const paths = pathsOf(copy);
    const path = paths[Math.floor(random() * paths.length)] ?? [];
    const stranger = strangers[Math.floor(random() * strangers.length)];
    const changed = withValue(copy, path, stranger?.());
    if (isObject(changed)) copy = changed;
  }
  return copy;
}

function pathsOf(value: unknown, depth = 0): string[][] {
  if (depth === 6 || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...pathsOf(inner, depth + 1).map((path) => [name, ...path]),
  ]);
}

function withValue(target: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(target))
    return target.map((inner, index) => (String(index) === name ? withValue(inner, rest, value) : inner));
  if (!isObject(target)) return target;
  return { ...target, [name]: withValue(target[name], rest, value) };
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
