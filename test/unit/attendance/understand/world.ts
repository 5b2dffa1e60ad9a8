import { mayBeAnswer } from '../../../../src/attendance/understand/may-be-answer.ts';
import type { AnswerableMeeting, ResponseContext } from '../../../../src/attendance/understand/response-context.ts';
import { understandResponse } from '../../../../src/attendance/understand/understand-response.ts';
import type { UnderstoodResponse } from '../../../../src/attendance/understand/understood-response.ts';
import { type Committee, newCommittee } from '../../../../src/domain/committee.ts';
import type { Meeting } from '../../../../src/domain/meeting.ts';
import type { Membership } from '../../../../src/domain/person.ts';
import type { Answer, Response } from '../../../../src/domain/response.ts';
import { aDecline, aMeeting, anItem } from '../../../builders.ts';

/** Monday 2 February 2032; KULU meets on Thursday the 5th, Monday the 9th and in March, at 12.00–15.00. */
export const kulu: Committee = newCommittee('Kontaktudvalget for Sund Opvækst', 'KULU');
export const harbour: Committee = newCommittee('Havneudvalget', 'HAVU');

const now = new Date('2032-02-02T09:00:00Z');

export const anna = { personId: 'anna', name: 'Anna Holm' };

const members = (committeeId: string): Membership[] => [
  { ...anna, committeeId, role: 'member', defaultSubstitute: { name: 'Vibeke Storm', personId: 'vibeke' } },
  { personId: 'bo', name: 'Bo Lund', committeeId, role: 'member' },
  { personId: 'mette-k', name: 'Mette Krogh', committeeId, role: 'chair' },
  { personId: 'mette-l', name: 'Mette Lindø', committeeId, role: 'member' },
  { personId: 'lone', name: 'Lone Ravnsø', committeeId, role: 'member' },
  { personId: 'sanne', name: 'Sanne Ulv', committeeId, role: 'member' },
];

function answerable(committee: Committee, date: string, more: Partial<Meeting> = {}): AnswerableMeeting {
  const id = `${committee.id}-${date.slice(5)}`;
  return {
    committee,
    record: {
      meeting: aMeeting({ id, committeeId: committee.id, date, startTime: '12:00', endTime: '15:00', ...more }),
      items: ['Dagsorden', 'Økonomi', 'Legepladser', 'Skolemad', 'Svømmehal', 'Eventuelt'].map((title, order) =>
        anItem({ number: String(order + 1), order, title }),
      ),
    },
    members: members(committee.id),
    mayManage: false,
  };
}

const thursday = answerable(kulu, '2032-02-05');
const monday = answerable(kulu, '2032-02-09');
const march = answerable(kulu, '2032-03-11');
const harbourMeeting = answerable(harbour, '2032-02-12', { startTime: '09:00', endTime: '11:00' });

/** Anna, a member of one committee. */
export const one: ResponseContext = { now, writer: anna, meetings: [thursday, monday, march], fallbackLanguage: 'da' };

/** The same as the committee's secretary. */
export const secretary: ResponseContext = {
  ...one,
  meetings: one.meetings.map((meeting) => ({ ...meeting, mayManage: true })),
};

/** Anna, a member of two. */
export const two: ResponseContext = { ...one, meetings: [thursday, monday, harbourMeeting, march] };

/** Anna has an afbud to the meeting on the 9th. */
export const declinedMonday: ResponseContext = {
  ...one,
  meetings: [thursday, { ...monday, own: standing('kulu-02-09') }, march],
};

function standing(meetingId: string): Response {
  return aDecline({ meetingId, personId: anna.personId, personName: anna.name });
}

/** What was understood in one line: "accept virtual 13:00–14:00 @02-09"; "-" where it is no answer. */
export function read(text: string, context: ResponseContext = one): string {
  const understood = understandResponse(text, context);
  if (understood === undefined) return '-';
  // Where this is false the meetings are not even read.
  return mayBeAnswer(text, '2032-02-02', context.fallbackLanguage) ? inOneLine(understood) : 'never looked at';
}

function inOneLine({ problem, readings, language }: UnderstoodResponse): string {
  const said = readings.map(({ meeting, answer, person, substitute }) =>
    [
      inWords(answer),
      ...(substitute === undefined
        ? []
        : [`by ${substitute.fitting.map(({ name }) => name).join('|') || `"${substitute.name}"`}`]),
      ...(person === undefined
        ? []
        : [`for ${person.fitting.map(({ name }) => name).join('|') || `"${person.name}"`}`]),
      `@${meeting.committee.id === kulu.id ? '' : `${meeting.committee.id}-`}${meeting.record.meeting.date.slice(5)}`,
    ].join(' '),
  );
  return [
    ...(language === 'en' ? ['en:'] : []),
    ...(problem === undefined ? [] : [problem]),
    said.length === 0 ? 'no meeting' : said.join(' / '),
  ].join(' ');
}

function inWords(answer: Answer): string {
  switch (answer.kind) {
    case 'tentative':
      return 'tentative';
    case 'accept': {
      const { from, until, items, mode } = answer;
      const time = from === undefined && until === undefined ? [] : [`${from ?? ''}–${until ?? ''}`];
      const only = items === undefined ? [] : [`items ${items.join(',')}`];
      return ['accept', ...(mode === 'virtual' ? ['virtual'] : []), ...time, ...only].join(' ');
    }
    case 'decline':
      return ['decline', ...(answer.items === undefined ? [] : [`items ${answer.items.join(',')}`])].join(' ');
  }
}
