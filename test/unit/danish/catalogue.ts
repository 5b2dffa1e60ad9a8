import { readdirSync } from 'node:fs';

/** One sentence of the catalogue, or whatever else stands at a place of it, in both languages. */
export interface Entry {
  /** "chat-sentences.ts chatSentences.bound". */
  readonly at: string;
  readonly da: unknown;
  readonly en: unknown;
}

const folder = new URL('../../../src/danish/sentences/', import.meta.url);

/** All that stands in src/danish/sentences/ by language, as it is at run time: leaf by leaf, with what one side lacks as undefined. */
export async function readCatalogue(): Promise<readonly Entry[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const entries: Entry[] = [];
  for (const file of files) {
    const found: Record<string, unknown> = await import(new URL(file, folder).href);
    for (const [name, value] of Object.entries(found)) {
      if (isRecord(value) && ('da' in value || 'en' in value)) {
        entries.push(...leaves(`${file} ${name}`, value['da'], value['en']));
      }
    }
  }
  return entries;
}

/** The texts that a leaf gives: itself, or what a function makes of examples of its arguments. */
export function textsOf(leaf: unknown): readonly string[] {
  if (typeof leaf === 'string') return [leaf];
  if (typeof leaf !== 'function') return [];
  return exampleCalls(leaf.length).flatMap((given) => {
    const made = attempt(() => Reflect.apply(leaf, undefined, given));
    return deepTexts(made);
  });
}

function leaves(at: string, da: unknown, en: unknown): Entry[] {
  const [left, right] = [childrenOf(da), childrenOf(en)];
  if (left === undefined || right === undefined) return [{ at, da, en }];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => leaves(`${at}.${key}`, left[key], right[key]));
}

function childrenOf(value: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(value)) return Object.fromEntries(value.map((each, index) => [String(index), each]));
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing of these is in either language. */
const rule = { kind: 'count', count: 2, needed: 2, expected: 1, missing: ['Xqz'] };
const examples: readonly unknown[] = [
  'Xqz',
  2,
  1,
  ['Xqz', 'Wvk'],
  true,
  false,
  '2031-03-04',
  'asked',
  undefined,
  { ...rule, rule, standing: 'open' },
];

/** So that each kind of argument is met once: the same at every place, and words beside numbers. */
function exampleCalls(arity: number): readonly (readonly unknown[])[] {
  const same = examples.map((each) => Array.from({ length: Math.max(1, arity) }, () => each));
  const mixed = examples.map((_, shift) =>
    Array.from({ length: Math.max(1, arity) }, (_each, index) => examples[(index + shift) % examples.length]),
  );
  return [...same, ...mixed];
}

/** An example that is not of the kind a function takes makes nothing. */
function attempt(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function deepTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const children = childrenOf(value);
  return children === undefined ? [] : Object.values(children).flatMap(deepTexts);
}
