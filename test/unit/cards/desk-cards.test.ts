import { describe, expect, test } from 'vitest';
import type { AttendanceView } from '../../../src/attendance/read-attendance.ts';
import type { MeetingAttendance } from '../../../src/domain/attendance.ts';
import type { Response } from '../../../src/domain/response.ts';
import { attendanceDeskCardData } from '../../../src/teams/cards-attendance-desk.ts';
import { attendancePresenceCardData } from '../../../src/teams/cards-attendance-presence.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import { aCommittee, aDecline, aMembership, aRecord, aResponse, aView } from '../../builders.ts';
import { brokenRules, markdownTexts } from './card-checks.ts';

const committee = aCommittee();
const record = aRecord();
const before = new Date('2031-02-25T07:00:00Z');
const members = [
  aMembership({ personId: 'p-lone', name: 'Lone Ravnsø', role: 'chair' }),
  aMembership({ personId: 'p-ole', name: 'Ole Ask' }),
  aMembership({ personId: 'p-gry', name: 'Gry Vig', role: 'observer' }),
];
const view = (responses: readonly Response[], attendance: Partial<MeetingAttendance> = {}): AttendanceView =>
  aView(record, responses, { committee, members, attendance });
const desk = (shown: AttendanceView, now = before) =>
  attendanceDeskCardData(record, committee, shown, { language: 'da', now });
const linesOf = (shown: AttendanceView) => desk(shown).groups.map(({ label, value }) => `${label}${value}`);

describe('the list of answers', () => {
  test('names first who has a seat and has not answered, and apart from them the others', () => {
    expect(linesOf(view([]))).toEqual([
      'Mangler svar (2): Lone Ravnsø · Ole Ask',
      'Andre, der ikke har svaret (1): Gry Vig',
    ]);
    const all = [aResponse({ personId: 'p-lone' }), aResponse({ personId: 'p-ole' })];
    expect(linesOf(view(all))[0]).toBe('Alle medlemmer har svaret.');
  });

  test('tells what came after the svarfrist, who answered for whom, and how far a substitute has come', () => {
    const late = aResponse({ personId: 'p-lone', isAfterDeadline: true, actorId: 'p-sine', actorName: 'Sine Krag' });
    const sends = aDecline({
      personId: 'p-ole',
      isAfterDeadline: true,
      substitute: { name: 'Mette Holm', personId: 'p-mette', standing: 'asked' },
    });
    expect(linesOf(view([late, sends]))).toEqual([
      'Alle medlemmer har svaret.',
      'Deltager (1): Lone Ravnsø (efter fristen, svaret af Sine Krag)',
      'Afbud (1): Ole Ask (Mette Holm er spurgt, afventer), efter fristen',
      'Andre, der ikke har svaret (1): Gry Vig',
    ]);
  });

  test('offers everybody whom the bot knows, but no name that only a member gave', () => {
    const sends = aDecline({ personId: 'p-ole', substitute: { name: 'Ulla Fjord', standing: 'unasked' } });
    const [form] = desk(view([sends])).form;
    expect(form?.people.map(({ title }) => title)).toEqual(['Gry Vig', 'Lone Ravnsø', 'Ole Ask']);
  });

  test('has no form once the meeting has begun', () => {
    const card = desk(view([]), new Date('2031-03-04T08:00:00Z'));
    expect(card.form).toEqual([]);
    expect(card.remarks).toEqual(['Der kan ikke længere svares. Skriv »fremmøde« for at notere, hvem der var der.']);
  });
});

describe('the list of who was there', () => {
  const ticked = (shown: AttendanceView) => attendancePresenceCardData(record, committee, shown, 'da').form[0]?.value;
  const noted = {
    meetingId: record.meeting.id,
    isVirtual: false,
    recordedBy: 'p-sine',
    at: '2031-03-04T09:00:00.000Z',
  };

  test('is ticked by the answers until something is noted of a person', () => {
    const answers = [aResponse({ personId: 'p-lone' }), aDecline({ personId: 'p-ole' })];
    expect(ticked(view(answers))).toBe('p-lone');
    const presences = [
      { ...noted, personId: 'p-lone', name: 'Lone Ravnsø', attendance: 'absent' as const },
      { ...noted, personId: 'p-ole', name: 'Ole Ask', attendance: 'present' as const, from: '09:30' },
    ];
    expect(ticked(view(answers, { presences }))).toBe('p-ole');
  });
});

test('names of many people and with marks of Markdown stay on a card that Teams takes', () => {
  const name = (index: number) => `[Klik](https://example.org/${index}) **${'Æ'.repeat(90)}**`;
  const many = Array.from({ length: 150 }, (_, index) =>
    aMembership({ personId: `4f6ad2b0-1c35-4d2e-9a77-${String(index).padStart(12, '0')}`, name: name(index) }),
  );
  const shown = aView(record, [], { committee, members: many });
  const cards = [
    renderCard('attendance-desk', desk(shown)),
    renderCard('attendance-presence', attendancePresenceCardData(record, committee, shown, 'da')),
  ];
  for (const card of cards) {
    expect(brokenRules(card)).toEqual([]);
    expect(markdownTexts(card).join(' ')).not.toMatch(/\]\(|\*\*/);
  }
});
