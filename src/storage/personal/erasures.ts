import type { PersonKeys } from '../../privacy/person-keys.ts';
import { isSameId } from '../../privacy/person-keys.ts';
import { type PersonalTable, rowValue } from './personal-table.ts';

/**
 * By what a person is recognised whose erasure has begun: so that one that broke off still knows the name when the rows that
 * told it are gone. The row goes last, by the erasure itself.
 */
export const erasuresTable: PersonalTable = {
  table: 'Erasures',
  holds: ['deletions'],
  traces(row, personId) {
    const keys = rowValue<PersonKeys>(row);
    return keys.personId === undefined || !isSameId(keys.personId, personId) ? undefined : keys;
  },
  erased: () => 'keep',
};
