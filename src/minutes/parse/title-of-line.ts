import type { ClassifiedLine } from './classify-lines.ts';
import { readItemHeading } from './read-item-heading.ts';

/** Read once for each line: every entry of a table of contents is compared with all lines below it. */
const titles = new WeakMap<ClassifiedLine, string>();

/** The title that a line would have as a heading, without its number. */
export function titleOfLine(line: ClassifiedLine): string {
  const known = titles.get(line);
  if (known !== undefined) return known;
  const { title } = readItemHeading(line.text.slice(line.number?.titleFrom ?? 0));
  titles.set(line, title);
  return title;
}
