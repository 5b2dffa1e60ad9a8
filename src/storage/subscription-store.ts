import { odata } from '@azure/data-tables';
import type { CalendarSubscription, SubscriptionStore } from '../attendance/calendar/subscription-store.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { hashKey, keyPart } from './key.ts';
import type { Row, RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

const mostTries = 20;

/**
 * Two rows for each subscription: under the hash of its secret, whose it is, and under the person and the committee, which
 * hash holds now. A secret opens something while both rows name each other. So one write of the person's row takes an old
 * secret's right away and gives it to the new one, and what broke off before or after it leaves a row that opens nothing.
 */
export function createSubscriptionStore(tables: Tables): SubscriptionStore {
  const table = tables.table('Subscriptions');

  const removeSecret = async (hash: string): Promise<void> => {
    const row = await table.find(secretKey(hash));
    if (row !== undefined) await table.remove(row);
  };

  return {
    async find(secret) {
      const hash = hashKey(secret);
      const row = await table.find(secretKey(hash));
      if (row === undefined) return undefined;
      const subscription = readJson<CalendarSubscription>([row]);
      const current = await table.find(personKey(subscription.personId, subscription.committeeId));
      return current !== undefined && hashOf(current) === hash ? subscription : undefined;
    },

    async set(secret, subscription) {
      const hash = hashKey(secret);
      const { personId, committeeId } = subscription;
      await table.put({ ...secretKey(hash), ...jsonProperties(subscription) });
      const row = { ...personKey(personId, committeeId), hash, ...jsonProperties(subscription) };
      // Each round but the last is lost to another writer of the same row.
      for (let attempt = 1; attempt <= mostTries; attempt += 1) {
        const before = await table.find(row);
        if (before === undefined) {
          if ((await table.create(row)) !== undefined) return 'added';
        } else if (hashOf(before) === hash) {
          return 'added';
        } else if ((await table.replace(row, before.etag)) !== undefined) {
          await removeSecret(hashOf(before));
          return 'replaced';
        }
      }
      throw new Error('A calendar subscription was changed by others again and again');
    },

    async revoke(personId, committeeId) {
      // What has changed since it was read stays: then it is read again.
      for (let attempt = 1; attempt <= mostTries; attempt += 1) {
        const current = await table.find(personKey(personId, committeeId));
        if (current === undefined) return attempt > 1;
        await table.remove(current);
        await removeSecret(hashOf(current));
      }
      throw new Error('A calendar subscription was changed by others again and again');
    },

    async listByPerson(personId) {
      const rows = await table.list(odata`PartitionKey eq ${personPartition(personId)}`);
      return rows.map((row) => readJson<CalendarSubscription>([row]));
    },
  };
}

function hashOf(row: Row): string {
  return String(row['hash']);
}

function secretKey(hash: string): RowKey {
  return { partitionKey: 'secret', rowKey: hash };
}

function personPartition(personId: string): string {
  return `person|${keyPart(personId)}`;
}

function personKey(personId: string, committeeId: string): RowKey {
  return { partitionKey: personPartition(personId), rowKey: keyPart(committeeId) };
}
