/**
 * As much of Bicep as the files in infra/ use, for tests: Azure's own compiler is no package that could be installed. It reads
 * tokens and declarations, and knows no types.
 */
export interface BicepFile {
  readonly params: ReadonlyMap<string, { readonly hasDefault: boolean }>;
  readonly vars: readonly string[];
  readonly resources: ReadonlyMap<string, { readonly type: string }>;
  readonly modules: ReadonlyMap<string, { readonly path: string; readonly params: readonly string[] }>;
  readonly outputs: readonly string[];
  /** Every name that is read, with what follows it after dots: "logs.outputs.workspaceId". */
  readonly references: readonly string[];
  /** Names of functions that are called. */
  readonly calls: readonly string[];
  /** Names that a loop gives: `for NAME in`. */
  readonly loopNames: readonly string[];
  /** All literal texts, `{}` where something is put in. */
  readonly texts: readonly string[];
}

interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'mark' | 'line';
  readonly value: string;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** @throws Error for a bracket or a text that does not end, or a character that Bicep does not have */
export function readBicep(source: string): BicepFile {
  const tokens = tokensOf(source);
  const starts = topLevelStarts(tokens);
  const declared = (keyword: string) => starts.filter((at) => tokens[at]?.value === keyword);
  const nameAt = (at: number) => tokens[at + 1]?.value ?? '';
  const end = (at: number) => starts.find((start) => start > at) ?? tokens.length;
  return {
    params: new Map(
      declared('param').map((at) => [
        nameAt(at),
        { hasDefault: tokens.slice(at, end(at)).some(({ kind, value }) => kind === 'mark' && value === '=') },
      ]),
    ),
    vars: declared('var').map(nameAt),
    resources: new Map(declared('resource').map((at) => [nameAt(at), { type: tokens[at + 2]?.value ?? '' }])),
    modules: new Map(
      declared('module').map((at) => [
        nameAt(at),
        { path: tokens[at + 2]?.value ?? '', params: keysOf(tokens.slice(at, end(at)), 'params') },
      ]),
    ),
    outputs: declared('output').map(nameAt),
    ...namesOf(tokens, new Set(starts)),
    texts: tokens.filter(({ kind }) => kind === 'text').map(({ value }) => value),
  };
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const open: string[] = [];
  const pattern =
    /(?<space>[ \t\r]+|\/\/[^\n]*)|(?<line>\n)|(?<word>[A-Za-z_]\w*)|(?<number>\d+)|(?<mark>\?\?|&&|\|\||[=!<>]=|[@=:,.?!<>{}[\]()+*/%-])|(?<quote>')/y;
  for (let at = 0; at < source.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const groups = pattern.exec(source)?.groups;
    if (groups === undefined) throw new Error(`Not Bicep: ${source.slice(at, at + 20)}`);
    const { line, word, number, mark, quote } = groups;
    if (quote !== undefined) {
      const text = textAt(source, at + 1);
      tokens.push({ kind: 'text', value: text.value });
      for (const inner of text.inner)
        tokens.push({ kind: 'mark', value: '(' }, ...tokensOf(inner), { kind: 'mark', value: ')' });
      pattern.lastIndex = text.end;
    } else if (line !== undefined) tokens.push({ kind: 'line', value: '\n' });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (mark !== undefined) {
      if (closing[mark] !== undefined) open.push(closing[mark]);
      else if (/^[}\])]$/.test(mark) && open.pop() !== mark) throw new Error(`A ${mark} too many`);
      tokens.push({ kind: 'mark', value: mark });
    }
  }
  if (open.length > 0) throw new Error(`${open.join(' ')} missing at the end`);
  return tokens;
}

function textAt(
  source: string,
  from: number,
): { readonly value: string; readonly inner: string[]; readonly end: number } {
  let value = '';
  const inner: string[] = [];
  for (let at = from; at < source.length && source[at] !== '\n'; at += 1) {
    if (source[at] === "'") return { value, inner, end: at + 1 };
    if (source[at] === '\\') {
      at += 1;
      value += source[at];
    } else if (source.startsWith('${', at)) {
      const end = source.indexOf('}', at);
      inner.push(source.slice(at + 2, end));
      value += '{}';
      at = end;
    } else value += source[at];
  }
  throw new Error(`A text does not end: ${value}`);
}

const keywords = new Set(['param', 'var', 'resource', 'module', 'output', 'targetScope']);

/** Where declarations begin: at the start of a line, outside all brackets. */
function topLevelStarts(tokens: readonly Token[]): number[] {
  let depth = 0;
  return tokens.flatMap(({ kind, value }, at) => {
    if (kind === 'mark' && closing[value] !== undefined) depth += 1;
    if (kind === 'mark' && /^[}\])]$/.test(value)) depth -= 1;
    const isFirst = at === 0 || tokens[at - 1]?.kind === 'line';
    return depth === 0 && isFirst && kind === 'word' && keywords.has(value) ? [at] : [];
  });
}

/** A word at the start of a line or after `{` or `,` that a colon follows. */
function isKey(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const beginsEntry = before === undefined || before.kind === 'line' || /^[{,]$/.test(before.value);
  return beginsEntry && tokens[at]?.kind === 'word' && tokens[at + 1]?.value === ':';
}

/** The keys of the object that stands under a key. */
function keysOf(tokens: readonly Token[], key: string): string[] {
  const from = tokens.findIndex(({ value }, at) => value === key && isKey(tokens, at));
  const keys: string[] = [];
  let depth = 0;
  for (let at = from + 2; from >= 0 && at < tokens.length; at += 1) {
    const { kind, value = '' } = tokens[at] ?? {};
    if (kind === 'mark' && closing[value] !== undefined) depth += 1;
    if (kind === 'mark' && /^[}\])]$/.test(value)) depth -= 1;
    if (depth === 0) break;
    if (depth === 1 && isKey(tokens, at)) keys.push(value);
  }
  return keys;
}

const language = new Set([
  'for',
  'in',
  'if',
  'existing',
  'true',
  'false',
  'null',
  'string',
  'int',
  'bool',
  'object',
  'array',
]);

function namesOf(
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
): Pick<BicepFile, 'references' | 'calls' | 'loopNames'> {
  const references: string[] = [];
  const calls: string[] = [];
  const loopNames: string[] = [];
  for (const [at, { kind, value }] of tokens.entries()) {
    if (kind !== 'word' || starts.has(at) || starts.has(at - 1) || isKey(tokens, at)) continue;
    const before = tokens[at - 1]?.value;
    if (before === '.' || before === '@') continue;
    if (before === 'for') loopNames.push(value);
    else if (language.has(value)) continue;
    else if (tokens[at + 1]?.value === '(') calls.push(value);
    else references.push(withMembers(tokens, at));
  }
  return { references, calls, loopNames };
}

function withMembers(tokens: readonly Token[], at: number): string {
  let name = tokens[at]?.value ?? '';
  for (let next = at + 1; tokens[next]?.value === '.'; next += 2) name += `.${tokens[next + 1]?.value}`;
  return name;
}
