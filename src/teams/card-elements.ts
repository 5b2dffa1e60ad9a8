import { eachDataOf, isNode, pathsIn, type Reader, type TemplateNode } from './card-paths.ts';

/**
 * Binds a few elements of a template where only these are asked for; the cards themselves are expanded by
 * adaptivecards-templating, ten times as slowly.
 */
export function boundElements(nodes: readonly TemplateNode[]): Reader<TemplateNode[]> {
  const all = nodes.map((node) => ({ dataOf: eachDataOf(node), one: boundElement(node) }));
  return (data, root) =>
    all.flatMap(({ dataOf, one }) =>
      dataOf === undefined ? [one(data, root)] : dataOf(data, root).map((each) => one(each, root)),
    );
}

function boundElement(node: TemplateNode): Reader<TemplateNode> {
  const entries = Object.entries(node)
    .filter(([key]) => key !== '$data')
    .map(([key, value]) => [key, boundValue(value)] as const);
  return (data, root) => Object.fromEntries(entries.map(([key, read]) => [key, read(data, root)]));
}

function boundValue(value: unknown): Reader<unknown> {
  if (Array.isArray(value)) return boundElements(value.filter(isNode));
  if (typeof value !== 'string') return () => value;
  const { paths, around, alone } = pathsIn(value);
  if (alone !== undefined) return alone;
  return (data, root) => around.map((part, index) => `${part}${paths[index]?.(data, root) ?? ''}`).join('');
}
