import type { FoundDecision } from '../answers/search-decisions.ts';
import type { FoundMeeting } from '../answers/search-meetings.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { itemLabel } from '../domain/agenda-item.ts';
import { committeeLabel, type Language } from '../domain/committee.ts';
import { itemCardData } from './cards-item.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { meetingListCardData } from './cards-meeting-list.ts';
import { clip, wordsOnly } from './cards-text.ts';
import { renderCard } from './render-card.ts';
import type { SearchResult } from './search-query.ts';

/**
 * A decision as a result. The card is for those who will read the message, so it speaks the committee's language; it has no
 * buttons, because the bot may not be there to answer a press.
 *
 * @param language of who searches
 */
export function decisionResult(found: FoundDecision, now: Date, language: Language): SearchResult {
  const { committee, meeting, item } = found;
  const words = cardSentences[language];
  const data = itemCardData(found, committee, { language: committee.settings.language, now, hasButtons: false });
  return {
    title: clip(wordsOnly(item.title), 120),
    where: [
      clip(wordsOnly(committeeLabel(committee)), 60),
      words.date(meeting.date),
      words.answer.item(clip(wordsOnly(itemLabel(item)), 12)),
    ].join(' · '),
    card: renderCard('item', data),
  };
}

/** A meeting as a result: when, where and whose it is, without its agenda and without anybody's answer. */
export function meetingResult({ committee, meeting }: FoundMeeting, language: Language): SearchResult {
  const label = committeeLabel(committee);
  const preview = cardSentences[language];
  const words = cardSentences[committee.settings.language];
  const isCancelled = meeting.state === 'cancelled';
  const { date, startTime, endTime, place } = meeting;
  const row = {
    committeeId: committee.id,
    committeeLabel: label,
    date,
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
    ...(place === undefined ? {} : { place }),
    title: isCancelled ? `${words.agenda.cancelled} · ${meeting.title}` : meeting.title,
  };
  const data = meetingListCardData([row], { language: committee.settings.language, heading: words.meetingList.single });
  const when = meetingTime(meeting, preview);
  return {
    title: clip(wordsOnly(label), 120),
    where: isCancelled ? `${preview.agenda.cancelled} · ${when}` : when,
    card: renderCard('meeting-list', data),
  };
}
