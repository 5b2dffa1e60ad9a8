import type { AgendaItem } from '../src/domain/agenda-item.ts';
import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { MeetingRecord } from '../src/domain/meeting.ts';
import type { Person } from '../src/domain/person.ts';
import type { ImportChoices } from '../src/minutes/import-choices.ts';
import { meetingRecordFrom } from '../src/minutes/meeting-from-document.ts';
import type { ParsedDocument } from '../src/minutes/parse/parsed-document.ts';
import type { ReadyPreview } from '../src/minutes/preview-import.ts';
import type { CardDataByName, CardName } from '../src/teams/card-data.ts';
import { importPreviewCardData } from '../src/teams/cards-import.ts';
import { importNoteCardData, importReceiptCardData } from '../src/teams/cards-import-done.ts';
import { importFormCardData } from '../src/teams/cards-import-form.ts';
import type { ImportPreviewOptions } from '../src/teams/cards-import-head.ts';
import { importPaperCardData, type PaperPreview } from '../src/teams/cards-import-paper.ts';

interface ImportScene {
  readonly card: CardName;
  readonly variant?: string;
  readonly data: CardDataByName[CardName];
}

/** The cards about a document that somebody handed over, in their situations. */
export function importScenes(language: Language): ImportScene[] {
  const preview = (shown: ReadyPreview, more: Partial<ImportPreviewOptions> = {}) =>
    importPreviewCardData(shown, {
      language,
      draftId,
      fileName: 'Referat 20. januar 2027 (endelig).docx',
      choices: {},
      importable: [council, board],
      seen: '0123456789abcdef',
      isForeign: false,
      ...more,
    });
  const papers = {
    language,
    draftId,
    fileName: 'Bilag 2 Tidsplan for indkøb.docx',
    choices: {},
    importable: [council],
    seen: '0123456789abcdef',
    isForeign: false,
  };
  const corrected: ImportChoices = { corrections: { place: 'Søhuset', startTime: '13:00' } };
  const unknown: ReadyPreview = {
    ...minutes,
    committee: undefined,
    missing: ['committee'],
    effect: 'new',
    changes: [],
  };
  const fresh: ReadyPreview = {
    ...minutes,
    committee: { committee: newCommittee('Vandløbsudvalget'), isNew: true },
    effect: 'new',
    changes: [],
    doubts: [],
    plannable: [],
  };
  const { head } = preview(minutes);
  const form = { language, draftId, fileName: 'referat.docx', head, importable: [council, board] };
  const typed = { values: { ...head, date: '2027-02-31', endTime: '09:00' }, newCommittee: '' };
  const stored = { committee: council, record, isUnchanged: false, changes: minutes.changes };
  const planned = planRecord.meeting;
  const { note, wait } =
    language === 'da'
      ? { note: 'Jeg gemmer …', wait: 'Kortet her bliver opdateret om lidt.' }
      : { note: 'I am saving …', wait: 'This card will be updated shortly.' };
  return [
    { card: 'import-preview', data: preview(minutes) },
    {
      card: 'import-preview',
      variant: 'corrected',
      data: preview(
        { ...minutes, parsed: { ...parsed, place: 'Søhuset' } },
        { choices: corrected, notice: 'changedMeanwhile' },
      ),
    },
    { card: 'import-preview', variant: 'unsure', data: preview(unknown, { isForeign: true }) },
    { card: 'import-preview', variant: 'new', data: preview(fresh) },
    { card: 'import-preview', variant: 'long', data: preview(long) },
    { card: 'import-preview', variant: 'schedule', data: preview(schedule) },
    { card: 'import-paper', data: importPaperCardData(paper, papers) },
    {
      card: 'import-paper',
      variant: 'newer',
      data: importPaperCardData(newerPaper, { ...papers, notice: 'changedMeanwhile' }),
    },
    { card: 'import-form', data: importFormCardData({ ...form, problems: [], mayAddCommittee: false }) },
    {
      card: 'import-form',
      variant: 'problems',
      data: importFormCardData({
        ...form,
        typed,
        problems: ['date-unreadable', 'end-before-start'],
        mayAddCommittee: true,
      }),
    },
    {
      card: 'import-receipt',
      data: importReceiptCardData(
        { ...stored, planned: [planned, { ...planned, date: '2027-05-19' }] },
        { language, maySee: true },
      ),
    },
    {
      card: 'import-receipt',
      variant: 'outsider',
      data: importReceiptCardData(
        { ...stored, committee: board, changes: [], planned: [] },
        { language, maySee: false },
      ),
    },
    {
      card: 'import-receipt',
      variant: 'paper',
      data: importReceiptCardData(
        { ...stored, paper: paper.paper, changes: paper.changes, planned: [] },
        { language, maySee: true },
      ),
    },
    { card: 'import-note', data: importNoteCardData(language, note, [wait]) },
    { card: 'import-note', variant: 'again', data: importNoteCardData(language, note, [wait], draftId) },
  ];
}

const draftId = '00112233445566778899aabbccddeeff';
const council: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');
const board: Committee = newCommittee('Bestyrelsen for Søhuset');
const span = { start: 0, end: 10 };

function item(order: number, title: string, decisions = 0): AgendaItem {
  return {
    number: String(order + 1),
    order,
    title,
    titleVariants: [],
    presenters: [],
    recommendations: [],
    sections: [],
    decisions: Array.from({ length: decisions }, () => ({
      type: 'decided',
      text: 'Udvalget godkendte det.',
      span,
      documentHash: 'ny',
    })),
    attachments: [],
    isClosed: false,
  };
}

const parsed: ParsedDocument = {
  kind: 'referat',
  committee: { name: 'Digitaliseringsudvalget', shortName: 'DIGU' },
  title: 'Ordinært møde i Digitaliseringsudvalget',
  date: '2027-01-20',
  startTime: '12:00',
  endTime: '13:30',
  place: 'Havnehuset, lokale 2.14',
  mode: 'hybrid',
  chair: 'Karen Lindholt',
  minuteTakers: ['Jonas Brink'],
  contacts: [],
  presences: ['Karen Lindholt', 'Jonas Brink', 'Asta Holm'].map((name) => ({
    name,
    attendance: 'present',
    isVirtual: false,
    guestForItems: [],
  })),
  apologies: ['Peter Krogh'],
  attachments: [{ title: 'Bilag 1' }],
  items: [
    item(0, 'Godkendelse af dagsordenen', 1),
    item(1, 'Fælles indkøb af journalsystem: valg af model for den videre proces', 2),
    item(2, 'Budgetopfølgning for fjerde kvartal', 1),
    item(3, 'Eventuelt'),
  ],
  actions: [{ text: 'Sekretariatet sender tidsplanen ud.', due: '2027-02-01' }],
  futureMeetings: [],
  schedule: [],
  doubts: [],
  evidence: [{ path: 'chair', span, confidence: 'guess' }],
};

const coming = ['2027-03-17', '2027-05-19', '2027-09-15'].map((date) => ({
  date,
  startTime: '12:00',
  endTime: '13:30',
  place: 'Havnehuset',
  text: date,
  isOwn: true,
}));

const older: MeetingRecord = meetingRecordFrom(
  parsed,
  { fileName: 'referat-udkast.docx', hash: 'gammel', text: '', lines: [] },
  council,
  undefined,
  new Date('2027-01-22T09:00:00Z'),
);

const record: MeetingRecord = meetingRecordFrom(
  parsed,
  { fileName: 'referat.docx', hash: 'ny', text: '', lines: [] },
  council,
  older,
  new Date('2027-01-28T09:00:00Z'),
);

const planRecord: MeetingRecord = { ...record, meeting: { ...record.meeting, date: '2027-03-17' } };

const minutes: ReadyPreview = {
  outcome: 'ready',
  parsed,
  committee: { committee: council, isNew: false },
  candidates: [council, board],
  missing: [],
  hasMeeting: true,
  effect: 'replaces',
  record,
  changes: [
    { change: 'item-added', item: { label: '3', title: 'Budgetopfølgning for fjerde kvartal' } },
    { change: 'decisions-added', count: 2 },
    { change: 'place', from: 'Rådhuset', to: 'Havnehuset, lokale 2.14' },
    { change: 'apologies-added', names: ['Peter Krogh'] },
    { change: 'items-renumbered', items: [{ label: '4', title: 'Eventuelt', from: '3' }] },
  ],
  people: { known: 2, proposed: ['Asta Holm', 'Bodil Rask'].map(person), alike: [] },
  plannable: coming,
  doubts: [
    { code: 'unknown-apology', name: 'Peter Krogh' },
    { code: 'unplaced-line', text: 'Kaffe og brød fra kl. 11.45', span },
  ],
};

function person(name: string): Person {
  return { id: name, name, altNames: [] };
}

const { record: _, ...withoutRecord } = minutes;

const schedule: ReadyPreview = {
  ...withoutRecord,
  parsed: { ...parsed, kind: 'bilag', items: [], presences: [], apologies: [], actions: [], futureMeetings: coming },
  hasMeeting: false,
  effect: 'new',
  changes: [],
  people: { known: 0, proposed: [], alike: [] },
  doubts: [],
};

const paper: PaperPreview = {
  ...minutes,
  record,
  parsed: {
    ...parsed,
    kind: 'bilag',
    items: [],
    paper: { headings: ['Tidsplan for indkøb'], text: 'Indkøbet begynder i marts. '.repeat(460), span, isCut: false },
  },
  candidates: [council],
  effect: 'completes',
  paper: { title: 'Tidsplan for fælles indkøb', item: item(1, 'Fælles indkøb af journalsystem') },
  changes: [
    {
      change: 'papers-added',
      item: { label: '2', title: 'Fælles indkøb af journalsystem' },
      titles: ['Tidsplan for fælles indkøb'],
    },
  ],
  people: { known: 0, proposed: [], alike: [] },
  plannable: [],
  doubts: [],
};

const newerPaper: PaperPreview = {
  ...paper,
  effect: 'replaces',
  doubts: [
    { code: 'paper-supposed', title: 'Tidsplan' },
    { code: 'paper-cut', length: 199_870 },
  ],
};

const long: ReadyPreview = {
  ...minutes,
  parsed: {
    ...parsed,
    items: Array.from({ length: 60 }, (_, order) =>
      item(
        order,
        'Orientering om status for de fælles indsatser og drøftelse af den videre proces i efteråret',
        order % 3,
      ),
    ),
  },
  people: {
    ...minutes.people,
    proposed: Array.from({ length: 50 }, (_, index) => person(`Person Nummer ${index + 1}`)),
  },
  changes: Array.from({ length: 30 }, (_, index) => ({
    change: 'item-renamed',
    item: { label: String(index + 1), title: 'Orientering om status for de fælles indsatser' },
    from: 'Status for de fælles indsatser i regionen',
  })),
  doubts: Array.from({ length: 40 }, (_, index) => ({
    code: 'unplaced-line',
    text: `Linje ${index + 1} med en bemærkning, som ikke hører hjemme nogen steder i referatet`,
    span,
  })),
};
