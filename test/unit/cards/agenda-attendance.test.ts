import { describe, expect, it } from 'vitest';
import { item } from '../../../cards/scenes.ts';
import type { AttendanceRules, Guest, MeetingAttendance } from '../../../src/domain/attendance.ts';
import { newCommittee } from '../../../src/domain/committee.ts';
import type { MeetingRecord } from '../../../src/domain/meeting.ts';
import type { Membership, Person } from '../../../src/domain/person.ts';
import type { Response, Substitute } from '../../../src/domain/response.ts';
import { type AgendaCardOptions, agendaCardData } from '../../../src/teams/cards-agenda.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import { aMembership, aResponse, aView } from '../../builders.ts';
import { brokenRules, rawTexts } from './card-checks.ts';
import { meeting } from './meeting.ts';

const members: readonly Membership[] = [
  member('Karen Lindholt', 'chair'),
  member('Jonas Brink', 'deputy-chair'),
  member('Anna Lund', 'member'),
  member('Ole Tangkjær', 'member'),
  member('Mette Ask', 'substitute'),
];

const record: MeetingRecord = {
  meeting,
  items: [
    item(0, 'Budget', { slot: ['12:00', '12:35'] }),
    item(1, 'Lokaler', { slot: ['12:35', '12:50'] }),
    item(2, 'Personalesag', { slot: ['12:50', '13:30'], isClosed: true }),
  ],
};
const weekBefore = new Date('2027-01-13T07:00:00Z');
const second = { label: '2', title: 'Lokaler' };

interface Parts {
  readonly attendance?: Partial<MeetingAttendance>;
  readonly rules?: Partial<AttendanceRules>;
  readonly persons?: readonly Person[];
  readonly members?: readonly Membership[];
  readonly options?: Partial<AgendaCardOptions>;
  readonly of?: MeetingRecord;
}

function card(
  responses: readonly Response[],
  { attendance, rules = {}, persons = [], options, of, ...more }: Parts = {},
) {
  const digu = newCommittee('Digitaliseringsudvalget', 'DIGU');
  const committee = { ...digu, settings: { ...digu.settings, attendance: rules } };
  const view = aView(of ?? record, responses, {
    committee,
    members: more.members ?? members,
    persons,
    ...(attendance === undefined ? {} : { attendance }),
  });
  const given = { language: 'da', now: weekBefore, jobKey: 'job-1', ...options } as const;
  return agendaCardData(of ?? record, committee, view, given);
}

function member(name: string, role: Membership['role']): Membership {
  return aMembership({ committeeId: 'digu', personId: name, name, role });
}

function says(name: string, given: Partial<Response>): Response {
  const { mode: _, ...base } = aResponse({ meetingId: meeting.id, answeredStart: '2027-01-20T11:00:00.000Z' });
  return { ...base, personId: name, personName: name, actorId: name, ...given };
}

const comes = (name: string): Response => says(name, { partStat: 'accepted', mode: 'in-person' });
const declines = (name: string): Response => says(name, { partStat: 'declined' });
const sends = (name: string, standing: Substitute['standing'], more: Partial<Substitute> = {}): Response =>
  says(name, { partStat: 'delegated', substitute: { name: 'Mette Ask', personId: 'Mette Ask', standing, ...more } });
const namesUnder = (data: ReturnType<typeof card>, label: string): string | undefined =>
  data.groups.find((group) => group.label.startsWith(label))?.value;

describe('what everybody sees of the answers', () => {
  it('is who has not answered, of those who have a seat, while answers are taken', () => {
    expect(namesUnder(card([comes('Anna Lund')]), 'Mangler svar (3)')).toBe(
      'Jonas Brink, Karen Lindholt, Ole Tangkjær',
    );
    const begun = card([], { options: { now: new Date('2027-01-20T11:10:00Z') } });
    expect(namesUnder(begun, 'Mangler svar')).toBeUndefined();
  });

  it('is until when to answer, and after that what a late answer means', () => {
    expect(card([]).deadline).toEqual(['Svar senest mandag den 18. januar kl. 12.00.']);
    expect(card([], { options: { language: 'en' } }).deadline[0]).toMatch(
      /^Please answer by Monday,? 18 January, 12:00\.$/,
    );
    const late = card([], { options: { now: new Date('2027-01-18T11:00:01Z') } });
    expect(late.deadline).toEqual(['Svarfristen er udløbet; svar tages stadig imod og mærkes »efter fristen«.']);
  });

  it('does not tell who answered late, nor for whom somebody else answered', () => {
    const late = says('Anna Lund', { partStat: 'declined', isAfterDeadline: true, actorName: 'Bodil Sekretær' });
    expect(JSON.stringify(card([late]))).not.toMatch(/efter fristen|Bodil/);
  });

  it('is that a seat is empty, in words, when its substitute has declined', () => {
    const data = card([sends('Anna Lund', 'declined')]);
    expect(data.warnings).toEqual([{ lines: ['⚠ Pladsen er tom: Anna Lund (Mette Ask kan ikke)'] }]);
    expect(card([sends('Anna Lund', 'asked')]).warnings).toEqual([]);
  });

  it('is for which items a substitute comes', () => {
    const data = card([sends('Anna Lund', 'accepted', { items: [second] })]);
    expect(namesUnder(data, 'Afbud')).toBe('Anna Lund (Mette Ask møder i stedet, kun punkt 2)');
  });
});

describe('the guests', () => {
  const guest = (name: string, items: Guest['items']): Guest => ({
    meetingId: meeting.id,
    personId: `guest:${name}`,
    name,
    items,
    invitedBy: 'x',
    invitedAt: '2027-01-10T08:00:00.000Z',
  });
  const guests = [
    guest('Maria Toft', [second]),
    guest('Niels Kær', [second]),
    guest('Ulla Kvist', [{ label: '3', title: '' }]),
  ];
  const maria = says('guest:Maria Toft', { personName: 'Maria Toft', partStat: 'accepted', mode: 'virtual' });

  it('stand under their item with what they have answered, and do not count among those who take part', () => {
    const data = card([maria], { attendance: { guests } });
    expect(namesUnder(data, 'Gæster')).toBe(
      'Punkt 2 kl. 12.35–12.50: Maria Toft (deltager virtuelt), Niels Kær (ikke svaret) · Punkt 3 kl. 12.50–13.30: 1 gæst',
    );
    expect(data.tally).toBe('Ingen har svaret endnu.');
  });

  it('of a closed item are counted and never named, whatever they answer and whoever comes instead', () => {
    const ulla = says('guest:Ulla Kvist', {
      personName: 'Ulla Kvist',
      partStat: 'delegated',
      substitute: { name: 'Vera Holst', standing: 'unasked' },
    });
    for (const given of [[], [ulla], [says('guest:Ulla Kvist', { personName: 'Ulla Kvist', partStat: 'tentative' })]]) {
      const text = JSON.stringify(renderCard('agenda', card(given, { attendance: { guests } })));
      expect(text).not.toMatch(/Ulla|Vera/);
      expect(text).toContain('1 gæst');
    }
  });

  it('of an item that was closed when they were invited are not named when another item gets its number', () => {
    const opened = { ...record, items: record.items.map((one) => ({ ...one, isClosed: false })) };
    const data = card([], { attendance: { guests }, of: opened });
    expect(namesUnder(data, 'Gæster')).not.toContain('Ulla');
  });

  it('follow their item when a later agenda numbers it anew', () => {
    const [budget, rooms, closed] = record.items;
    if (budget === undefined || rooms === undefined || closed === undefined) throw new Error('three items');
    const of = {
      ...record,
      items: [{ ...rooms, number: '1', order: 0 }, { ...budget, number: '2', order: 1 }, closed],
    };
    expect(namesUnder(card([], { attendance: { guests }, of }), 'Gæster')).toMatch(
      /^Punkt 1 kl\. 12\.35–12\.50: Maria Toft/,
    );
  });
});

describe('who presides', () => {
  it('is the deputy who comes, when the chair does not', () => {
    expect(card([declines('Karen Lindholt'), comes('Jonas Brink')]).notes).toEqual([
      'Næstformand Jonas Brink leder mødet.',
    ]);
  });

  it('is not known while the deputy has not answered, and nobody when neither comes', () => {
    expect(card([declines('Karen Lindholt')]).notes).toEqual([
      'Formanden kommer ikke, og endnu har ingen næstformand sagt ja.',
    ]);
    expect(card([declines('Karen Lindholt'), declines('Jonas Brink')]).warnings).toEqual([
      { lines: ['⚠ Hverken formand eller næstformand kommer.'] },
    ]);
  });

  it('is no matter while the chair comes or has not answered, or where the committee has no chair', () => {
    expect(card([]).notes).toEqual([]);
    expect(card([comes('Karen Lindholt')]).notes).toEqual([]);
    const data = card([declines('Anna Lund')], { members: members.slice(2) });
    expect([data.notes, data.warnings]).toEqual([[], []]);
  });
});

describe('the quorum', () => {
  const quorum: AttendanceRules['quorum'] = [{ kind: 'count', count: 2 }, { kind: 'chair' }];
  const everybody = members.map(({ name }) => name);

  it('is said to be met, open or broken, each in words', () => {
    const met = card([comes('Anna Lund'), comes('Karen Lindholt')], { rules: { quorum } });
    expect(met.notes).toEqual(['✓ Beslutningsdygtigt: 2 pladser er besat, mindst 2 kræves.']);
    const open = card([comes('Anna Lund')], { rules: { quorum } });
    expect(open.notes).toEqual([
      'Endnu ikke beslutningsdygtigt: 1 plads er besat, mindst 2 kræves.',
      'Endnu ikke sikkert, at formand eller næstformand kommer. Det kræves for at beslutte noget.',
    ]);
    const broken = card(everybody.map(declines), { rules: { quorum } });
    expect(broken.notes).toEqual([]);
    expect(broken.warnings).toEqual([
      {
        lines: [
          '⚠ Ikke beslutningsdygtigt: ingen pladser er besat, mindst 2 kræves.',
          '⚠ Ikke beslutningsdygtigt: hverken formand eller næstformand kommer.',
        ],
      },
    ]);
  });

  it('names the parties for which nobody comes', () => {
    const persons = everybody.map((name, index) => ({
      id: name,
      name,
      altNames: [],
      organization: index % 2 === 0 ? 'Nordby Kommune' : 'Almen praksis',
    }));
    const rules = { quorum: [{ kind: 'each-party' as const }] };
    expect(card([comes('Anna Lund')], { rules, persons }).notes).toEqual(['Endnu ikke repræsenteret: Almen praksis']);
    const lost = card([declines('Jonas Brink'), declines('Ole Tangkjær')], { rules, persons });
    expect(lost.warnings[0]?.lines).toContain('⚠ Ikke repræsenteret: Almen praksis');
    const all = card(everybody.map(comes), { rules, persons });
    expect(all.notes).toEqual(['✓ Alle parter er repræsenteret.']);
  });

  it('is not spoken of once the meeting is cancelled or over', () => {
    const cancelled = { ...record, meeting: { ...meeting, state: 'cancelled' as const } };
    expect(card([], { rules: { quorum }, of: cancelled }).notes).toEqual([]);
    expect(card([], { rules: { quorum }, options: { now: new Date('2027-01-21T08:00:00Z') } }).notes).toEqual([]);
  });
});

describe("one's own view", () => {
  const own = (responses: readonly Response[], viewerId: string, options: Partial<AgendaCardOptions> = {}) =>
    card(responses, { options: { viewerId, ...options } });

  it('tells the part, whether it came late, and who answered', () => {
    const given: Partial<Response> = {
      partStat: 'accepted',
      mode: 'virtual',
      part: { from: '12:30', items: [second] },
      isAfterDeadline: true,
      actorName: 'Anna Holm',
    };
    expect(own([says('Anna Lund', given)], 'Anna Lund').own).toEqual([
      {
        label: 'Dit svar: ',
        value: 'Deltager delvist (fra kl. 12.30, kun punkt 2, virtuelt)',
        remarks: [' · efter fristen · svaret af Anna Holm'],
        notes: [],
      },
    ]);
  });

  it.each([
    ['partly', { partStat: 'accepted', mode: 'in-person', part: { until: '13:00' } }, '✓ Delvist …'],
    ['tentative', { partStat: 'tentative' }, '✓ Måske'],
    ['declined', { partStat: 'declined' }, '✓ Afbud …'],
    ['in person', { partStat: 'accepted', mode: 'in-person' }, '✓ Deltager'],
    ['virtual', { partStat: 'accepted', mode: 'virtual' }, '✓ Deltager virtuelt'],
  ] as const)('marks the button of an answer %s, and no other', (_name, given, title) => {
    const [buttons] = own([says('Anna Lund', given)], 'Anna Lund').respond;
    const all = [
      ...(buttons?.choices ?? []),
      ...(buttons?.laterChoices ?? []),
      ...(buttons?.partly ?? []).map(({ open, style }) => ({ title: open, style })),
      ...(buttons?.decline ?? []).map(({ open, style }) => ({ title: open, style })),
    ];
    expect(all.filter(({ style }) => style === 'positive').map((button) => button.title)).toEqual([title]);
  });

  it('has the form for a part filled in with what was answered', () => {
    const given: Partial<Response> = {
      partStat: 'accepted',
      mode: 'virtual',
      part: { from: '12:30', items: [second] },
    };
    const [form] = own([says('Anna Lund', given)], 'Anna Lund').respond[0]?.partly ?? [];
    expect(form).toMatchObject({
      fromValue: '12.30',
      untilValue: '',
      mode: 'virtual',
      untilHint: 'Mødet slutter kl. 13.30',
    });
    expect(form?.chosenItems[0]).toMatchObject({
      value: '2',
      choices: [
        { title: '1 Budget', value: '1' },
        { title: '2 Lokaler', value: '2' },
        { title: '3 Lukket punkt', value: '3' },
      ],
    });
  });

  it("has the member's usual substitute filled in, their own choice before that, and nobody who has said no", () => {
    const withUsual = members.map((one) =>
      one.name === 'Anna Lund' ? { ...one, defaultSubstitute: { name: 'Vera Holst' } } : one,
    );
    const filled = (responses: readonly Response[], viewerId?: string) =>
      card(responses, { members: withUsual, options: viewerId === undefined ? {} : { viewerId } }).respond[0]
        ?.decline[0]?.substituteValue;
    expect(filled([], 'Anna Lund')).toBe('Vera Holst');
    expect(filled([sends('Anna Lund', 'asked')], 'Anna Lund')).toBe('Mette Ask');
    expect(filled([sends('Anna Lund', 'declined')], 'Anna Lund')).toBe('');
    expect(filled([], 'Ole Tangkjær')).toBe('');
    expect(filled([])).toBe('');
  });

  it('of somebody who was asked to take a seat says so, and has no forms', () => {
    const data = own([sends('Anna Lund', 'asked', { items: [second] })], 'Mette Ask');
    expect(data.own).toEqual([
      {
        label: 'Dit svar: ',
        value: 'ikke givet endnu',
        remarks: [],
        notes: ['Du er spurgt, om du vil møde i stedet for Anna Lund (kun punkt 2). Svar med en af knapperne.'],
      },
    ]);
    expect(data.respond[0]).toMatchObject({ partly: [], decline: [] });
    expect(data.respond[0]?.laterChoices.map(({ title, answer }) => [title, answer])).toEqual([['Afbud', 'decline']]);
  });

  it('of a substitute who comes says for whom, and of one who has said no that, too', () => {
    const yes = own([sends('Anna Lund', 'accepted', { mode: 'virtual' })], 'Mette Ask');
    expect(yes.own[0]).toMatchObject({ value: 'Deltager virtuelt', notes: ['Du møder i stedet for Anna Lund.'] });
    expect(yes.respond[0]?.choices.map(({ title }) => title)).toEqual(['Deltager', '✓ Deltager virtuelt']);
    const no = own([sends('Anna Lund', 'declined')], 'Mette Ask');
    expect(no.own[0]?.notes).toEqual(['Du har svaret, at du ikke kan møde i stedet for Anna Lund.']);
  });
});

describe('the size of the card', () => {
  const long = (count: number, title: string): MeetingRecord => ({
    meeting,
    items: Array.from({ length: count }, (_, order) => item(order, `${title} ${order}`, { attachments: 2 })),
  });
  const crowd = Array.from({ length: 60 }, (_, index) => `Medlem Med Et Meget Langt Navn Nummer ${index}`);
  const title = 'Fælles retningslinjer for anvendelse af digitale værktøjer i sagsbehandlingen og på hospitalet';

  it.each([
    ['12 items', 12],
    ['33 items', 33],
    ['60 items', 60],
    ['400 items', 400],
  ])('keeps the limit with %s, 60 people with long names and every warning', (_name, count) => {
    const data = card([...crowd.slice(0, 30).map(comes), ...crowd.slice(30).map((name) => sends(name, 'declined'))], {
      of: long(count, title),
      members: [...members, ...crowd.map((name) => member(name, 'member'))],
      rules: { quorum: [{ kind: 'count', count: 50 }, { kind: 'chair' }, { kind: 'each-party' }] },
      options: { viewerId: crowd[1] ?? '', jobKey: `${'m'.repeat(60)}/agenda/19:${'c'.repeat(60)}@thread.tacv2` },
    });
    expect(brokenRules(renderCard('agenda', data))).toEqual([]);
  });

  it('offers up to 40 items as choices with short titles, of a longer agenda a field for their numbers', () => {
    const choices = (count: number, text: string) => card([], { of: long(count, text) }).respond[0]?.partly[0];
    expect(choices(33, 'Orientering om status')?.chosenItems[0]?.choices[32]).toEqual({
      title: '33 Orientering om status 32',
      value: '33',
    });
    expect(choices(60, 'Status')).toMatchObject({ chosenItems: [], writtenItems: [{ label: 'Kun til punkterne' }] });
    // Where the titles of the agenda would have to be cut for it, the numbers are written, too.
    expect(choices(33, title.repeat(2))).toMatchObject({ chosenItems: [], writtenItems: [{}] });
  });

  it('names all of 60 people whole where the agenda is short', () => {
    const data = card(crowd.map(comes), { members: crowd.map((name) => member(name, 'member')) });
    for (const name of crowd) expect(rawTexts(renderCard('agenda', data)).join('\n')).toContain(name);
  });

  it('offers no choice of items whose numbers could not be sent back', () => {
    const odd = {
      meeting,
      items: [item(0, 'A', { number: '1,2' }), item(1, 'B', { number: 'x'.repeat(40) }), item(2, 'C')],
    };
    expect(card([], { of: odd }).respond[0]?.partly[0]).toMatchObject({ chosenItems: [], writtenItems: [] });
  });
});
