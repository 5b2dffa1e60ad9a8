import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { feedbackLifetimeMs } from '../../../src/answers/answer-feedback.ts';
import { leastRetentionMonths } from '../../../src/domain/retention.ts';
import { waitingDays } from '../../../src/privacy/retention/retention-plan.ts';
import { focusLifetimeMs } from '../../../src/storage/focus-store.ts';
import { draftLifetimeMs } from '../../../src/teams/import-services.ts';
import { privacyClassRows } from './class-rows.ts';

const text = readFileSync(new URL('../../../docs/privacy.md', import.meta.url), 'utf8');
const plain = (line: string): string => line.replace(/\s+/gu, ' ');

it('docs/privacy.md says of every class of data what the program says of it', () => {
  for (const row of privacyClassRows()) expect(plain(text)).toContain(plain(row));
});

it('the periods that it names are those of the program', () => {
  const day = 86_400_000;
  expect([feedbackLifetimeMs / day, draftLifetimeMs / day, focusLifetimeMs / 60_000]).toEqual([180, 1, 30]);
  expect([waitingDays, leastRetentionMonths]).toEqual([7, 3]);
  for (const words of ['180 dage', 'et døgn', 'en halv time', 'syv dage', 'Mindste frist er tre måneder']) {
    expect(text).toContain(words);
  }
});
