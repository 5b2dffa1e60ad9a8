import { type MeetingChange, movedTimes } from '../agenda/meetings/change-meeting.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingCheckCardData } from './card-data-planning.ts';
import { meetingTimes } from './cards-meeting-form.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

export interface MeetingCheckOptions {
  readonly language: Language;
  /** Its agenda was posted. */
  readonly isPosted: boolean;
  /** Other meetings of the committee on the day to which it is moved. */
  readonly sameDay: readonly Meeting[];
  /** Somebody else has changed it since the question was asked. */
  readonly isOvertaken: boolean;
  readonly forPersonId: string;
}

/** What is about to become of a meeting, before anything is stored. */
export function meetingCheckCardData(
  meeting: Meeting,
  committee: Committee,
  change: MeetingChange,
  options: MeetingCheckOptions,
): MeetingCheckCardData {
  const { language, isPosted, sameDay } = options;
  const { check: words } = planningSentences[language];
  const cardWords = cardSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = meetingTime(meeting, cardWords);
  const { heading, lines } = contentOf();
  const target: { readonly date: string; readonly startTime?: string; readonly endTime?: string } =
    change.kind === 'move' ? change : { date: '' };
  return {
    language,
    fallbackText: `${heading} ${wordsOnly(label)}, ${when}`,
    speak: `${heading} ${wordsOnly(label)}, ${when}. ${lines.join(' ')}`,
    heading,
    committee: label,
    when,
    lines: [...(options.isOvertaken ? [words.overtaken] : []), ...lines],
    yes: words.yes,
    no: words.no,
    change: change.kind,
    committeeId: committee.id,
    meetingId: meeting.id,
    shownVersion: meeting.version,
    items: '',
    date: target.date,
    startTime: target.startTime ?? '',
    endTime: target.endTime ?? '',
    forPersonId: options.forPersonId,
  };

  function contentOf(): { readonly heading: string; readonly lines: readonly string[] } {
    switch (change.kind) {
      case 'cancel':
        return { heading: words.cancelHeading, lines: words.cancelLines(isPosted) };
      case 'call-again':
        return { heading: words.callAgainHeading, lines: words.callAgainLines };
      case 'move': {
        const [startTime, endTime] = movedTimes(meeting, change);
        const moved = {
          date: change.date,
          ...(startTime === undefined ? {} : { startTime }),
          ...(endTime === undefined ? {} : { endTime }),
        };
        const same = sameDay.length === 0 ? [] : [words.sameDay(meetingTimes(sameDay, language))];
        return {
          heading: words.moveHeading,
          lines: [words.moveTo(meetingTime(moved, cardWords)), ...words.moveLines(isPosted), ...same],
        };
      }
    }
  }
}
