import { passagesOf } from '../../src/answers/passage.ts';
import { collectedMemory } from '../../test/collected-memory.ts';
import { inventHouse } from '../answers/invented-minutes.ts';
import type { Built, Searched, ToSearch } from './engine-process.ts';
import { engines } from './engines.ts';
import { queriesOf } from './queries.ts';

// One engine in a process of its own, which searches when it is told to: its garbage is no other engine's.
const [name, items] = process.argv.slice(2);
const kind = engines.find((each) => each.name === name);
if (kind === undefined) throw new Error(`There is no engine ${name}.`);

const house = inventHouse(Number(items));
const documents = { committees: house.committees, records: [...house.records.values()].flat() };
const passages = documents.records.flatMap(passagesOf);
const before = collectedMemory();
const started = performance.now();
const engine = await kind.build(documents, passages);
const buildMs = performance.now() - started;
const after = collectedMemory();
const bytes =
  after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers + (engine.bytesOutside?.() ?? 0);

const queries = queriesOf(documents.records, Number(process.argv[4]));
process.on('message', ({ query }: ToSearch) => void search(queries[query] ?? []));
send({ buildMs, bytes });

async function search(words: readonly string[]): Promise<void> {
  const forms = words.map((word) => [word]);
  const begun = performance.now();
  const found = await engine.search(forms);
  send({ ms: performance.now() - begun, found: found.length });
}

function send(message: Built | Searched): void {
  process.send?.(message);
}
