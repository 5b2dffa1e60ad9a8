import { isWord, type Word } from './words.ts';

/** What of a process prints. Given, so that a test can have one of its own. */
export interface Printing {
  readonly console: object;
  readonly stdout: { write: NodeJS.WriteStream['write'] };
  readonly stderr: { write: NodeJS.WriteStream['write'] };
  /** Where the runtime tells its warnings. */
  readonly warnings: {
    removeAllListeners(event: 'warning'): unknown;
    on(event: 'warning', listener: (warning: Error) => void): unknown;
  };
}

export interface QuietOptions {
  readonly printing?: Printing;
  /** Told of what was thrown away: by which way it came, and how often since it was last told. */
  readonly onPrinted?: (kind: Word, count: number) => void;
  readonly onWarning?: (warning: Error) => void;
  /** Milliseconds; only differences count. */
  readonly now?: () => number;
}

/** A library that prints without end is told of so often (milliseconds). */
const tellEveryMs = 10_000;

/** Whether or not its name stands for a level: what ends in a stream is caught there, too. */
const silentMethods: ReadonlySet<string> = new Set([
  'Console',
  'context',
  'createTask',
  'clear',
  'groupEnd',
  'timeStamp',
]);

const ofThisProcess = (): Printing => ({
  console: globalThis.console,
  stdout: process.stdout,
  stderr: process.stderr,
  warnings: process,
});

/**
 * Takes the console, both output streams and the runtime's warnings away from whatever is loaded: libraries print keys,
 * stack traces and messages of their own, some when the environment asks them to (DEBUG, AZURE_LOG_LEVEL, NODE_DEBUG).
 * What they print is thrown away, and only that they did is told. The log is written past all this, to the file itself.
 *
 * Not caught: what native code writes (V8, when memory ends), and what a library writes to the file descriptor by itself.
 */
export function quietOutput({ printing = ofThisProcess(), onPrinted, onWarning, now }: QuietOptions = {}): void {
  const tell = gathered(onPrinted ?? (() => undefined), now ?? (() => performance.now()));
  for (const [name, method] of Object.entries(printing.console)) {
    if (typeof method !== 'function' || silentMethods.has(name)) continue;
    const kind = isWord(name) ? name : 'other';
    const isSaid = name === 'assert' ? (condition: unknown) => !condition : () => true;
    Reflect.set(printing.console, name, (...values: readonly unknown[]) => {
      if (isSaid(values[0])) tell(kind);
    });
  }
  for (const kind of ['stdout', 'stderr'] as const) {
    printing[kind].write = (...parts: readonly unknown[]) => {
      tell(kind);
      const written = parts.find((part) => typeof part === 'function');
      if (written !== undefined) queueMicrotask(() => written());
      return true;
    };
  }
  printing.warnings.removeAllListeners('warning');
  printing.warnings.on('warning', (warning) => onWarning?.(warning));
}

function gathered(onPrinted: (kind: Word, count: number) => void, now: () => number): (kind: Word) => void {
  const kept = new Map<Word, { count: number; toldAt: number }>();
  return (kind) => {
    const seen = kept.get(kind) ?? { count: 0, toldAt: Number.NEGATIVE_INFINITY };
    kept.set(kind, seen);
    seen.count += 1;
    if (now() - seen.toldAt < tellEveryMs) return;
    onPrinted(kind, seen.count);
    kept.set(kind, { count: 0, toldAt: now() });
  };
}
