import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { SubstituteRequestCardData } from '../src/teams/card-data-notice.ts';
import { substituteCardData } from '../src/teams/cards-substitute.ts';
import { sceneMeeting } from './scene-meeting.ts';

/** The cards that go to one person only, in their situations. */
export function noticeScenes(language: Language): {
  readonly card: 'substitute-request';
  readonly variant: string | undefined;
  readonly data: SubstituteRequestCardData;
}[] {
  const council: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');
  const committee = { ...council, settings: { ...council.settings, language } };
  const request = { memberName: 'Sanne Ulvedal', deadline: '2027-01-18T11:00:00.000Z' };
  const items = [
    { label: '2', title: 'Fælles indkøb af journalsystem: valg af model', startTime: '12:05', endTime: '12:35' },
    { label: '4', title: '', startTime: '12:50', endTime: '13:15' },
    { label: '5', title: 'Eventuelt' },
  ];
  const card = 'substitute-request';
  return [
    { card, variant: undefined, data: substituteCardData(request, meeting, committee) },
    { card, variant: 'items', data: substituteCardData({ ...request, items }, meeting, committee) },
    { card, variant: 'late', data: substituteCardData({ memberName: request.memberName }, bare, committee) },
  ];
}

const { startTime: _, endTime: __, ...bare } = sceneMeeting({ version: 3 });
const meeting = sceneMeeting({ place: 'Havnehuset, lokale 2.14', mode: 'hybrid', version: 3 });
