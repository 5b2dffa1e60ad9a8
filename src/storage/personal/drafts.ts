import type { ImportDraft } from '../../minutes/import-draft.ts';
import { isSameId } from '../../privacy/person-keys.ts';
import { type PersonalTable, rowValue } from './personal-table.ts';

/** Files that wait for their sender's word, with the file in a blob: a day at most. */
export const draftsTable: PersonalTable = {
  table: 'Drafts',
  holds: ['files'],
  exported(row, { personId }) {
    const { ownerId, fileName, createdAt, state } = rowValue<ImportDraft>(row);
    if (ownerId === undefined || !isSameId(ownerId, personId)) return [];
    return [
      {
        dataClass: 'files',
        ...(createdAt === undefined ? {} : { at: createdAt }),
        fields: { ...(fileName === undefined ? {} : { fileName }), ...(state === undefined ? {} : { state }) },
      },
    ];
  },
  erased(row, { personId }) {
    const { ownerId } = rowValue<ImportDraft>(row);
    return ownerId !== undefined && isSameId(ownerId, personId) ? 'remove' : undefined;
  },
  beforeRemove: ({ rowKey }, blobs) => blobs.remove(`drafts/${rowKey}`),
};
