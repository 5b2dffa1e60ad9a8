import type { ResponseReading } from '../attendance/understand/understood-response.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { responseCheckSentences } from '../danish/sentences/response-check-sentences.ts';
import { committeeLabel, type Language } from '../domain/committee.ts';
import { answeredStartOf, type Response } from '../domain/response.ts';
import type { ResponseCheckCardData, ResponseChoice } from './card-data-response-check.ts';
import type { LabelledValue } from './card-frame.ts';
import { answerInWords } from './cards-attendance.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { asideOnly, clip, oneLine, wordsOnly } from './cards-text.ts';

/** A reading that may be taken, with what would be recorded. */
export interface TakeableReading {
  readonly reading: ResponseReading;
  /** Whose answer it is. */
  readonly person: { readonly personId: string; readonly name: string };
  readonly response: Response;
}

/** With Nej as many buttons as a client shows; who means another writes it anew. */
const choicesAtMost = 4;
const titledAtMost = 5;

/**
 * What was understood, to be said yes to. One reading is told in words with Ja, Ret and Nej; of several each has its button.
 *
 * @param writerId who wrote: an Entra object id
 */
export function responseCheckCardData(
  takeable: readonly TakeableReading[],
  writerId: string,
  language: Language,
): ResponseCheckCardData {
  const words = responseCheckSentences[language];
  const shown = takeable.slice(0, choicesAtMost);
  const left = takeable.length - shown.length;
  const [first] = shown;
  if (first === undefined) throw new Error('a check card needs something that may be meant');
  const isOne = shown.length === 1;
  const { meeting } = first.reading.meeting.record;
  const ids = { committeeId: meeting.committeeId, meetingId: meeting.id };
  const titles = shown.map((one) => (isOne ? words.yes : distinction(one, shown, language)));
  const spoken = words.spoken(asideOnly(answerOf(first, language)), wordsOnly(meetingOf(first, language)));
  return {
    language,
    fallbackText: isOne ? spoken : words.headingWhich,
    speak: isOne ? spoken : words.headingWhich,
    heading: isOne ? words.heading : words.headingWhich,
    facts: [...factsOf(shown, writerId, language), ...(isOne ? itemFacts(first, language) : [])],
    remarks: isOne ? remarksOf(first, language) : left > 0 ? [words.moreChoices(left)] : [],
    choices: shown.map((one, index) => choiceOf(one, titles[index] ?? '', writerId, isOne)),
    forPersonId: writerId,
    correct: isOne && first.person.personId === writerId ? [{ title: words.correct, ...ids }] : [],
    no: { title: words.no, ...ids },
    note: words.note,
  };
}

/** What all of them have in common. */
function factsOf(shown: readonly TakeableReading[], writerId: string, language: Language): LabelledValue[] {
  const words = responseCheckSentences[language];
  const common = (label: string, tell: (one: TakeableReading) => string): LabelledValue[] => {
    const told = new Set(shown.map(tell));
    const [value = ''] = told;
    return told.size === 1 ? [{ label: `${label}: `, value }] : [];
  };
  const answer = common(words.answer, (one) => answerOf(one, language));
  const isOwn = shown.every(({ person }) => person.personId === writerId);
  return [
    ...(isOwn ? [] : common(words.person, ({ person }) => clip(oneLine(person.name), 120))),
    ...commonMeeting(shown, language).map((value) => ({ label: `${words.meeting}: `, value })),
    ...(answer.length > 0 ? answer : common(words.answer, ({ response }) => withoutSubstitute(response, language))),
  ];
}

/** The items by their titles, so that a slip in a number is seen; many are told by number alone. */
function itemFacts({ response }: TakeableReading, language: Language): LabelledValue[] {
  const words = cardSentences[language];
  const items = response.part?.items ?? response.substitute?.items ?? [];
  if (items.length > titledAtMost) return [];
  return items.map(({ label, title }) => ({
    label: `${words.answer.itemButton(clip(oneLine(label), 12))}: `,
    value: title === '' ? words.agenda.closedItem : clip(oneLine(title), 160),
  }));
}

/** What tells one of them from the others: the meeting, the person, or the substitute. */
function distinction(one: TakeableReading, all: readonly TakeableReading[], language: Language): string {
  const differs = (tell: (reading: TakeableReading) => string): boolean => new Set(all.map(tell)).size > 1;
  const parts = [
    ...(differs(({ person }) => person.personId) ? [one.person.name] : []),
    ...meetingParts(one, language).filter((_, index) =>
      differs((reading) => meetingParts(reading, language)[index] ?? ''),
    ),
    ...(differs(substituteOf) ? [substituteOf(one)] : []),
  ];
  return clip(oneLine(parts.join(' · ')), 120);
}

function remarksOf({ response }: TakeableReading, language: Language): string[] {
  const words = responseCheckSentences[language];
  const { substitute } = response;
  const name = clip(oneLine(substitute?.name ?? ''), 120);
  return [
    ...(response.isAfterDeadline === true ? [words.afterDeadline] : []),
    ...(substitute?.standing === 'asked' ? [words.willBeAsked(name)] : []),
    ...(substitute?.standing === 'unasked' ? [words.isUnknown(name)] : []),
  ];
}

function meetingOf(one: TakeableReading, language: Language): string {
  const { meeting } = one.reading.meeting.record;
  return `${labelOf(one)} · ${meetingTime(meeting, cardSentences[language])}`;
}

/** What may tell meetings apart, short enough for a button on a narrow screen: committee, date and time. */
function meetingParts(one: TakeableReading, language: Language): string[] {
  const words = cardSentences[language];
  const { date, startTime, endTime } = one.reading.meeting.record.meeting;
  return [labelOf(one), words.briefDate(date), startTime === undefined ? '' : words.time(startTime, endTime)];
}

/** The meeting, or what the meetings that may be meant have in common. */
function commonMeeting(shown: readonly TakeableReading[], language: Language): string[] {
  const [first] = shown;
  if (first === undefined) return [];
  const isOne = new Set(shown.map((one) => meetingOf(one, language))).size === 1;
  if (isOne) return [meetingOf(first, language)];
  const parts = meetingParts(first, language).filter(
    (part, index) => part !== '' && shown.every((one) => meetingParts(one, language)[index] === part),
  );
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

function labelOf({ reading }: TakeableReading): string {
  return clip(oneLine(committeeLabel(reading.meeting.committee)), 60);
}

function answerOf({ response }: TakeableReading, language: Language): string {
  const { substitute } = response;
  // Nobody was asked yet: that they will be, a remark tells.
  const told = substitute?.standing === 'asked' ? { ...substitute, standing: 'accepted' as const } : substitute;
  const words = cardSentences[language].attendance;
  return answerInWords({ ...response, ...(told === undefined ? {} : { substitute: told }) }, words) ?? '';
}

/** "Afbud", whoever comes instead. */
function withoutSubstitute({ substitute: _, ...response }: Response, language: Language): string {
  return answerInWords(response, cardSentences[language].attendance) ?? '';
}

function substituteOf({ response }: TakeableReading): string {
  return response.substitute?.name ?? '';
}

type PartWish = Pick<Extract<ResponseReading['answer'], { kind: 'accept' }>, 'from' | 'until' | 'items'>;

function choiceOf(
  { reading, person, response }: TakeableReading,
  title: string,
  writerId: string,
  isOne: boolean,
): ResponseChoice {
  const { answer, meeting } = reading;
  const { meeting: of } = meeting.record;
  const { from = '', until = '', items = [] }: PartWish = answer.kind === 'accept' ? answer : {};
  return {
    title,
    style: isOne ? 'positive' : 'default',
    committeeId: of.committeeId,
    meetingId: of.id,
    answer: verbOf(response),
    from,
    until,
    items: items.join(','),
    substitute: substituteOf({ reading, person, response }),
    substituteItems: answer.kind === 'decline' ? (answer.items?.join(',') ?? '') : '',
    shownStart: answeredStartOf(of),
    personId: person.personId === writerId ? '' : person.personId,
  };
}

function verbOf({ partStat, mode, part }: Response): ResponseChoice['answer'] {
  if (partStat === 'tentative') return 'tentative';
  if (partStat !== 'accepted') return 'decline';
  if (part !== undefined) return mode === 'virtual' ? 'partly-virtual' : 'partly';
  return mode === 'virtual' ? 'accept-virtual' : 'accept-in-person';
}
