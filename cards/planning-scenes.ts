import type { MeetingDraft } from '../src/agenda/meetings/meeting-draft.ts';
import type { Proposal } from '../src/agenda/proposals/proposal.ts';
import { planningSentences } from '../src/danish/sentences/planning-sentences.ts';
import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { Meeting } from '../src/domain/meeting.ts';
import type { CardDataByName } from '../src/teams/card-data.ts';
import { itemCheckCardData } from '../src/teams/cards-item-check.ts';
import { meetingCheckCardData } from '../src/teams/cards-meeting-check.ts';
import { type MeetingFormOptions, meetingFormCardData } from '../src/teams/cards-meeting-form.ts';
import { meetingReceiptCardData } from '../src/teams/cards-meeting-receipt.ts';
import { proposalCardData, proposalListCardData } from '../src/teams/cards-proposal.ts';
import { sceneMeeting } from './scene-meeting.ts';

type PlanningCard = 'meeting-form' | 'meeting-check' | 'meeting-receipt' | 'proposal' | 'proposal-list';
type PlanningScene = {
  readonly [Name in PlanningCard]: {
    readonly card: Name;
    readonly variant?: string;
    readonly data: CardDataByName[Name];
  };
}[PlanningCard];

/** The cards on which meetings are made and changed, and items proposed, in their situations. */
export function planningScenes(language: Language): PlanningScene[] {
  const { form: words } = planningSentences[language];
  const form = (more: Partial<MeetingFormOptions>) =>
    meetingFormCardData({
      language,
      formId: '0123456789abcdef',
      committees: [council],
      chosen: '',
      draft: empty,
      problems: [],
      warnings: [],
      notes: [],
      confirmed: new Set(),
      forPersonId: 'p1',
      seesClosed: true,
      ...more,
    });
  const check = { language, isPosted: true, sameDay: [], isOvertaken: false, forPersonId: 'p1' };
  const receipt = { language, forPersonId: 'p1' };
  const item = { ...emptyItem, title: 'Valg af leverandør' };
  const reading = { language, meetings: [meeting, later], notes: [] };
  return [
    { card: 'meeting-form', data: form({ committees: [council, board], draft: empty }) },
    {
      card: 'meeting-form',
      variant: 'problems',
      data: form({
        draft: { ...filled, startTime: '22:00', endTime: '01:00', joinUrl: 'http://mode' },
        meeting,
        problems: [{ kind: 'join-not-https', detail: 'http://mode' }],
        warnings: [
          { kind: 'overnight', key: 'overnight 22:00 01:00' },
          { kind: 'drops', key: 'drops 3', items: [item] },
          { kind: 'same-day', key: 'same-day 2027-01-20', meetings: [meeting] },
        ],
      }),
    },
    {
      card: 'meeting-form',
      variant: 'overtaken',
      data: form({
        draft: filled,
        meeting,
        addressee: 'Karen Lindholt',
        seesClosed: false,
        notes: [words.overtaken, words.nowIs(words.place, 'Søhuset')],
      }),
    },
    { card: 'meeting-check', data: meetingCheckCardData(meeting, council, { kind: 'cancel' }, check) },
    {
      card: 'meeting-check',
      variant: 'move',
      data: meetingCheckCardData(
        meeting,
        council,
        { kind: 'move', date: '2027-01-27', startTime: '13:00' },
        { ...check, sameDay: [{ ...later, date: '2027-01-27' }], isOvertaken: true },
      ),
    },
    {
      card: 'meeting-check',
      variant: 'call-again',
      data: meetingCheckCardData({ ...meeting, state: 'cancelled' }, council, { kind: 'call-again' }, check),
    },
    {
      card: 'meeting-check',
      variant: 'open-items',
      data: itemCheckCardData(meeting, council, ['4', '5'], check),
    },
    {
      card: 'meeting-receipt',
      data: meetingReceiptCardData(
        { meeting, items: [item] },
        council,
        'made',
        { kind: 'later', due: new Date('2027-01-13T07:00:00Z') },
        receipt,
      ),
    },
    {
      card: 'meeting-receipt',
      variant: 'cancelled',
      data: meetingReceiptCardData(
        { meeting: { ...meeting, state: 'cancelled' }, items: [item] },
        council,
        'cancelled',
        { kind: 'cancelled' },
        receipt,
      ),
    },
    { card: 'proposal', data: proposalCardData(proposal, council, { ...reading, reader: 'decider' }) },
    {
      card: 'proposal',
      variant: 'no-meeting',
      data: proposalCardData(proposal, council, { ...reading, meetings: [], reader: 'decider' }),
    },
    {
      card: 'proposal',
      variant: 'receipt',
      data: proposalCardData(proposal, council, { ...reading, reader: 'proposer', isReceipt: true }),
    },
    {
      card: 'proposal',
      variant: 'declined',
      data: proposalCardData(declined, council, { ...reading, reader: 'decider' }),
    },
    {
      card: 'proposal-list',
      data: proposalListCardData(
        [
          { proposal, committee: council },
          { proposal: { ...proposal, id: 'f2', title: 'Ny aftale om rengøring' }, committee: board },
        ],
        { language, reader: 'decider' },
      ),
    },
    {
      card: 'proposal-list',
      variant: 'own',
      data: proposalListCardData([{ proposal, committee: council }], { language, reader: 'proposer' }),
    },
  ];
}

const council: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');
const board: Committee = newCommittee('Bestyrelsen for Kulturhuset Pakhuset', 'Pakhuset');
const meeting: Meeting = sceneMeeting({
  place: 'Havnehuset, lokale 2.14',
  mode: 'hybrid',
  chair: 'Karen Lindholt',
  joinUrl: 'https://teams.example.com/l/meetup/123',
});
const later: Meeting = sceneMeeting({ date: '2027-02-24', startTime: '09:00', endTime: '10:30' });

const empty: MeetingDraft = {
  title: '',
  date: '',
  startTime: '',
  endTime: '',
  place: '',
  joinUrl: '',
  mode: '',
  chair: '',
  items: '',
};

const filled: MeetingDraft = {
  title: meeting.title,
  date: '2027-01-20',
  startTime: '12:00',
  endTime: '13:30',
  place: 'Havnehuset, lokale 2.14',
  joinUrl: 'https://teams.example.com/l/meetup/123',
  mode: 'hybrid',
  chair: 'Karen Lindholt',
  items:
    '1. Godkendelse af dagsordenen\n2. 12.05–12.35 Fælles indkøb af journalsystem (v/ Peter Krogh)\n3. Lukket punkt\n4. Eventuelt',
};

const emptyItem = {
  order: 3,
  title: '',
  titleVariants: [],
  presenters: [],
  recommendations: [],
  sections: [],
  decisions: [],
  attachments: [],
  isClosed: false,
};

const proposal: Proposal = {
  id: 'f1',
  committeeId: 'digu',
  title: 'Cykelparkering ved rådhuset',
  reason: 'Der mangler plads hver morgen.\nKommunen har penge til det i år.',
  proposerId: 'p3',
  proposerName: 'Peter Krogh',
  at: '2027-01-08T09:12:00.000Z',
  state: 'proposed',
};

const declined: Proposal = {
  ...proposal,
  state: 'declined',
  decision: {
    byId: 'p1',
    byName: 'Karen Lindholt',
    at: '2027-01-09T08:00:00.000Z',
    word: 'Den sag hører til i Teknikudvalget.',
  },
};
