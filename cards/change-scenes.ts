import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { MeetingChange } from '../src/minutes/meeting-change.ts';
import type { ChangeCardData } from '../src/teams/card-data-change.ts';
import { changeCardData } from '../src/teams/cards-change.ts';
import { sceneMeeting } from './scene-meeting.ts';

/** What is told below a posted agenda, in its situations. */
export function changeScenes(language: Language): {
  readonly variant: string | undefined;
  readonly data: ChangeCardData;
}[] {
  const council: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');
  const committee = { ...council, settings: { ...council.settings, language } };
  const told = (changes: readonly MeetingChange[] | undefined, state: 'called' | 'cancelled' = 'called') =>
    changeCardData(sceneMeeting({ version: 4, state }), committee, changes);
  return [
    { variant: undefined, data: told(changes) },
    { variant: 'moved', data: told([...moved, ...changes.slice(0, 1)]) },
    { variant: 'cancelled', data: told([{ change: 'cancelled' }], 'cancelled') },
    { variant: 'called-again', data: told([{ change: 'called-again' }]) },
    { variant: 'unknown', data: told(undefined) },
    { variant: 'many', data: told(many) },
  ];
}

const purchase = { label: '2', title: 'Fælles indkøb af journalsystem: valg af model for den videre proces' };
const budget = { label: '3', title: 'Budgetopfølgning for fjerde kvartal' };

const changes: readonly MeetingChange[] = [
  { change: 'item-added', item: { label: '4', title: 'Ny aftale om vagtordning' } },
  { change: 'attachments-added', item: purchase, titles: ['Notat om licenser', 'Tidsplan'] },
  { change: 'slot', item: budget, from: { start: '12:35', end: '12:50' }, to: { start: '12:35', end: '13:00' } },
  { change: 'text', item: purchase, parts: ['recommendation', 'background'] },
];

const moved: readonly MeetingChange[] = [
  { change: 'date', from: '2027-01-13', to: '2027-01-20' },
  { change: 'time', from: { start: '09:00', end: '10:30' }, to: { start: '12:00', end: '13:30' } },
];

const many: readonly MeetingChange[] = Array.from({ length: 30 }, (_, index) => ({
  change: 'item-added',
  item: { label: String(index + 1), title: `Høring om ændring af kommuneplantillæg nr. ${index + 1} for havneområdet` },
}));
