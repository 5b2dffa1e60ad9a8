import type { PersonalTable } from './personal-table.ts';

/** Copies of meetings as conversations were told of them. */
export const toldAgendasTable: PersonalTable = { table: 'ToldAgendas', holds: ['archive'], isArchive: true };
