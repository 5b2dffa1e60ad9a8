import type { PersonalTable } from './personal-table.ts';

export const committeesTable: PersonalTable = {
  table: 'Committees',
  holds: [],
  why: 'The committees themselves with their names and what they have chosen; no person is in it.',
};
