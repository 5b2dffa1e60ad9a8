import type { AttendanceView } from '../attendance/read-attendance.ts';
import { type Attendee, isExpected } from '../attendance/roster.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { deskSentences } from '../danish/sentences/desk-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { AttendancePresenceCardData } from './card-data-desk.ts';
import { partInWords } from './cards-attendance.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

/** So many can be ticked: each stands on the card three times. */
const peopleAtMost = 50;

/** The card on which is ticked who was there: by what was noted before, else by the answers. */
export function attendancePresenceCardData(
  { meeting }: MeetingRecord,
  committee: Committee,
  { roster }: AttendanceView,
  language: Language,
): AttendancePresenceCardData {
  const { presence: words } = deskSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = meetingTime(meeting, cardSentences[language]);
  const spoken = words.spoken(wordsOnly(label), when);
  const shown = roster.slice(0, peopleAtMost);
  const left = roster.length - shown.length;
  const noted = roster.filter(({ presence }) => presence !== undefined);
  const present = noted.filter(({ presence }) => presence?.attendance === 'present');
  const form = {
    lead: words.lead,
    label: words.people,
    people: shown.map((attendee) => ({ title: wordsOnlyChoice(attendee, language), value: attendee.personId })),
    value: idsOf(shown.filter(isTicked)),
    shown: idsOf(shown),
    save: words.save,
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
  };
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.heading,
    committee: label,
    when,
    status:
      roster.length === 0
        ? words.nobody
        : noted.length === 0
          ? words.notSaved
          : `${words.saved} ${words.counts(present.length, noted.length - present.length)}.`,
    remarks: left > 0 ? [words.left(left)] : [],
    form: shown.length === 0 ? [] : [form],
  };
}

function isTicked(attendee: Attendee): boolean {
  const { presence } = attendee;
  return presence === undefined ? isExpected(attendee) : presence.attendance === 'present';
}

/** Clients may read what stands beside a check box as Markdown. */
function wordsOnlyChoice(attendee: Attendee, language: Language): string {
  return choiceOf({ ...attendee, name: wordsOnly(attendee.name) }, language);
}

function choiceOf({ name, standsFor, role, presence }: Attendee, language: Language): string {
  const { presence: words, desk } = deskSentences[language];
  const part = {
    ...(presence?.from === undefined ? {} : { from: presence.from }),
    ...(presence?.until === undefined ? {} : { until: presence.until }),
  };
  const remarks = [
    role === 'guest' ? desk.guest : '',
    standsFor === undefined ? '' : words.insteadOf(clip(wordsOnly(standsFor.name), 40)),
    partInWords(part, cardSentences[language].attendance),
  ].filter((remark) => remark !== '');
  const shown = clip(oneLine(name), 60);
  return remarks.length === 0 ? shown : `${shown} (${remarks.join(', ')})`;
}

function idsOf(attendees: readonly Attendee[]): string {
  return attendees.map(({ personId }) => personId).join(',');
}
