import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { noTelemetry } from '../log/telemetry.ts';
import { createWhenFree } from './create-when-free.ts';
import { deadlinePolicies } from './deadline-policy.ts';
import { measuredTable } from './measured.ts';
import { RecentReads, rememberingTable } from './recent-reads.ts';
import { azureCredential, type StorageConnection, type StorageOptions, withDefaults } from './storage-connection.ts';
import { StorageFault } from './storage-fault.ts';
import { createTable, type Table } from './table.ts';

export const tableNames = [
  'Committees',
  'Meetings',
  'Responses',
  'Deliveries',
  'ToldAgendas',
  'Conversations',
  'Memberships',
  'Persons',
  'Drafts',
  'Feedback',
  'Focus',
  'Notices',
  'Subscriptions',
  'Languages',
  'Proposals',
  'Erasures',
  'RetentionPlans',
  'Turns',
  'Pseudonyms',
  'Meta',
] as const;
export type TableName = (typeof tableNames)[number];

type IsRemembered = (what: string) => boolean;

const everyRead: IsRemembered = () => true;

/**
 * What is read at every turn and seldom written: who belongs where, what a conversation is bound to, who speaks which language, how
 * people write their names. Of meetings only the items: a change of them gets rows of its own, and the head, which says which
 * ones count, is read each time. So is what decides over a write: answers, deliveries, turns.
 */
const rememberedReads: ReadonlyMap<TableName, IsRemembered> = new Map<TableName, IsRemembered>([
  ['Committees', everyRead],
  ['Memberships', everyRead],
  ['Conversations', everyRead],
  ['Languages', everyRead],
  ['Persons', everyRead],
  ['Meetings', (what) => what.includes("RowKey ge 'item|")],
]);

export interface Tables {
  table(name: TableName): Table;
  /** The same table with the longer deadline. */
  bulkTable(name: TableName): Table;
  /** Creates the tables that are missing. */
  ensureTables(): Promise<void>;
  /** True when storage answers within the deadline and lets us read. */
  isReachable(): Promise<boolean>;
}

/** The tables of an installation. Connects to nothing yet. */
export async function openTables(connection: StorageConnection, options: StorageOptions = {}): Promise<Tables> {
  const { measure = noTelemetry.measure } = options;
  const { quick, bulk } = await openTableClients(connection, options);
  const { freshMs } = withDefaults(options);
  const now = () => performance.now();
  const recent = new Map(
    [...rememberedReads].map(([name, isRemembered]) => [name, new RecentReads({ freshMs, now, isRemembered })]),
  );
  const open = (name: TableName, client: TableClient): Table => {
    const table = measuredTable(name, createTable(client), measure);
    const reads = freshMs > 0 ? recent.get(name) : undefined;
    return reads === undefined ? table : rememberingTable(table, reads);
  };

  return {
    table: (name) => open(name, quick(name)),
    bulkTable: (name) => open(name, bulk(name)),
    async ensureTables() {
      await Promise.all(tableNames.map((name) => createWhenFree(() => bulk(name).createTable())));
    },
    async isReachable() {
      try {
        await createTable(quick('Committees')).find({ partitionKey: 'committee', rowKey: '=reachable' });
        return true;
      } catch (error) {
        if (error instanceof StorageFault) return false;
        throw error;
      }
    },
  };
}

/** The SDK's own clients, for what must see rows as the service writes them; all else goes through {@link openTables}. */
export interface TableClients {
  quick(name: TableName): TableClient;
  /** With the longer deadline. */
  bulk(name: TableName): TableClient;
}

export async function openTableClients(
  connection: StorageConnection,
  options: StorageOptions = {},
): Promise<TableClients> {
  const { prefix, deadlineMs, bulkDeadlineMs } = withDefaults(options);
  const newClient = await clientFactory(connection);
  return {
    quick: (name) => newClient(prefix + name, clientOptions(deadlineMs)),
    bulk: (name) => newClient(prefix + name, clientOptions(bulkDeadlineMs)),
  };
}

type ClientFactory = (tableName: string, options: TableServiceClientOptions) => TableClient;

/** The one place that makes clients, so that none is without deadlines. */
async function clientFactory(connection: StorageConnection): Promise<ClientFactory> {
  if ('connectionString' in connection) {
    const { connectionString } = connection;
    // http is for an emulator on this machine; the SDK refuses it unless told.
    const allowInsecureConnection = /(DefaultEndpointsProtocol=http|TableEndpoint=http:)(;|\/)/i.test(connectionString);
    return (tableName, options) =>
      TableClient.fromConnectionString(connectionString, tableName, { ...options, allowInsecureConnection });
  }
  const credential = await azureCredential();
  return (tableName, options) => new TableClient(connection.accountUrl, tableName, credential, options);
}

/** Two retries, after 100–200 and 200–400 ms; a try may take half of the deadline, so that there is time for another. */
function clientOptions(deadlineMs: number): TableServiceClientOptions {
  return {
    retryOptions: { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 400 },
    additionalPolicies: deadlinePolicies(deadlineMs, deadlineMs / 2),
  };
}
