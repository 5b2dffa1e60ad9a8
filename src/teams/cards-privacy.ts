import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { privacySentences } from '../danish/sentences/privacy-sentences.ts';
import { committeeLabel, type Language } from '../domain/committee.ts';
import type { DeletedAnswers } from '../privacy/delete-answers.ts';
import type { ErasureReport } from '../privacy/personal-data.ts';
import type { PrivacyCheckCardData } from './card-data-privacy.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { asideOnly, clip, oneLine } from './cards-text.ts';

/** So many meetings are named; of more it is told how many. */
const mostNamed = 12;

interface Asked {
  readonly language: Language;
  readonly forPersonId: string;
}

/** Whether somebody's own answers are to be deleted, with what that means. */
export function deleteAnswersCardData({ coming, past }: DeletedAnswers, asked: Asked): PrivacyCheckCardData {
  const words = privacySentences[asked.language];
  const named = coming.slice(0, mostNamed).map(({ committee, meeting }) => {
    const label = clip(oneLine(committeeLabel(committee)), 120);
    return `${label}, ${meetingTime(meeting, cardSentences[asked.language])}`;
  });
  const more = coming.length > mostNamed ? [words.deleteMore(coming.length - mostNamed)] : [];
  return check(asked, {
    heading: words.deleteHeading,
    who: [],
    lines: words.deleteLines([...named, ...more], past),
    yes: words.deleteYes,
    what: 'answers',
    personId: '',
  });
}

/** Whether all data about a person are to be erased. */
export function erasePersonCardData(
  person: { readonly personId: string; readonly name: string },
  report: ErasureReport,
  asked: Asked,
): PrivacyCheckCardData {
  const words = privacySentences[asked.language];
  const { archivedMeetings, sharedNames } = report;
  const shared = sharedNames.length === 0 ? [] : [words.eraseShared(clip(oneLine(sharedNames.join(', ')), 200))];
  return check(asked, {
    heading: words.eraseHeading,
    who: [words.eraseWho(clip(oneLine(person.name), 120), clip(oneLine(person.personId), 120))],
    lines: [...words.eraseLines(rowsOf(report), archivedMeetings), ...shared],
    yes: words.eraseYes,
    what: 'person',
    personId: person.personId,
  });
}

/** How many rows an erasure removes or changes. */
export function rowsOf({ tables }: ErasureReport): number {
  return tables.reduce((sum, { removed, changed, left }) => sum + removed + changed + left, 0);
}

function check(
  { language, forPersonId }: Asked,
  content: Pick<PrivacyCheckCardData, 'heading' | 'who' | 'lines' | 'yes' | 'what' | 'personId'>,
): PrivacyCheckCardData {
  const said = clip(asideOnly([content.heading, ...content.who, ...content.lines].join(' ')), 380);
  return {
    language,
    fallbackText: said,
    speak: said,
    no: privacySentences[language].no,
    forPersonId,
    ...content,
  };
}
