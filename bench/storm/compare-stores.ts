import { createAuditing } from '../../src/storage/audit/auditing.ts';
import { createResponseStore } from '../../src/storage/response-store.ts';
import { openTables } from '../../src/storage/table-client.ts';
import { startInMemoryAzurite } from '../../test/in-memory-azurite.ts';
import { createNaiveStore } from '../../test/storm/naive-store.ts';
import { runInProcess, type StormStore } from '../../test/storm/run-in-process.ts';
import { planStorm } from '../../test/storm/storm-clicks.ts';
import { inventPeople } from '../../test/storm/storm-people.ts';
import type { StormVerdict } from '../../test/storm/storm-verdict.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';

type Timed = StormVerdict & { readonly seconds: number };

/** The same clicks through the store of the bot, and through one that reads and writes with no regard for others. */
export async function compareStores(
  seed: number,
  clicks: number,
): Promise<{ readonly kept: Timed; readonly naive: Timed }> {
  const azurite = await startInMemoryAzurite();
  try {
    // Few people, so that two clicks of the same one often meet.
    const people = inventPeople(20);
    const plan = planStorm({ people: people.length, clicks }, new Date('2031-03-01T10:00:00Z'), randomFrom(seed));
    const connection = { connectionString: azurite.connectionString };
    const [one, other] = await Promise.all([
      openTables(connection, { prefix: 'compare' }),
      openTables(connection, { prefix: 'compare' }),
    ]);
    await one.ensureTables();
    return {
      kept: await runInProcess(plan, people, [keptStore(one), keptStore(other)], 32),
      naive: await runInProcess(plan, people, [naiveStore(one), naiveStore(other)], 32),
    };
  } finally {
    await azurite.close();
  }
}

type Tables = Awaited<ReturnType<typeof openTables>>;

function keptStore(tables: Tables): StormStore {
  const responses = createResponseStore(
    tables,
    createAuditing(tables, () => new Date()),
  );
  return {
    responses,
    listResponses: responses.listResponses,
    listLog: async (meetingId) => (await responses.listLog(meetingId)).map(({ response }) => response),
  };
}

function naiveStore(tables: Tables): StormStore {
  const responses = createNaiveStore(tables);
  return { responses, listLog: responses.listLog, listResponses: responses.listResponses };
}
