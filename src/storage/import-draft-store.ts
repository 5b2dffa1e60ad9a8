import { odata } from '@azure/data-tables';
import type { ImportDraft, ImportDraftStore } from '../minutes/import-draft.ts';
import type { BlobContainer } from './blob-container.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import type { NewRow, RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

const partitionKey = 'draft';
const blobPrefix = 'drafts/';

/**
 * The file of a draft rests in a blob, the rest in a row. All rows are in one partition, so that the old ones are one
 * query: there are only as many as were handed over in the days for which drafts are kept. The blob is written first and
 * removed first: a row whose file is missing is one that is being removed. The file without a row that a crash leaves
 * behind is removed with the old drafts.
 */
export function createImportDraftStore(tables: Tables, blobs: BlobContainer): ImportDraftStore {
  const table = tables.table('Drafts');

  const removeFilesWithoutRow = async (instant: Date) => {
    for (const name of await blobs.listWrittenBefore(blobPrefix, instant)) {
      const rowKey = name.slice(blobPrefix.length);
      if ((await table.find({ partitionKey, rowKey })) === undefined) await blobs.remove(name);
    }
  };

  return {
    async add(draft, bytes) {
      await blobs.create(blobName(draft.id), bytes);
      await table.create(draftRow(draft));
    },
    async find(id) {
      const row = await table.find(draftKey(id));
      return row && { value: readJson<ImportDraft>([row]), revision: row.etag };
    },
    findBytes: (id) => blobs.find(blobName(id)),
    async update(draft, revision) {
      return (await table.replace(draftRow(draft), revision)) === undefined ? 'conflict' : 'saved';
    },
    async removeBefore(instant) {
      const isOld = odata`PartitionKey eq ${partitionKey} and createdAt lt ${instant.toISOString()}`;
      const rows = await table.list(isOld, []);
      for (const row of rows) {
        await blobs.remove(blobPrefix + row.rowKey);
        await table.remove(row);
      }
      await removeFilesWithoutRow(instant);
      return rows.length;
    },
  };
}

function draftKey(id: string): RowKey {
  return { partitionKey, rowKey: keyPart(id) };
}

function blobName(id: string): string {
  return blobPrefix + keyPart(id);
}

function draftRow(draft: ImportDraft): NewRow {
  // In one spelling of the instant, whatever the caller's: it is compared as text.
  return { ...draftKey(draft.id), createdAt: new Date(draft.createdAt).toISOString(), ...jsonProperties(draft) };
}
