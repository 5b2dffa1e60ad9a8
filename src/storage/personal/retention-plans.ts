import { isMarked, type PersonalTable } from './personal-table.ts';

/** Keys of rows that were reported to be removed. What is left off such a list is not removed by it. */
export const retentionPlansTable: PersonalTable = {
  table: 'RetentionPlans',
  holds: ['deletions'],
  erased: (row, keys) => (isMarked(row, keys) ? 'remove' : 'keep'),
};
