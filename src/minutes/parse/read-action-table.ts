import { findDates, resolveDate } from '../../danish/dates.ts';
import type { Action } from '../../domain/meeting.ts';
import { compose, wholeExcerpt } from './composed-text.ts';
import { type Evidenced, evidenceOf } from './evidence.ts';
import type { Line } from './line.ts';
import { cellPiece, type Piece } from './piece.ts';

const TASK =
  /^(?:aktion|handling|opgave|aktivitet|action|to ?do|hvad|opfølgning|aftale)(?:er|en|s)?(?:punkt(?:er)?)?$/iu;
const RESPONSIBLE = /^(?:ansvarlig(?:e)?|hvem|tovholder(?:e)?|udføres af)$/iu;
const DEADLINE = /^(?:frist|deadline|hvornår|senest|tidsfrist|dato|tid)$/iu;
const DONE = /^(?:udført|afsluttet|færdig|lukket|gjort|done|ok|✓|✔)\.?$/iu;

/** The tasks of a table with a column for what is to be done and one for who or when: "Aktion | Ansvarlig | Frist". */
export function readActionTable(pieces: readonly Piece[], since: string | undefined): Evidenced<Action>[] {
  const found: Evidenced<Action>[] = [];
  let columns: Columns | undefined;
  for (const { line } of pieces) {
    if (line.cells === undefined) {
      if (line.text !== '') columns = undefined;
      continue;
    }
    const header = columnsOf(line);
    if (header !== undefined) columns = header;
    else if (columns !== undefined) found.push(...taskIn(line, columns, since));
  }
  return found;
}

interface Columns {
  readonly task: number;
  readonly responsible: number;
  readonly deadline: number;
}

function columnsOf({ cells = [] }: Line): Columns | undefined {
  const column = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell.trim()));
  const found = { task: column(TASK), responsible: column(RESPONSIBLE), deadline: column(DEADLINE) };
  return found.task !== -1 && found.responsible !== -1 && found.deadline !== -1 ? found : undefined;
}

function taskIn(row: Line, columns: Columns, since: string | undefined): Evidenced<Action>[] {
  const cellOf = (column: number) => {
    const piece = cellPiece(row, column);
    return piece === undefined ? undefined : wholeExcerpt(compose([piece]));
  };
  const [task, responsible, deadline] = [columns.task, columns.responsible, columns.deadline].map(cellOf);
  if (task === undefined || task.text === '' || deadline === undefined || DONE.test(deadline.text)) return [];
  const stated = findDates(deadline.text)[0];
  const due = stated === undefined ? undefined : resolveDate(stated, since);
  // "løbende" is no day by which anything is to be done.
  if (due === undefined) return [];
  const who = responsible === undefined || responsible.text === '' ? undefined : responsible;
  return [
    {
      value: {
        text: task.text,
        due,
        dueText: deadline.text,
        ...(who === undefined ? {} : { responsible: who.text }),
      },
      evidence: [
        ...evidenceOf('text', task, 'listed'),
        ...evidenceOf('dueText', deadline, 'listed'),
        ...evidenceOf('due', deadline, stated?.year === undefined ? 'completed' : 'listed'),
        ...evidenceOf('responsible', who, 'listed'),
      ],
    },
  ];
}
