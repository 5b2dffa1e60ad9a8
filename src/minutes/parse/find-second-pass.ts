import { isSameTitle } from '../../danish/normalise.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import type { LineRange } from './skeleton.ts';
import { titleOfLine } from './titles-of-lines.ts';

/** Compared with each other pair by pair: more than this would take too long. */
const MAX_LINES = 600;

/** Where the same numbers and titles begin anew: the minutes after their agenda in one file. */
export function findSecondPass(lines: readonly ClassifiedLine[], range: LineRange): number | undefined {
  const numbered = lines
    .slice(range.from, range.to)
    .filter(
      (line) => line.number !== undefined && line.number.style !== 'letter' && (line.line.cells?.length ?? 0) <= 2,
    )
    .slice(0, MAX_LINES)
    .map((line) => ({
      index: line.index,
      number: line.number?.value,
      title: titleOfLine(line),
    }));
  for (const [position, line] of numbered.entries()) {
    const twin = numbered.findIndex(
      (other, at) => at < position && other.number === line.number && isSameTitle(other.title, line.title),
    );
    if (twin === -1) continue;
    const firstPass = numbered.slice(twin, position);
    if (firstPass.length < 2) continue;
    const again = firstPass.filter((entry) =>
      numbered.slice(position).some((other) => other.number === entry.number && isSameTitle(other.title, entry.title)),
    );
    if (again.length >= 2 && again.length >= firstPass.length * 0.6) return line.index;
  }
  return undefined;
}
