import type { Stored } from '../../../src/domain/stored.ts';
import type { ImportDraft, ImportDraftStore } from '../../../src/minutes/import-draft.ts';

/** Drafts in memory, as strict as the table: a draft is replaced only from its latest state. */
export function createInMemoryDrafts(): ImportDraftStore {
  const rows = new Map<string, Stored<ImportDraft>>();
  const files = new Map<string, Uint8Array>();
  let revisions = 0;
  const write = (draft: ImportDraft) => rows.set(draft.id, { value: draft, revision: `r${++revisions}` });
  return {
    add: async (draft, bytes) => {
      if (rows.has(draft.id)) return;
      files.set(draft.id, bytes);
      write(draft);
    },
    find: async (id) => rows.get(id),
    findBytes: async (id) => files.get(id),
    update: async (draft, revision) => {
      if (rows.get(draft.id)?.revision !== revision) return 'conflict';
      write(draft);
      return 'saved';
    },
    removeBefore: async (instant) => {
      const old = [...rows.values()].filter(({ value }) => Date.parse(value.createdAt) < instant.getTime());
      for (const { value } of old) rows.delete(value.id);
      return old.length;
    },
  };
}
