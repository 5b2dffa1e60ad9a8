import { isOrganisation } from '../../danish/names.ts';
import { isSelf, mayBeName } from '../../danish/order-words.ts';
import type { GuestNamed, ReadOrder } from './attendance-command.ts';
import { namesMeeting, readPlace } from './read-place.ts';

const label = String.raw`\d{1,3}(?:\.\d{1,3})*`;
const items = `(?:punkt(?:et|erne)?|pkt\\.?|items?)\\s+(?<items>${label}(?:\\s*(?:,\\s*(?:og\\s+|and\\s+)?|og|and|&|-|–|til|to)\\s*${label}(?!\\.?\\s*(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october)))*)`;
const asGuest = '(?:\\s+(?:som\\s+gæst|as\\s+(?:a\\s+)?guest))';
const invite = '(?:invit[eé]re?|invite)';
const add = '(?:tilføje?|add)';

const invitations: readonly RegExp[] = [
  sentence(`${invite}\\s+(?<guest>\\S.*?)${asGuest}?\\s+(?:til|to|for)\\s+${items}(?<place>.*)`),
  sentence(`${add}\\s+(?<guest>\\S.*?)${asGuest}\\s+(?:til|to|for|på|on|under)\\s+${items}(?<place>.*)`),
  sentence(`(?:${invite}|${add})\\s+(?<guest>\\S.*?)${asGuest}(?<place>(?:\\s+(?:til|to|i|in|den|on)\\s.*)?)`),
  sentence(
    `${invite}\\s+(?<guest>\\S.*?)(?<meeting>\\s+(?:til|to)\\s+(?:(?:det|the)\\s+)?(?:(?:næste|kommende|next)\\s+)?(?:møde|meeting).*)`,
  ),
];
const removals: readonly RegExp[] = [
  sentence(
    '(?:fjerne?|slette?|afmelde?|remove|delete|uninvite)\\s+(?:gæsten|gæst|the\\s+guest|guest)\\s+(?<name>\\S.*?)(?<place>(?:\\s+(?:fra|den|til|i|from|on|in)\\s.*)?)',
  ),
  sentence(
    `(?:fjerne?|slette?|remove|delete)\\s+(?<name>\\S.*?)${asGuest}(?<place>(?:\\s+(?:fra|den|til|i|from|on|in)\\s.*)?)`,
  ),
];
const longestField = 100;
const mostItems = 40;

/** "inviter Jonas Brink, chefkonsulent, Havnens Hus til punkt 2 og 3 den 20. januar", "fjern gæsten Jonas Brink" */
export const readGuestOrder: ReadOrder = ({ text }, today) => {
  for (const pattern of invitations) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const where = groups['place'] ?? groups['meeting'] ?? '';
    const place = readPlace(where, today);
    const guest = guestOf(groups['guest'] ?? '');
    if (place === undefined || guest === undefined) continue;
    if (groups['meeting'] !== undefined && !namesMeeting(where, place)) continue;
    return { kind: 'invite', guest, items: labelsOf(groups['items'] ?? ''), ...place };
  }
  for (const pattern of removals) {
    const groups = pattern.exec(text)?.groups;
    const name = (groups?.['name'] ?? '').replace(/^@/u, '');
    const place = groups === undefined ? undefined : readPlace(groups['place'] ?? '', today);
    if (place !== undefined && mayBeName(name)) return { kind: 'uninvite', name, ...place };
  }
  return undefined;
};

/** A name, and behind commas a title and an organisation, or one of them. */
function guestOf(text: string): GuestNamed | undefined {
  const [name = '', ...more] = text
    .replace(/^(?:@|gæsten\s+|the guest\s+)/iu, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (!mayBeName(name) || isSelf(name) || [name, ...more].some((part) => part.length > longestField)) return undefined;
  const [first, ...rest] = more;
  if (first === undefined) return { name };
  if (rest.length > 0) return { name, title: first, organization: rest.join(', ') };
  return isOrganisation(first) ? { name, organization: first } : { name, title: first };
}

/** "2 og 3" are two items, "2-4" are three. */
function labelsOf(text: string): string[] {
  const labels = [...text.matchAll(/(\d+(?:\.\d+)*)(?:\s*(?:-|–|til|to)\s*(\d+(?:\.\d+)*))?/giu)].flatMap(
    ([, first = '', last]) => {
      const [from, to] = [Number(first), Number(last)];
      const isRange = last !== undefined && /^\d+$/u.test(first) && /^\d+$/u.test(last) && to > from;
      if (!isRange) return last === undefined ? [first] : [first, last];
      return Array.from({ length: Math.min(to - from + 1, mostItems) }, (_, index) => String(from + index));
    },
  );
  return [...new Set(labels)];
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}
