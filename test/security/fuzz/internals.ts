/** What tells of the inside of the program, of its libraries or of its storage. */
const insides: readonly RegExp[] = [
  /\bat (?:async )?[\w.<>]+ \((?:file|node):/,
  /\.(?:ts|js|mjs|cjs):\d+/,
  /node_modules|file:\/\/\/|\/tmp\/wt|\/home\/|\/work\//,
  /\b(?:Type|Range|Reference|Syntax|Rest|Zod|Connector|Authentication)Error\b|StorageFault|\bError:/,
  /\bE(?:CONN\w+|PIPE|NOTFOUND|ADDRINUSE|TIMEDOUT)\b/,
  /\bRowKey\b|\bodata\b|fuzz(?:Committees|Meetings|Responses|Conversations|Memberships|Turns)\b/,
  /\[object Object\]|\bundefined\b|\bNaN\b/,
  /restify|botbuilder|botframework-connector|azurite/i,
  /AccountKey|client_secret|Bearer ey/,
];

/** What of that stands in an answer; and anything that only others may read. */
export function internalsIn(answer: string, canary: Readonly<Record<string, string>>): string[] {
  const found = insides.flatMap((inside) => inside.exec(answer)?.[0] ?? []);
  return [...found, ...Object.values(canary).filter((text) => answer.includes(text))];
}
