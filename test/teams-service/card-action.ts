import { parts } from './card-text.ts';
import { asList, asObject, asText, isObject, type JsonObject } from './wire.ts';

/** A button as Teams would press it. */
export interface CardAction {
  readonly action: JsonObject;
  /** The inputs that Teams sends along: of the card and of the sub-cards around the button. */
  readonly inputs: readonly JsonObject[];
}

/**
 * The button with this title, verb or id, where a person can press it.
 *
 * @throws when the card has none
 */
export function getAction(card: unknown, name: string): CardAction {
  const all = actionsOf(card, [], toggledIds(card));
  const found = all.find(({ action }) => [action['title'], action['verb'], action['id']].includes(name));
  if (found === undefined) {
    const titles = all.map(({ action }) => `"${asText(action['title'])}"`).join(', ');
    throw new Error(`The card has no button "${name}" but ${titles === '' ? 'none at all' : titles}.`);
  }
  return found;
}

/**
 * What a press sends: the button's data and the inputs' values, typed ones before the card's own.
 *
 * @throws when Teams would not send it: an input that is required is empty, or there is no such input
 */
export function pressedData({ action, inputs }: CardAction, typed: JsonObject): JsonObject {
  const values: Record<string, unknown> = {};
  const known = action['associatedInputs'] === 'none' ? [] : inputs;
  for (const name of Object.keys(typed)) {
    if (!known.some((input) => input['id'] === name)) throw new Error(`The card has no input "${name}" here.`);
  }
  for (const input of known) {
    const id = asText(input['id']);
    const value = typed[id] ?? input['value'];
    if (value !== undefined && value !== '') values[id] = value;
    else if (input['isRequired'] === true) throw new Error(`Teams asks for the required input "${id}" first.`);
  }
  return { ...asObject(action['data']), ...values };
}

/** What an Action.ToggleVisibility of the card can bring to light: a person opens it and presses what is there. */
function toggledIds(node: unknown): ReadonlySet<string> {
  if (Array.isArray(node)) return new Set(node.flatMap((part) => [...toggledIds(part)]));
  if (!isObject(node)) return new Set();
  const targets = node['type'] === 'Action.ToggleVisibility' ? asList(node['targetElements']) : [];
  const own = targets.map((target) => asText(target) || asText(asObject(target)['elementId']));
  return new Set([...own, ...Object.values(node).flatMap((part) => [...toggledIds(part)])]);
}

function actionsOf(node: unknown, outer: readonly JsonObject[], toggled: ReadonlySet<string>): CardAction[] {
  if (Array.isArray(node)) return node.flatMap((part) => actionsOf(part, outer, toggled));
  if (!isObject(node) || (node['isVisible'] === false && !toggled.has(asText(node['id'])))) return [];
  const type = asText(node['type']);
  const inputs = type === 'AdaptiveCard' ? [...outer, ...inputsOf(node)] : outer;
  const select = isObject(node['selectAction']) ? actionsOf(node['selectAction'], inputs, toggled) : [];
  const inner = [...select, ...parts(node).flatMap((part) => actionsOf(part, inputs, toggled))];
  const isButton = (type === 'Action.Execute' || type === 'Action.Submit') && node['isEnabled'] !== false;
  return isButton ? [{ action: node, inputs }, ...inner] : inner;
}

/** Inputs of a card without those of its sub-cards. */
function inputsOf(node: unknown): JsonObject[] {
  if (Array.isArray(node)) return node.flatMap(inputsOf);
  if (!isObject(node)) return [];
  const own = asText(node['type']).startsWith('Input.') ? [node] : [];
  return [...own, ...parts(node).flatMap((part) => (asObject(part)['type'] === 'AdaptiveCard' ? [] : inputsOf(part)))];
}
