import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { peopleSentences } from '../../danish/sentences/people-sentences.ts';
import { itemLabel } from '../../domain/agenda-item.ts';
import type { MeetingRecord, Presence } from '../../domain/meeting.ts';
import { abstain } from '../abstain.ts';
import { meetingInWords } from '../cite.ts';
import { listPeople } from '../compose-people.ts';
import { findItems, isAbout } from '../find-items.ts';
import { meetingsInScope, newestHeldFirst, pickMeeting } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import { isPerson } from '../people-named.ts';
import type { Question, QuestionKind } from '../question.ts';

const asksForGuests = /(?<!\p{L})(?:gæst|gæster|gæsten|gæsterne|guests?)(?!\p{L})/u;
const besides =
  /^(?:gæst\p{L}*|guests?|inviteret\p{L}*|kommer|deltog|deltager|var|med|under|points?|have|nogen|udefra|eksterne?|invited|visit\p{L}*)$/u;

/** "Hvem var gæst under punkt 3?", "kommer der gæster til næste møde?", "gæster til punktet om …?" */
export const guests: QuestionKind = {
  name: 'guests',
  // "Hvor mange gæster kom der til julemarkedet?" is about other guests.
  fit: ({ lower }) =>
    asksForGuests.test(lower) &&
    !/hvor mange|how many|organi[sz]ation|firma|company|stilling|titel|kommer fra|come from/u.test(lower)
      ? 0.86
      : 0,
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    const matter = question.topic.filter(
      (word) =>
        !besides.test(word) &&
        !isMeetingWord(word) &&
        !question.people.some((name) => name.toLowerCase().includes(word)),
    );
    let record: MeetingRecord | undefined;
    let numbers: readonly string[] = question.itemNumbers;
    if (matter.length > 0) {
      const found = (await findItems({ ...question, topic: matter }, library, scopeOf(question, library))).filter(
        isAbout,
      );
      const [item] = found;
      if (item === undefined) return undefined;
      record = library.records.find(({ meeting }) => meeting === item.meeting);
      numbers = [itemLabel(item.item)];
    } else {
      const picked = pickMeeting(question, library, question.isPast ? 'held' : 'coming');
      const hasWanted = (candidate: MeetingRecord): boolean => guestsOf(candidate, numbers).length > 0;
      record =
        picked !== undefined && (hasWanted(picked) || question.period !== undefined || question.relative !== undefined)
          ? picked
          : newestHeldFirst(question, library).find(hasWanted);
    }
    if (record === undefined) return abstain(sentences.notFound);
    const found = guestsOf(record, numbers).filter(
      ({ name }) => question.people.length === 0 || question.people.some((person) => isPerson(person, name)),
    );
    const where = meetingInWords(library, record.meeting, question.language);
    if (found.length === 0) return abstain(sentences.nobodyNamed(where));
    return listPeople(question, library, record.meeting, peopleSentences[question.language].guestsOf(where), found);
  },
};

/** "Næste møde" is one meeting. */
function scopeOf(question: Question, library: Library): ReadonlySet<string> | undefined {
  const record = question.relative === undefined ? undefined : pickMeeting(question, library, 'coming');
  return record === undefined ? meetingsInScope(question, library) : new Set([record.meeting.id]);
}

function guestsOf({ meeting }: MeetingRecord, numbers: readonly string[]): Presence[] {
  return meeting.presences.filter(({ role, guestForItems, insteadOf }) => {
    if (numbers.length > 0) return guestForItems.some((number) => numbers.includes(number));
    return role === 'guest' ? insteadOf === undefined || guestForItems.length > 0 : guestForItems.length > 0;
  });
}
