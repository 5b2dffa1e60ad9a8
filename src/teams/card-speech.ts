import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
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
  const all = buttonNames(card.body);
  const names = all.filter((_, index) => all.slice(0, index + 1).join(', ').length <= namesLimit);
  const said = asSentence(clip(card.speak, speechLimit));
  const buttons = names.length === 0 ? [] : [languageOf(card).buttons(names.join(', '))];
  return { ...card, fallbackText: asSentence(card.fallbackText), speak: [said, ...buttons].join(' ') };
}

/** As much of a template as {@link withSpokenButtons} looks at: it says the same of this as of the whole card. */
export function spokenPart({ lang, fallbackText, speak, body }: Element): Element {
  return { lang, fallbackText, speak, body: partsWithButtons(body) };
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

function languageOf({ lang }: AdaptiveCardJson): (typeof cardSentences)['da'] {
  return lang === 'en' ? cardSentences.en : cardSentences.da;
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
