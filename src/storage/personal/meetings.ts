import type { PersonalTable } from './personal-table.ts';

/** Meetings as documents and the chat have made them: names in them are archive. */
export const meetingsTable: PersonalTable = { table: 'Meetings', holds: ['archive'], isArchive: true };
