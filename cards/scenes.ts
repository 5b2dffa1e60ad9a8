import type { Answer } from '../src/answers/answer.ts';
import { type AttendanceView, attendanceView } from '../src/attendance/read-attendance.ts';
import type { AgendaItem } from '../src/domain/agenda-item.ts';
import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { Meeting, MeetingRecord } from '../src/domain/meeting.ts';
import { answeredStartOf, type Response } from '../src/domain/response.ts';
import type { AdaptiveCardJson } from '../src/teams/adaptive-card.ts';
import type { CardDataByName, CardName } from '../src/teams/card-data.ts';
import { type AgendaCardOptions, agendaCardData } from '../src/teams/cards-agenda.ts';
import { answerCardData } from '../src/teams/cards-answer.ts';
import { meetingListCardData } from '../src/teams/cards-meeting-list.ts';
import { type ReceiptOptions, receiptCardData } from '../src/teams/cards-receipt.ts';
import { renderCard } from '../src/teams/render-card.ts';
import { agendaScenes } from './agenda-scenes.ts';
import { changeScenes } from './change-scenes.ts';
import { deskScenes } from './desk-scenes.ts';
import { identityScenes } from './identity-scenes.ts';
import { importScenes } from './import-scenes.ts';
import { itemScenes } from './item-scenes.ts';
import { noticeScenes } from './notice-scenes.ts';
import { planningScenes } from './planning-scenes.ts';
import { postScenes } from './post-scenes.ts';
import { postingScenes } from './posting-scenes.ts';
import { privacyScenes } from './privacy-scenes.ts';
import { responseScenes } from './response-scenes.ts';
import { sceneMeeting } from './scene-meeting.ts';
import { startScenes } from './start-scenes.ts';

/** A card in one situation: what the gallery shows, what the sample files hold, what the tests expand. */
export interface CardScene {
  readonly card: CardName;
  /** Absent for the ordinary situation. */
  readonly variant?: string;
  readonly data: CardDataByName[CardName];
  readonly rendered: AdaptiveCardJson;
}

/** The file beside the templates that holds a scene's data, ready to bind: "agenda.long.sample.json". */
export function sampleFileName({ card, variant }: CardScene): string {
  return [card, ...(variant === undefined ? [] : [variant]), 'sample.json'].join('.');
}

/** Every card in its situations, with invented committees and people. */
export function cardScenes(language: Language): CardScene[] {
  const view = { language, now: weekBefore, jobKey: 'agenda:digu-2027-01-20:1' };
  const agenda = (record: MeetingRecord, responses: readonly Response[], more: Partial<AgendaCardOptions> = {}) =>
    agendaCardData(record, committee, whoComes(record, responses), { ...view, ...more });
  const cancelled: MeetingRecord = { ...shortMeeting, meeting: { ...shortMeeting.meeting, state: 'cancelled' } };
  const held = new Date('2027-01-21T08:00:00Z');
  const receipt = (now: Date, outcome: ReceiptOptions['outcome']) =>
    receiptCardData(substituteAnswer, shortMeeting.meeting, committee, { language, now, outcome });
  return [
    scene('agenda', undefined, agenda(shortMeeting, answers)),
    scene('agenda', 'personal', agenda(shortMeeting, answers, { viewerId: 'p2' })),
    scene('agenda', 'long', agenda(longMeeting, fortyAnswers, { isLate: true })),
    scene('agenda', 'cancelled', agenda(cancelled, answers)),
    scene('agenda', 'past', agenda(shortMeeting, answers, { now: held, viewerId: 'p5' })),
    ...agendaScenes(language, { committee, short: shortMeeting, long: longMeeting }).map(({ variant, data }) =>
      scene('agenda', variant, data),
    ),
    ...changeScenes(language).map(({ variant, data }) => scene('change', variant, data)),
    scene('meeting-list', undefined, meetingListCardData(meetingRows, { language })),
    scene('meeting-list', 'empty', meetingListCardData([], { language })),
    scene('answer', undefined, answerCardData(decisionAnswer, language)),
    scene('answer', 'background', answerCardData(backgroundAnswer, language)),
    scene('answer', 'long', answerCardData(longAnswer, language)),
    scene('answer', 'nothing', answerCardData(nothingFound, language)),
    scene('receipt', undefined, receipt(weekBefore, 'recorded')),
    scene('receipt', 'superseded', receipt(held, 'superseded')),
    ...startScenes(language).map(({ card, variant, data }) => scene(card, variant, data)),
    ...deskScenes(language).map(({ card, variant, data }) => scene(card, variant, data)),
    ...itemScenes(language).map(({ variant, data }) => scene('item', variant, data)),
    ...responseScenes(language).map(({ card, variant, data }) => scene(card, variant, data)),
    ...postingScenes(language).map(({ variant, data }) => scene('posting-rules', variant, data)),
    ...postScenes(language, { committee, short: shortMeeting, long: longMeeting }).map(({ card, variant, data }) =>
      scene(card, variant, data),
    ),
    ...noticeScenes(language).map(({ card, variant, data }) => scene(card, variant, data)),
    ...planningScenes(language).map(({ card, variant, data }) => scene(card, variant, data)),
    ...privacyScenes(language).map(({ variant, data }) => scene('privacy-check', variant, data)),
    ...identityScenes(language).map(({ card, variant, data }) => scene(card, variant, data)),
    ...importScenes(language).map(({ card, variant, data }) => scene(card, variant, data)),
  ];
}

function scene<Name extends CardName>(card: Name, variant: string | undefined, data: CardDataByName[Name]): CardScene {
  return { card, ...(variant === undefined ? {} : { variant }), data, rendered: renderCard(card, data) };
}

const weekBefore = new Date('2027-01-13T07:00:00Z');

export const committee: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');

const meeting: Meeting = sceneMeeting({
  place: 'Havnehuset, lokale 2.14',
  mode: 'hybrid',
  chair: 'Karen Lindholt',
  minuteTakers: ['Jonas Brink'],
  version: 3,
});

/** An item with its title, slot, presenters and number of bilag. */
export function item(
  order: number,
  title: string,
  more: { slot?: [string, string]; by?: string[]; attachments?: number; isClosed?: boolean; number?: string } = {},
): AgendaItem {
  return {
    number: more.number ?? String(order + 1),
    order,
    title,
    titleVariants: [],
    ...(more.slot === undefined ? {} : { startTime: more.slot[0], endTime: more.slot[1] }),
    presenters: (more.by ?? []).map((name) => ({ name, source: 'heading' })),
    recommendations: [],
    sections: [],
    decisions: [],
    attachments: Array.from({ length: more.attachments ?? 0 }, (_, index) => ({ title: `Bilag ${index + 1}` })),
    isClosed: more.isClosed ?? false,
  };
}

const shortMeeting: MeetingRecord = {
  meeting,
  items: [
    item(0, 'Godkendelse af dagsordenen', { slot: ['12:00', '12:05'] }),
    item(1, 'Fælles indkøb af journalsystem: valg af model for den videre proces', {
      slot: ['12:05', '12:35'],
      by: ['Peter Krogh', 'Sanne Ulvedal'],
      attachments: 3,
    }),
    item(2, 'Budgetopfølgning for fjerde kvartal', { slot: ['12:35', '12:50'], by: ['Jonas Brink'], attachments: 1 }),
    item(3, 'Valg af leverandør', { slot: ['12:50', '13:15'], attachments: 2, isClosed: true }),
    item(4, 'Eventuelt', { slot: ['13:15', '13:30'] }),
  ],
};

const topics = [
  'Status for udrulningen af fælles adgangsstyring i de seks kommuner og på hospitalet, herunder tidsplan og risici',
  'Orientering om nye krav til logning',
  'Forslag til fælles retningslinjer for brug af sprogmodeller i sagsbehandlingen med tilhørende vejledning til ledere',
  'Evaluering af forsøget med videomøder',
  'Drift og support i ferieperioden',
];

const longMeeting: MeetingRecord = {
  meeting: { ...meeting, id: 'digu-2027-02-24', date: '2027-02-24', startTime: '09:00', endTime: '15:00' },
  items: Array.from({ length: 33 }, (_, order) =>
    item(order, topics[order % topics.length] ?? '', {
      attachments: order % 4,
      ...(order % 5 === 0 ? { by: ['Peter Krogh'] } : {}),
    }),
  ),
};

/** What is to be seen of these answers, which all hold for the meeting. */
export function whoComes(record: MeetingRecord, responses: readonly Response[]): AttendanceView {
  const answeredStart = answeredStartOf(record.meeting);
  const standing = responses.map((response) => ({ ...response, answeredStart }));
  const attendance = { responses: standing, guests: [], presences: [], notes: [], terms: {} };
  return attendanceView(committee, { record, members: [], persons: [], attendance });
}

/** An answer to the meeting. */
export function response(id: string, name: string, given: Partial<Response>): Response {
  return {
    meetingId: meeting.id,
    personId: id,
    personName: name,
    partStat: 'accepted',
    actorId: id,
    channel: 'card',
    at: '2027-01-13T09:12:00.000Z',
    answeredStart: '2027-01-20T11:00:00.000Z',
    ...given,
  };
}

const substituteAnswer = response('p5', 'Anna Lund', {
  partStat: 'delegated',
  substitute: { name: 'Mette Holm', personId: 'p8', standing: 'accepted', mode: 'in-person' },
});

const answers: readonly Response[] = [
  response('p1', 'Karen Lindholt', { mode: 'in-person' }),
  response('p2', 'Jonas Brink', { mode: 'virtual' }),
  response('p3', 'Peter Krogh', { mode: 'in-person' }),
  response('p4', 'Sanne Ulvedal', { mode: 'in-person' }),
  substituteAnswer,
  response('p6', 'Ole Tangkjær', { partStat: 'declined' }),
  response('p7', 'Birgit Ømark', { mode: 'in-person' }),
];

const fortyAnswers: readonly Response[] = Array.from({ length: 40 }, (_, index) => {
  const name = `${['Karen', 'Jonas', 'Birgit', 'Ole', 'Sanne'][index % 5]} ${['Lindholt', 'Brink', 'Ømark', 'Tangkjær', 'Krogh', 'Ulvedal', 'Ask', 'Rønhave'][index % 8]}`;
  const given: Partial<Response> =
    index % 9 === 0 ? { partStat: 'declined' } : { mode: index % 4 === 0 ? 'virtual' : 'in-person' };
  return response(`q${index}`, name, given);
});

const meetingRows = [
  {
    committeeId: 'digu',
    committeeLabel: 'DIGU',
    meetingId: 'digu-2027-01-20',
    date: '2027-01-20',
    startTime: '12:00',
    endTime: '13:30',
    place: 'Havnehuset, lokale 2.14',
    title: 'Ordinært møde i Digitaliseringsudvalget',
  },
  {
    committeeId: 'sundhedsfaglig-styregruppe',
    committeeLabel: 'Sundhedsfaglig styregruppe for det nære samarbejde',
    meetingId: 'sundhedsfaglig-styregruppe-2027-02-03',
    date: '2027-02-03',
    startTime: '09:00',
    place: 'Videomøde',
  },
  { committeeId: 'digu', committeeLabel: 'DIGU', date: '2027-03-17', title: 'Temamøde om arkivering' },
];

const cited = {
  file: 'referat-digu-2026-11-15.docx',
  committeeId: 'digu',
  committeeLabel: 'DIGU',
  meetingId: 'digu-2026-11-15',
  date: '2026-11-15',
  itemNumber: '3',
  itemTitle: 'Fælles indkøb af journalsystem',
  itemOrder: 2,
  quote: '',
};

const decisionAnswer: Answer = {
  blocks: [
    { kind: 'say', text: 'Det besluttede DIGU den 15. november 2026 under punkt 3, Fælles indkøb af journalsystem.' },
    {
      kind: 'quote',
      text: 'Udvalget godkendte indstillingens punkt 1 og 2 med den bemærkning, at tidsplanen forelægges igen i marts.',
      citation: 1,
    },
    {
      kind: 'recommendation',
      lead: 'Sekretariatet indstiller, at udvalget',
      points: [
        'godkender, at journalsystemet købes i fællesskab,',
        'afsætter 1,2 mio. kr. til projektledelse i 2027, og',
        'tager risikovurderingen til efterretning.',
      ],
    },
  ],
  citations: [
    { ...cited, section: 'decision' },
    { ...cited, section: 'recommendation' },
  ],
  isAbstention: false,
  nearest: [],
};

const backgroundAnswer: Answer = {
  blocks: [
    { kind: 'say', text: 'Der er ingen beslutning om prisen. Den nævnes her:' },
    {
      kind: 'quote',
      text: 'Den samlede udgift skønnes til mellem 4 og 5 mio. kr. over fire år, afhængigt af hvor mange kommuner der deltager.',
      citation: 1,
    },
  ],
  citations: [{ ...cited, section: 'background' }],
  isAbstention: false,
  nearest: [],
};

const longAnswer: Answer = {
  blocks: [
    { kind: 'say', text: 'Udvalget har behandlet sagen på fire møder. Den nyeste beslutning står først.' },
    ...[1, 2, 3, 4].flatMap((citation): Answer['blocks'] => [
      {
        kind: 'quote',
        text: 'Udvalget drøftede den foreslåede model og besluttede, at sekretariatet inden næste møde skal belyse udgifterne til drift, til oplæring af medarbejdere og til flytning af de gamle sager.\nFormanden takkede for et grundigt oplæg og bad om, at de praktiserende læger inddrages i det videre arbejde.',
        citation,
      },
    ]),
  ],
  citations: [
    { ...cited, section: 'decision' },
    { ...cited, meetingId: 'digu-2026-09-09', date: '2026-09-09', itemNumber: '5', itemOrder: 4, section: 'minutes' },
    { ...cited, meetingId: 'digu-2026-06-10', date: '2026-06-10', itemNumber: '2.1', itemOrder: 2, section: 'minutes' },
    { ...cited, meetingId: 'digu-2026-03-04', date: '2026-03-04', itemNumber: '7', itemOrder: 6, section: 'history' },
  ],
  isAbstention: false,
  nearest: [],
};

const inDigu = { committeeId: 'digu', committeeLabel: 'DIGU' };

const nothingFound: Answer = {
  blocks: [{ kind: 'say', text: 'Det står ikke i de dagsordener og referater, jeg kan se.' }],
  citations: [],
  isAbstention: true,
  nearest: [
    {
      ...inDigu,
      meetingId: 'digu-2026-11-15',
      itemOrder: 2,
      date: '2026-11-15',
      itemNumber: '3',
      title: 'Fælles indkøb af journalsystem',
    },
    {
      ...inDigu,
      meetingId: 'digu-2026-09-09',
      itemOrder: 4,
      date: '2026-09-09',
      itemNumber: '5',
      title: 'Budgetopfølgning for andet kvartal',
    },
  ],
};
