import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What an engine tells when it is built. */
export interface Built {
  readonly buildMs: number;
  /** What it holds beyond the records and the list of their passages, after a collection of garbage. */
  readonly bytes: number;
}

/** By the position among the queries, which every engine makes for itself. */
export interface ToSearch {
  readonly query: number;
}

export interface Searched {
  readonly ms: number;
  readonly found: number;
}

/** An engine that is built, and waits. */
export interface EngineProcess extends Built {
  search(query: number): Promise<Searched>;
  end(): void;
}

const program = fileURLToPath(new URL('./engine-program.ts', import.meta.url));
/** For an engine that holds everything as objects, at 100,000 items. */
const heapMegabytes = 8_000;

/** Builds an engine over invented minutes in its own process; what hinders it (time, memory) comes back in words. */
export async function startEngine(
  name: string,
  items: number,
  queries: number,
  limitMs: number,
): Promise<EngineProcess | string> {
  const child = fork(program, [name, String(items), String(queries)], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  const built = await nextMessage<Built>(child);
  clearTimeout(timer);
  if (built === undefined) {
    return child.signalCode === 'SIGKILL'
      ? `not built in ${Math.round(limitMs / 1_000)} s`
      : 'ended while it was built';
  }
  return {
    ...built,
    search: async (query: number) => {
      const message: ToSearch = { query };
      child.send(message);
      const searched = await nextMessage<Searched>(child);
      if (searched === undefined) throw new Error(`${name} ended at query ${query}.`);
      return searched;
    },
    end: () => child.kill(),
  };
}

/** Undefined when it ends first. */
async function nextMessage<Message>(child: ChildProcess): Promise<Message | undefined> {
  const done = new AbortController();
  const options = { signal: done.signal };
  try {
    return await Promise.race([
      once(child, 'message', options).then(([message]): Message => message),
      once(child, 'exit', options).then(() => undefined),
    ]);
  } finally {
    done.abort();
  }
}
