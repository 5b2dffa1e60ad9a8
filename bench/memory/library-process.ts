import { setImmediate } from 'node:timers/promises';
import { openLibrary } from '../../src/answers/library.ts';
import { collectedMemory } from '../../test/collected-memory.ts';
import { inventedSource } from './invented-source.ts';
import type { LibraryMemory } from './library-memory.ts';

/** Holds a library of so many items, as a replica does, and tells what that takes. */
const readLibrary = openLibrary(inventedSource(Number(process.argv[2])), () => performance.now(), {
  pause: () => setImmediate(),
});
const begun = performance.now();
const { records } = await readLibrary();
const buildSeconds = (performance.now() - begun) / 1_000;
const { rss, heapUsed, arrayBuffers } = collectedMemory();
const memory: LibraryMemory = {
  items: records.reduce((sum, record) => sum + record.items.length, 0),
  buildSeconds,
  rssMb: rss / 2 ** 20,
  peakMb: process.resourceUsage().maxRSS / 1_024,
  heapMb: heapUsed / 2 ** 20,
  arraysMb: arrayBuffers / 2 ** 20,
};
// Asked once more: nothing of it may be collected before it was measured.
await readLibrary();
process.send?.(memory);
