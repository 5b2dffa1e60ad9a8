import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { MeetingRecord } from '../src/domain/meeting.ts';
import { type Answer, answeredStartOf, type Response } from '../src/domain/response.ts';
import type { ResponseCheckCardData } from '../src/teams/card-data-response-check.ts';
import { responseCheckCardData, type TakeableReading } from '../src/teams/cards-response-check.ts';
import { sceneMeeting } from './scene-meeting.ts';

/** What was understood of an answer in words, in its situations. */
export function responseScenes(language: Language): {
  readonly card: 'response-check';
  readonly variant: string | undefined;
  readonly data: ResponseCheckCardData;
}[] {
  const card = 'response-check';
  const january = meetingOn('2027-01-20');
  const march = meetingOn('2027-03-17');
  const later = { kind: 'accept', mode: 'virtual', from: '13:00' } as const;
  const part: Partial<Response> = { partStat: 'accepted', mode: 'virtual', part: { from: '13:00' } };
  const decline: Answer = { kind: 'decline' };
  const sends = (name: string): TakeableReading =>
    reading(
      january,
      { kind: 'decline', substitute: name },
      {
        partStat: 'delegated',
        substitute: { name, personId: name, standing: 'asked' },
      },
    );
  const late = { ...sends('Mette Holm'), person: { personId: 'p7', name: 'Ole Tangkjær' } };
  const items = [
    { label: '2', title: 'Fælles indkøb af journalsystem: valg af model for den videre proces' },
    { label: '4', title: '' },
  ];
  const byItems = reading(
    january,
    { kind: 'accept', mode: 'in-person', items: ['2', '4'] },
    { partStat: 'accepted', mode: 'in-person', part: { items } },
  );
  const many = ['2027-04-14', '2027-05-12', '2027-06-09', '2027-08-18'].map(meetingOn);
  return [
    { card, variant: undefined, data: responseCheckCardData([reading(january, later, part)], writer, language) },
    {
      card,
      variant: 'for-another',
      data: responseCheckCardData(
        [{ ...late, response: { ...late.response, isAfterDeadline: true } }],
        writer,
        language,
      ),
    },
    {
      card,
      variant: 'which-meeting',
      data: responseCheckCardData(
        [january, march].map((record) => reading(record, decline, { partStat: 'declined' })),
        writer,
        language,
      ),
    },
    { card, variant: 'items', data: responseCheckCardData([byItems], writer, language) },
    {
      card,
      variant: 'many',
      data: responseCheckCardData(
        [january, march, ...many].map((record) => reading(record, decline, { partStat: 'declined' })),
        writer,
        language,
      ),
    },
    {
      card,
      variant: 'which-substitute',
      data: responseCheckCardData([sends('Mette Holm'), sends('Mette Krag')], writer, language),
    },
  ];
}

const writer = 'p5';
const committee: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');

function reading(record: MeetingRecord, answer: Answer, given: Partial<Response>): TakeableReading {
  return {
    reading: { meeting: { committee, record, members: [], mayManage: false }, answer },
    person: { personId: writer, name: 'Anna Lund' },
    response: {
      meetingId: record.meeting.id,
      personId: writer,
      personName: 'Anna Lund',
      partStat: 'accepted',
      actorId: writer,
      channel: 'message',
      at: '2027-01-13T09:12:00.000Z',
      answeredStart: answeredStartOf(record.meeting),
      ...given,
    },
  };
}

function meetingOn(date: string): MeetingRecord {
  return { meeting: sceneMeeting({ date }), items: [] };
}
