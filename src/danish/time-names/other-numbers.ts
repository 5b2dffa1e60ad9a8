import { begin, letter, month, stop } from './rule.ts';

const amount = '\\d[\\d.,/–-]{0,15}';
const unit =
  'kr|kroner|kr\\.|t\\.?kr|tkr|dkk|mio|mia|eur|euro|€|%|pct|procent|procentpoint|percent|stk|borgere|personer|deltagere|medlemmer|timer|minutter|m2|km|pl|priser|prisniveau';
const numbered =
  'punkt|pkt\\.?|item|items|sag|sagen|sagsnr\\.?|journalnr\\.?|bilag|annex|nr\\.?|no\\.|nummer|number|§|stk\\.|afsnit|kapitel|side|page|lokale|rum|room|version|tlf\\.?|telefon|phone|ean|cvr';
const namelike = 'jan|maj|august|may|april|june';
const recurring =
  'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|uge|måned|kvartal|halvår|år|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|quarter|year';

/** What looks like a time and is none: amounts, item and phone numbers, hours, people, and what comes every week. */
const notTimes: readonly RegExp[] = [
  /(?:kl\.?|klokken) ?\d{1,2}(?:[.:]\d{2})?(?: ?[-–] ?(?:kl\.? ?)?\d{1,2}(?:[.:]\d{2})?)?(?!\d)/gu,
  /(?<![\d.:/-])\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}(?:[.:]\d{2})?(?![\d./-])/gu,
  new RegExp(`${begin}${amount} ?(?:${unit})${stop}|${begin}${amount} ?%`, 'g'),
  new RegExp(`${begin}(?:kr\\.?|dkk|eur|€) ?${amount}`, 'g'),
  new RegExp(`(?<![${letter}])(?:${numbered}) ?\\d[\\d./-]{0,15}(?![\\d./-]| ?${month}${stop})`, 'g'),
  /(?<!\d)(?:\+45 ?)?\d{2} \d{2} \d{2} \d{2}(?!\d)|(?<!\d)\d{6}-\d{4}(?!\d)/gu,
  new RegExp(`${begin}(?:hver|hvert|every|each) (?:anden |andet |second |other )?(?:${recurring})${stop}`, 'g'),
  // "Fra Jan" tells of a person, as does "afbud fra Maj" and "August Krogh".
  new RegExp(`${begin}(?:fra|til|from|to|af|by) jan(?!\\.|[${letter}]| ?\\d| til | to )`, 'g'),
  new RegExp(
    `${begin}(?:afbud|besked|svar|mail|oplæg|hilsen|forslag|tak|note) (?:fra|til|from|to) (?:${namelike})${stop}(?! ?\\d)`,
    'g',
  ),
  new RegExp(
    `${begin}(?:${namelike}|mar|juni) (?:[${letter}]{2,12}(?:sen|gaard|gård|strup|berg|bjerg|holm|lund|krogh|krog|toft|bæk|skov|dahl|dal|vig|mark|kjær|friis|holst|bro|by)|bach|beck|koch|lind|møller|schmidt|winther)${stop}`,
    'g',
  ),
];

/** The text with the same length, in which what is no time cannot be read as one. */
export function withoutOtherNumbers(text: string): string {
  return notTimes.reduce((left, pattern) => left.replace(pattern, (hidden) => '\u0000'.repeat(hidden.length)), text);
}
