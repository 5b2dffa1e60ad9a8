import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../src/domain/agenda-item.ts';
import type { QuorumRule } from '../../../src/domain/attendance.ts';
import type { Decision, DecisionType } from '../../../src/domain/decision.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { decisionsCardData } from '../../../src/teams/cards-decisions.ts';
import { type ReminderCardOptions, reminderCardData } from '../../../src/teams/cards-reminder.ts';
import { renderCard } from '../../../src/teams/render-card.ts';
import { aCommittee, aMembership, anItem, aResponse, aView } from '../../builders.ts';
import { actionsOf, brokenRules, rawTexts, rendererComplaints } from './card-checks.ts';
import { meeting } from './meeting.ts';

const dayBefore = new Date('2027-01-19T07:00:00Z');
const jobKey = 'digu-2027-01-20/reminder/19:abc@thread.tacv2';
const committee = aCommittee({ id: 'digu', name: 'Digitaliseringsudvalget', shortName: 'DIGU' });
const members = ['p1', 'p2', 'p3'].map((personId) => aMembership({ personId, name: personId, committeeId: 'digu' }));

function reminder(
  changes: Partial<Meeting> = {},
  items: readonly AgendaItem[] = [anItem()],
  { quorum = [], ...options }: Partial<ReminderCardOptions> & { readonly quorum?: readonly QuorumRule[] } = {},
) {
  const record = { meeting: { ...meeting, ...changes }, items };
  const body = { ...committee, settings: { ...committee.settings, attendance: { quorum } } };
  const here = { meetingId: meeting.id, answeredStart: '2027-01-20T11:00:00.000Z' };
  const responses = [aResponse({ ...here, personId: 'p1', personName: 'p1' })];
  const view = aView(record, responses, { committee: body, members });
  return reminderCardData(record, body, view, { language: 'da', now: dayBefore, kind: 'reminder', jobKey, ...options });
}

const paper = (heading: string) =>
  ({ kind: 'paper', heading, text: 'x', span: { start: 0, end: 1 }, documentHash: 'p' }) as const;

describe('the card that reminds of a meeting', () => {
  it.each([
    ['2027-01-20T06:30:00Z', 'Mødet er i dag', 'The meeting is today'],
    // In Copenhagen the day has begun already.
    ['2027-01-19T23:30:00Z', 'Mødet er i dag', 'The meeting is today'],
    ['2027-01-19T22:30:00Z', 'Mødet er i morgen', 'The meeting is tomorrow'],
    ['2027-01-17T08:00:00Z', 'Mødet er på onsdag', 'The meeting is on Wednesday'],
    ['2027-01-14T08:00:00Z', 'Mødet er på onsdag', 'The meeting is on Wednesday'],
    ['2027-01-13T08:00:00Z', 'Mødet er onsdag den 20. januar', 'The meeting is on Wednesday, 20 January'],
    ['2027-01-20T13:00:00Z', 'Mødet er slut', 'The meeting is over'],
  ])('says at %s when it is: %s', (now, danish, english) => {
    expect(reminder({}, [], { now: new Date(now) }).heading).toBe(danish);
    expect(reminder({}, [], { now: new Date(now), language: 'en' }).heading).toBe(english);
  });

  it('tells who comes, how many have not answered, and the svarfrist while it is open', () => {
    const early = reminder({}, [], { now: new Date('2027-01-17T08:00:00Z') });
    expect(early.attendance).toEqual([
      '1 deltager',
      '2 har ikke svaret endnu.',
      'Svar senest mandag den 18. januar kl. 12.00.',
    ]);
    expect(reminder().attendance).toEqual(['1 deltager', '2 har ikke svaret endnu.']);
    expect(reminder().buttons[0]?.title).toBe('Se dagsordenen og svar');
  });

  it('warns where too few come', () => {
    expect(reminder({}, [], { quorum: [{ kind: 'count', count: 4 }] }).warnings[0]?.lines[0]).toMatch(
      /^⚠ Ikke beslutningsdygtigt/,
    );
    expect(reminder().warnings).toEqual([]);
  });

  it('lists the bilag of which neither an address nor the text is there, never those of closed items', () => {
    const items = [
      anItem({
        number: '2',
        attachments: [
          { number: '1', title: 'Sammenligning af modeller', link: 'https://example.org/1' },
          { number: '2', title: 'Risikovurdering af systemet' },
          { number: '3', title: 'Tidsplan for indkøbet' },
          { title: 'Skjult adresse', link: 'javascript:alert(1)' },
        ],
        sections: [paper('Risikovurdering af systemet')],
      }),
      anItem({ number: '3', order: 1, isClosed: true, attachments: [{ title: 'Hemmeligt notat' }] }),
    ];
    const attachments = [
      { title: 'Årsplan' },
      { title: 'Lukket bilag', itemNumber: '3' },
      { number: '4', title: 'Oversigt', itemNumber: '2' },
    ];
    const data = reminder({ attachments }, items);
    expect(data.missing[0]?.heading).toBe('4 bilag mangler');
    expect(data.missing[0]?.rows).toEqual([
      { label: 'Punkt 2: ', value: 'Bilag 3: Tidsplan for indkøbet' },
      { label: 'Punkt 2: ', value: 'Skjult adresse' },
      { label: 'Punkt 2: ', value: 'Bilag 4: Oversigt' },
      { label: 'Hele mødet: ', value: 'Årsplan' },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/Hemmeligt|Lukket bilag/);
    expect(data.items).toBe('2 punkter på dagsordenen');
  });

  it('is short on the day itself, with the way to the meeting first', () => {
    const items = [anItem({ attachments: [{ title: 'Notat' }] })];
    const place = 'Torvegade 12, 8000 Aarhus C';
    const data = reminder({ joinUrl: 'https://example.org/moede', place }, items, {
      kind: 'today',
      now: new Date('2027-01-20T06:30:00Z'),
    });
    expect(data.missing).toEqual([]);
    expect(data.doors[0]?.buttons.map(({ text, url }) => [text, url])).toEqual([
      ['Deltag i onlinemødet', 'https://example.org/moede'],
      ['Vis på kort', 'https://www.openstreetmap.org/search?query=Torvegade%2012%2C%208000%20Aarhus%20C'],
    ]);
    expect(data.links).toEqual([]);
  });

  it('asks nobody for anything about a meeting that is cancelled', () => {
    const items = [anItem({ attachments: [{ title: 'Notat' }] })];
    const data = reminder({ state: 'cancelled', joinUrl: 'https://example.org/moede' }, items);
    expect(data).toMatchObject({ attendance: [], missing: [], links: [], doors: [], warnings: [] });
    expect(data.marks.map(({ text }) => text)).toEqual(['Aflyst']);
    expect(data.buttons[0]?.title).toBe('Se dagsordenen');
  });

  it('leads to the agenda for the reader alone', () => {
    const [button] = actionsOf(renderCard('reminder', reminder()), 'Action.Execute');
    const data = { verb: 'show-agenda', committeeId: 'digu', meetingId: 'digu-2027-01-20', jobKey };
    expect(button).toMatchObject({ data });
  });
});

const minutes = { hash: 'r', fileName: 'referat.md', kind: 'referat', importedAt: '2027-01-22T08:00:00Z' } as const;
const held: Meeting = { ...meeting, state: 'held', documents: [minutes] };

function decision(type: DecisionType, text: string, body?: string): Decision {
  const where = { span: { start: 0, end: 1 }, documentHash: 'r' };
  return { type, text, ...where, ...(body === undefined ? {} : { body }) };
}

function decisions(items: readonly Partial<AgendaItem>[], of: Meeting = held, language: 'da' | 'en' = 'da') {
  const record = {
    meeting: of,
    items: items.map((item, order) => anItem({ number: String(order + 1), order, ...item })),
  };
  return decisionsCardData(record, committee, { language, now: new Date('2027-01-27T07:00:00Z'), jobKey });
}

const told = (items: readonly Partial<AgendaItem>[]) =>
  decisions(items).rows.map(({ lines }) => lines.map(({ label, text }) => `${label.join()}${text}`).join(' / '));

describe('the card of what a meeting decided', () => {
  it('has each decision in the words of the minutes, and says whose it is where that is another body', () => {
    expect(told([{ decisions: [decision('decided', 'Der købes 400 låse.', 'Byrådet')] }])).toEqual([
      'Beslutning: Der købes 400 låse. / Det er Byrådet, der har besluttet det.',
    ]);
  });

  it('calls what was only noted, discussed, postponed or left open by its name', () => {
    expect(
      told([
        { decisions: [decision('noted', 'Punktet blev taget til efterretning.')] },
        { decisions: [decision('discussed', 'Udvalget drøftede sagen.')] },
        { decisions: [decision('postponed', 'Udsat til marts.')] },
        { decisions: [decision('not-decided', 'Ikke afgjort.')] },
        { decisions: [decision('noted', 'Taget til efterretning.')] },
      ]),
    ).toEqual([
      'Taget til efterretning: Punktet blev taget til efterretning.',
      'Drøftet: Udvalget drøftede sagen.',
      // The words say it already.
      'Udsat til marts.',
      'Ikke taget stilling: Ikke afgjort.',
      'Taget til efterretning.',
    ]);
  });

  it('shows the Indstilling to which a decision refers', () => {
    const recommendations = ['at der købes låse,', 'at kommunerne betaler.'];
    expect(told([{ decisions: [decision('approved', 'Godkendt som indstillet.')], recommendations }])).toEqual([
      'Beslutning: Godkendt som indstillet. / Indstilling: 1.  at der købes låse, / 2.  at kommunerne betaler.',
    ]);
  });

  it('counts the items without a decision and invents none; a pause is no item', () => {
    const data = decisions([
      { decisions: [decision('decided', 'Vedtaget.')] },
      { title: 'Eventuelt' },
      { title: 'Pause' },
      { title: 'Status', decisions: [decision('none', 'Intet til punktet.')] },
    ]);
    expect(data.rows).toHaveLength(1);
    expect(data.notes).toEqual(['2 punkter uden beslutning i referatet']);
    expect(decisions([{ title: 'Eventuelt' }]).notes).toEqual(['Referatet nævner ingen beslutninger.']);
  });

  it('tells of closed items only how many there are, and nothing of their tasks', () => {
    const actions = [
      { text: 'Skrive kontrakten', itemNumber: '2' },
      { text: 'Sende tidsplanen', responsible: 'Jonas Brink', due: '2027-02-03', itemNumber: '1' },
      { text: 'Spørge kommunerne', dueText: 'inden sommer', itemNumber: '1' },
    ];
    const data = decisions(
      [{}, { title: 'Personalesag', isClosed: true, decisions: [decision('decided', 'Leverandør A blev valgt.')] }],
      { ...held, actions },
    );
    expect(data.notes).toContain('1 lukket punkt er ikke vist');
    expect(JSON.stringify(data)).not.toMatch(/Personalesag|Leverandør|kontrakten/);
    expect(data.tasks[0]?.rows).toEqual([
      { text: 'Sende tidsplanen', details: [' · Jonas Brink · frist 3. februar 2027'] },
      { text: 'Spørge kommunerne', details: [' · frist inden sommer'] },
    ]);
  });

  it("names the committee's own next meeting where the minutes give one", () => {
    const futureMeetings = [
      { date: '2027-02-01', text: 'Byrådet', isOwn: false },
      { date: '2027-03-24', text: 'så', isOwn: true },
      { date: '2027-02-24', startTime: '09:00', text: 'Næste møde', isOwn: true, place: 'Havnehuset' },
      { date: '2027-01-20', text: 'i dag', isOwn: true },
    ];
    expect(decisions([{}], { ...held, futureMeetings }).nextMeeting).toEqual([
      { label: 'Næste møde: ', value: 'onsdag den 24. februar 2027 kl. 09.00 · Havnehuset' },
    ]);
    expect(decisions([{}]).nextMeeting).toEqual([]);
  });

  it('opens each item in its own place, with the way back', () => {
    const card = renderCard('decisions', decisions([{ decisions: [decision('decided', 'Vedtaget.')] }]));
    const [open] = actionsOf(card, 'Action.Execute');
    const sent = { verb: 'show-item', committeeId: 'digu', meetingId: 'digu-2027-01-20', itemOrder: 0 };
    expect(open).toMatchObject({
      title: 'Åbn punkt 1: Godkendelse af dagsordenen',
      data: { ...sent, jobKey, openedFrom: 'decisions' },
    });
  });

  it.each([5, 33, 60])('stays within the limit with %i items and long decisions, folded', (count) => {
    const text =
      'Udvalget besluttede, at sekretariatet belyser udgifterne til drift og oplæring inden næste møde. '.repeat(4);
    const items = Array.from({ length: count }, (_, index) => ({
      title: `Punkt ${index + 1} med en lang titel om fælles retningslinjer for anvendelse af digitale værktøjer`,
      recommendations: ['at udvalget godkender planen', 'at kommunerne betaler'],
      decisions: [decision('decided', text), decision('approved', 'Godkendt som indstillet.'), decision('noted', text)],
    }));
    const actions = Array.from({ length: 30 }, (_, index) => ({
      text: `${index} ${text}`,
      responsible: 'Jonas Brink',
    }));
    for (const language of ['da', 'en'] as const) {
      const data = decisions(items, { ...held, actions }, language);
      const card = renderCard('decisions', data);
      expect(brokenRules(card)).toEqual([]);
      expect(data.fold).toHaveLength(count > 8 ? 1 : 0);
      expect(rawTexts(card).filter((shown) => shown.includes('med en lang')).length).toBe(Math.min(count, 40));
    }
  });
});

const hostile = [
  '[x](http://evil.example)',
  '<at>x</at> **fed**',
  ['$', '{title}'].join(''),
  '"'.repeat(5_000),
  'ab '.repeat(2_000),
];

describe.each(hostile)('the text %.20s wherever a document or a person may have put one', (text) => {
  const spoilt: Meeting = { ...meeting, title: text, place: text, chair: text, joinUrl: `https://example.org/${text}` };
  const attachments = Array.from({ length: 20 }, (_, index) => ({ number: text, title: `${index} ${text}` }));
  const items = Array.from({ length: 20 }, (_, order) =>
    anItem({
      order,
      number: order === 0 ? text : String(order),
      title: text,
      attachments,
      decisions: [decision('decided', text, text)],
      recommendations: [text],
    }),
  );
  const actions = [{ text, responsible: text, dueText: text }];
  const futureMeetings = [{ date: '2027-02-24', text, isOwn: true, place: text }];
  it.each([
    ['reminder', renderCard('reminder', reminder(spoilt, items))],
    ['today', renderCard('reminder', reminder(spoilt, items, { kind: 'today' }))],
    [
      'decisions',
      renderCard('decisions', decisions(items, { ...held, ...spoilt, state: 'held', actions, futureMeetings })),
    ],
  ])('leaves the %s card a good card', (_name, card) => {
    expect(rendererComplaints(card)).toEqual([]);
    expect(brokenRules(card)).toEqual([]);
  });
});
