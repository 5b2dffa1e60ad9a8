import { jsonLength } from './cards-text.ts';

/** How many units of JSON (UTF-16) a part of a template takes where it is bound to `data`, on a card made of `root`. */
export type Units = (data: unknown, root: unknown) => number;

/**
 * Counts what a template will take once it is expanded. Builders ask several times how much room their card still has, and
 * to count takes a tenth of the time. Known is only what the templates in cards/ are made of: paths in `${…}` that lead to
 * text and numbers, and elements of arrays that are repeated by their `$data`.
 */
export function unitsOf(node: unknown): Units {
  if (typeof node === 'string') return unitsOfText(node);
  if (Array.isArray(node)) return unitsOfArray(node);
  if (isObject(node)) return unitsOfObject(node);
  return always(jsonUnits(node));
}

function unitsOfText(text: string): Units {
  const parts = text.split(/\$\{([^}]*)\}/);
  const paths = parts.filter((_, index) => index % 2 === 1).map(readerOf);
  const around = parts.filter((_, index) => index % 2 === 0).join('');
  const [first] = paths;
  if (first === undefined) return always(jsonUnits(text));
  // Alone it stays what it is, a number for instance.
  if (around === '' && paths.length === 1) return (data, root) => jsonUnits(first(data, root));
  const fixed = jsonUnits(around);
  return (data, root) => paths.reduce((sum, read) => sum + jsonUnits(String(read(data, root))) - quotes, fixed);
}

function unitsOfArray(nodes: readonly unknown[]): Units {
  const elements = nodes.map(unitsOfElement);
  return (data, root) => {
    const inside = sumOf(elements, data, root);
    return 2 + (inside === 0 ? 0 : inside - comma);
  };
}

/** With a comma behind each: as many as its `$data` makes of it. */
function unitsOfElement(node: unknown): Units {
  const one = unitsOf(node);
  const bound = isObject(node) ? node['$data'] : undefined;
  if (bound === undefined) return (data, root) => one(data, root) + comma;
  const read = readerOf(String(bound).slice(2, -1));
  return (data, root) => {
    const found = read(data, root);
    if (!Array.isArray(found)) return one(found, root) + comma;
    return found.reduce<number>((sum, each) => sum + one(each, root) + comma, 0);
  };
}

function unitsOfObject(node: Readonly<Record<string, unknown>>): Units {
  const entries = Object.entries(node).filter(([key]) => key !== '$data');
  const keys = entries.reduce((sum, [key]) => sum + jsonUnits(key) + 1, 0);
  const fixed = 2 + keys + comma * Math.max(0, entries.length - 1);
  const values = entries.map(([, value]) => unitsOf(value));
  return (data, root) => fixed + sumOf(values, data, root);
}

/** What a path leads to: "title", "$data", "$root.respond[0].jobKey". */
function readerOf(path: string): (data: unknown, root: unknown) => unknown {
  const [first = '', ...rest] = path.split(/[.[\]]+/).filter((key) => key !== '');
  const isFromRoot = first === '$root';
  const keys = isFromRoot || first === '$data' ? rest : [first, ...rest];
  return (data, root) =>
    keys.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), isFromRoot ? root : data);
}

const comma = 1;
const quotes = 2;

function jsonUnits(value: unknown): number {
  return typeof value === 'string' ? jsonLength(value) + quotes : JSON.stringify(value).length;
}

function sumOf(all: readonly Units[], data: unknown, root: unknown): number {
  let sum = 0;
  for (const units of all) sum += units(data, root);
  return sum;
}

function always(units: number): Units {
  return () => units;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
