import type { AgendaItem, ItemSection, SectionKind } from '../src/domain/agenda-item.ts';
import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { Decision, DecisionType } from '../src/domain/decision.ts';
import type { DocumentReference } from '../src/domain/document.ts';
import type { Meeting } from '../src/domain/meeting.ts';
import type { ItemCardData } from '../src/teams/card-data-item.ts';
import { itemCardData } from '../src/teams/cards-item.ts';

/** The card of one item in its situations. */
export function itemScenes(
  language: Language,
): { readonly variant: string | undefined; readonly data: ItemCardData }[] {
  const card = (meeting: Meeting, item: AgendaItem, hasButtons = true) =>
    itemCardData({ meeting, item }, council, { language, now, hasButtons });
  const opened = (meeting: Meeting, item: AgendaItem, from: 'agenda' | 'decisions' = 'agenda') => {
    const jobKey = 'digu-2027-01-20/agenda/19:abc@thread.tacv2';
    return itemCardData({ meeting, item }, council, { language, now, hasButtons: true, opened: { jobKey, from } });
  };
  return [
    { variant: undefined, data: card(held, journal) },
    { variant: 'found', data: card(held, journal, false) },
    { variant: 'coming', data: card(coming, { ...journal, ...proposal, decisions: [] }) },
    { variant: 'open', data: card(held, locks) },
    { variant: 'none', data: card(held, { ...locks, decisions: [], sections: [] }) },
    { variant: 'cancelled', data: card({ ...coming, state: 'cancelled' }, { ...journal, decisions: [] }) },
    { variant: 'long', data: card(held, long) },
    { variant: 'opened', data: opened(coming, { ...journal, ...proposal, decisions: [] }) },
    { variant: 'opened-long', data: opened(coming, { ...long, decisions: [] }) },
    { variant: 'opened-decided', data: opened(held, journal, 'decisions') },
    { variant: 'opened-empty', data: opened(coming, { ...locks, decisions: [], sections: [] }) },
  ];
}

const now = new Date('2026-12-01T08:00:00Z');
const council: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');

const minutes: DocumentReference = {
  hash: 'r',
  fileName: 'referat-digu-2026-11-15.docx',
  kind: 'referat',
  importedAt: '2026-11-20T08:00:00.000Z',
};

const held: Meeting = {
  id: 'digu-2026-11-15',
  committeeId: council.id,
  title: 'Ordinært møde i Digitaliseringsudvalget',
  date: '2026-11-15',
  startTime: '12:00',
  endTime: '13:30',
  timeZone: 'Europe/Copenhagen',
  place: 'Havnehuset, lokale 2.14',
  state: 'held',
  minuteTakers: [],
  presences: [],
  apologies: [],
  attachments: [],
  futureMeetings: [],
  actions: [],
  documents: [minutes],
  version: 4,
  icsUid: 'digu-2026-11-15@example.org',
};

const coming: Meeting = { ...held, id: 'digu-2027-01-20', date: '2027-01-20', state: 'called', documents: [] };

function decision(type: DecisionType, text: string, body?: string): Decision {
  const where = { span: { start: 0, end: text.length }, documentHash: 'r' };
  return { type, text, ...where, ...(body === undefined ? {} : { body }) };
}

function section(kind: SectionKind, text: string): ItemSection {
  return { kind, text, span: { start: 0, end: text.length }, documentHash: 'r' };
}

const background = `Kommunerne har i dag hver sit system til sager og journaler. De nuværende aftaler udløber i løbet af 2028, og leverandørerne har varslet, at priserne stiger.
Arbejdsgruppen har derfor undersøgt tre modeller: at forlænge aftalerne hver for sig, at købe ind i fællesskab, og at udvikle et system sammen med regionen. Undersøgelsen viser, at et fælles indkøb er billigst fra det tredje år.
Der er størst usikkerhed om udgifterne til at flytte de gamle sager.`;

const journal: AgendaItem = {
  number: '3',
  order: 2,
  title: 'Fælles indkøb af journalsystem: valg af model for den videre proces',
  titleVariants: [],
  startTime: '12:05',
  endTime: '12:35',
  presenters: [
    { name: 'Peter Krogh', source: 'heading' },
    { name: 'Sanne Ulvedal', source: 'heading' },
  ],
  recommender: 'Sekretariatet',
  recommendations: [
    'at journalsystemet købes i fællesskab,',
    'at der afsættes 1,2 mio. kr. til projektledelse i 2027, og',
    'at risikovurderingen tages til efterretning.',
  ],
  sections: [section('background', background)],
  decisions: [
    decision('approved', 'Udvalget godkendte indstillingens punkt 1 og 2.'),
    decision('postponed', 'Punkt 3 blev udsat til mødet i marts, hvor tidsplanen forelægges igen.'),
  ],
  attachments: [
    { number: '1', title: 'Sammenligning af de tre modeller', link: 'https://example.org/bilag/1' },
    { number: '2', title: 'Risikovurdering' },
  ],
  isClosed: false,
};

const proposal = {
  recommender: 'Formandskabet for Digitaliseringsudvalget',
  recommendations: ['at udvalget vælger model 2 for den videre proces.'],
};

const locks: AgendaItem = {
  ...journal,
  number: '4.1',
  order: 4,
  title: 'Digitale låse i hjemmeplejen',
  presenters: [],
  recommendations: [],
  attachments: [],
  decisions: [
    decision('decided', 'Budgettet for 2027 blev vedtaget med 400 nye låse.', 'Økonomiudvalget i Vesterhavn'),
    decision('decided', 'Sekretariatet laver en plan for udrulningen.'),
    decision('not-decided', 'Det blev ikke besluttet, hvem der betaler for reservedele.'),
  ],
};

const long: AgendaItem = {
  ...journal,
  title:
    'Status for udrulningen af fælles adgangsstyring i de seks kommuner og på hospitalet, herunder tidsplan og risici',
  recommendations: Array.from(
    { length: 14 },
    (_, index) => `at kommune nummer ${index + 1} inden sommeren melder tilbage om sine udgifter til drift og oplæring`,
  ),
  sections: [section('background', Array.from({ length: 30 }, () => background).join('\n'))],
  attachments: Array.from({ length: 13 }, (_, index) => ({
    number: String(index + 1),
    title: `Tilbagemelding fra kommune nummer ${index + 1} om udgifter til drift, oplæring og flytning af gamle sager`,
    link: `https://example.org/bilag/${index + 1}`,
  })),
};
