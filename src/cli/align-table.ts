/** A column of a table in plain text. */
export interface Column {
  readonly heading: string;
  /** Numbers stand to the right. */
  readonly isNumber?: true;
}

/** The lines of a table: columns as wide as their widest cell, two spaces between them. */
export function alignTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ heading }, at) =>
    Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ isNumber }, at) => {
        const [cell, width] = [cells[at] ?? '', widths[at] ?? 0];
        return isNumber ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ heading }) => heading)), ...rows.map(line)];
}
