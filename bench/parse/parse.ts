import type { Bench } from '../bench.ts';
import { compared, type Finding, figure, told } from '../report/finding.ts';
import { type MeasuredFormat, measuredDocuments } from './documents.ts';
import { floors } from './floors.ts';
import { timeDocuments } from './time-documents.ts';

/** Understanding a document may take as long as reading it, no longer. */
const slowestAllowed = 1;

/** How fast files become minutes, beside what only takes the text out of them. */
export const parse: Bench = async ({ isFull }) => {
  const documents = await measuredDocuments();
  const findings: Finding[] = [];
  for (const format of ['docx', 'pdf'] as const satisfies readonly MeasuredFormat[]) {
    const own = documents.filter((each) => each.format === format);
    process.stdout.write(`${own.length} documents of .${format}\n`);
    const { floor, reading, parsing, letters } = await timeDocuments(format, own, floors[format], isFull ? 25 : 7);
    const rate = (ms: number): string => {
      const seconds = ms / 1_000;
      return `${(own.length / seconds).toFixed(0)} documents/s, ${(letters / 1e6 / seconds).toFixed(2)} MB/s of text`;
    };
    findings.push(
      {
        ...told(
          `.${format}: read and parsed`,
          rate(reading + parsing),
          `${floors[format].name}, text only: ${rate(floor)}`,
        ),
        ratio: (reading + parsing) / floor,
      },
      compared(
        `.${format}: parsing ${own.length} documents, beside reading them`,
        figure(parsing, 'ms'),
        { ...figure(reading, 'ms'), name: 'our reading' },
        { atMost: slowestAllowed },
      ),
    );
  }
  return findings;
};
