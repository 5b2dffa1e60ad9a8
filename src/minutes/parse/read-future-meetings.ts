import { findDates, findTimes, resolveDate, type StatedTime } from '../../danish/dates.ts';
import type { FutureMeeting } from '../../domain/meeting.ts';
import { excerptOf, excerptWith, wholeExcerpt } from './composed-text.ts';
import { type Evidenced, evidenceOf } from './evidence.ts';
import type { Passage } from './passage.ts';

export interface FutureMeetingContext {
  readonly meetingDate?: string;
  readonly committeeName?: string;
  readonly isOtherBody: (name: string) => boolean;
}

/** Text in which coming meetings may be named. */
export interface MeetingText {
  readonly itemNumber?: string;
  /** The words above it: the item's title or the label. */
  readonly heading: string;
  readonly passages: readonly Passage[];
}

/** No sentence of a meeting names more; a list of dates without end is not read through. */
const MAX_DATES = 60;
const PLAN =
  /mødeplan|mødekalender|mødedato|næste (?:ordinære )?\p{L}*møde|kommende møde|møderække|møder i \d{4}|datoer for/iu;
const MEETING =
  /(?<![\p{L}])(?:[\p{L}-]*møde(?:t|r|rne)?|workshop(?:pen|en)?|temadag(?:en)?|seminar(?:et)?|internat(?:et)?|generalforsamling(?:en)?|konference(?:n)?|døgnseminar(?:et)?|[\p{L}-]*øvelse(?:n)?|årsmøde(?:t)?|studietur(?:en)?|arbejdsdag(?:en)?|arbejdslørdag(?:en)?|høring(?:en)?|arrangement(?:et)?|fælleslæsning|åbent hus)(?![\p{L}])/iu;
const TAKES_PLACE =
  /(?<![\p{L}])(?:finder sted|afholdes|holdes|er fastsat til|ligger i kalenderen|er lagt i kalenderen)(?![\p{L}])/iu;
const DEADLINE_BEFORE =
  /(?:senest|frist(?:en)?|inden|før|deadline|tilmelding|fra|siden|efter|til og med|frem til|sidst?e?)\s*(?:er|på|for|:|\p{L}+dag)?\s*(?:den|d\.)?\s*$/iu;
const OWN =
  /næste (?:ordinære )?\p{L}*møde|vores (?:\p{L}+ )?møde|(?:kommende|ekstraordinært?|ordinære?) møde|heldagsmøde|internat|afholde(?:s)? (?:et )?\p{L}*møde/iu;
const OTHER_BODY =
  /(?:møde(?:t|r)?|døgnseminar(?:et)?|seminar(?:et)?)\s+(?:i|med|hos)\s+(?:den\s+|det\s+)?([\p{Lu}][\p{L}-]+(?:\s+(?:for\s+)?\p{Lu}[\p{L}-]+){0,4})/u;
const COMPOUND_BODY =
  /(?<![\p{L}])(?!(?:heldags|halvdags|års|fælles|tema|dialog|info|informations|opstarts|status|net|video|online|telefon|styregruppe|for|borger|bruger|opfølgnings|ekstra)møde)([\p{L}-]*?(?:bestyrelses|udvalgs|råds|gruppe|klynge|afdelings))møde(?:t|r)?(?![\p{L}])/iu;

/** Meetings that are to come, with their dates and times: of this committee, and of others that are announced. */
export function readFutureMeetings(
  texts: readonly MeetingText[],
  context: FutureMeetingContext,
): Evidenced<FutureMeeting>[] {
  const found: Evidenced<FutureMeeting>[] = [];
  for (const text of texts) {
    const isPlan = PLAN.test(text.heading);
    let isListLed = false;
    let led: StatedTime | undefined;
    for (const passage of text.passages) {
      if (!passage.isBullet) {
        isListLed = /møde|datoer/iu.test(passage.text) && (passage.text.endsWith(':') || PLAN.test(passage.text));
        led = isListLed ? findTimes(passage.text)[0] : undefined;
      }
      for (const { from, to } of passage.sentences) {
        found.push(
          ...inSentence(
            {
              sentence: passage.text.slice(from, to),
              from,
              passage,
              text,
              led,
              isPlanned: isPlan || (passage.isBullet && isListLed),
            },
            context,
          ),
        );
      }
    }
  }
  return withoutRepeats(found);
}

interface Sentence {
  readonly sentence: string;
  /** Where it begins in its passage. */
  readonly from: number;
  readonly passage: Passage;
  readonly text: MeetingText;
  /** The time that the words above a list give for all its dates. */
  readonly led: StatedTime | undefined;
  readonly isPlanned: boolean;
}

function inSentence(
  { sentence, from, passage, text, led, isPlanned }: Sentence,
  context: FutureMeetingContext,
): Evidenced<FutureMeeting>[] {
  const dates = findDates(sentence).slice(0, MAX_DATES);
  const isShortEntry = isPlanned && (passage.isBullet || sentence.length < 120 || MEETING.test(sentence));
  if (dates.length === 0 || (!isShortEntry && !MEETING.test(sentence) && !TAKES_PLACE.test(sentence))) return [];
  const times = findTimes(sentence);
  return dates.flatMap((stated, index) => {
    const date = resolveDate(stated, context.meetingDate);
    if (date === undefined || stated.day === undefined) return [];
    if (context.meetingDate !== undefined && date < context.meetingDate) return [];
    const before = sentence.slice(0, stated.start);
    const end = dates[index + 1]?.start ?? sentence.length;
    if (
      DEADLINE_BEFORE.test(before) ||
      (/tilmelding|frist/i.test(before.slice(-60)) && !MEETING.test(before.slice(-25)))
    )
      return [];
    const near = sentence.slice(Math.max(0, stated.start - 90), Math.min(end, stated.end + 60));
    if (!isShortEntry && !MEETING.test(near) && !TAKES_PLACE.test(near)) return [];
    // A past tense tells of a meeting that has been ("Udvalget havde på møde den 3. …").
    const time =
      times.find((other) => other.start >= stated.start && other.start < end) ??
      (dates.length === 1 ? (times[0] ?? (passage.isBullet ? led : undefined)) : undefined);
    const other = otherBody(before, near, context);
    const isOwn = other === undefined && (isShortEntry || OWN.test(near));
    if (date === context.meetingDate && (isOwn || other === undefined)) return [];
    if (
      !isOwn &&
      other === undefined &&
      time === undefined &&
      !/(?:afholdes|holdes|finder sted|inviterer|indkalder)/i.test(sentence)
    )
      return [];
    const place =
      /(?:finder sted|afholdes|holdes|mødes)?[^.]*?\d\s*(?:,|\)|\.)?\s+(?:på|i)\s+((?:den\s+)?\p{Lu}[^.;]{2,80})/u.exec(
        sentence.slice(stated.start),
      )?.[1] ??
      (passage.isBullet && isShortEntry
        ? /^[^,]*,\s*(?:på\s+|i\s+)?(\p{L}[^,;]{2,60})$/u.exec(sentence.slice(stated.end))?.[1]
        : undefined);
    const committeeName = other ?? (isOwn ? context.committeeName : undefined);
    const begin = Math.max(0, sentence.lastIndexOf(' ', Math.max(0, stated.start - 50)) + 1);
    const words =
      isShortEntry && passage.isBullet
        ? wholeExcerpt(passage)
        : excerptOf(passage, from + begin, from + Math.max(stated.end, time?.end ?? 0));
    const where = place === undefined || (!isOwn && other !== undefined) ? undefined : place.trim();
    return [
      {
        value: {
          date,
          ...(time === undefined ? {} : { startTime: time.startTime }),
          ...(time?.endTime === undefined ? {} : { endTime: time.endTime }),
          text: words.text,
          ...(committeeName === undefined ? {} : { committeeName }),
          isOwn,
          ...(where === undefined ? {} : { place: where }),
          ...(text.itemNumber === undefined ? {} : { itemNumber: text.itemNumber }),
        },
        evidence: [
          ...evidenceOf('text', words, isShortEntry ? 'listed' : 'placed'),
          ...evidenceOf(
            'date',
            excerptOf(passage, from + stated.start, from + stated.end),
            stated.year === undefined ? 'completed' : isShortEntry ? 'listed' : 'placed',
          ),
          ...(where === undefined ? [] : evidenceOf('place', excerptWith(passage, where, from + stated.end), 'placed')),
        ],
      },
    ];
  });
}

function otherBody(before: string, near: string, context: FutureMeetingContext): string | undefined {
  const genitive =
    /(?<![\p{L}])([\p{L}-]*(?:gruppen|udvalget|rådet|bestyrelsen|nævnet|forummet))s\s+(?:\p{L}+\s+){0,2}møde/iu.exec(
      near,
    )?.[1];
  if (genitive !== undefined && context.isOtherBody(genitive))
    return genitive.charAt(0).toUpperCase() + genitive.slice(1);
  const named = OTHER_BODY.exec(near)?.[1];
  if (named !== undefined && context.isOtherBody(named)) return named;
  const compound = COMPOUND_BODY.exec(near)?.[1];
  if (compound !== undefined && context.isOtherBody(definite(compound))) return definite(compound);
  const subject = /^(\p{Lu}[\p{L}-]*(?:gruppen|udvalget|rådet|bestyrelsen|nævnet|forum))\s/u.exec(before)?.[1];
  return subject !== undefined && context.isOtherBody(subject) ? subject : undefined;
}

function definite(stem: string): string {
  const bare = stem.replace(/s$/, '');
  const word = /(?:udvalg|råd)$/.test(bare)
    ? `${bare}et`
    : /gruppe$|bestyrelse$|klynge$/.test(bare)
      ? `${bare}n`
      : `${bare}en`;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function withoutRepeats(found: readonly Evidenced<FutureMeeting>[]): Evidenced<FutureMeeting>[] {
  const kept: Evidenced<FutureMeeting>[] = [];
  for (const entry of found) {
    const meeting = entry.value;
    const at = kept.findIndex(
      ({ value: other }) =>
        other.date === meeting.date &&
        other.isOwn === meeting.isOwn &&
        (other.committeeName === meeting.committeeName || other.isOwn),
    );
    const other = kept[at]?.value;
    if (other === undefined) kept.push(entry);
    else if (other.startTime === undefined && meeting.startTime !== undefined) kept[at] = entry;
    else if (meeting.startTime !== undefined && other.startTime !== meeting.startTime) kept.push(entry);
  }
  return kept;
}
