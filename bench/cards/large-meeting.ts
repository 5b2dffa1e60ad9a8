import type { AttendanceView } from '../../src/attendance/read-attendance.ts';
import type { Committee } from '../../src/domain/committee.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import type { Membership } from '../../src/domain/person.ts';
import type { Response } from '../../src/domain/response.ts';
import { aCommittee, aMeeting, aMembership, anItem, aResponse, aView } from '../../test/builders.ts';

const itemCount = 33;
const memberCount = 24;

const titles = [
  'Godkendelse af dagsordenen',
  'Status for renoveringen af fyrets linse, herunder tidsplan, økonomi og risici i de kommende måneder',
  'Orientering om nye krav til logning',
  'Fælles retningslinjer for udlån af bådebroen i sommerhalvåret',
];

const answers: readonly Partial<Response>[] = [
  { partStat: 'accepted', mode: 'in-person' },
  { partStat: 'accepted', mode: 'virtual' },
  { partStat: 'accepted', mode: 'in-person', part: { from: '10:00' } },
  { partStat: 'tentative' },
  { partStat: 'declined' },
];

export interface LargeMeeting {
  readonly committee: Committee;
  readonly record: MeetingRecord;
  readonly view: AttendanceView;
}

/** A day-long meeting with 33 items, and 24 members of whom most have answered. */
export function largeMeeting(): LargeMeeting {
  const committee = aCommittee();
  const record = { meeting: aMeeting({ committeeId: committee.id, endTime: '15:00' }), items: items() };
  const members = Array.from(
    { length: memberCount },
    (_, index): Membership =>
      aMembership({ committeeId: committee.id, personId: `medlem-${index}`, name: `Ditte Eksempel-${letter(index)}` }),
  );
  const responses = members
    .filter((_, index) => index % 6 !== 5)
    .map(({ personId, name }, index) =>
      aResponse({ personId, personName: name, actorId: personId, ...answers[index % answers.length] }),
    );
  return { committee, record, view: aView(record, responses, { committee, members }) };
}

function items(): MeetingRecord['items'] {
  return Array.from({ length: itemCount }, (_, order) =>
    anItem({
      order,
      number: String(order + 1),
      title: titles[order % titles.length] ?? '',
      startTime: clock(order * 10),
      endTime: clock(order * 10 + 10),
      presenters: order % 3 === 0 ? [{ name: 'Bo Prøve', source: 'heading' }] : [],
      attachments: Array.from({ length: order % 3 }, (_, index) => ({
        number: String(index + 1),
        title: `Notat ${index + 1} til punkt ${order + 1}`,
        link: `https://example.org/fyrtaarnet/${order + 1}/${index + 1}`,
      })),
    }),
  );
}

function clock(minutes: number): string {
  return `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
