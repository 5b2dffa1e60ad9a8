/** Danish and English ordinal numbers 1–31 as they name the day of a month or a part of a year: "niende", "twenty-first". */
export const ordinalNumbers: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende',
  ),
  ...numbered('femtende sekstende syttende attende nittende tyvende', 15),
  ...numbered('enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende', 21),
  ...numbered('otteogtyvende niogtyvende tredivte enogtredivte', 28),
  ['andet', 2],
  ...numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
  ),
  ...numbered('fifteenth sixteenth seventeenth eighteenth nineteenth twentieth', 15),
  ...['-', ' '].flatMap((mark) => [
    ...numbered('first second third fourth fifth sixth seventh eighth ninth', 21, `twenty${mark}`),
    ...numbered('thirtieth', 30),
    ...numbered('first', 31, `thirty${mark}`),
  ]),
]);

/** Danish and English numbers with which time is counted: "to uger", "et par dage", "a couple of weeks". */
export const countNumbers: ReadonlyMap<string, number> = new Map([
  ...numbered('en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten'),
  ...numbered('one two three four five six seven eight nine ten eleven twelve thirteen fourteen'),
  ['et', 1],
  ['én', 1],
  ['ét', 1],
  ['a', 1],
  ['an', 1],
  ['et par', 2],
  ['a couple of', 2],
  ['nogle', 3],
  ['a few', 3],
]);

function numbered(names: string, first = 1, before = ''): [string, number][] {
  return names.split(' ').map((name, index) => [`${before}${name}`, first + index]);
}
