import { findDates, findTimes } from '../../danish/dates.ts';
import type { MeetingMode } from '../../domain/meeting.ts';

const VIRTUAL = /virtuel|teams|online|zoom|skype|video|webinar|telefonmøde|digitalt møde/i;
const HYBRID = /hybrid|(?:mulighed for|eller|samt|og|\/|\+)\s+(?:\S+\s+){0,3}(?:virtuel|online|teams|digital)/i;
const PLACE_WORD =
  /lokale|rådhus|mødesal|salen|medborgerhus|kantine|bibliotek|kulturhus|forsamlingshus|fælleshus|beboerhus|vej\s+\d|gade\s+\d|plads\s+\d|allé\s+\d|stuen|etage|\bsal\b|kontoret|hallen/iu;

/** Whether people meet in a room, on a screen or both, as the words under "Form" or "Sted" say. */
export function readMode(form: string, place: string): MeetingMode | undefined {
  const text = form === '' ? place : `${form} ${place}`;
  if (HYBRID.test(form) || /hybrid/i.test(text)) return 'hybrid';
  if (VIRTUAL.test(text)) {
    if (/fysisk/i.test(text)) return 'hybrid';
    const rest = text.replace(
      /virtuel(?:t|le)?|microsoft|ms|teams|online|zoom|skype|video(?:møde|konference)?|webinar|via|link|møde|på|digitalt|telefon(?:møde)?|kalenderen|\bog\b|kun|foregår|afholdes/gi,
      '',
    );
    return (rest.match(/\p{L}/gu)?.length ?? 0) >= 5 ? 'hybrid' : 'virtual';
  }
  return /fysisk|fremmøde/i.test(form) ? 'physical' : undefined;
}

/** What is left of "4. marts kl. 10-12, Rådhuset" without date and time. */
export function placeBeside(text: string): string {
  const spans = [...findDates(text), ...findTimes(text)].sort((a, b) => b.start - a.start);
  let rest = text;
  for (const { start, end } of spans) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest
    .replace(/\b(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\b/giu, ' ')
    .replace(/(?<![\p{L}])(?:den|d|kl|fra|til)\.?(?=[\s,;.–-]|$)/giu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:/–-]+|[\s,;:/–-]+$/g, '')
    .replace(/^(?:i|på)\s+(?=\p{Lu})/u, '')
    .trim();
}

/** The place behind date and time: "kl. 19-21 i fælleshuset" → "fælleshuset"; "hos" stays, for it is not the place itself. */
export function placeBehindTime(text: string): string | undefined {
  const moments = [...findDates(text), ...findTimes(text)].sort((a, b) => a.start - b.start);
  const last = moments.at(-1);
  if (last === undefined) return undefined;
  // "den 19. april i Strandstuen, Rådhuset kl. 9.30"
  const [first, second] = moments;
  const between = first === undefined || second === undefined ? '' : text.slice(first.end, second.start);
  const within = /^\s*(?:i|på)\s+(\p{Lu}[^.:]{2,60}?)[\s,]*$/u.exec(between)?.[1];
  if (within !== undefined) return within;
  const tail = text.slice(last.end).replace(/[.\s]+$/, '');
  const named =
    /^\s*(?:,|-|–)?\s*(?:i|på)\s+(\p{L}.{2,80})$/u.exec(tail)?.[1] ??
    /^\s*(?:,|-|–)?\s*(hos\s+\p{Lu}.{1,60})$/u.exec(tail)?.[1];
  const listed = /^\s*(?:,|-|–)\s*(\p{L}.{2,80})$/u.exec(tail)?.[1];
  const isShort =
    listed !== undefined &&
    /^(?!(?:Efter|Før|Inden|Med|Ved|Der|Hvor)\s)\p{Lu}[^:.]{2,40}$/u.test(listed) &&
    listed.split(' ').length <= 4;
  return (
    named ?? (listed !== undefined && (isShort || PLACE_WORD.test(listed) || VIRTUAL.test(listed)) ? listed : undefined)
  );
}

export function looksLikePlace(text: string): boolean {
  return text.length < 120 && PLACE_WORD.test(text) && !/@|\btlf\b/i.test(text) && findDates(text).length === 0;
}
