import { isBroken } from '../attendance/quorum.ts';
import type { AttendanceView } from '../attendance/read-attendance.ts';
import { type Attendee, attendeeGroup, partOf } from '../attendance/roster.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { deskSentences } from '../danish/sentences/desk-sentences.ts';
import { quorumSentences } from '../danish/sentences/quorum-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { responsesCloseAt } from '../domain/meeting-time.ts';
import { answeredStartOf } from '../domain/response.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { AttendanceDeskCardData, CardChoice, DeskForm } from './card-data-desk.ts';
import type { CardMark, LabelledValue } from './card-frame.ts';
import { partInWords } from './cards-attendance.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, fitTogether, oneLine, wordsOnly } from './cards-text.ts';

export interface DeskCardOptions {
  readonly language: Language;
  readonly now: Date;
}

/** Units of JSON for all names with their remarks. */
const nameBudget = 3_600;
/** So many people can be chosen; the rest is counted. */
const peopleAtMost = 60;
const groupOrder = ['inPerson', 'virtual', 'partly', 'tentative', 'declined'] as const;

/** All answers to a meeting with what the shared card does not tell, and a form to answer for somebody. */
export function attendanceDeskCardData(
  { meeting }: MeetingRecord,
  committee: Committee,
  view: AttendanceView,
  { language, now }: DeskCardOptions,
): AttendanceDeskCardData {
  const { desk: words } = deskSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = meetingTime(meeting, cardSentences[language]);
  const isOpen = meeting.state === 'planned' || meeting.state === 'called' ? responsesCloseAt(meeting) > now : false;
  const people = view.roster.filter(({ personId }) => !personId.startsWith('substitute:'));
  const form = isOpen && people.length > 0 ? [deskForm(meeting, people.slice(0, peopleAtMost), language)] : [];
  const left = people.length - peopleAtMost;
  const missing = view.roster.filter((attendee) => attendee.hasSeat && isUnanswered(attendee));
  const spoken = words.spoken(wordsOnly(label), when, missing.length);
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.heading,
    committee: label,
    when,
    facts: [deadlineFact(meeting, view, { language, now })],
    ...quorumLines(view, language),
    groups: answerGroups(view.roster, missing, language),
    remarks: [...(isOpen ? [] : [words.closed]), ...(isOpen && left > 0 ? [words.left(left)] : [])],
    form,
  };
}

function isUnanswered(attendee: Attendee): boolean {
  return attendeeGroup(attendee) === 'none';
}

function deadlineFact(
  meeting: Meeting,
  { deadline }: AttendanceView,
  { language, now }: DeskCardOptions,
): LabelledValue {
  const { desk: words } = deskSentences[language];
  const { at, longDate, time } = cardSentences[language];
  const when = at(longDate(localDate(deadline, meeting.timeZone)), time(localTime(deadline, meeting.timeZone)));
  return { label: words.deadline, value: deadline <= now ? `${when} (${words.deadlineOver})` : when };
}

/** The rules one by one, and a mark over them where one cannot be met any more. */
function quorumLines({ quorum }: AttendanceView, language: Language): Pick<AttendanceDeskCardData, 'quorum' | 'marks'> {
  const sentences = quorumSentences[language];
  const { desk: words } = deskSentences[language];
  const rows = quorum.map((state) => ({
    label: `${sentences.rule(state.rule)}: `,
    value: clip(oneLine(sentences.state(state)), 300),
  }));
  const mark: CardMark = { text: words.quorumBroken, style: 'attention', color: 'Attention' };
  return {
    quorum: rows.length === 0 ? [] : [{ heading: words.quorum, rows }],
    marks: isBroken(quorum) ? [mark] : [],
  };
}

function answerGroups(roster: readonly Attendee[], missing: readonly Attendee[], language: Language): LabelledValue[] {
  const { desk } = deskSentences[language];
  const { attendance: words } = cardSentences[language];
  const others = roster.filter((attendee) => !attendee.hasSeat && isUnanswered(attendee));
  const groups = [
    { label: desk.missing, members: missing },
    ...groupOrder.map((group) => ({
      label: words[group],
      members: roster.filter((attendee) => attendeeGroup(attendee) === group),
    })),
    { label: desk.othersMissing, members: others },
  ].filter(({ members }) => members.length > 0);
  const texts = groups.map(({ members }) => members.map((attendee) => nameWithRemarks(attendee, language)));
  const fitted = fitTogether(texts.flat(), nameBudget);
  let used = 0;
  const lines = groups.map(({ label, members }) => {
    const value = fitted.slice(used, used + members.length).join(' · ');
    used += members.length;
    return { label: `${label} (${members.length}): `, value };
  });
  const isComplete = missing.length === 0 && roster.some(({ hasSeat }) => hasSeat);
  return isComplete ? [{ label: '', value: desk.noneMissing }, ...lines] : lines;
}

function nameWithRemarks(attendee: Attendee, language: Language): string {
  const { desk } = deskSentences[language];
  const { attendance: words } = cardSentences[language];
  const { response, standsFor, role } = attendee;
  const name = clip(oneLine(attendee.name), 80);
  const substitute = standsFor === undefined ? response?.substitute : undefined;
  const part = partOf(attendee);
  const remarks = [
    role === 'guest' ? desk.guest : '',
    standsFor === undefined ? '' : words.insteadOf(clip(oneLine(standsFor.name), 80)),
    part === undefined ? '' : partInWords(part, words),
    part !== undefined && attendee.mode === 'virtual' ? words.virtually : '',
    response?.isAfterDeadline === true ? desk.afterDeadline : '',
    response?.actorName === undefined ? '' : desk.answeredBy(clip(oneLine(response.actorName), 80)),
  ].filter((remark) => remark !== '');
  const said =
    substitute === undefined ? name : words.substituted(name, clip(oneLine(substitute.name), 80), substitute.standing);
  if (remarks.length === 0) return said;
  // What became of the substitute stands in brackets already.
  return substitute === undefined ? `${said} (${remarks.join(', ')})` : `${said}, ${remarks.join(', ')}`;
}

function deskForm(meeting: Meeting, people: readonly Attendee[], language: Language): DeskForm {
  const { desk: words } = deskSentences[language];
  const { attendance } = cardSentences[language];
  const answers: CardChoice[] = [
    { title: attendance.inPerson, value: 'accept-in-person' },
    { title: attendance.virtual, value: 'accept-virtual' },
    { title: attendance.partly, value: 'partly' },
    { title: `${attendance.partly}, ${attendance.virtually}`, value: 'partly-virtual' },
    { title: attendance.tentative, value: 'tentative' },
    { title: attendance.declined, value: 'decline' },
  ];
  return {
    heading: words.formHeading,
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    shownStart: answeredStartOf(meeting),
    person: words.person,
    personHint: words.personHint,
    personMissing: words.personMissing,
    people: people.map(({ personId, name }) => ({ title: clip(oneLine(name), 60), value: personId })),
    answer: words.answer,
    answerMissing: words.answerMissing,
    answers,
    from: words.from,
    until: words.until,
    substitute: words.substitute,
    substituteHint: words.substituteHint,
    send: words.send,
  };
}
