import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { type ChangeCardSentences, changeCardSentences } from '../danish/sentences/change-card-sentences.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import { changesInWords } from '../minutes/changes-in-words.ts';
import type { MeetingChange } from '../minutes/meeting-change.ts';
import { canBePressed } from './card-action.ts';
import type { ChangeCardData } from './card-data-change.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, fitTogether, oneLine, wordsOnly } from './cards-text.ts';

/** Beyond these they are counted: the agenda itself shows them all. */
const mostLines = 12;
/** Units of JSON for all lines. */
const linesBudget = 4_000;

/**
 * The card below a posted agenda that tells what changed.
 *
 * @param changes undefined where it is not known what was told before
 */
export function changeCardData(
  meeting: Meeting,
  committee: Committee,
  changes: readonly MeetingChange[] | undefined,
): ChangeCardData {
  const { language } = committee.settings;
  const words = changeCardSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = meetingTime(meeting, cardSentences[language]);
  const heading = headingOf(changes ?? [], words);
  const isOff = meeting.state === 'cancelled';
  const isMoved = !isOff && (changes ?? []).some(({ change }) => change === 'date' || change === 'time');
  const isGrave = isOff || heading === words.moved;
  const ids = { committeeId: committee.id, meetingId: meeting.id };
  const title = isMoved ? words.showAndAnswer : words.show;
  const button =
    isOff || !canBePressed(ids) ? [] : [{ title, tooltip: `${title}: ${wordsOnly(label)}, ${when}`, ...ids }];
  return {
    language,
    fallbackText: words.spoken(heading, wordsOnly(label), when),
    speak: words.spoken(heading, wordsOnly(label), when),
    heading,
    color: isGrave ? 'Attention' : 'Accent',
    committee: label,
    when,
    lines: changes === undefined ? [words.unknown] : linesOf(changes, heading, language, words),
    notes: isOff ? [words.noAnswers] : isMoved ? [words.answerAgain] : [],
    button,
  };
}

function headingOf(changes: readonly MeetingChange[], words: ChangeCardSentences): string {
  const kinds = new Set(changes.map(({ change }) => change));
  if (kinds.has('cancelled')) return words.cancelled;
  if (kinds.has('date') || kinds.has('time')) return words.moved;
  return kinds.has('called-again') ? words.calledAgain : words.changed;
}

/** What the heading says is not said again. */
function linesOf(
  changes: readonly MeetingChange[],
  heading: string,
  language: 'da' | 'en',
  words: ChangeCardSentences,
): string[] {
  const lines = changesInWords(changes, language)
    .map(oneLine)
    .filter((line) => line !== `${heading}.`);
  const rest = lines.length - mostLines;
  const shown = fitTogether(lines.slice(0, mostLines), linesBudget);
  return rest > 0 ? [...shown, words.more(rest)] : shown;
}
