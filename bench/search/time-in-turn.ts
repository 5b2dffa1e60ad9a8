import type { EngineProcess } from './engine-process.ts';

/** What others do on the machine at one of them is not the engine's. */
const rounds = 3;

/**
 * How long each engine takes for each query, in milliseconds: the fastest of the rounds. The engines take turns query by query,
 * and change who begins; all other queries come between two times of one, so that little of it is remembered.
 */
export async function timeInTurn(
  engines: readonly Pick<EngineProcess, 'search'>[],
  queries: number,
): Promise<Map<Pick<EngineProcess, 'search'>, number[]>> {
  const times = new Map(
    engines.map((engine) => [engine, Array.from({ length: queries }, () => Number.POSITIVE_INFINITY)]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (let query = 0; query < queries; query += 1) {
      const first = (query + round) % Math.max(1, engines.length);
      for (const engine of [...engines.slice(first), ...engines.slice(0, first)]) {
        const { ms } = await engine.search(query);
        const own = times.get(engine) ?? [];
        own[query] = Math.min(own[query] ?? ms, ms);
      }
    }
  }
  return times;
}
