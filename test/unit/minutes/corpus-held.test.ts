import { describe, expect, it } from 'vitest';
import { corpusOf, readCorpusDocument } from '../../read-corpus.ts';

const folder = new URL('../../fixtures/corpus-held/', import.meta.url);

// How well these are read is looked at once, before a release: a floor here would invite to tune for it.
describe('the documents that nobody tunes for', () => {
  it.each(corpusOf(folder))('%s is read', async (name) => {
    const { found } = await readCorpusDocument(folder, name);
    expect(found.file).toBe(name);
  });
});
