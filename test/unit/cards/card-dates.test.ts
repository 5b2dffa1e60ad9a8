import { expect, test } from 'vitest';
import { cardScenes, sampleFileName } from '../../../cards/scenes.ts';
import { rawTexts } from './card-checks.ts';

/** What is quoted from a document stays as it is written there. */
const quoted = /“[^”]*”|»[^«]*«/gu;
const danish = /(?:man|tirs|ons|tors|fre|lør|søn)dag(?: den)? \d|kl\. \d/iu;
const english = /(?:mon|tues|wednes|thurs|fri|satur|sun)day, \d|\d (?:january|february|march|may|june|july|october)/iu;
const asStored = /\d{4}-\d{2}-\d{2}(?!\d)/u;

/** Texts on the cards of one language in which a pattern is, with the card. */
function found(language: 'da' | 'en', pattern: RegExp): string[] {
  return cardScenes(language).flatMap((scene) =>
    rawTexts(scene.rendered)
      .filter((text) => pattern.test(text.replace(quoted, '')))
      .map((text) => `${sampleFileName(scene)}: ${text}`),
  );
}

test('English cards have English dates and times, Danish ones Danish, and neither has one as it is stored', () => {
  expect(found('en', danish)).toEqual([]);
  expect(found('da', english)).toEqual([]);
  expect([...found('da', asStored), ...found('en', asStored)]).toEqual([]);
  expect(found('en', english).length).toBeGreaterThan(50);
  expect(found('da', danish).length).toBeGreaterThan(50);
});
