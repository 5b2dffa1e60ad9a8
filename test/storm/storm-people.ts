const firstNames =
  'Anna Asger Birgit Bodil Camilla Christian Else Erik Gerda Grethe Hanne Henrik Inge Jakob Karen Lars Mogens Nanna Ole Per'.split(
    ' ',
  );
const lastNames = 'Holm Lund Friis Bak Dahl Eg Falk Gram Hjort Iversen Juhl Kjær Lykke Munk Nygaard'.split(' ');

/** Different names, 300 at most. None resembles a substitute's. */
export function inventPeople(count: number): string[] {
  const names = lastNames.flatMap((last) => firstNames.map((first) => `${first} ${last}`));
  if (count > names.length) throw new Error(`There are only ${names.length} names.`);
  return names.slice(0, count);
}
