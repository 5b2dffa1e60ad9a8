import { describe, expect, it } from 'vitest';
import { correctDocument } from '../../../src/minutes/correct-document.ts';
import type { ParsedDocument } from '../../../src/minutes/parse/parsed-document.ts';
import { parseText } from './outline.ts';

const span = { start: 0, end: 4 };
const parsed: ParsedDocument = {
  ...parseText(
    '# Dagsorden til møde i Havnerådet\n\nTid: 4. marts 2025 kl. 10.00-9.00\nSted: Kajen 1\n\n## 1. Velkomst\n\n## 2. Eventuelt\n',
  ),
  doubts: [
    { code: 'weekday-mismatch', text: 'mandag den 4. marts', date: '2025-03-04', span },
    { code: 'weekday-mismatch', text: 'fredag den 8. april', date: '2025-04-08', span },
    { code: 'end-before-start', start: '10:00', end: '09:00', span },
    { code: 'chair-not-listed', name: 'Asta Holm' },
  ],
};

function codesAfter(corrections: Parameters<typeof correctDocument>[1]['corrections']): string[] {
  return correctDocument(parsed, corrections === undefined ? {} : { corrections }).doubts.map((doubt) =>
    'date' in doubt ? `${doubt.code} ${doubt.date}` : doubt.code,
  );
}

describe('a corrected document', () => {
  it('says what the person said, leaves out what was taken away, and keeps the rest', () => {
    const corrected = correctDocument(parsed, { corrections: { date: '2025-03-05', place: '' } });
    expect(corrected).toMatchObject({ date: '2025-03-05', startTime: '10:00', items: parsed.items });
    expect(corrected.place).toBeUndefined();
  });

  it('is the same without corrections', () => {
    expect(correctDocument(parsed, {})).toEqual(parsed);
  });

  it('has no doubts any more about what was corrected, and keeps those about other things', () => {
    expect(codesAfter({ date: '2025-03-05' })).toEqual([
      'weekday-mismatch 2025-04-08',
      'end-before-start',
      'chair-not-listed',
    ]);
    expect(codesAfter({ endTime: '11:00', chair: 'Bo Lind' })).toEqual([
      'weekday-mismatch 2025-03-04',
      'weekday-mismatch 2025-04-08',
    ]);
  });

  it('has no place in the text for what a person said', () => {
    const paths = (document: ParsedDocument) => document.evidence.map(({ path }) => path);
    expect(paths(parsed)).toEqual(expect.arrayContaining(['date', 'place']));
    expect(paths(correctDocument(parsed, { corrections: { place: 'Rådhuset' } }))).toEqual(
      paths(parsed).filter((path) => path !== 'place'),
    );
  });
});
