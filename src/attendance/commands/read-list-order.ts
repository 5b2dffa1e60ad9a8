import type { ReadOrder } from './attendance-command.ts';
import { readPlace } from './read-place.ts';

const show = '(?:(?:vis|se|giv|hent|show|give)\\s+)?(?:(?:mig|me)\\s+)?(?:(?:the|hele|den)\\s+)?';
const desk = new RegExp(
  `^${show}(?:svarliste(?:n)?|tilmeldingsliste(?:n)?|(?:response|reply|answer)\\s+list)(?<place>.*)$`,
  'iu',
);
const deskQuestion = new RegExp(
  `^(?:${show}tilmeldinger(?:ne)?|hvem\\s+mangler(?:\\s+(?:endnu|stadig))?(?:\\s+(?:at\\s+svare|svar\\s+fra))?(?:\\s+endnu)?|hvem\\s+har\\s+(?:endnu\\s+)?ikke\\s+svaret(?:\\s+endnu)?|who\\s+is\\s+missing|who\\s+(?:has\\s+not|hasn['’]t)\\s+(?:answered|replied)(?:\\s+yet)?)(?<place>.*)$`,
  'iu',
);
const presence =
  /^(?:(?:vis|se|registr[eé]re?|not[eé]re?|skriv|gem|show|record|note|register)\s+)?(?:(?:the)\s+)?(?:fremmøde(?:t)?|fremmødeliste(?:n)?|presence|attendance)(?<place>.*)$/iu;

/** "svarliste", "hvem mangler?", "tilmeldinger", "fremmøde": the lists of whoever looks after attendance. */
export const readListOrder: ReadOrder = ({ text, isAsked }, today) => {
  const placeOf = (pattern: RegExp, direction: 'ahead' | 'back' = 'ahead') => {
    const found = pattern.exec(text)?.groups?.['place'];
    // "svarlisten" and "svarlister" go on without a blank: those are other words.
    return found === undefined || /^[\p{L}-]/u.test(found) ? undefined : readPlace(found, today, direction);
  };
  const list = placeOf(desk);
  if (list !== undefined) return { kind: 'show-desk', isQuestion: isAsked, ...list };
  const question = placeOf(deskQuestion);
  if (question !== undefined) return { kind: 'show-desk', isQuestion: true, ...question };
  const there = isAsked ? undefined : placeOf(presence, 'back');
  return there === undefined ? undefined : { kind: 'show-presence', ...there };
};
