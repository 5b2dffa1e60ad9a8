import { buildLibrary, type Library } from '../../../src/answers/library.ts';
import type { AttendanceSource } from '../../../src/answers/meeting-source.ts';
import type { AgendaItem, SectionKind } from '../../../src/domain/agenda-item.ts';
import type { Committee } from '../../../src/domain/committee.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import type { Meeting, MeetingRecord, Presence } from '../../../src/domain/meeting.ts';
import { aCommittee, aMeeting, aMembership, anItem, aResponse } from '../../builders.ts';

/** Three invented committees. Whatever a member of the first one may not know holds a word that stands nowhere else. */

const heads = ['Vrimp', 'Kvolt', 'Snurb', 'Plyds', 'Drofs', 'Glomb', 'Tvisk', 'Fjunk', 'Brylm', 'Skvap'];
const tails = ['ander', 'olme', 'iska', 'urne', 'etyl', 'aksen', 'ommert', 'ifleu', 'ubanto', 'ejrek'];

const labels: string[] = [];

/** A word of its own for one field: it must never be told to the viewer. */
function canary(label: string): string {
  const at = labels.push(label) - 1;
  const [head, tail] = [heads[at % heads.length], tails[Math.floor(at / heads.length)]];
  if (head === undefined || tail === undefined) throw new Error('There are no more words for canaries');
  return `${head}${tail}`;
}

function wordOf(at: number): string {
  return `${heads[at % heads.length]}${tails[Math.floor(at / heads.length)]}`.toLowerCase();
}

/** What of the canaries a text holds, by the fields in which they stand. */
export function canariesIn(text: string): string[] {
  const lower = text.toLowerCase();
  return labels.filter((_, at) => lower.includes(wordOf(at)));
}

/** The words themselves, in lower case. */
export function canaryWords(): string[] {
  return labels.map((_, at) => wordOf(at));
}

export const asker = { personId: '11111111-0000-4000-8000-000000000001', name: 'Ditte Eksempel' };

export const ownCommittee = aCommittee();

function section(kind: SectionKind, text: string) {
  return { kind, text, span: { start: 0, end: text.length }, documentHash: 'referat-hash' };
}

function decision(text: string, changes: Partial<Decision> = {}): Decision {
  return { type: 'decided', text, span: { start: 0, end: text.length }, documentHash: 'referat-hash', ...changes };
}

function presence(name: string, changes: Partial<Presence> = {}): Presence {
  return { name, attendance: 'present', isVirtual: false, guestForItems: [], ...changes };
}

function minutes(id: string, fileName = `${id}.md`): Pick<Meeting, 'documents' | 'state'> {
  return {
    state: 'held',
    documents: [{ hash: 'referat-hash', fileName, kind: 'referat', importedAt: '2031-03-06T10:00:00.000Z' }],
  };
}

/** What the viewer may see of their own committee: the roof, the sound system, the bicycle. Nothing of it is a canary. */
const openItems: readonly AgendaItem[] = [
  anItem({
    sections: [section('minutes', 'Dagsordenen blev godkendt.')],
    decisions: [decision('Dagsordenen blev godkendt', { type: 'approved' })],
  }),
  anItem({
    number: '2',
    order: 1,
    title: 'Nyt tag på fyret',
    presenters: [{ name: 'Bo Tagsten', source: 'heading' }],
    recommender: 'Formandskabet',
    recommendations: ['at taget lægges om'],
    sections: [
      section('background', 'Taget er fra 1962. Det koster 300.000 kr. at lægge det om.'),
      section('minutes', 'Bo Tagsten fremlagde sagen. Det blev besluttet, at taget lægges om inden den 1. juli 2031.'),
    ],
    decisions: [decision('taget lægges om inden den 1. juli 2031')],
    attachments: [{ number: '1', title: 'Tilbud på taget' }],
  }),
];

/** What the viewer may not see there: a closed item, what lies below it, and all that was said of them elsewhere. */
function closedItems(): AgendaItem[] {
  const matter = canary('closed item, title');
  return [
    anItem({
      number: '3',
      order: 2,
      title: `Ansættelse af ${matter}`,
      titleVariants: [`Lukket punkt om ${canary('closed item, other title')}`],
      presenters: [{ name: `Ditte ${canary('closed item, presenter')}`, source: 'heading' }],
      recommender: canary('closed item, recommender'),
      recommendations: [`at ${canary('closed item, recommendation')} ansættes`],
      sections: [
        section('background', `Lønnen til ${canary('closed item, background')} er 51.000 kr. om måneden.`),
        section('minutes', `Det blev besluttet, at ${canary('closed item, minutes')} ansættes som fyrmester.`),
        section('history', `Økonomiudvalget drøftede ${canary('closed item, history')} i januar.`),
        section('attachments', `Bilag 7: Ansøgning fra ${canary('closed item, list of bilag')}`),
        {
          ...section('paper', `# Ansøgning\n\n${canary('closed item, paper')} har arbejdet på fyret i ti år.`),
          heading: canary('closed item, heading of the paper'),
          documentHash: 'closed-paper',
        },
      ],
      decisions: [decision(`${canary('closed item, decision')} ansættes`, { body: canary('closed item, body') })],
      attachments: [{ number: '7', title: `Ansøgning fra ${canary('closed item, attachment')}` }],
      isClosed: true,
    }),
    anItem({
      number: '3.1',
      parent: '3',
      order: 3,
      title: `Løn til ${canary('below the closed item, title')}`,
      sections: [section('minutes', `${canary('below the closed item, minutes')} får 51.000 kr.`)],
    }),
  ];
}

function ownRecords(): MeetingRecord[] {
  const closed = closedItems();
  const held = aMeeting({
    id: 'fyr-marts',
    title: 'Møde om fyret',
    ...minutes('fyr-marts'),
    chair: 'Ditte Eksempel',
    minuteTakers: ['Per Skriver'],
    presences: [
      presence('Ditte Eksempel', { role: 'chair', title: 'fyrmester', organization: 'Fyrby Kommune' }),
      presence('Bo Tagsten', { role: 'guest', guestForItems: ['2'], title: 'tømrer' }),
      presence('Per Skriver', { role: 'minute-taker' }),
    ],
    apologies: ['Ulla Fravær'],
    attachments: [{ title: `Kontrakt med ${canary('closed item, attachment of the meeting')}`, itemNumber: '3' }],
    futureMeetings: [
      {
        date: '2031-05-06',
        startTime: '10:00',
        text: `Næste møde om ${canary('closed item, next meeting')} er den 6. maj 2031 kl. 10.00`,
        place: canary('closed item, place of the next meeting'),
        isOwn: true,
        itemNumber: '3',
      },
      {
        date: '2031-05-09',
        text: `Samtale i ${canary('closed item, meeting of another body')}`,
        committeeName: canary('closed item, name of another body'),
        isOwn: false,
        itemNumber: '3.1',
      },
    ],
    actions: [
      { text: 'Ditte Eksempel henter tilbud på taget', responsible: 'Ditte Eksempel', due: '2031-04-20' },
      {
        text: `Ditte Eksempel skriver kontrakten med ${canary('closed item, task')}`,
        responsible: 'Ditte Eksempel',
        due: '2031-04-21',
        itemNumber: '3',
      },
    ],
    outerText: {
      text: `Dagsorden\n1. Dagsorden\n2. Nyt tag\n3. Lukket punkt: ${canary('letter head with a closed item')}`,
      documentHash: 'referat-hash',
    },
  });
  const bilag = {
    hash: 'closed-paper',
    fileName: `${canary('file name of a closed bilag')}.pdf`,
    kind: 'bilag',
    importedAt: '2031-03-01T10:00:00.000Z',
  } as const;
  const coming = aMeeting({ id: 'fyr-april', title: 'Møde om fyret', date: '2031-04-22', startTime: '09:00' });
  return [
    { meeting: { ...held, documents: [bilag, ...held.documents] }, items: [...openItems, ...closed] },
    { meeting: coming, items: [anItem(), anItem({ number: '2', order: 1, title: 'Nyt tag på fyret, status' })] },
  ];
}

/** A committee of others: the same matters and the same tasks, with a canary in every field. */
function foreignCommittee(id: string): { committee: Committee; records: MeetingRecord[] } {
  const at = (field: string): string => canary(`${id}, ${field}`);
  const committee = {
    ...aCommittee(),
    id: `${at('id')}-x`.toLowerCase(),
    name: `Styregruppen for ${at('name')}`,
    shortName: at('short name'),
    aliases: [`${at('alias')}udvalget`],
  };
  const place = at('place');
  const person = `Ditte ${at('person')}`;
  const held = aMeeting({
    id: `${at('meeting id')}-1`,
    committeeId: committee.id,
    title: `Møde om ${at('title of the meeting')}`,
    ...minutes(committee.id, `${at('file name')}.docx`),
    date: '2031-03-18',
    place,
    chair: `Peter ${at('chair')}`,
    minuteTakers: [`Per ${at('minute taker')}`],
    presences: [
      presence(person, { title: at('title of a person'), organization: at('organisation'), role: 'deputy-chair' }),
      presence(`Bo ${at('guest')}`, { role: 'guest', guestForItems: ['2'] }),
    ],
    apologies: [`Ulla ${at('apology')}`],
    attachments: [{ number: '2', title: `Kort over ${at('attachment of the meeting')}` }],
    contacts: [{ name: `Ib ${at('contact')}`, phone: '12 34 56 78', email: `${at('mail')}@example.org` }],
    outerText: { text: `Kære medlemmer. Vi mødes ved ${at('letter head')} kl. 9.`, documentHash: 'referat-hash' },
    futureMeetings: [
      { date: '2031-04-29', text: `Næste møde er ved ${at('next meeting')}`, place: at('its place'), isOwn: true },
    ],
    actions: [
      {
        text: `Ditte Eksempel maler ${at('task')}`,
        responsible: 'Ditte Eksempel',
        due: '2031-04-18',
        itemNumber: '2',
      },
    ],
  });
  const item = anItem({
    number: '2',
    order: 1,
    title: `Nyt tag på ${at('title')}`,
    titleVariants: [`Tag, ${at('other title')}`],
    presenters: [{ name: `Bo ${at('presenter')}`, source: 'heading' }],
    recommender: at('recommender'),
    recommendations: [`at taget på ${at('recommendation')} lægges om`],
    sections: [
      section('background', `Taget på ${at('background')} er fra 1962. Det koster 700.000 kr. at lægge det om.`),
      section('minutes', `${person} fremlagde sagen. Det blev besluttet, at ${at('minutes')} får nyt tag.`),
      section('attachments', `Bilag 1: Tilbud på ${at('list of bilag')}`),
      section('paper', `# Notat om taget\n\nTømreren anbefaler, at ${at('paper')} får nyt tag i maj.`),
    ],
    decisions: [decision(`${at('decision')} får nyt tag`, { body: at('body') })],
    attachments: [{ number: '1', title: `Tilbud på ${at('attachment')}` }],
  });
  const coming = aMeeting({
    id: `${committee.id}-2`,
    committeeId: committee.id,
    date: '2031-04-18',
    title: at('agenda'),
  });
  return {
    committee,
    records: [
      { meeting: held, items: [anItem(), item] },
      { meeting: coming, items: [anItem({ title: `Status på ${at('item of the agenda')}` })] },
    ],
  };
}

export interface Canaries {
  readonly library: Library;
  readonly foreign: readonly { readonly committee: Committee; readonly records: readonly MeetingRecord[] }[];
  readonly attendance: AttendanceSource;
  /** The committees and meetings of which the attendance was asked for. */
  readonly askedFor: Set<string>;
}

export function canaryLibrary(): Canaries {
  labels.length = 0;
  const own = ownRecords();
  const foreign = [foreignCommittee('first'), foreignCommittee('second')];
  const responder = canary('who has answered the others');
  const member = canary('member of the others');
  const askedFor = new Set<string>();
  const isOwn = (id: string): boolean => id === ownCommittee.id || id.startsWith('fyr-');
  const attendance: AttendanceSource = {
    listResponses: async (meetingId) => {
      askedFor.add(meetingId);
      return [aResponse({ meetingId, personName: isOwn(meetingId) ? 'Ditte Eksempel' : `Ditte ${responder}` })];
    },
    listMembers: async (committeeId) => {
      askedFor.add(committeeId);
      return [aMembership({ committeeId, name: isOwn(committeeId) ? 'Ditte Eksempel' : `Ditte ${member}` })];
    },
  };
  const library = buildLibrary(
    [ownCommittee, ...foreign.map(({ committee }) => committee)],
    [...own, ...foreign.flatMap(({ records }) => records)],
  );
  return { library, foreign, attendance, askedFor };
}
