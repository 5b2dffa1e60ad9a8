import { odata } from '@azure/data-tables';
import type { Ledger } from '../agenda/ledger.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Stored } from '../domain/stored.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { hashKey, keyPart } from './key.ts';
import type { NewRow } from './table.ts';
import type { Tables } from './table-client.ts';

/** Deliveries in the partition of their committee, keyed by meeting, kind, occurrence and conversation. */
export function createLedger(tables: Tables): Ledger {
  const table = tables.table('Deliveries');
  return {
    async list(committeeId) {
      const rows = await table.list(odata`PartitionKey eq ${keyPart(committeeId)}`);
      return rows.map((row) => ({ value: readJson<Delivery>([row]), revision: row.etag }));
    },
    async add(delivery) {
      return stored(delivery, await table.create(deliveryRow(delivery)));
    },
    async replace(delivery, revision) {
      return stored(delivery, await table.replace(deliveryRow(delivery), revision));
    },
  };
}

function deliveryRow(delivery: Delivery): NewRow {
  const { committeeId, meetingId, kind, occurrence, conversationId } = delivery;
  return {
    partitionKey: keyPart(committeeId),
    rowKey: [keyPart(meetingId), kind, keyPart(occurrence || '-'), hashKey(conversationId)].join('|'),
    ...jsonProperties(delivery),
  };
}

function stored(value: Delivery, revision: string | undefined): Stored<Delivery> | undefined {
  return revision === undefined ? undefined : { value, revision };
}
