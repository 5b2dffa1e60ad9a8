import { describe, expect, test } from 'vitest';
import { openScope, operatorScope } from '../../../src/access/scope.ts';
import { type AttendanceBlock, attendanceBlock } from '../../../src/attendance/attendance-block.ts';
import { attendanceBlockText } from '../../../src/attendance/attendance-block-text.ts';
import { visibleRoster } from '../../../src/attendance/open-roster.ts';
import { earlierPresences } from '../../../src/attendance/read-attendance-block.ts';
import type { Guest, RecordedPresence } from '../../../src/domain/attendance.ts';
import type { MeetingRecord, Presence } from '../../../src/domain/meeting.ts';
import type { Membership, Person } from '../../../src/domain/person.ts';
import type { Response, SubstituteStanding } from '../../../src/domain/response.ts';
import { aDecline, aMeeting, aMembership, anItem, aRecord, aResponse, aView } from '../../builders.ts';
import { randomFrom } from '../minutes/small-random.ts';

const before = new Date('2031-03-03T09:00:00Z');
const after = new Date('2031-03-04T09:00:00Z');

interface Given {
  readonly record?: MeetingRecord;
  readonly members?: readonly Membership[];
  readonly persons?: readonly Person[];
  readonly responses?: readonly Response[];
  readonly guests?: readonly Guest[];
  readonly presences?: readonly RecordedPresence[];
  readonly earlier?: readonly Presence[];
  readonly now?: Date;
}

function blockOf(given: Given): AttendanceBlock {
  const { record = aRecord(), responses = [], members = [], persons = [], guests = [], presences = [] } = given;
  const { roster } = aView(record, responses, { members, persons, attendance: { guests, presences } });
  const earlierPresences = given.earlier ?? [];
  return attendanceBlock({ record, roster, earlierPresences, now: given.now ?? before });
}

const textOf = (given: Given) => attendanceBlockText(blockOf(given), 'da');

const member = (name: string, role: Membership['role'] = 'member') => aMembership({ personId: name, name, role });
const yes = (name: string, changes: Partial<Response> = {}) =>
  aResponse({ personId: name, personName: name, ...changes });
const no = (name: string, changes: Partial<Response> = {}) =>
  aDecline({ personId: name, personName: name, ...changes });
const person = (name: string, organization: string, title?: string): Person => ({
  id: name,
  name,
  altNames: [],
  organization,
  ...(title === undefined ? {} : { title }),
});
const noted = (name: string, changes: Partial<RecordedPresence> = {}): RecordedPresence => ({
  meetingId: 'moede-1',
  personId: name,
  name,
  attendance: 'present',
  isVirtual: false,
  recordedBy: 'sif',
  at: '2031-03-04T09:30:00.000Z',
  ...changes,
});
const named = (name: string, changes: Partial<Presence> = {}): Presence => ({
  name,
  attendance: 'present',
  isVirtual: false,
  guestForItems: [],
  ...changes,
});
const aGuest = (name: string, labels: readonly string[], changes: Partial<Guest> = {}): Guest => ({
  meetingId: 'moede-1',
  personId: `guest:${name.toLowerCase().replaceAll(' ', '-')}`,
  name,
  items: labels.map((label) => ({ label, title: '' })),
  invitedBy: 'sif',
  invitedAt: '2031-02-01T09:00:00.000Z',
  ...changes,
});

describe('before the meeting', () => {
  test('those who have signed up, said perhaps or no, and those who have not answered', () => {
    const members = [member('Asta Holm', 'chair'), ...['Bo Lind', 'Carl Ask', 'Dina Rask'].map((name) => member(name))];
    const perhaps = yes('Bo Lind', { partStat: 'tentative' });
    expect(textOf({ members, responses: [yes('Asta Holm'), perhaps, no('Carl Ask')] })).toBe(
      'Tilmeldte:\nAsta Holm (formand)\n\nMåske: Bo Lind.\n\nAfbud: Carl Ask.\n\nHar ikke svaret: Dina Rask.',
    );
  });

  test('nobody has signed up yet', () => {
    expect(textOf({ members: [member('Bo Lind')] })).toBe('Tilmeldte: ingen\n\nHar ikke svaret: Bo Lind.');
  });

  test('a substitute whom nobody has asked is marked, and no more once the meeting has begun', () => {
    const given = {
      members: [member('Bo Lind')],
      responses: [no('Bo Lind', { substitute: { name: 'Ib Juhl', standing: 'unasked' } })],
    } as const;
    expect(textOf(given)).toContain('\nIb Juhl (i stedet for Bo Lind, ikke bekræftet)\n');
    expect(textOf({ ...given, now: after })).toContain('\nIb Juhl (i stedet for Bo Lind)\n');
  });

  test('a suppleant is listed only once somebody has sent for them', () => {
    const members = [member('Bo Lind'), member('Eva Mørk', 'substitute')];
    expect(textOf({ members, responses: [yes('Bo Lind')] })).not.toContain('Eva');
    const substitute = { name: 'Eva Mørk', personId: 'Eva Mørk', standing: 'asked' } as const;
    expect(textOf({ members, responses: [no('Bo Lind', { substitute })] })).toContain('Har ikke svaret: Eva Mørk.');
  });
});

test('parts stand behind the name, with times as minutes write them', () => {
  const items = [
    { label: '3', title: '' },
    { label: '4', title: '' },
  ];
  const responses = [
    yes('A Aa', { part: { until: '09:10' } }),
    yes('B Bb', { part: { from: '13:00' }, mode: 'virtual' }),
    yes('C Cc', { part: { items } }),
    yes('D Dd', { mode: 'virtual', part: { from: '10:00', until: '10:30' } }),
  ];
  const members = responses.map(({ personName }) => member(personName));
  expect(textOf({ members, responses })).toBe(
    'Tilmeldte:\nA Aa (indtil kl. 9.10)\nB Bb (virtuel fra kl. 13.00)\nC Cc (punkt 3 og 4)\nD Dd (virtuel fra kl. 10.00 indtil kl. 10.30)',
  );
  expect(attendanceBlockText(blockOf({ members, responses }), 'en')).toBe(
    'Signed up:\nA Aa (until 09:10)\nB Bb (virtual from 13:00)\nC Cc (items 3 and 4)\nD Dd (virtual from 10:00 until 10:30)',
  );
});

describe('what the secretary noted', () => {
  const members = ['Asta Holm', 'Bo Lind', 'Carl Ask', 'Dina Rask', 'Eva Mørk'].map((name) => member(name));

  test('goes before the answers, whichever way', () => {
    const responses = [
      yes('Asta Holm', { mode: 'virtual', part: { until: '10:00' } }),
      no('Bo Lind'),
      yes('Carl Ask'),
      no('Dina Rask'),
    ];
    const presences = [
      noted('Asta Holm', { from: '09:20' }),
      noted('Bo Lind', { isVirtual: true }),
      noted('Carl Ask', { attendance: 'absent' }),
      noted('Dina Rask', { attendance: 'absent' }),
    ];
    const block = blockOf({ members, responses, presences });
    expect(block).toMatchObject({ hasBegun: true, isNoted: true });
    expect(attendanceBlockText(block, 'da')).toBe(
      'Deltagere:\nAsta Holm (fra kl. 9.20)\nBo Lind (virtuel)\n\nAfbud: Dina Rask.\n\nIkke til stede: Carl Ask.\n\nFremmøde ikke noteret: Eva Mørk.',
    );
  });

  test('a substitute is not said to sit in the seat of a member who came after all', () => {
    const substitute = { name: 'Carl Ask', personId: 'Carl Ask', standing: 'accepted', mode: 'virtual' } as const;
    const responses = [no('Bo Lind', { substitute })];
    const some = members.slice(1, 3);
    expect(textOf({ members: some, responses, presences: [noted('Bo Lind')] })).toBe(
      'Deltagere:\nBo Lind\n\nFremmøde ikke noteret: Carl Ask.',
    );
    expect(textOf({ members: some, responses, presences: [noted('Bo Lind'), noted('Carl Ask')] })).toBe(
      'Deltagere:\nBo Lind\nCarl Ask',
    );
    expect(textOf({ members: some, responses, presences: [noted('Carl Ask')] })).toBe(
      'Deltagere:\nCarl Ask (i stedet for Bo Lind)\n\nAfbud: Bo Lind.',
    );
  });

  test('without it the answers tell, under the heading that minutes use', () => {
    expect(textOf({ members: members.slice(0, 1), responses: [yes('Asta Holm')], now: after })).toBe(
      'Deltagere:\nAsta Holm',
    );
  });
});

describe('organisations and order', () => {
  const members = [member('Bo Lind'), member('Asta Holm', 'chair'), member('Carl Ask'), member('Dina Rask')];
  const responses = members.map(({ name }) => yes(name));

  test('are headings, above whom nobody has placed; a chair comes first where no document gives an order', () => {
    const persons = [
      person('Bo Lind', 'Ager Kommune', 'direktør'),
      person('Asta Holm', 'Bakke Kommune', 'styregruppeformand'),
      person('Dina Rask', 'ager  kommune'),
    ];
    expect(textOf({ members, persons, responses })).toBe(
      'Tilmeldte:\nCarl Ask\n\nBakke Kommune\nAsta Holm, styregruppeformand\n\nAger Kommune\nBo Lind, direktør\nDina Rask',
    );
  });

  test('follow the documents: the meeting’s own, then an earlier one, and roles that nobody has given here', () => {
    const record = aRecord({ presences: [named('Dina Rask'), named('C. Ask')], minuteTakers: ['Carl Ask'] });
    const earlier = [
      named('Carl Ask'),
      named('Bo Lind', { role: 'observer', title: 'konsulent', organization: 'Ager Kommune' }),
      named('Asta Holm'),
    ];
    expect(textOf({ record, members, responses, earlier })).toBe(
      'Tilmeldte:\nDina Rask\nCarl Ask (referent)\nAsta Holm (formand)\n\nAger Kommune\nBo Lind, konsulent (observatør)',
    );
  });

  test('a substitute stands with the organisation whose seat it is', () => {
    const persons = [person('Bo Lind', 'Ager Kommune'), person('Dina Rask', 'Ager Kommune')];
    const substitute = { name: 'Ib Juhl', standing: 'unasked' } as const;
    const some = [no('Bo Lind', { substitute }), yes('Dina Rask'), yes('Asta Holm')];
    expect(textOf({ members, persons, responses: some, now: after })).toContain(
      'Ager Kommune\nDina Rask\nIb Juhl (i stedet for Bo Lind)\n',
    );
  });

  test('stand behind the names where most come alone from theirs', () => {
    const persons = members.map(({ name }) => person(name, `${name.slice(0, 1)}-Kommune`, 'chef'));
    expect(textOf({ members, persons, responses }).split('\n').slice(0, 3)).toEqual([
      'Tilmeldte:',
      'Asta Holm, chef, A-Kommune (formand)',
      'Bo Lind, chef, B-Kommune',
    ]);
  });

  test('the earlier list is the newest one that names more than guests', () => {
    const meeting = aMeeting();
    const list = [named('Bo Lind')];
    const meetings = [
      aMeeting({ id: 'a', date: '2031-01-07', presences: [named('Asta Holm')] }),
      aMeeting({ id: 'b', date: '2031-02-04', presences: list }),
      aMeeting({ id: 'c', date: '2031-02-25', presences: [named('Ib Juhl', { role: 'guest' })] }),
      aMeeting({ id: 'd', date: '2031-05-06', presences: [named('Carl Ask')] }),
      { ...meeting, presences: [named('Dina Rask')] },
    ];
    expect(earlierPresences(meeting, meetings)).toBe(list);
    expect(earlierPresences(meeting, [])).toEqual([]);
  });
});

describe('guests', () => {
  const items = [1, 2, 3, 4].map((number, order) => anItem({ number: String(number), order, title: `Sag ${number}` }));
  const record: MeetingRecord = {
    ...aRecord({
      presences: [
        named('Gry Sund', { role: 'guest', guestForItems: ['3', '4'], title: 'chef', organization: 'Havnen' }),
      ],
    }),
    items,
  };

  test('stand with their items in the order of the agenda, those of the whole meeting first', () => {
    const guests = [aGuest('Finn Bro', ['2'], { title: 'jurist', organization: 'Molen' }), aGuest('Hugo Dam', [])];
    const responses = [
      yes('guest:finn-bro', { personName: 'Finn Bro', mode: 'virtual' }),
      yes('guest:hugo-dam', { personName: 'Hugo Dam' }),
      yes('guest:gry-sund', { personName: 'Gry Sund' }),
    ];
    expect(textOf({ record, guests, responses })).toBe(
      'Tilmeldte: ingen\n\nGæster:\nHugo Dam\nPunkt 2 – Finn Bro, jurist, Molen (virtuel)\nPunkt 3 og 4 – Gry Sund, chef, Havnen',
    );
  });

  test('a guest whom the agenda names, or who was invited by name, is the one who answers under their own id', () => {
    const guests = [aGuest('Finn Bro', ['2'])];
    const responses = [
      no('guest:gry-sund', { personName: 'Gry Sund' }),
      yes('entra-gry', { personName: 'Gry Sund' }),
      yes('entra-finn', { personName: 'Finn Bro', partStat: 'declined' }),
    ];
    expect(textOf({ record, guests, responses })).toBe(
      'Tilmeldte: ingen\n\nGæster:\nPunkt 3 og 4 – Gry Sund, chef, Havnen\n\nAfbud: Finn Bro (gæst).',
    );
  });

  test('somebody invited as a guest who takes a member’s seat stands once', () => {
    const responses = [no('Bo Lind', { substitute: { name: 'Gry Sund', standing: 'unasked' } })];
    const text = textOf({ record, members: [member('Bo Lind')], responses, now: after });
    expect(text).toBe(
      'Deltagere: ingen\n\nGæster:\nPunkt 3 og 4 – Gry Sund, chef, Havnen (i stedet for Bo Lind)\n\nAfbud: Bo Lind.',
    );
  });

  test('nobody can say that somebody comes who has said no themselves', () => {
    const responses = [
      no('Bo Lind', { substitute: { name: 'Gry Sund', standing: 'unasked' } }),
      no('entra-gry', { personName: 'Gry Sund' }),
    ];
    expect(textOf({ record, members: [member('Bo Lind')], responses })).toBe(
      'Tilmeldte: ingen\n\nAfbud: Gry Sund (gæst) og Bo Lind.',
    );
  });

  test('of closed items are told only to whom may see these', () => {
    const closing: MeetingRecord = { ...record, items: items.map((item) => ({ ...item, isClosed: item.order === 3 })) };
    const guests = [aGuest('Finn Bro', ['4'])];
    const part = { items: [{ label: '4', title: '' }] };
    const responses = [
      yes('guest:finn-bro', { personName: 'Finn Bro' }),
      yes('guest:gry-sund', { personName: 'Gry Sund' }),
      yes('Bo Lind', { part }),
    ];
    const { roster } = aView(closing, responses, { members: [member('Bo Lind')], attendance: { guests } });
    const shown = (people: typeof roster) =>
      attendanceBlockText(attendanceBlock({ record: closing, roster: people, now: before }), 'da');
    expect(shown(visibleRoster(operatorScope, roster, closing))).toContain('Punkt 4 – Finn Bro');
    expect(shown(visibleRoster(openScope([closing.meeting.committeeId]), roster, closing))).toBe(
      'Tilmeldte:\nBo Lind\n\nGæster:\nPunkt 3 – Gry Sund, chef, Havnen',
    );
  });
});

test('a meeting that has its minutes is listed as these say, also for those who never answered', () => {
  const record = aRecord({
    state: 'held',
    presences: [
      named('Bo Lind', { isVirtual: true, until: '10:15' }),
      named('Ib Juhl', { insteadOf: 'Asta Holm' }),
      named('Asta Holm', { attendance: 'apology' }),
    ],
  });
  expect(textOf({ record, members: [member('Bo Lind')], responses: [yes('Bo Lind')] })).toBe(
    'Deltagere:\nBo Lind (virtuel indtil kl. 10.15)\nIb Juhl (i stedet for Asta Holm)\n\nAfbud: Asta Holm.',
  );
});

test('no name makes a line of its own', () => {
  const name = 'Bo\r\nLind\u2028Afbud: Asta\u202e';
  expect(textOf({ members: [member(name)], responses: [yes(name)] })).toBe('Tilmeldte:\nBo Lind Afbud: Asta');
});

test('nobody stands in two lists, and nobody is lost, whatever was answered and noted', () => {
  const random = randomFrom(7);
  const pick = <T>(first: T, ...others: readonly T[]): T =>
    others[Math.floor(random() * (others.length + 1)) - 1] ?? first;
  const names = ['Asta Holm', 'Bo Lind', 'Carl Ask', 'Dina Rask', 'Eva Mørk', 'Finn Bro', 'Gry Sund', 'Hugo Dam'];
  for (let round = 0; round < 300; round += 1) {
    const members = names
      .slice(0, 5)
      .map((name) => member(name, pick<Membership['role']>('chair', 'member', 'observer')));
    const responses = names.flatMap((name) => {
      const kind = pick('yes', 'no', 'perhaps', 'sends', 'nothing');
      if (kind === 'nothing') return [];
      if (kind === 'yes') return [yes(name, { mode: pick<'in-person' | 'virtual'>('in-person', 'virtual') })];
      if (kind === 'perhaps') return [yes(name, { partStat: 'tentative' })];
      const other = pick('Ib Juhl', ...names.filter((each) => each !== name));
      const standing = pick<SubstituteStanding>('asked', 'accepted', 'declined', 'unasked');
      const substitute = { name: other, standing, ...(standing === 'unasked' ? {} : { personId: other }) };
      return [kind === 'no' ? no(name) : no(name, { substitute })];
    });
    const presences = names
      .filter(() => random() < 0.3)
      .map((name) => noted(name, { attendance: pick<'present' | 'absent'>('present', 'absent') }));
    const record = aRecord({ presences: [named('Finn Bro', { role: 'guest' })] });
    const block = blockOf({ record, members, responses, presences, now: pick(before, after) });
    const lists = [
      block.participants,
      block.guests,
      block.tentative,
      block.apologies,
      block.absent,
      block.unanswered,
      block.unnoted,
    ];
    const listed = lists.flat().map((entry) => entry.name);
    expect(new Set(listed).size).toBe(listed.length);
    for (const { name } of members) expect(listed).toContain(name);
    expect(block.groups.flatMap(({ entries }) => entries)).toHaveLength(block.participants.length);
  }
});
