import { loadReader, readSource } from '../../src/documents/read-source.ts';
import { parseDocument } from '../../src/minutes/parse/parse-document.ts';
import type { SourceDocument } from '../../src/minutes/parse/source-document.ts';
import { median } from '../report/percentile.ts';
import type { MeasuredDocument, MeasuredFormat } from './documents.ts';
import type { Floor } from './floors.ts';

/** Of all documents together, each by its median; in milliseconds. */
export interface DocumentTimes {
  readonly floor: number;
  readonly reading: number;
  readonly parsing: number;
  /** Letters of the texts as we read them. */
  readonly letters: number;
}

/** Until nothing gets faster any more. */
const warmUps = 3;

/** Times taking the text out, our reading and our parsing of each document, in turn. */
export async function timeDocuments(
  format: MeasuredFormat,
  documents: readonly MeasuredDocument[],
  floor: Floor,
  rounds: number,
): Promise<DocumentTimes> {
  const readFormat = await loadReader(format);
  const read = async ({ fileName, bytes }: MeasuredDocument): Promise<SourceDocument> => {
    const outcome = await readSource(fileName, bytes, readFormat);
    if (!outcome.ok) throw new Error(`${fileName} cannot be read: ${outcome.reason}`);
    return outcome.source;
  };
  const times = documents.map(() => ({ floor: [] as number[], reading: [] as number[], parsing: [] as number[] }));
  let letters = 0;
  for (let round = -warmUps; round < rounds; round += 1) {
    letters = 0;
    for (const [index, document] of documents.entries()) {
      // A reader of PDF may take the bytes for its own.
      const [theirs, own] = [document.bytes.slice(), document.bytes.slice()];
      const begun = performance.now();
      await floor.read(theirs);
      const taken = performance.now();
      const source = await read({ ...document, bytes: own });
      const wasRead = performance.now();
      parseDocument(source);
      const parsed = performance.now();
      letters += source.text.length;
      if (round < 0) continue;
      times[index]?.floor.push(taken - begun);
      times[index]?.reading.push(wasRead - taken);
      times[index]?.parsing.push(parsed - wasRead);
    }
  }
  const all = (of: 'floor' | 'reading' | 'parsing'): number =>
    times.reduce((sum, { [of]: each }) => sum + median(each), 0);
  return { floor: all('floor'), reading: all('reading'), parsing: all('parsing'), letters };
}
