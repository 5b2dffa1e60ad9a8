import { odata } from '@azure/data-tables';
import type { BlobContainer } from '../blob-container.ts';
import type { NewRow, Row, Table } from '../table.ts';
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

/** How rows of a table are removed and replaced: each only as it was read. */
export interface RowWriter {
  /** @returns false when it has changed meanwhile; true also when it was gone */
  remove(row: Row): Promise<boolean>;
  /** @returns false when it has changed meanwhile, or is gone */
  replace(before: Row, after: NewRow): Promise<boolean>;
}

export function rowWriter(table: Table): RowWriter {
  return {
    async remove(row) {
      await table.remove(row);
      return (await table.find(row)) === undefined;
    },
    replace: async (before, after) => (await table.replace(after, before.etag)) !== undefined,
  };
}

/**
 * Decides about every row and does it: a row that somebody else has changed meanwhile is decided about anew as it then stands.
 *
 * @param isDryRun only tells what would be done
 */
export async function walkTable(
  { table, blobs }: { readonly table: Table; readonly blobs: BlobContainer },
  { beforeRemove }: Pick<PersonalTable, 'beforeRemove'>,
  fateOf: (row: Row) => RowFate,
  isDryRun: boolean,
): Promise<Walked> {
  const writer = rowWriter(table);
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

  for (const row of await allRows(table)) await settle(row);
  return { removed, changed, left };
}
