import type { Migration } from './migration.ts';

/** Each in a file of its own in this folder, in the order of their versions, which leave none out from 2 on. */
export const migrations: readonly Migration[] = [];

/** The version of data that this program reads and writes. Version 1 is what there was before versions were counted. */
export function versionAfter(list: readonly Migration[]): number {
  return list.at(-1)?.to ?? 1;
}
