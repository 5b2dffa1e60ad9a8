/** Reads something for a part of a template that is bound to `data`, on a card made of `root`. */
export type Reader<Value> = (data: unknown, root: unknown) => Value;

export type TemplateNode = Readonly<Record<string, unknown>>;

/** The paths in a text of a template, and what stands before, between and behind them. */
export interface TextWithPaths {
  readonly paths: readonly Reader<unknown>[];
  readonly around: readonly string[];
  /** The text is one path and nothing else: then it becomes what that leads to, a number for instance. */
  readonly alone: Reader<unknown> | undefined;
}

export function pathsIn(text: string): TextWithPaths {
  const parts = text.split(/\$\{([^}]*)\}/);
  const paths = parts.filter((_, index) => index % 2 === 1).map(readerOf);
  const around = parts.filter((_, index) => index % 2 === 0);
  return { paths, around, alone: paths.length === 1 && around.join('') === '' ? paths[0] : undefined };
}

/** What an element is repeated for; undefined where it has no `$data` and is bound to what surrounds it. */
export function eachDataOf({ $data }: TemplateNode): Reader<readonly unknown[]> | undefined {
  const read = typeof $data === 'string' ? pathsIn($data).alone : undefined;
  if (read === undefined) return undefined;
  return (data, root) => {
    const found = read(data, root);
    return Array.isArray(found) ? found : [found];
  };
}

export function isNode(value: unknown): value is TemplateNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const aPath = /^\$?\w+(?:\.\w+|\[\d+\])*$/;

/**
 * What a path leads to: "title", "$data", "$root.respond[0].jobKey".
 *
 * @throws for every other expression: it would be counted wrong
 */
function readerOf(path: string): Reader<unknown> {
  if (!aPath.test(path)) throw new Error(`A template may bind paths only, not ${path}`);
  const [first = '', ...rest] = path.split(/[.[\]]+/).filter((key) => key !== '');
  const isFromRoot = first === '$root';
  const keys = isFromRoot || first === '$data' ? rest : [first, ...rest];
  return (data, root) => {
    let at = isFromRoot ? root : data;
    for (const key of keys) at = isIndexed(at) ? at[key] : undefined;
    return at;
  };
}

function isIndexed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
