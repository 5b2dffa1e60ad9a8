import { describe, expect, it, test } from 'vitest';
import { cardScenes, sampleFileName } from '../../../cards/scenes.ts';
import { cardSentences } from '../../../src/danish/sentences/card-sentences.ts';
import { withSpokenButtons } from '../../../src/teams/card-speech.ts';
import { cardMessage } from '../../../src/teams/reply.ts';

/** Weekdays and months, of which each is a word of one of the languages alone. */
const words = {
  da: /\b(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|januar|februar|marts|maj|juni|juli|oktober)\b/,
  en: /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|May|June|July|October)\b/,
};

/** Cards about one meeting: who hears them must hear which. */
const ofOneMeeting = [
  'agenda',
  'attendance-desk',
  'attendance-presence',
  'change',
  'decisions',
  'item',
  'meeting-check',
  'meeting-receipt',
  'receipt',
  'reminder',
  'substitute-request',
];

describe.each(['da', 'en'] as const)('every card, heard instead of seen (%s)', (language) => {
  const other = language === 'da' ? 'en' : 'da';
  const scenes = cardScenes(language).map((scene) => [sampleFileName(scene), scene] as const);

  it.each(scenes)('%s is told in whole sentences, short and without markup', (_name, { rendered }) => {
    for (const text of [rendered.speak, rendered.fallbackText]) {
      expect(text).toMatch(/^[\p{Lu}\p{N}»“].*[.?!…»”]$/su);
      expect(text).not.toMatch(/\*\*|\$\{|[<>`_]|undefined|\bnull\b|\[|…\.| {2}/);
      expect(text.length).toBeLessThanOrEqual(400);
      expect(text.split(/\s+/).length).toBeGreaterThan(1);
    }
  });

  it.each(scenes)('%s is told in its language', (_name, { card, rendered }) => {
    expect(rendered.lang).toBe(language);
    // What documents say stays in the language in which they say it.
    if (card !== 'answer') expect(rendered.speak).not.toMatch(words[other]);
  });

  it.each(scenes.filter(([, { card }]) => ofOneMeeting.includes(card)))(
    '%s names committee and day, where it is a notification, too',
    (_name, { rendered }) => {
      for (const text of [rendered.speak, rendered.fallbackText]) {
        expect(text).toMatch(words[language]);
        expect(text).toMatch(/\b202[67]\b/);
        expect(text).toContain('DIGU');
      }
    },
  );

  it.each(scenes)('%s tells what can be pressed', (_name, { rendered }) => {
    const told = cardSentences[language].buttons('').replace('.', '').trim();
    const hasButtons = JSON.stringify(rendered.body).includes('"actions":[{');
    expect(rendered.speak.includes(told)).toBe(hasButtons);
  });
});

test('whoever has answered hears the answer with the agenda', () => {
  const spoken = (variant: string) =>
    cardScenes('da').find((scene) => scene.card === 'agenda' && scene.variant === variant)?.rendered.speak;
  expect(spoken('own-in-person')).toBe(
    'Dagsorden for DIGU, onsdag den 20. januar 2027 kl. 12.00–13.30, med 5 punkter. Dit svar: Deltager. Knapper: Deltager, Deltager virtuelt, Delvist, Måske, Afbud.',
  );
  expect(spoken('own-declined')).toContain('Dit svar: Afbud');
});

test('a button that is hidden, or stands there twice, is not told again', () => {
  const press = (title: string) => ({ type: 'ActionSet', actions: [{ type: 'Action.Execute', title }] });
  const card = withSpokenButtons({
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    fallbackText: 'Two proposals',
    speak: 'Two proposals',
    body: [
      { type: 'Container', items: [press('✓ Take …')] },
      { type: 'Container', items: [press('Take')] },
      { type: 'Container', isVisible: false, items: [press('Send')] },
    ],
  });
  expect(card.speak).toBe('Two proposals. Buttons: Take.');
  expect(card.fallbackText).toBe('Two proposals.');
});

test('a message with cards has a summary, which notifications show', () => {
  const [scene] = cardScenes('da');
  if (scene === undefined) throw new Error('There is no card.');
  expect(cardMessage([scene.rendered], scene.rendered.fallbackText).summary).toBe(scene.rendered.fallbackText);
});
