import { describe, expect, it } from 'vitest';
import { fold, isSameTitle, tokenSimilarity } from '../../../src/danish/normalise.ts';

describe('comparing Danish phrases', () => {
  it('does not mind case, quotes, dashes, invisible characters and outer punctuation', () => {
    expect(fold(' Rådets´ „Plan“ – 20\u00ad27: ')).toBe('rådets\' "plan" - 2027');
  });

  it('takes titles with a slip of the pen for the same', () => {
    expect(isSameTitle('Ny kontrakt for Bølgemåleren', 'Ny kontrakt for Bølgemålren')).toBe(true);
    expect(isSameTitle('Godkendelse af dagsorden', 'Godkendelse af referat')).toBe(false);
    expect(isSameTitle('', '')).toBe(false);
  });

  it('measures how many words two titles share', () => {
    expect(tokenSimilarity('en to tre', 'en to tre')).toBe(1);
    expect(tokenSimilarity('en to', 'tre fire')).toBe(0);
    expect(tokenSimilarity('en to tre fire', 'en to')).toBeCloseTo(2 / 3);
  });
});
