import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { CardDataByName, CardName } from './card-data.ts';
import { spokenBy, withSpokenButtons } from './card-speech.ts';
import { type Units, unitsOf } from './card-units.ts';

/** No card may take more, in bytes of its JSON as UTF-16: Teams answers a larger message with 413. */
export const cardByteLimit = 28 * 1024;

/** A template, and what it takes to count beforehand how large its cards will be. */
interface ReadTemplate {
  readonly whole: Template;
  readonly spoken: ReturnType<typeof spokenBy>;
  readonly units: Units;
}

/** A template is read and built at its first use and kept. */
const templates = new Map<CardName, ReadTemplate>();

/**
 * Binds a card's data to its template in cards/.
 *
 * @throws when the template's file is missing or is no JSON
 */
export function renderCard<Name extends CardName>(name: Name, data: CardDataByName[Name]): AdaptiveCardJson {
  return withSpokenButtons(templateOf(name).whole.expand({ $root: data }));
}

/**
 * How many units of JSON (UTF-16) a card with this data still has room for: what its builder may share out among the
 * texts that it left empty. Negative when the card is too large already.
 */
export function roomOnCard<Name extends CardName>(name: Name, data: CardDataByName[Name]): number {
  return cardByteLimit / 2 - unitsOfCard(name, data) - spareUnits;
}

/** How many units of JSON a card with this data takes, to the unit; it is not expanded for that. */
export function unitsOfCard<Name extends CardName>(name: Name, data: CardDataByName[Name]): number {
  const { spoken, units } = templateOf(name);
  const told = { ...data, ...spoken(data) };
  return units(told, told);
}

/** Room that stays free, so that a message's own frame around the card does not bring it over the limit. */
const spareUnits = 150;

function templateOf(name: CardName): ReadTemplate {
  const known = templates.get(name);
  if (known !== undefined) return known;
  const file = new URL(`../../cards/${name}.json`, import.meta.url);
  const json = JSON.parse(readFileSync(file, 'utf8'));
  const template = { whole: new Template(json), spoken: spokenBy(json), units: unitsOf(json) };
  templates.set(name, template);
  return template;
}
