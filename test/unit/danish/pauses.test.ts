import { describe, expect, it } from 'vitest';
import { isPause } from '../../../src/danish/pauses.ts';

describe('a pause on an agenda', () => {
  it.each([
    'Pause',
    'PAUSE',
    'Frokost',
    'Kaffepause',
    'Kort pause kl. 14',
    'Pause kl. 14.00–14.15',
    'Frokost (30 min.)',
    'Pause, 15 minutter',
    'Kaffe og kage',
    'Frokostpause 12.00-12.45',
    'Coffee break',
    'Lunch at 12:00',
    'Short break (10 minutes)',
  ])('is %s', (title) => {
    expect(isPause(title)).toBe(true);
  });

  it.each([
    'Frokostordning i kantinen',
    'Pausens længde',
    'Frokost: valg af leverandør',
    'Pause i indkøb af låse',
    'Pauserum på skolerne',
    'Kaffeautomater',
    'Break-even for projektet',
    'Eventuelt',
    '',
    '14.00',
  ])('is not %s', (title) => {
    expect(isPause(title)).toBe(false);
  });

  it('is looked for without delay in a long text', () => {
    const begin = performance.now();
    isPause(`Pause ${'1 min '.repeat(20)}x`);
    isPause('kaffe, '.repeat(10_000));
    expect(performance.now() - begin).toBeLessThan(200);
  });
});
