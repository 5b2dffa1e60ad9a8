import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { CardDataByName, CardName } from './card-data.ts';
import { withSpokenButtons } from './card-speech.ts';

/** No card may take more, in bytes of its JSON as UTF-16: Teams answers a larger message with 413. */
export const cardByteLimit = 28 * 1024;

const templates = new Map<CardName, Template>();

/**
 * Binds a card's data to its template in cards/. A template is read and built at its first use and kept.
 *
 * @throws when the template's file is missing or is no JSON
 */
export function renderCard<Name extends CardName>(name: Name, data: CardDataByName[Name]): AdaptiveCardJson {
  let template = templates.get(name);
  if (template === undefined) {
    template = new Template(readTemplate(name));
    templates.set(name, template);
  }
  return withSpokenButtons(template.expand({ $root: data }));
}

/**
 * How many units of JSON (UTF-16) a card with this data still has room for: what its builder may share out among the
 * texts that it left empty. Negative when the card is too large already.
 */
export function roomOnCard<Name extends CardName>(name: Name, data: CardDataByName[Name]): number {
  return cardByteLimit / 2 - JSON.stringify(renderCard(name, data)).length - spareUnits;
}

/** Room that stays free, so that a message's own frame around the card does not bring it over the limit. */
const spareUnits = 150;

function readTemplate(name: CardName): unknown {
  const file = new URL(`../../cards/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
