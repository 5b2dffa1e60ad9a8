import type { Row } from '../table.ts';
import { auditRowsFrom, stateMarkOf } from './audit-rows.ts';

/** The rows that a chain must tell of, in the tables that are audited. */
export function isState(table: string, row: Row): boolean {
  const { partitionKey, rowKey } = row;
  if (rowKey >= auditRowsFrom) return false;
  if (stateMarkOf(row) !== undefined) return true;
  switch (table) {
    case 'Responses':
      return /^(response|visitor|presence|terms)\|/.test(rowKey);
    case 'Memberships':
      return partitionKey.startsWith('committee|');
    case 'Meetings':
      return rowKey.startsWith('meeting|');
    case 'Conversations':
      return row['isBound'] === true;
    case 'Committees':
    case 'Proposals':
      return true;
    default:
      return false;
  }
}
