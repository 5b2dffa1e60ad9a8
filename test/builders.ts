import { type AttendanceView, attendanceView } from '../src/attendance/read-attendance.ts';
import type { AgendaItem } from '../src/domain/agenda-item.ts';
import type { MeetingAttendance } from '../src/domain/attendance.ts';
import { type Committee, newCommittee } from '../src/domain/committee.ts';
import type { Conversation } from '../src/domain/conversation.ts';
import type { Delivery } from '../src/domain/delivery.ts';
import type { Meeting, MeetingRecord } from '../src/domain/meeting.ts';
import type { Membership, Person } from '../src/domain/person.ts';
import type { Response } from '../src/domain/response.ts';

/** Values of the domain with nothing left open: an invented committee, its meeting of 4 March 2031, one member. */

export function aCommittee(changes: Partial<Committee> = {}): Committee {
  return { ...newCommittee('Styregruppen for Fyrtårnsprojektet', 'Fyrtårnet'), ...changes };
}

/** A called meeting at 09:00 in Copenhagen, without an end; its agenda is due on 25 February 2031, 07:00 UTC. */
export function aMeeting(changes: Partial<Meeting> = {}): Meeting {
  return {
    id: 'moede-1',
    committeeId: 'fyrtaarnet',
    title: 'Ordinært møde',
    date: '2031-03-04',
    startTime: '09:00',
    timeZone: 'Europe/Copenhagen',
    state: 'called',
    minuteTakers: [],
    presences: [],
    apologies: [],
    attachments: [],
    futureMeetings: [],
    actions: [],
    documents: [],
    version: 1,
    icsUid: 'moede-1@example.org',
    ...changes,
  };
}

/** The same meeting while nobody has said at what time. */
export function aMeetingWithoutTime(changes: Partial<Meeting> = {}): Meeting {
  const { startTime: _, ...timeless } = aMeeting();
  return { ...timeless, ...changes };
}

export function anItem(changes: Partial<AgendaItem> = {}): AgendaItem {
  return {
    number: '1',
    order: 0,
    title: 'Godkendelse af dagsordenen',
    titleVariants: [],
    presenters: [],
    recommendations: [],
    sections: [],
    decisions: [],
    attachments: [],
    isClosed: false,
    ...changes,
  };
}

/** A meeting with one item. */
export function aRecord(changes: Partial<Meeting> = {}): MeetingRecord {
  return { meeting: aMeeting(changes), items: [anItem()] };
}

/** Somebody who comes in person, answered on the card. */
export function aResponse(changes: Partial<Response> = {}): Response {
  return {
    meetingId: 'moede-1',
    personId: '11111111-0000-4000-8000-000000000001',
    personName: 'Ditte Eksempel',
    partStat: 'accepted',
    mode: 'in-person',
    actorId: '11111111-0000-4000-8000-000000000001',
    channel: 'card',
    at: '2031-03-01T10:00:00.000Z',
    answeredStart: '2031-03-04T08:00:00.000Z',
    ...changes,
  };
}

/** An afbud; with `substitute` one that names a substitute. */
export function aDecline(changes: Partial<Response> = {}): Response {
  const { mode: _, ...response } = aResponse({ partStat: 'declined' });
  return { ...response, ...(changes.substitute === undefined ? {} : { partStat: 'delegated' }), ...changes };
}

/** What is to be seen of who comes to a meeting. */
export function aView(
  record: MeetingRecord,
  responses: readonly Response[],
  { committee = aCommittee(), members = [], persons = [], attendance = {} }: ViewParts = {},
): AttendanceView {
  const known = { guests: [], presences: [], notes: [], terms: {}, ...attendance, responses };
  return attendanceView(committee, { record, members, persons, attendance: known });
}

interface ViewParts {
  readonly committee?: Committee;
  readonly members?: readonly Membership[];
  readonly persons?: readonly Person[];
  readonly attendance?: Partial<MeetingAttendance>;
}

/** A channel in which the bot is and which is bound to the committee. */
export function aConversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    id: '19:fyrtaarnet@thread.tacv2',
    scope: 'channel',
    tenantId: '22222222-0000-4000-8000-000000000002',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    botId: '28:dagsorden',
    name: 'Fyrtårnet',
    teamId: '19:team@thread.tacv2',
    committeeIds: ['fyrtaarnet'],
    isInstalled: true,
    ...changes,
  };
}

/** A claim of the agenda post, made a minute before its lease ends at 07:01 UTC. */
export function aDelivery(changes: Partial<Delivery> = {}): Delivery {
  return {
    committeeId: 'fyrtaarnet',
    meetingId: 'moede-1',
    kind: 'agenda',
    occurrence: '',
    conversationId: '19:fyrtaarnet@thread.tacv2',
    state: 'claimed',
    meetingVersion: 1,
    attempts: 1,
    owner: 'replica-1',
    leaseUntil: '2031-02-25T07:01:00.000Z',
    ...changes,
  };
}

export function aMembership(changes: Partial<Membership> = {}): Membership {
  return {
    committeeId: 'fyrtaarnet',
    personId: '11111111-0000-4000-8000-000000000001',
    name: 'Ditte Eksempel',
    role: 'member',
    ...changes,
  };
}
