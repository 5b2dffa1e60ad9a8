import { odata } from '@azure/data-tables';
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

export function allRows(table: Table): Promise<Row[]> {
  return table.list(odata`PartitionKey ge ${''}`);
}

/**
 * Decides about every row and does it, each by its ETag: a row that somebody else has changed meanwhile is decided about
 * anew as it then stands.
 *
 * @param isDryRun only tells what would be done
 */
export async function walkTable(
  { table, rows, blobs }: { readonly table: Table; readonly rows: readonly Row[]; readonly blobs: BlobContainer },
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
      if (isDryRun) {
        (fate === 'remove' ? removed : changed).push(row);
        return;
      }
      if (fate === 'remove') {
        await beforeRemove?.(row, blobs);
        await table.remove(row);
        const after = await table.find(row);
        if (after === undefined) removed.push(row);
        row = after;
      } else {
        if ((await table.replace(fate, row.etag)) !== undefined) {
          changed.push(row);
          return;
        }
        row = await table.find(row);
      }
    }
    if (row !== undefined) left.push(row);
  };

  for (const row of rows) await settle(row);
  return { removed, changed, left };
}
