import { expect, it } from 'vitest';
import { currentDocuments, type DocumentReference } from '../../../src/domain/document.ts';

it('what tells of a meeting is its newest agenda or minutes, also when a bilag came later', () => {
  const reference = (fileName: string, kind: DocumentReference['kind']): DocumentReference => ({
    hash: fileName,
    fileName,
    kind,
    importedAt: '2031-03-01T09:00:00.000Z',
  });
  const documents = [
    { ...reference('udkast.md', 'dagsorden'), isSuperseded: true as const },
    reference('bilag.md', 'bilag'),
    reference('referat.md', 'referat'),
    reference('sent bilag.md', 'bilag'),
  ];
  expect(currentDocuments(documents).map(({ fileName }) => fileName)).toEqual([
    'bilag.md',
    'sent bilag.md',
    'referat.md',
  ]);
});
