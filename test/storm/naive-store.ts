import { odata } from '@azure/data-tables';
import type { RegisterResponseDependencies } from '../../src/attendance/register-response.ts';
import type { Response } from '../../src/domain/response.ts';
import { jsonProperties, readJson } from '../../src/storage/json-properties.ts';
import { keyPart } from '../../src/storage/key.ts';
import type { Row } from '../../src/storage/table.ts';
import type { Tables } from '../../src/storage/table-client.ts';

interface PersonRow {
  readonly current: Response;
  readonly log: readonly Response[];
}

export type NaiveStore = RegisterResponseDependencies['responses'] & {
  listLog(meetingId: string): Promise<Response[]>;
  listResponses(meetingId: string): Promise<Response[]>;
};

/**
 * What the store is measured against: a row for each person with their answers, read, changed and written back with ETag "*",
 * without remembering which delivery was taken. Answers are ordered by their timestamp here, too.
 */
export function createNaiveStore(tables: Tables): NaiveStore {
  const table = tables.table('Responses');
  const keyOf = (meetingId: string, personId: string) => ({
    partitionKey: `naive|${keyPart(meetingId)}`,
    rowKey: keyPart(personId),
  });
  const readAll = async (meetingId: string): Promise<PersonRow[]> => {
    const rows = await table.list(odata`PartitionKey eq ${keyOf(meetingId, '').partitionKey}`);
    return rows.map(asPersonRow);
  };
  return {
    async record(response) {
      const key = keyOf(response.meetingId, response.personId);
      const found = await table.find(key);
      const before = found === undefined ? undefined : asPersonRow(found);
      const isSuperseded = before !== undefined && before.current.at > response.at;
      const current = isSuperseded ? before.current : response;
      await table.put({ ...key, ...jsonProperties({ current, log: [...(before?.log ?? []), response] }) });
      return isSuperseded ? 'superseded' : 'recorded';
    },
    recordSubstitute: async () => 'withdrawn',
    async readAttendance(meetingId) {
      const responses = (await readAll(meetingId)).map(({ current }) => current);
      return { responses, guests: [], presences: [], notes: [], terms: {} };
    },
    listResponses: async (meetingId) => (await readAll(meetingId)).map(({ current }) => current),
    listLog: async (meetingId) => (await readAll(meetingId)).flatMap(({ log }) => log),
  };
}

function asPersonRow(row: Row): PersonRow {
  return readJson<PersonRow>([row]);
}
