import type { Language } from '../danish/language.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { boundElements } from './card-elements.ts';
import type { CardFrame } from './card-frame.ts';
import type { TemplateNode } from './card-paths.ts';
import { clip, wordsOnly } from './cards-text.ts';

type Element = Readonly<Record<string, unknown>>;

/** So much is listened to before the card itself is read. */
const speechLimit = 290;
const namesLimit = 90;

/**
 * A card as it goes out: what is read aloud before it ends with what can be pressed, so that who hears nothing else knows
 * that there is something to do. What is told instead of the card are whole sentences.
 */
export function withSpokenButtons(card: AdaptiveCardJson): AdaptiveCardJson {
  return { ...card, ...spoken(card, card.lang === 'en' ? 'en' : 'da', buttonNames(card.body)) };
}

type Spoken = Pick<CardFrame, 'fallbackText' | 'speak'>;

/**
 * What {@link withSpokenButtons} makes of a card, told by its template and its data: of the template only what has buttons
 * is bound.
 */
export function spokenBy({ body }: TemplateNode): (data: CardFrame) => Spoken {
  const bound = boundElements(partsWithButtons(body));
  return (data) => spoken(data, data.language, buttonNames(bound(data, data)));
}

function partsWithButtons(elements: unknown): Element[] {
  return seen(elements)
    .map(({ $data, isVisible, items, columns, actions }) => ({
      $data,
      isVisible,
      items: partsWithButtons(items),
      columns: partsWithButtons(columns),
      actions: asElements(actions).map((action) => ({ $data: action['$data'], title: action['title'] })),
    }))
    .filter((part) => [part.items, part.columns, part.actions].some((within) => within.length > 0));
}

function spoken({ fallbackText, speak }: Spoken, language: Language, all: readonly string[]): Spoken {
  const names = all.filter((_, index) => all.slice(0, index + 1).join(', ').length <= namesLimit);
  const said = asSentence(clip(speak, speechLimit));
  const buttons = names.length === 0 ? [] : [cardSentences[language].buttons(names.join(', '))];
  return { fallbackText: asSentence(fallbackText), speak: [said, ...buttons].join(' ') };
}

function asSentence(text: string): string {
  const whole = text.trim();
  return whole === '' || /[.!?…:»”]$/u.test(whole) ? whole : `${whole}.`;
}

/** The buttons that are seen when the card arrives, each name once, without the marks that only the eye needs. */
function buttonNames(elements: unknown): string[] {
  return [...new Set(seen(elements).flatMap(namesIn))];
}

function namesIn(element: Element): string[] {
  const within = ['items', 'columns'].flatMap((key) => buttonNames(element[key]));
  const own = asElements(element['actions']).map(({ title }) => String(title));
  return [...within, ...own.map((title) => wordsOnly(title.replace(/^✓ | ?…$/gu, '')))];
}

function seen(elements: unknown): Element[] {
  return asElements(elements).filter(({ isVisible }) => isVisible !== false);
}

function asElements(value: unknown): Element[] {
  return Array.isArray(value) ? value.filter(isElement) : [];
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null;
}
