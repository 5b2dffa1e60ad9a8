import { expect, test } from 'vitest';
import { fileSentences } from '../../../src/danish/sentences/file-sentences.ts';
import { documentLimits } from '../../../src/documents/limits.ts';

test.each(['da', 'en'] as const)('what is said of a file that is too much names the limits (%s)', (language) => {
  const sentences = fileSentences[language];
  const number = new Intl.NumberFormat(language);
  expect(sentences['too-large']('a.pdf')).toContain(`${documentLimits.bytes / 1024 / 1024} MB`);
  expect(sentences['too-many-pages']('a.pdf')).toMatch(new RegExp(`\\b${documentLimits.pages}\\b`));
  for (const limit of [documentLimits.characters, documentLimits.lines])
    expect(sentences['too-much-content']('a.pdf')).toContain(number.format(limit));
  expect(sentences['too-much-content']('a.pdf')).toContain(`${documentLimits.inflatedBytes / 1024 / 1024} MB`);
});

test.each(['da', 'en'] as const)('every refusal begins with the file and says what to do (%s)', (language) => {
  for (const sentence of Object.values(fileSentences[language]))
    expect(sentence('mappe/x.pdf')).toMatch(/^mappe\/x\.pdf \S.+\. \p{Lu}.+\.$/u);
});
