import type { PersonalTable } from './personal-table.ts';

export const metaTable: PersonalTable = {
  table: 'Meta',
  holds: [],
  why: 'The version of the data, and who is bringing them up or restoring them: nothing about people.',
};
