import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { operatorScope, type ReadScope } from '../../../src/access/scope.ts';
import { type Answer, answerText } from '../../../src/answers/answer.ts';
import { createAnswerQuestion } from '../../../src/answers/answer-question.ts';
import type { Focus } from '../../../src/answers/focus.ts';
import { buildLibrary, type Library } from '../../../src/answers/library.ts';
import type { AttendanceSource } from '../../../src/answers/meeting-source.ts';
import { type Committee, newCommittee } from '../../../src/domain/committee.ts';
import { meetingRecordFrom } from '../../../src/minutes/meeting-from-document.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import { sourceOf } from '../minutes/outline.ts';

export const digu = newCommittee('Digitaliseringsudvalget', 'DIGU');
export const pakhuset = newCommittee('Bestyrelsen for Kulturhuset Pakhuset');

const documents: readonly [Committee, string][] = [
  [digu, 'digu/2026-09-16-referat.md'],
  [digu, 'digu/2026-11-18-referat.md'],
  [digu, 'digu/2027-01-20-dagsorden.md'],
  [pakhuset, 'pakhuset/2026-10-06-referat.txt'],
  [pakhuset, 'pakhuset/2026-12-01-referat.txt'],
  [pakhuset, 'pakhuset/2027-02-02-dagsorden.txt'],
];

/** The papers of examples/, read as an import reads them. */
export async function exampleLibrary(): Promise<Library> {
  const records = [];
  for (const [committee, name] of documents) {
    const source = sourceOf(await readFile(`examples/${name}`, 'utf8'), basename(name));
    records.push(meetingRecordFrom(parseDocument(source), source, committee, undefined, new Date(0)));
  }
  return buildLibrary([digu, pakhuset], records);
}

export const nobodyAnswered: AttendanceSource = { listResponses: async () => [], listMembers: async () => [] };

/** A week before DIGU's meeting in January. */
export const january = new Date('2027-01-13T08:00:00Z');

export interface Asking {
  readonly now?: Date;
  readonly scope?: ReadScope;
  readonly attendance?: AttendanceSource;
  /** What the last answer was about. */
  readonly focus?: Focus;
}

/** Asks in Danish and gives the answer with its text. */
export async function ask(
  library: Library,
  text: string,
  { now = january, scope = operatorScope, attendance = nobodyAnswered, focus }: Asking = {},
): Promise<Answer & { readonly text: string }> {
  const answer = await createAnswerQuestion(
    async () => library,
    attendance,
  )({
    text,
    now,
    scope,
    language: 'da',
    ...(focus === undefined ? {} : { focus }),
  });
  return { ...answer, text: answerText(answer) };
}

/** "DIGU 2026-11-18 punkt 4" of each source. */
export function places({ citations }: Answer): string[] {
  return citations.map(({ committeeLabel, date, itemNumber }) =>
    [committeeLabel, date, ...(itemNumber === undefined ? [] : [`punkt ${itemNumber}`])].join(' '),
  );
}
