/** A step of the Dockerfile's first stage. */
export type RecipeStep =
  | { readonly kind: 'copy'; readonly from: readonly string[]; readonly to: string }
  | { readonly kind: 'run'; readonly command: string };

export interface ImageRecipe {
  /** What the stage named "tree" does, in its order. */
  readonly steps: readonly RecipeStep[];
  /** The command of the image and its arguments. */
  readonly command: readonly string[];
  readonly user: string | undefined;
}

/** Reads our own Dockerfile: one instruction a line, COPY without options in the first stage, CMD as JSON. */
export function readRecipe(dockerfile: string): ImageRecipe {
  const lines = dockerfile.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const lastStage = lines.findLastIndex((line) => line.startsWith('FROM '));
  const last = (word: string) => lines.slice(lastStage).findLast((line) => line.startsWith(`${word} `));
  const command: unknown = JSON.parse(last('CMD')?.slice('CMD '.length) ?? '[]');
  if (!Array.isArray(command) || !command.every((part) => typeof part === 'string'))
    throw new Error('CMD of the Dockerfile is no list of words');
  return {
    steps: lines.slice(0, lastStage).flatMap(readStep),
    command,
    user: last('USER')?.slice('USER '.length).trim(),
  };
}

function readStep(line: string): RecipeStep[] {
  const [word, ...rest] = line.split(' ');
  switch (word) {
    case 'COPY':
      return [{ kind: 'copy', from: rest.slice(0, -1), to: rest.at(-1) ?? '.' }];
    case 'RUN':
      return [{ kind: 'run', command: rest.join(' ') }];
    case 'FROM':
    case 'WORKDIR':
      return [];
    default:
      throw new Error(`The first stage of the Dockerfile has ${word}, which is not read here`);
  }
}

/** Whether .dockerignore keeps a path (with `/`) out of what the image is made of: the last pattern that fits decides. */
export function isIgnored(path: string, dockerignore: string): boolean {
  const patterns = dockerignore.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const parents = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  const fits = (pattern: string) => {
    const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
    return parents.some((parent) => expression.test(parent));
  };
  const decisive = patterns.findLast((pattern) => fits(pattern.replace(/^!/, '')));
  return decisive !== undefined && !decisive.startsWith('!');
}
