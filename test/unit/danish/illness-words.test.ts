import { describe, expect, test } from 'vitest';
import { speaksOfIllness } from '../../../src/danish/illness-words.ts';
import { harmless, ofHealth } from './illness-sentences.ts';

describe('a text about somebody’s health', () => {
  test.each(ofHealth)('%s', (sentence) => {
    for (const written of [sentence, sentence.toUpperCase(), sentence.normalize('NFD'), `Hej! ${sentence}.`]) {
      expect(speaksOfIllness(written), written).toBe(true);
    }
  });
});

describe('a text about work, journeys and the meeting', () => {
  test.each(harmless)('%s', (sentence) => {
    for (const written of [sentence, sentence.toUpperCase(), sentence.normalize('NFD'), `Hej! ${sentence}.`]) {
      expect(speaksOfIllness(written), written).toBe(false);
    }
  });
});

test('a title of work hides nothing that is said beside it', () => {
  expect(speaksOfIllness('Jeg er sygeplejerske og er blevet syg')).toBe(true);
  expect(speaksOfIllness('Overlægen er sygemeldt')).toBe(true);
  expect(speaksOfIllness('Hospitalsdirektøren er indlagt')).toBe(true);
});
