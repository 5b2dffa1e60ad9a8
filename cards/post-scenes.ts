import { type AttendanceView, attendanceView } from '../src/attendance/read-attendance.ts';
import type { AgendaItem } from '../src/domain/agenda-item.ts';
import type { QuorumRule } from '../src/domain/attendance.ts';
import type { Committee, Language } from '../src/domain/committee.ts';
import type { Decision, DecisionType } from '../src/domain/decision.ts';
import type { Meeting, MeetingRecord } from '../src/domain/meeting.ts';
import type { Membership } from '../src/domain/person.ts';
import { answeredStartOf, type Response } from '../src/domain/response.ts';
import type { DecisionsCardData, ReminderCardData } from '../src/teams/card-data-post.ts';
import { decisionsCardData } from '../src/teams/cards-decisions.ts';
import { type ReminderCardOptions, reminderCardData } from '../src/teams/cards-reminder.ts';

interface Stage {
  readonly committee: Committee;
  /** Five items, of which the fourth is closed. */
  readonly short: MeetingRecord;
  /** 33 items. */
  readonly long: MeetingRecord;
}

type PostScene = { readonly variant: string | undefined } & (
  | { readonly card: 'reminder'; readonly data: ReminderCardData }
  | { readonly card: 'decisions'; readonly data: DecisionsCardData }
);

/** The cards that are posted beside the agenda: what reminds of a meeting, and what it decided. */
export function postScenes(language: Language, { committee, short, long }: Stage): PostScene[] {
  const coming = withBilag(short);
  const reminder = (
    variant: string | undefined,
    now: string,
    { record = coming, quorum = [], ...more }: Partial<ReminderCardOptions> & ReminderSituation = {},
  ): PostScene => {
    const body = { ...committee, settings: { ...committee.settings, attendance: { quorum } } };
    const options = { language, now: new Date(now), kind: 'reminder' as const, jobKey: key('reminder'), ...more };
    return {
      card: 'reminder',
      variant,
      data: reminderCardData(record, body, whoComes(body, record), options),
    };
  };
  const decisions = (variant: string | undefined, record: MeetingRecord): PostScene => ({
    card: 'decisions',
    variant,
    data: decisionsCardData(record, committee, { language, now: afterwards, jobKey: key('decisions') }),
  });
  const cancelled: MeetingRecord = { ...coming, meeting: { ...coming.meeting, state: 'cancelled' } };
  return [
    reminder(undefined, '2027-01-19T07:00:00Z'),
    reminder('days-before', '2027-01-16T07:00:00Z', { isLate: true, quorum: [{ kind: 'count', count: 6 }] }),
    reminder('broken', '2027-01-19T07:00:00Z', { quorum: [{ kind: 'count', count: 7 }] }),
    reminder('many-missing', '2027-02-23T07:00:00Z', { record: manyMissing(long) }),
    reminder('today', '2027-01-20T06:30:00Z', { kind: 'today' }),
    reminder('cancelled', '2027-01-19T07:00:00Z', { record: cancelled }),
    decisions(undefined, decided(short)),
    decisions('few', { ...decided(short), items: decided(short).items.slice(0, 1) }),
    decisions('none', { meeting: held(short.meeting), items: short.items }),
    decisions('long', decidedLong(long)),
  ];
}

interface ReminderSituation {
  readonly record?: MeetingRecord;
  readonly quorum?: readonly QuorumRule[];
}

const afterwards = new Date('2027-03-01T08:00:00Z');

function key(kind: string): string {
  return `digu-2027-01-20/${kind}/19:abc@thread.tacv2`;
}

const members: readonly Membership[] = [
  member('m1', 'Karen Lindholt', 'chair'),
  member('m2', 'Jonas Brink', 'deputy-chair'),
  ...['Peter Krogh', 'Sanne Ulvedal', 'Birgit Ømark', 'Ole Tangkjær', 'Anna Lund'].map((name, index) =>
    member(`m${index + 3}`, name, 'member'),
  ),
];

function member(personId: string, name: string, role: Membership['role']): Membership {
  return { committeeId: 'digu', personId, name, role };
}

function whoComes(committee: Committee, record: MeetingRecord): AttendanceView {
  const answer = (personId: string, given: Partial<Response>): Response => ({
    meetingId: record.meeting.id,
    personId,
    personName: members.find((one) => one.personId === personId)?.name ?? personId,
    partStat: 'accepted',
    actorId: personId,
    channel: 'card',
    at: '2027-01-13T09:12:00.000Z',
    answeredStart: answeredStartOf(record.meeting),
    ...given,
  });
  const responses = [
    answer('m1', { partStat: 'declined' }),
    answer('m2', { mode: 'in-person' }),
    answer('m3', { mode: 'virtual' }),
    answer('m4', { partStat: 'tentative' }),
    answer('m5', { mode: 'in-person' }),
  ];
  const attendance = {
    responses,
    guests: [],
    presences: [],
    notes: [],
    terms: { responseDeadline: '2027-01-19T12:00' },
  };
  return attendanceView(committee, { record, members, persons: [], attendance });
}

/** Two bilag have come, by their address and as a text; two have not. */
function withBilag({ meeting, items }: MeetingRecord): MeetingRecord {
  const [, journal] = items;
  if (journal === undefined) throw new Error('The short agenda has five items.');
  const attachments = [
    { number: '1', title: 'Sammenligning af de tre modeller', link: 'https://example.org/digu/bilag/1' },
    { number: '2', title: 'Risikovurdering af journalsystemet' },
    { number: '3', title: 'Tidsplan for indkøbet' },
  ];
  const paper = { kind: 'paper' as const, heading: 'Risikovurdering af journalsystemet', text: 'Kort og godt.' };
  const sections = [{ ...paper, span: { start: 0, end: 13 }, documentHash: 'p' }];
  return {
    meeting: {
      ...meeting,
      place: 'Havnehuset, Nordre Kajgade 5, 9990 Havneby',
      joinUrl: 'https://example.org/onlinemoede/digu-2027-01-20',
    },
    items: items.map((item) => {
      if (item === journal) return { ...item, attachments, sections };
      return item.isClosed
        ? item
        : { ...item, attachments: item.attachments.length > 0 ? [{ title: 'Regnskab' }] : [] };
    }),
  };
}

function manyMissing({ meeting, items }: MeetingRecord): MeetingRecord {
  return {
    meeting,
    items: items.map((item, index) => ({
      ...item,
      attachments: [{ title: `Notat om udgifter til drift, oplæring og flytning af gamle sager, del ${index + 1}` }],
    })),
  };
}

function held(meeting: Meeting): Meeting {
  const minutes = { hash: 'r', fileName: 'referat.docx', kind: 'referat', importedAt: '2027-01-25T08:00:00Z' } as const;
  return { ...meeting, state: 'held', documents: [minutes] };
}

function said(type: DecisionType, text: string, body?: string): Decision {
  const where = { span: { start: 0, end: text.length }, documentHash: 'r' };
  return { type, text, ...where, ...(body === undefined ? {} : { body }) };
}

function decided({ meeting, items }: MeetingRecord): MeetingRecord {
  const outcomes: Partial<AgendaItem>[] = [
    { decisions: [said('approved', 'Dagsordenen blev godkendt.')] },
    {
      recommender: 'Sekretariatet',
      recommendations: [
        'at journalsystemet købes i fællesskab,',
        'at der afsættes 1,2 mio. kr. til projektledelse i 2027.',
      ],
      decisions: [
        said('approved', 'Udvalget godkendte indstillingens punkt 1.'),
        said('postponed', 'Punkt 2 blev udsat til mødet i marts, hvor tidsplanen forelægges igen.'),
      ],
    },
    { decisions: [said('noted', 'Taget til efterretning.')] },
    { decisions: [said('decided', 'Leverandør A blev valgt.')] },
    {},
  ];
  const more = [
    { title: 'Digitale låse i hjemmeplejen', decisions: [said('decided', 'Der købes 400 låse.', 'Økonomiudvalget')] },
    { title: 'Brug af sprogmodeller', decisions: [said('discussed', 'Udvalget drøftede udkastet til vejledning.')] },
    { title: 'Fælles vagtordning', decisions: [said('not-decided', 'Det blev ikke afgjort, hvem der betaler.')] },
  ];
  const [, , , , last] = items;
  const all = [
    ...items.map((item, index) => ({ ...item, ...outcomes[index] })),
    ...more.flatMap((each, index) => {
      const order = items.length + index;
      return last === undefined ? [] : [{ ...last, ...each, order, number: String(order + 1) }];
    }),
  ];
  return {
    meeting: {
      ...held(meeting),
      actions: [
        { text: 'Sende en ny tidsplan til udvalget', responsible: 'Jonas Brink', due: '2027-02-03', itemNumber: '2' },
        { text: 'Spørge kommunerne om udgifter til reservedele', responsible: 'Sekretariatet', itemNumber: '8' },
        { text: 'Skrive kontrakten', responsible: 'Karen Lindholt', due: '2027-02', itemNumber: '4' },
      ],
      futureMeetings: [
        { date: '2027-02-24', startTime: '09:00', text: 'Næste møde', isOwn: true, place: 'Havnehuset, lokale 2.14' },
        { date: '2027-02-01', text: 'Byrådet', isOwn: false },
      ],
    },
    items: all,
  };
}

function decidedLong({ meeting, items }: MeetingRecord): MeetingRecord {
  const text =
    'Udvalget besluttede, at sekretariatet inden næste møde skal belyse udgifterne til drift, til oplæring af medarbejdere og til flytning af de gamle sager, så de enkelte kommuner kan tage stilling.';
  const actions = Array.from({ length: 20 }, (_, index) => ({
    text: `Indhente tilbagemelding fra kommune nummer ${index + 1} om udgifter til drift og oplæring`,
    responsible: 'Sanne Ulvedal',
    due: '2027-03-15',
  }));
  return {
    meeting: { ...held(meeting), actions },
    items: items.map((item) => ({ ...item, decisions: [said('decided', text)] })),
  };
}
