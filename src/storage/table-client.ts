import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import { noTelemetry } from '../log/telemetry.ts';
import { deadlinePolicies } from './deadline-policy.ts';
import { measuredTable } from './measured.ts';
import { azureCredential, type StorageConnection, type StorageOptions, withDefaults } from './storage-connection.ts';
import { StorageFault, withStorageFaults } from './storage-fault.ts';
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
] as const;
export type TableName = (typeof tableNames)[number];

export interface Tables {
  table(name: TableName): Table;
  /** The same table with the longer deadline. */
  bulkTable(name: TableName): Table;
  /** Creates the tables that are missing. */
  ensureTables(): Promise<void>;
  /** True when storage answers within the deadline and lets us read. */
  isReachable(): Promise<boolean>;
}

/** The one place that makes clients, so that none is without deadlines. Connects to nothing yet. */
export async function openTables(connection: StorageConnection, options: StorageOptions = {}): Promise<Tables> {
  const { prefix, deadlineMs, bulkDeadlineMs } = withDefaults(options);
  const { measure = noTelemetry.measure } = options;
  const newClient = await clientFactory(connection);
  const quick = (name: TableName) => newClient(prefix + name, clientOptions(deadlineMs));
  const bulk = (name: TableName) => newClient(prefix + name, clientOptions(bulkDeadlineMs));

  return {
    table: (name) => measuredTable(name, createTable(quick(name)), measure),
    bulkTable: (name) => measuredTable(name, createTable(bulk(name)), measure),
    async ensureTables() {
      await Promise.all(tableNames.map((name) => withStorageFaults(() => bulk(name).createTable())));
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

type ClientFactory = (tableName: string, options: TableServiceClientOptions) => TableClient;

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
