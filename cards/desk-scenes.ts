import { attendanceView } from '../src/attendance/read-attendance.ts';
import type { AgendaItem } from '../src/domain/agenda-item.ts';
import type { RecordedPresence } from '../src/domain/attendance.ts';
import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { MeetingRecord } from '../src/domain/meeting.ts';
import type { Membership, Person } from '../src/domain/person.ts';
import { answeredStartOf, type Response } from '../src/domain/response.ts';
import type { AttendanceDeskCardData, AttendancePresenceCardData } from '../src/teams/card-data-desk.ts';
import { attendanceDeskCardData } from '../src/teams/cards-attendance-desk.ts';
import { attendancePresenceCardData } from '../src/teams/cards-attendance-presence.ts';
import { sceneMeeting } from './scene-meeting.ts';

type DeskScene =
  | { readonly card: 'attendance-desk'; readonly variant?: string; readonly data: AttendanceDeskCardData }
  | { readonly card: 'attendance-presence'; readonly variant?: string; readonly data: AttendancePresenceCardData };

/** The cards of whoever looks after attendance, in their situations. */
export function deskScenes(language: Language): DeskScene[] {
  const desk = (responses: readonly Response[], now: string, members = council) =>
    attendanceDeskCardData(record, committee, view(responses, [], members), { language, now: new Date(now) });
  const presence = (presences: readonly RecordedPresence[], members = council) =>
    attendancePresenceCardData(record, committee, view(answers, presences, members), language);
  return [
    { card: 'attendance-desk', data: desk(answers, '2027-01-19T09:00:00Z') },
    { card: 'attendance-desk', variant: 'broken', data: desk(declines, '2027-01-15T09:00:00Z') },
    { card: 'attendance-desk', variant: 'closed', data: desk(answers, '2027-01-20T12:00:00Z') },
    { card: 'attendance-desk', variant: 'large', data: desk([], '2027-01-15T09:00:00Z', assembly) },
    { card: 'attendance-presence', data: presence([]) },
    { card: 'attendance-presence', variant: 'saved', data: presence(noted) },
    { card: 'attendance-presence', variant: 'large', data: presence([], assembly) },
  ];
}

const committee: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');
const ruled: Committee = {
  ...committee,
  settings: {
    ...committee.settings,
    attendance: {
      quorum: [{ kind: 'share', share: 0.5, isMoreThan: true }, { kind: 'chair' }, { kind: 'each-party' }],
    },
  },
};

const items: AgendaItem[] = ['Godkendelse af dagsordenen', 'Fælles indkøb af journalsystem'].map((title, order) => ({
  number: String(order + 1),
  order,
  title,
  titleVariants: [],
  presenters: [],
  recommendations: [],
  sections: [],
  decisions: [],
  attachments: [],
  isClosed: false,
}));

const record: MeetingRecord = {
  meeting: sceneMeeting(),
  items,
};

const member = (number: number, name: string, role: Membership['role'] = 'member'): Membership => ({
  committeeId: committee.id,
  personId: `p${number}`,
  name,
  role,
});

const council: readonly Membership[] = [
  member(1, 'Karen Lindholt', 'chair'),
  member(2, 'Peter Krogh', 'deputy-chair'),
  member(3, 'Sanne Ulvedal'),
  member(4, 'Anna Lund'),
  member(5, 'Ole Tangkjær'),
  member(6, 'Birgit Ømark'),
  member(7, 'Lone Ravnsø'),
  member(8, 'Mette Holm', 'substitute'),
  member(9, 'Jonas Brink', 'secretary'),
];

const assembly: readonly Membership[] = Array.from({ length: 80 }, (_, index) => ({
  ...member(100 + index, `${['Karen', 'Jonas', 'Birgit', 'Ole', 'Sanne'][index % 5]} Medlem-${index + 1}`),
  personId: `4f6ad2b0-1c35-4d2e-9a77-0000000000${String(index).padStart(2, '0')}`,
}));

const persons: readonly Person[] = [
  ['Karen Lindholt', 'Lyngsø Kommune'],
  ['Peter Krogh', 'Havnens Hus'],
  ['Lone Ravnsø', 'Søpraksis'],
].map(([name = '', organization = '']) => ({ id: name, name, altNames: [], organization }));

const response = (number: number, name: string, given: Partial<Response>): Response => ({
  meetingId: record.meeting.id,
  personId: `p${number}`,
  personName: name,
  partStat: 'accepted',
  actorId: `p${number}`,
  channel: 'card',
  at: '2027-01-13T09:12:00.000Z',
  answeredStart: answeredStartOf(record.meeting),
  ...given,
});

const answers: readonly Response[] = [
  response(1, 'Karen Lindholt', { mode: 'in-person' }),
  response(2, 'Peter Krogh', { mode: 'virtual', isAfterDeadline: true }),
  response(3, 'Sanne Ulvedal', { mode: 'in-person', part: { from: '12:30' }, actorId: 'p9', actorName: 'Jonas Brink' }),
  response(4, 'Anna Lund', {
    partStat: 'delegated',
    substitute: { name: 'Mette Holm', personId: 'p8', standing: 'accepted', mode: 'in-person' },
  }),
  response(5, 'Ole Tangkjær', { partStat: 'tentative' }),
  response(6, 'Birgit Ømark', {
    partStat: 'delegated',
    isAfterDeadline: true,
    substitute: { name: 'Dorte Krag', standing: 'unasked' },
  }),
];

const declines: readonly Response[] = ['Karen Lindholt', 'Peter Krogh', 'Sanne Ulvedal', 'Anna Lund'].map(
  (name, index) => response(index + 1, name, { partStat: 'declined' }),
);

const noted: readonly RecordedPresence[] = council.slice(0, 6).map(({ personId, name }, index) => ({
  meetingId: record.meeting.id,
  personId,
  name,
  attendance: index % 4 === 3 ? 'absent' : 'present',
  isVirtual: false,
  ...(index === 2 ? { from: '12:30', until: '13:10' } : {}),
  recordedBy: 'p9',
  at: '2027-01-20T12:40:00.000Z',
}));

function view(
  responses: readonly Response[],
  presences: readonly RecordedPresence[],
  members: readonly Membership[],
): ReturnType<typeof attendanceView> {
  const guest = {
    meetingId: record.meeting.id,
    personId: 'guest:nora-vester',
    name: 'Nora Vester',
    title: 'jurist',
    items: [{ label: '2', title: items[1]?.title ?? '' }],
    invitedBy: 'p9',
    invitedAt: '2027-01-10T09:00:00.000Z',
  };
  const attendance = { responses, guests: [guest], presences, notes: [], terms: {} };
  return attendanceView(ruled, { record, members, persons, attendance });
}
