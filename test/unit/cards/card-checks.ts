import { createRequire } from 'node:module';
import type { AdaptiveCardJson } from '../../../src/teams/adaptive-card.ts';
import { cardByteLimit } from '../../../src/teams/render-card.ts';

/** Node cannot load the package's own entry (its imports lack their endings), so its bundle is taken. */
const adaptivecards: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

type Element = Readonly<Record<string, unknown>>;

/**
 * What Microsoft's renderer finds wrong with a card when it reads it; empty for a good one. Its check of `lang` keeps
 * state from one card to the next and rejects every other good one, so that property is left to {@link brokenRules}.
 */
export function rendererComplaints(card: AdaptiveCardJson): string[] {
  const context = new adaptivecards.SerializationContext();
  const parsed = new adaptivecards.AdaptiveCard();
  const { lang: _checkedElsewhere, ...rest } = card;
  parsed.parse(rest, context);
  const found = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...found, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

/** The rules of the house that a card breaks, each as a sentence; empty for a good one. */
export function brokenRules(card: AdaptiveCardJson): string[] {
  const elements = allElements(card);
  // What a client that knows no Execute cannot press it shows as text.
  const rows = new Set(elements.map((element) => element['selectAction']));
  return [
    ...(card.version === '1.5' ? [] : [`version ${card.version}`]),
    ...(['da', 'en'].includes(card.lang) ? [] : [`language ${card.lang}`]),
    ...(card.fallbackText.trim() === '' ? ['no fallbackText'] : []),
    ...(card.speak.trim() === '' ? ['no speak'] : []),
    ...(byteLength(card) < cardByteLimit ? [] : [`${byteLength(card)} bytes`]),
    ...elements.filter((element) => element['type'] === 'TextBlock' && element['wrap'] !== true).map(told('no wrap')),
    ...elements.filter((element) => isInput(element) && !isFilled(labelOf(element))).map(told('no label')),
    ...sameIds(elements).map((id) => `two inputs or boxes with the id ${id}`),
    ...elements.filter((element) => isAction(element) && !isFilled(element['title'])).map(told('no title')),
    ...elements
      .filter((element) => element['type'] === 'Image' && !isFilled(element['altText']))
      .map(told('no altText')),
    ...elements.filter((element) => element['type'] === 'FactSet').map(told('facts are Markdown')),
    ...elements
      .filter((element) => element['type'] === 'Action.Execute' && !rows.has(element) && !hasSubmitFallback(element))
      .map(told('no fallback')),
  ];
}

/** Size of a card as Teams counts it: its JSON in UTF-16. */
export function byteLength(card: AdaptiveCardJson): number {
  return JSON.stringify(card).length * 2;
}

/** Every text that a reader sees raw: the runs of rich text blocks, in order. */
export function rawTexts(card: AdaptiveCardJson): string[] {
  return allElements(card)
    .filter((element) => element['type'] === 'RichTextBlock')
    .map((element) => inlineTexts(element['inlines']).join(''));
}

/** Every text that a client may read as Markdown; Microsoft's renderer does that with what stands beside a check box, too. */
export function markdownTexts(card: AdaptiveCardJson): string[] {
  return allElements(card).flatMap((element) => {
    if (['TextBlock', 'Fact'].includes(String(element['type']))) return [String(element['text'] ?? element['value'])];
    if (element['type'] === 'Input.Toggle') return [String(element['title'])];
    const isList = element['isMultiSelect'] === true || element['style'] === 'expanded';
    return element['type'] === 'Input.ChoiceSet' && isList ? choicesOf(element).map(({ title }) => title) : [];
  });
}

/** What one can choose among in an Input.ChoiceSet. */
export function choicesOf(element: Element | undefined): { readonly title: string; readonly value: string }[] {
  const choices: unknown = element?.['choices'];
  return (Array.isArray(choices) ? choices : [])
    .filter(isObject)
    .map(({ title, value }) => ({ title: String(title), value: String(value) }));
}

/** All actions of a type, without those that stand in a fallback. */
export function actionsOf(card: AdaptiveCardJson, type: string): Element[] {
  const fallbacks = new Set(allElements(card).map((element) => element['fallback']));
  return allElements(card).filter((element) => element['type'] === type && !fallbacks.has(element));
}

/** Every object with a `type`, however deep. */
export function allElements(node: unknown): Element[] {
  if (Array.isArray(node)) return node.flatMap(allElements);
  if (!isObject(node)) return [];
  return [...(typeof node['type'] === 'string' ? [node] : []), ...Object.values(node).flatMap(allElements)];
}

function isObject(node: unknown): node is Element {
  return typeof node === 'object' && node !== null;
}

function inlineTexts(inlines: unknown): string[] {
  return Array.isArray(inlines)
    ? inlines.map((inline: unknown) => (isObject(inline) ? String(inline['text']) : String(inline)))
    : [];
}

function hasSubmitFallback(action: Element): boolean {
  const { fallback } = action;
  return (
    isObject(fallback) &&
    fallback['type'] === 'Action.Submit' &&
    isFilled(fallback['title']) &&
    String(action['title']).startsWith(String(fallback['title'])) &&
    isObject(action['data']) &&
    action['data']['verb'] === action['verb'] &&
    JSON.stringify(fallback['data']) === JSON.stringify(sentBySubmit(action['data']))
  );
}

/** An item that comes as a message of its own leads back to no posted card. */
function sentBySubmit(data: Element): Element {
  const { jobKey: _, openedFrom: __, ...rest } = data;
  return data['verb'] === 'show-item' ? rest : data;
}

function isInput(element: Element): boolean {
  return String(element['type']).startsWith('Input.');
}

/** What a check box is called stands beside it. */
function labelOf(element: Element): unknown {
  return element['type'] === 'Input.Toggle' ? element['title'] : element['label'];
}

/** All that is written on a card comes back in one object: two inputs of one id would be one. */
function sameIds(elements: readonly Element[]): string[] {
  const ids = elements.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function isAction(element: Element): boolean {
  return String(element['type']).startsWith('Action.');
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function told(complaint: string): (element: Element) => string {
  return (element) => `${complaint}: ${JSON.stringify(element).slice(0, 120)}`;
}
