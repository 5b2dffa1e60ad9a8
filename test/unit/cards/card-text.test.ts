import { describe, expect, it } from 'vitest';
import { cardSentences } from '../../../src/danish/sentences/card-sentences.ts';
import { clip, fitTogether, jsonLength, lines, oneLine, wordsOnly } from '../../../src/teams/cards-text.ts';

describe('text on its way onto a card', () => {
  it('is cut with an ellipsis, never inside a character', () => {
    expect(clip('Budget', 6)).toBe('Budget');
    expect(clip('Budgetopfølgning', 7)).toBe('Budget…');
    expect(clip('ab\u{1f4c4}cd', 4)).toBe('ab…');
  });

  it('is measured as it stands in JSON, where a quotation mark takes two', () => {
    expect(jsonLength('a"b\\')).toBe(6);
    expect(jsonLength(clip('"'.repeat(50), 11))).toBeLessThanOrEqual(11);
  });

  it('shares room so that short texts stay whole and long ones are cut alike', () => {
    const fitted = fitTogether(['kort', 'x'.repeat(50), 'y'.repeat(40)], 44);
    expect(fitted).toEqual(['kort', `${'x'.repeat(19)}…`, `${'y'.repeat(19)}…`]);
    expect(fitTogether(['kort', 'også kort'], 44)).toEqual(['kort', 'også kort']);
  });

  it('loses control characters and line breaks, and no letter', () => {
    expect(oneLine(' Ærø\t\u0000og\r\nFanø ')).toBe('Ærø og Fanø');
    expect(lines('a\n\n b \r\nc')).toEqual(['a', 'b', 'c']);
  });

  it('keeps words only where a client reads markup', () => {
    expect(wordsOnly('[Klik](http://x) <at>Bo</at> & **Co**')).toBe('Klik http://x at Bo /at Co');
  });
});

describe('dates and times in words', () => {
  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Copenhagen'])(
    'are the same on a host in %s',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(cardSentences.da.longDate('2027-03-28')).toBe('søndag den 28. marts 2027');
        expect(cardSentences.en.date('2027-01-01')).toBe('1 January 2027');
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );

  it('follow the language', () => {
    expect(cardSentences.da.time('08:30', '10:00')).toBe('kl. 08.30–10.00');
    expect(cardSentences.en.time('08:30', '10:00')).toBe('08:30–10:00');
    expect(cardSentences.da.time('08:30')).toBe('kl. 08.30');
  });

  it.each([
    [1, '1 punkt', '1 item', '1 attachment'],
    [2, '2 punkter', '2 items', '2 attachments'],
  ])('counts %i of a thing with the right ending', (count, danish, english, attachments) => {
    expect(cardSentences.da.agenda.items(count)).toBe(danish);
    expect(cardSentences.en.agenda.items(count)).toBe(english);
    expect(cardSentences.en.agenda.attachments(count)).toBe(attachments);
  });
});
