import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Finding, figure, told, within } from '../report/finding.ts';

/** What library-process.ts has found. */
export interface LibraryMemory {
  readonly items: number;
  readonly buildSeconds: number;
  /** After a collection. */
  readonly rssMb: number;
  readonly peakMb: number;
  readonly heapMb: number;
  readonly arraysMb: number;
}

const program = fileURLToPath(new URL('./library-process.ts', import.meta.url));
/** MB, whatever the number of items up to 100,000. */
const rssAtMost = 600;
/** What such a replica is to be given: without a limit V8 takes as much again for what is not alive any more. */
const heapLimitMb = 512;

/** What a process holds that has so many items indexed. */
export async function measureLibrary(items: number): Promise<readonly Finding[]> {
  const child = fork(program, [String(items)], { execArgv: [`--max-old-space-size=${heapLimitMb}`] });
  const [[memory]] = await Promise.all([once(child, 'message') as Promise<[LibraryMemory]>, once(child, 'exit')]);
  const { rssMb, peakMb, heapMb, arraysMb, buildSeconds } = memory;
  return [
    within(`RSS with ${memory.items} items indexed, V8 limited to ${heapLimitMb} MB`, figure(rssMb, 'MB'), rssAtMost),
    told('of it', `heap ${heapMb.toFixed(0)} MB, typed arrays ${arraysMb.toFixed(0)} MB`),
    told('RSS while it is indexed, at most', `${peakMb.toFixed(0)} MB`),
    told('indexed in', `${buildSeconds.toFixed(1)} s`),
  ];
}
