import type { PersonalTable } from './personal-table.ts';

/**
 * What persons are called in the audit, keyed by a hash of their id. An erasure forgets a person's at its end: until then it
 * tells of itself by it.
 */
export const pseudonymsTable: PersonalTable = { table: 'Pseudonyms', holds: ['identity'], erased: () => 'keep' };
