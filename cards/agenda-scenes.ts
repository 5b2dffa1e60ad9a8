import { type AttendanceView, attendanceView } from '../src/attendance/read-attendance.ts';
import type { AttendanceRules, Guest, MeetingAttendance } from '../src/domain/attendance.ts';
import type { Committee, Language } from '../src/domain/committee.ts';
import type { MeetingRecord } from '../src/domain/meeting.ts';
import type { Membership, Person } from '../src/domain/person.ts';
import { answeredStartOf, type ItemReference, type Response, type Substitute } from '../src/domain/response.ts';
import type { AgendaCardData } from '../src/teams/card-data-agenda.ts';
import { type AgendaCardOptions, agendaCardData } from '../src/teams/cards-agenda.ts';

/** The committee and its meetings of which the scenes tell. */
interface Stage {
  readonly committee: Committee;
  /** Five items, of which the fourth is closed. */
  readonly short: MeetingRecord;
  /** 33 items. */
  readonly long: MeetingRecord;
}

interface Situation {
  readonly record?: MeetingRecord;
  readonly members?: readonly Membership[];
  readonly attendance?: Partial<MeetingAttendance>;
  readonly rules?: Partial<AttendanceRules>;
  readonly options?: Partial<AgendaCardOptions>;
}

/** The agenda card in every state of its attendance: whoever answers, how, by whom and when. */
export function agendaScenes(
  language: Language,
  { committee, short, long }: Stage,
): { readonly variant: string; readonly data: AgendaCardData }[] {
  const own = (variant: string, given: Partial<Response>, more: Situation = {}) => {
    const others = answersOf(short).filter(({ personId }) => personId !== 'm7');
    const responses = [...others, answer(short, 'm7', given)];
    return scene(`own-${variant}`, responses, { ...more, options: { viewerId: 'm7', ...more.options } });
  };
  const scene = (variant: string, responses: readonly Response[], situation: Situation = {}) => {
    const { record = short, options = {}, rules = {} } = situation;
    const body = { ...committee, settings: { ...committee.settings, attendance: rules } };
    const data = agendaCardData(record, body, viewOf(body, record, responses, situation), {
      language,
      now: weekBefore,
      jobKey: 'digu-2027-01-20/agenda/19:abc@thread.tacv2',
      ...options,
    });
    return { variant, data };
  };
  const all = answersOf(short);
  const away = (ids: readonly string[]) =>
    all.map((one) => (ids.includes(one.personId) ? answer(short, one.personId, declined) : one));
  const large = { ...long, items: Array.from({ length: 60 }, (_, order) => sixtieth(long, order)) };
  return [
    own('in-person', { partStat: 'accepted', mode: 'in-person' }),
    own('virtual', { partStat: 'accepted', mode: 'virtual' }),
    own('partly', { partStat: 'accepted', mode: 'virtual', part: { from: '12:30', items: [third, fifth] } }),
    own('tentative', { partStat: 'tentative' }),
    own('declined', declined),
    own('substitute-asked', withSubstitute('asked', 'm9')),
    own('substitute-accepted', withSubstitute('accepted', 'm9', [third])),
    own('substitute-declined', withSubstitute('declined', 'm9')),
    own('substitute-unasked', withSubstitute('unasked')),
    own('late', { ...declined, isAfterDeadline: true }, { options: { now: afterDeadline } }),
    own('by-secretary', { partStat: 'tentative', actorId: 'm8', actorName: 'Anna Holm' }),
    scene('unanswered', [], { options: { viewerId: 'm5' } }),
    scene('substitute-is-asked', [...all, answer(short, 'm6', withSubstitute('asked', 'm9'))], {
      options: { viewerId: 'm9' },
    }),
    scene('substitute-comes', [...all, answer(short, 'm6', withSubstitute('accepted', 'm9', [third]))], {
      options: { viewerId: 'm9' },
    }),
    scene('empty-seat', [...all, answer(short, 'm6', withSubstitute('declined', 'm9'))]),
    scene('quorum-met', all, { rules: { quorum: [{ kind: 'count', count: 3 }, { kind: 'each-party' }] } }),
    scene('quorum-open', all.slice(0, 3), { rules: { quorum: allRules } }),
    scene('quorum-broken', away(['m1', 'm2', 'm3', 'm4', 'm6']), { rules: { quorum: allRules } }),
    scene('deputy', away(['m1'])),
    scene('guests', [...all, answer(short, 'guest:maria-toft', { partStat: 'accepted', mode: 'virtual' })], {
      attendance: { guests },
    }),
    scene('after-deadline', all, { options: { now: afterDeadline } }),
    scene('begun', all, { options: { now: duringMeeting, viewerId: 'm2' }, rules: { quorum: allRules } }),
    scene('moved', all, { record: { ...short, meeting: { ...short.meeting, date: '2027-01-22' } } }),
    scene('33-items', [answer(long, 'm2', { partStat: 'accepted', mode: 'virtual', part: { until: '12:00' } })], {
      record: long,
      options: { viewerId: 'm2' },
    }),
    scene('full', all, { record: full(short), options: { viewerId: 'm2' } }),
    scene('33-items-40-people', crowd(dense(long)).slice(0, 40), {
      record: dense(long),
      members: crowdMembers.slice(0, 40),
    }),
    scene('60-items-60-people', crowd(large), { record: large, members: crowdMembers, options: { viewerId: 'c2' } }),
  ];
}

const weekBefore = new Date('2027-01-13T07:00:00Z');
const afterDeadline = new Date('2027-01-19T09:00:00Z');
const duringMeeting = new Date('2027-01-20T11:20:00Z');

const allRules: AttendanceRules['quorum'] = [
  { kind: 'share', share: 0.5, isMoreThan: true },
  { kind: 'chair' },
  { kind: 'each-party' },
];

const third: ItemReference = { label: '3', title: 'Budgetopfølgning for fjerde kvartal' };
const fifth: ItemReference = { label: '5', title: 'Eventuelt' };
const closed: ItemReference = { label: '4', title: '' };
const declined: Partial<Response> = { partStat: 'declined' };

function withSubstitute(
  standing: Substitute['standing'],
  personId?: string,
  items?: readonly ItemReference[],
): Partial<Response> {
  const substitute: Substitute = {
    name: 'Mette Ask',
    standing,
    ...(personId === undefined ? {} : { personId }),
    ...(items === undefined ? {} : { items }),
  };
  return { partStat: 'delegated', substitute };
}

const members: readonly Membership[] = [
  member('m1', 'Karen Lindholt', 'chair'),
  member('m2', 'Jonas Brink', 'deputy-chair'),
  member('m3', 'Peter Krogh', 'member'),
  member('m4', 'Sanne Ulvedal', 'member'),
  member('m5', 'Birgit Ømark', 'member'),
  member('m6', 'Ole Tangkjær', 'member'),
  { ...member('m7', 'Anna Lund', 'member'), defaultSubstitute: { name: 'Mette Ask', personId: 'm9' } },
  member('m8', 'Anna Holm', 'secretary'),
  member('m9', 'Mette Ask', 'substitute'),
];

const parties = ['Havnby Kommune', 'Almen praksis', 'Sundby Hospital'];
const persons: readonly Person[] = members.slice(0, 7).map(({ personId, name }, index) => ({
  id: personId,
  name,
  altNames: [],
  organization: parties[index % 3] ?? '',
}));

const guests: readonly Guest[] = [
  guest('Maria Toft', [third]),
  guest('Niels Kær', [third, fifth]),
  guest('Ulla Kvist', [closed]),
  guest('Erik Høst', [closed]),
];

function member(personId: string, name: string, role: Membership['role']): Membership {
  return { committeeId: 'digu', personId, name, role };
}

function guest(name: string, items: readonly ItemReference[]): Guest {
  const personId = `guest:${name.toLowerCase().replace(' ', '-')}`;
  return {
    meetingId: 'digu-2027-01-20',
    personId,
    name,
    items,
    invitedBy: 'm8',
    invitedAt: '2027-01-12T09:00:00.000Z',
  };
}

function answer({ meeting }: MeetingRecord, personId: string, given: Partial<Response>): Response {
  const known = [...members, ...guests, ...crowdMembers].find((one) => one.personId === personId);
  return {
    meetingId: meeting.id,
    personId,
    personName: known?.name ?? personId,
    partStat: 'needs-action',
    actorId: personId,
    channel: 'card',
    at: '2027-01-13T09:12:00.000Z',
    answeredStart: answeredStartOf(meeting),
    ...given,
  };
}

function answersOf(record: MeetingRecord): Response[] {
  return [
    answer(record, 'm1', { partStat: 'accepted', mode: 'in-person' }),
    answer(record, 'm2', { partStat: 'accepted', mode: 'virtual' }),
    answer(record, 'm3', { partStat: 'accepted', mode: 'in-person', part: { from: '12:30' } }),
    answer(record, 'm4', { partStat: 'tentative' }),
    answer(record, 'm7', declined),
  ];
}

const crowdNames = ['Alexandra Marie', 'Christian Emil', 'Bodil', 'Søren Peter', 'Ragnhild Elisabeth', 'Åse'];
const crowdSurnames = [
  'Rønnebæk',
  'Overgaard',
  'Tangkjær',
  'Ømark',
  'Lindholt',
  'Ulvedal',
  'Krogh',
  'Højbjerg',
  'Ask',
  'Vestermark',
];

const crowdMembers: readonly Membership[] = Array.from({ length: 60 }, (_, index) =>
  member(
    `c${index}`,
    `${crowdNames[index % 6]} ${crowdSurnames[index % 10]}-${crowdSurnames[(index * 7 + 3) % 10]}`,
    'member',
  ),
);

function crowd(record: MeetingRecord): Response[] {
  return crowdMembers.slice(0, 45).map(({ personId }, index) => {
    const given: Partial<Response>[] = [
      { partStat: 'accepted', mode: 'in-person' },
      { partStat: 'accepted', mode: 'virtual' },
      { partStat: 'accepted', mode: 'in-person', part: { from: '10:00', until: '13:30' } },
      { partStat: 'tentative' },
      withSubstitute('unasked'),
    ];
    return answer(record, personId, given[index % 5] ?? {});
  });
}

function sixtieth({ items }: MeetingRecord, order: number): MeetingRecord['items'][number] {
  const [first] = items;
  if (first === undefined) throw new Error('The long agenda has no items.');
  return { ...(items[order % items.length] ?? first), number: String(order + 1), order };
}

/** All that an agenda may say of its items: bilag with addresses, pauses, what an item is for, where one takes part. */
function full({ meeting, items: [opening, journal, budget, closedItem, last] }: MeetingRecord): MeetingRecord {
  if (!opening || !journal || !budget || !closedItem || !last) throw new Error('The short agenda has five items.');
  const bilag = (title: string, number: string) => ({
    title,
    number,
    link: `https://example.org/digu/bilag/${number}`,
  });
  const items = [
    { ...opening, recommendations: ['at udvalget godkender dagsordenen'] },
    {
      ...journal,
      recommendations: ['at udvalget drøfter de tre modeller', 'at udvalget vælger model 2'],
      attachments: [
        bilag('Sammenligning af de tre modeller', '1'),
        bilag('Risikovurdering', '2'),
        { title: 'Tidsplan' },
      ],
    },
    { ...opening, title: 'Kort pause', startTime: '12:35', endTime: '12:45' },
    { ...budget, title: `${budget.title} (orientering)`, startTime: '12:45', attachments: [bilag('Regnskab', '3')] },
    closedItem,
    last,
  ].map((each, order) => ({ ...each, order }));
  const place = 'Havnehuset, Nordre Kajgade 5, 9990 Havneby';
  return { meeting: { ...meeting, place, joinUrl: 'https://example.org/onlinemoede/digu-2027-01-20' }, items };
}

/** An agenda whose every item has a slot, presenters and two bilag. */
function dense(record: MeetingRecord): MeetingRecord {
  const clock = (minutes: number): string =>
    `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const items = record.items.map((each, index) => ({
    ...each,
    startTime: clock(index * 10),
    endTime: clock(index * 10 + 10),
    presenters: [
      { name: 'Peter Krogh', source: 'heading' as const },
      ...(index % 3 === 0 ? [{ name: 'Sanne Ulvedal', source: 'heading' as const }] : []),
    ],
    attachments: ['1', '2'].map((number) => ({
      number,
      title: `Notat ${number} til punkt ${index + 1}`,
      link: `https://example.org/digu/2027-02-24/${index + 1}/${number}`,
    })),
  }));
  return { ...record, items };
}

function viewOf(
  committee: Committee,
  record: MeetingRecord,
  responses: readonly Response[],
  situation: Situation,
): AttendanceView {
  return attendanceView(committee, {
    record,
    members: situation.members ?? members,
    persons,
    attendance: { guests: [], presences: [], notes: [], terms: {}, ...situation.attendance, responses },
  });
}
