import { eachDataOf, isNode, pathsIn, type Reader, type TemplateNode } from './card-paths.ts';
import { jsonLength } from './cards-text.ts';

/** How many units of JSON (UTF-16) a part of a template will take. */
export type Units = Reader<number>;

/**
 * Counts what a template will take once it is expanded. Builders ask several times how much room their card still has, and
 * to count takes a tenth of the time. Known is only what the templates in cards/ are made of: paths in `${…}` that lead to
 * text and numbers, and elements of arrays that are repeated by their `$data`.
 */
export function unitsOf(node: unknown): Units {
  if (typeof node === 'string') return unitsOfText(node);
  if (Array.isArray(node)) return unitsOfArray(node);
  if (isNode(node)) return unitsOfObject(node);
  return always(jsonUnits(node));
}

function unitsOfText(text: string): Units {
  const { paths, around, alone } = pathsIn(text);
  if (paths.length === 0) return always(jsonUnits(text));
  if (alone !== undefined) return (data, root) => jsonUnits(alone(data, root));
  const fixed = jsonUnits(around.join(''));
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
  const dataOf = isNode(node) ? eachDataOf(node) : undefined;
  if (dataOf === undefined) return (data, root) => one(data, root) + comma;
  return (data, root) => {
    let sum = 0;
    for (const each of dataOf(data, root)) sum += one(each, root) + comma;
    return sum;
  };
}

function unitsOfObject(node: TemplateNode): Units {
  if ('$when' in node) throw new Error('A template may leave nothing out by $when: its data is an empty list then');
  const entries = Object.entries(node).filter(([key]) => key !== '$data');
  const keys = entries.reduce((sum, [key]) => sum + jsonUnits(key) + 1, 0);
  const values = entries.map(([, value]) => unitsOf(value));
  const fixed = 2 + keys + comma * Math.max(0, entries.length - 1);
  return (data, root) => fixed + sumOf(values, data, root);
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
