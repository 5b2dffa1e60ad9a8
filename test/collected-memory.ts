import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What this process holds after a collection of garbage; without one, a test measures when V8 last had a mind to. */
export function collectedMemory(): NodeJS.MemoryUsage {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What finalizers let go is found by the second.
  collect();
  collect();
  return process.memoryUsage();
}

/** Bytes of it on the heap. */
export function collectedHeap(): number {
  return collectedMemory().heapUsed;
}
