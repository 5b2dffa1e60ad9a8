import { asList, asText, isObject, type JsonObject } from './wire.ts';

/**
 * An Adaptive Card as somebody reads it: one line per block, facts as "title: value", buttons in brackets. What is not
 * visible is not there.
 */
export function cardText(card: unknown): string {
  return lines(card)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function lines(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(lines);
  if (!isObject(node) || node['isVisible'] === false) return [];
  switch (node['type']) {
    case 'TextBlock':
      return [asText(node['text'])];
    case 'RichTextBlock':
      return [asList(node['inlines']).map(runText).join('')];
    case 'FactSet':
      return asList(node['facts']).map((fact) => (isObject(fact) ? `${fact['title']}: ${fact['value']}` : ''));
    case 'Image':
      return [asText(node['altText'])];
    case 'TableRow':
      return [
        asList(node['cells'])
          .map((cell) => cardText(cell))
          .join(' | '),
      ];
    default:
      return [...ownText(node), ...parts(node).flatMap(lines)];
  }
}

/** Text of the element itself: a button's title, an input's label and choices. */
function ownText(node: JsonObject): string[] {
  const type = asText(node['type']);
  if (type.startsWith('Action.')) return [`[${asText(node['title'])}]`];
  if (!type.startsWith('Input.')) return [];
  const choices = asList(node['choices']).map((choice) => (isObject(choice) ? `( ) ${asText(choice['title'])}` : ''));
  return [asText(node['label']), asText(node['title']), asText(node['placeholder']), ...choices];
}

/** Where an element keeps the elements inside it. */
const containers = ['body', 'items', 'columns', 'rows', 'cells', 'images', 'inlineAction', 'actions', 'card'];

/** The elements inside an element, in reading order. */
export function parts(node: JsonObject): unknown[] {
  return containers.flatMap((name) => {
    const inside = node[name];
    return Array.isArray(inside) ? inside : inside === undefined ? [] : [inside];
  });
}

function runText(run: unknown): string {
  return typeof run === 'string' ? run : isObject(run) ? asText(run['text']) : '';
}
