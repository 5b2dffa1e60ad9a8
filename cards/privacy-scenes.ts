import { type Language, newCommittee } from '../src/domain/committee.ts';
import type { KnownMeeting } from '../src/privacy/known-meetings.ts';
import type { PrivacyCheckCardData } from '../src/teams/card-data-privacy.ts';
import { deleteAnswersCardData, erasePersonCardData } from '../src/teams/cards-privacy.ts';
import { sceneMeeting } from './scene-meeting.ts';

/** The questions before something is deleted for good. */
export function privacyScenes(
  language: Language,
): { readonly variant?: string; readonly data: PrivacyCheckCardData }[] {
  const asked = { language, forPersonId: 'p1' };
  const table = { table: 'Responses', removed: 40, changed: 3, left: 0 };
  const report = { tables: [table], archivedMeetings: 7, sharedNames: ['Bo Lund'] };
  return [
    { data: deleteAnswersCardData({ rows: 9, coming: [known('2027-01-20'), known('2027-02-17')], past: 4 }, asked) },
    {
      variant: 'many',
      data: deleteAnswersCardData(
        { rows: 99, coming: Array.from({ length: 30 }, () => known('2027-01-20')), past: 1 },
        asked,
      ),
    },
    {
      variant: 'person',
      data: erasePersonCardData({ personId: '11111111-0000-4000-8000-000000000001', name: 'Bo Lund' }, report, asked),
    },
  ];
}

function known(date: string): KnownMeeting {
  return { committee: newCommittee('Digitaliseringsudvalget', 'DIGU'), meeting: sceneMeeting({ date }) };
}
