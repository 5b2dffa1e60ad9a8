import type { ClassifiedLine } from './classify-lines.ts';
import { readItemHeading } from './read-item-heading.ts';

/** The title that a line would have as a heading, without its number. */
export function titleOfLine(line: ClassifiedLine): string {
  return readItemHeading(line.text.slice(line.number?.titleFrom ?? 0)).title;
}

/** The same for the lines of one document, each read once: every entry of a table of contents is compared with all lines. */
export function titlesOfLines(): typeof titleOfLine {
  const titles: (string | undefined)[] = [];
  return (line) => {
    titles[line.index] ??= titleOfLine(line);
    return titles[line.index] ?? '';
  };
}
