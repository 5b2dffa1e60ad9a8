import type { TransactionAction } from '@azure/data-tables';
import type { ToldAgendas } from '../agenda/told-agendas.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { jsonRows, readJson } from './json-properties.ts';
import { keyPart, numberPart } from './key.ts';
import { rowsUnder } from './table.ts';
import type { Tables } from './table-client.ts';

/** What was told of meetings, in the partition of their committee, keyed by meeting and version; mostly one row each. */
export function createToldAgendaStore(tables: Tables): ToldAgendas {
  const table = tables.table('ToldAgendas');
  return {
    async find(committeeId, meetingId, version) {
      const rows = await table.list(rowsUnder(keyPart(committeeId), prefixOf(meetingId, version)));
      return rows.length === 0 ? undefined : readJson<MeetingRecord>(rows);
    },
    async save(told) {
      const { committeeId, id, version } = told.meeting;
      const actions = jsonRows(told).map((properties, part): TransactionAction => {
        const rowKey = `${prefixOf(id, version)}|${numberPart(part)}`;
        return ['upsert', { partitionKey: keyPart(committeeId), rowKey, ...properties }, 'Replace'];
      });
      if ((await table.transact(actions)) === 'conflict') throw new Error('Storage refused to replace rows of its own');
    },
  };
}

function prefixOf(meetingId: string, version: number): string {
  return `${keyPart(meetingId)}|${numberPart(version)}`;
}
