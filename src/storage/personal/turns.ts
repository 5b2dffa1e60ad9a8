import type { PersonalTable } from './personal-table.ts';

export const turnsTable: PersonalTable = {
  table: 'Turns',
  holds: [],
  why: 'Hashes of the numbers of messages and presses, for a day: nobody can be found by them.',
};
