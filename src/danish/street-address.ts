/** What Danish street names end in; "-en", "-et" and "-ne" may follow. */
const streetEnding =
  '(?:vej|gade|allé|alle|plads|torv|stræde|boulevard|vænge|park|bakke|kaj|brygge|sti|promenade|kvarter|have|vang|mark|gård|bro|toft|lund|høj|passage|gyde|ringen|kanal|kvæsthus|dæmning)(?:en|et|ne|n|t)?';
const street = `(?:\\p{L}[\\p{L}.'’-]*\\s+){0,4}?\\p{L}*${streetEnding}`;
const houseNumber = '\\d{1,3}\\s?[A-Za-z]?(?:\\s?[-–]\\s?\\d{1,3}\\s?[A-Za-z]?)?(?![\\p{L}\\d]|[.,:]\\d)';
const withNumber = new RegExp(`(?<![\\p{L}\\d])${street}\\s+${houseNumber}`, 'iu');
/** A four-digit postcode with its town, as Danes write it. */
const postcode = /(?:^|[\s,])(?:DK[\s-]?)?[0-9]\d{3}\s+\p{Lu}\p{L}{2,}/u;
/** "Lokale 2.14", "Mødesal Nørregade 2": a room, whatever it is called. */
const room =
  /^(?:(?:store|lille|lilla|grønne?|blå|røde?)\s+)?(?:møde|grupperum|under|konference|byråds)?-?(?:lokale|rum|sal|salen|room|kantinen?|auditorium|stue|etage)(?!\p{L})/iu;

/**
 * The part of a place by which a map finds it: a street with its house number, or a street or house with postcode and town
 * ("Torvegade 12, 8000 Aarhus C"). Undefined for the name of a room or a house alone.
 *
 * @param place one line, without addresses of the web
 */
export function streetAddress(place: string): string | undefined {
  const parts = place
    .split(/\s*[,;·|()]\s*|\s+[–—-]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isStreet = (part: string): boolean => !room.test(part) && withNumber.test(part);
  const isTown = (part: string): boolean => !room.test(part) && postcode.test(part);
  const first = parts.findIndex(isStreet);
  if (first !== -1) {
    const town = parts.slice(first + 1).find(isTown);
    const own = parts[first] ?? '';
    return town === undefined || isTown(own) ? own : `${own}, ${town}`;
  }
  const town = parts.findIndex(isTown);
  if (town === -1) return undefined;
  const before = parts.slice(0, town).findLast((part) => !room.test(part) && /\p{L}{3}/u.test(part));
  const own = parts[town] ?? '';
  return before === undefined || /^\D/.test(own.replace(/^DK[\s-]?/, '')) ? own : `${before}, ${own}`;
}
