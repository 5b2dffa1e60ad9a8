import { odata } from '@azure/data-tables';
import { auditRowsFrom } from '../audit/audit-rows.ts';
import type { RowWriter } from '../audit/audited-row-writer.ts';
import type { BlobContainer } from '../blob-container.ts';
import type { Row, Table } from '../table.ts';
import type { PersonalTable, RowFate } from './personal-table.ts';

const mostTries = 5;

/** What was done with the rows of one table. */
export interface Walked {
  readonly removed: readonly Row[];
  readonly changed: readonly Row[];
  /** Changed by others again and again while it was tried. */
  readonly left: readonly Row[];
}

/** A table, how its rows go, and the blobs that some of them have. */
export interface WalkSource {
  readonly table: Table;
  readonly writer: RowWriter;
  readonly blobs: BlobContainer;
}

export function allRows(table: Table): Promise<Row[]> {
  return table.list(odata`PartitionKey ge ${''}`);
}

/**
 * Decides about every row but those of the audit, which name nobody, and does it: a row that somebody else has changed meanwhile is decided about anew as it then stands.
 *
 * @param isDryRun only tells what would be done
 */
export async function walkTable(
  { table, blobs, writer }: WalkSource,
  { beforeRemove }: Pick<PersonalTable, 'beforeRemove'>,
  fateOf: (row: Row) => RowFate,
  isDryRun: boolean,
): Promise<Walked> {
  const removed: Row[] = [];
  const changed: Row[] = [];
  const left: Row[] = [];

  const settle = async (first: Row): Promise<void> => {
    let row: Row | undefined = first;
    for (let attempt = 1; row !== undefined && attempt <= mostTries; attempt += 1) {
      const fate = fateOf(row);
      if (fate === 'keep') return;
      const list = fate === 'remove' ? removed : changed;
      if (!isDryRun && fate === 'remove') await beforeRemove?.(row, blobs);
      if (isDryRun || (fate === 'remove' ? await writer.remove(row) : await writer.replace(row, fate))) {
        list.push(row);
        return;
      }
      row = await table.find(row);
    }
    if (row !== undefined) left.push(row);
  };

  const rows = (await allRows(table)).filter(({ rowKey }) => rowKey < auditRowsFrom);
  for (const row of rows) await settle(row);
  return { removed, changed, left };
}
