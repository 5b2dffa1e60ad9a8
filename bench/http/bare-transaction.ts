import { randomUUID } from 'node:crypto';
import { odata, TableClient, type TransactionAction } from '@azure/data-tables';
import { inParallel } from '../../test/storm/in-parallel.ts';
import type { BotWorld } from './bot-world.ts';
import type { Load } from './load.ts';

type Entity = Record<string, unknown> & { readonly partitionKey: string; readonly rowKey: string };

/** The rows that one click has written, with what stands in them. */
export interface ClickRows {
  readonly client: TableClient;
  /** New with each click. */
  readonly created: readonly Entity[];
  /** One each for a person. */
  readonly replaced: readonly Entity[];
}

/** Reads what the first click of the meeting has left behind, to be written again and again by the SDK alone. */
export async function readClickRows(
  { connectionString, prefix }: Pick<BotWorld, 'connectionString' | 'prefix'>,
  partitionKey: string,
): Promise<ClickRows> {
  const open = (table: string) =>
    TableClient.fromConnectionString(connectionString, prefix + table, { allowInsecureConnection: true });
  // A table of their own: Azurite looks through a whole one for each row, and neither is to pay for the other's.
  const client = open('Bare');
  await client.createTable();
  const entities: Entity[] = [];
  const filter = odata`PartitionKey eq ${partitionKey}`;
  for await (const { partitionKey: partition, rowKey, etag: _, timestamp: __, ...rest } of open(
    'Responses',
  ).listEntities({
    queryOptions: { filter },
  })) {
    if (partition !== undefined && rowKey !== undefined) entities.push({ ...rest, partitionKey: 'bare', rowKey });
  }
  const isNew = ({ rowKey }: Entity): boolean => /^(?:act|log)\|/.test(rowKey);
  return { client, created: entities.filter(isNew), replaced: entities.filter((entity) => !isNew(entity)) };
}

/** The same transactions without a bot around them: so many, so many at once. */
export async function transactBarely(
  { client, created, replaced }: ClickRows,
  count: number,
  connections: number,
): Promise<Load> {
  const latencies: number[] = [];
  const began = performance.now();
  await inParallel(Array.from({ length: count }), connections, async (_, index) => {
    const id = randomUUID();
    const person = index % connections;
    const begin = performance.now();
    const actions: TransactionAction[] = [
      ...created.map((row): TransactionAction => ['create', { ...row, rowKey: row.rowKey + id }]),
      ...replaced.map((row): TransactionAction => ['upsert', { ...row, rowKey: row.rowKey + person }, 'Replace']),
    ];
    await client.submitTransaction(actions);
    latencies.push(performance.now() - begin);
  });
  return { seconds: (performance.now() - began) / 1_000, latencies, failures: 0, bodies: [] };
}
