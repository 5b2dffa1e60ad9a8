import type { AgendaSentences } from '../danish/sentences/card-words.ts';
import { streetAddress } from '../danish/street-address.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { CardLink } from './card-frame.ts';
import { clip, jsonLength, oneLine } from './cards-text.ts';
import { openable } from './open-address.ts';

/** Units of JSON that an address may take: those of online meetings are long, but not without end. */
const addressLimit = 1000;

const addressInText = /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:()[\]]/gi;

/** Where people meet, in words: the place without the addresses of web pages that stand in it. */
export function placeInWords({ place = '' }: Pick<Meeting, 'place'>): string {
  const words = oneLine(place)
    .replace(addressInText, ' ')
    .replace(/[([<]\s*[>\])]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;.])/g, '$1')
    .replace(/[\s,;:·|–—-]+$/u, '')
    .replace(/^[\s,;:·|–—-]+/u, '');
  return clip(words, 200);
}

/** The https address at which one takes part: what is on record, else the first one that stands in the place. */
export function joinAddress({ joinUrl, place = '' }: Pick<Meeting, 'joinUrl' | 'place'>): string | undefined {
  return [joinUrl, ...(place.match(addressInText) ?? [])]
    .map(openable)
    .find((url) => url?.startsWith('https:') === true && jsonLength(url) <= addressLimit);
}

/** Ways to the meeting, online and on a map; none or one of each. */
export function placeLinks(
  meeting: Pick<Meeting, 'joinUrl' | 'place'>,
  words: AgendaSentences,
): { readonly join: readonly CardLink[]; readonly map: readonly CardLink[] } {
  const url = joinAddress(meeting);
  const address = streetAddress(placeInWords(meeting));
  return {
    join: url === undefined ? [] : [{ text: words.join, url, open: words.join }],
    map: address === undefined ? [] : [{ text: words.map, url: mapAddress(address), open: words.mapOf }],
  };
}

function mapAddress(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
