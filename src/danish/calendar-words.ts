/** Danish names of months, January first. */
export const monthNames: readonly string[] =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** Danish and English names of months by their number 1–12, with the short forms that documents and people use. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...numbered(monthNames.join(' ')),
  ...numbered('january february march april may june july august september october november december'),
  ...numbered('jan feb mar apr maj jun jul aug sep okt nov dec'),
  ['sept', 9],
  ['oct', 10],
]);

/** Danish and English names of weekdays, Monday = 1 … Sunday = 7 (ISO 8601). */
export const weekdayNumbers: ReadonlyMap<string, number> = new Map([
  ...numbered('mandag tirsdag onsdag torsdag fredag lørdag søndag'),
  ...numbered('monday tuesday wednesday thursday friday saturday sunday'),
]);

function numbered(names: string): [string, number][] {
  return names.split(' ').map((name, index) => [name, index + 1]);
}
