/** Reads CSV by RFC 4180 with semicolons; a cell in quotes may hold anything. @throws for what is none */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/^\uFEFF/, '');
  while (rest !== '') {
    const match = /^(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/.exec(rest);
    if (match === null) throw new Error(`not RFC 4180: ${JSON.stringify(rest)}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    rest = rest.slice(match[0].length);
    if (match[3] === '\r\n' && rest !== '') rows.push([]);
  }
  return rows;
}

/** The rows as objects by the names of their columns, empty cells left out. */
export function readTable(text: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(text);
  return rows.map((cells) =>
    Object.fromEntries(header.flatMap((name, at) => (cells[at] === '' ? [] : [[name, cells[at] ?? '']]))),
  );
}
