import { expect, test } from 'vitest';
import { refersToRecommendation } from '../../../src/domain/decision.ts';

test.each([
  'Godkendt som indstillet.',
  'Indstillingen blev tiltrådt.',
  'Udvalget følger INDSTILLINGENS punkt 1 og 2.',
  'Tiltrådt, idet formandskabets indstilling ændres i punkt 3',
])('"%s" must be read together with the Indstilling', (text) => {
  expect(refersToRecommendation({ text })).toBe(true);
});

test.each(['', 'Taget til efterretning.', 'Mødet genindstilles ikke.', 'Udsat til næste møde.'])(
  '"%s" stands on its own',
  (text) => {
    expect(refersToRecommendation({ text })).toBe(false);
  },
);
