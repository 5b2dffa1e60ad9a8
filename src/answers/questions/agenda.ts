import { shortDateInWords, slotInWords } from '../../danish/dates-in-words.ts';
import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { itemLabel } from '../../domain/agenda-item.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { cite, labelOf, meetingInWords, nearItem, whereabouts } from '../cite.ts';
import { findItems, isAbout } from '../find-items.ts';
import { isInNamedPeriod, knownDates, meetingsInScope, meetingsNamed, pickMeeting } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import { type Question, type QuestionKind, topicBesideBody } from '../question.ts';

const asksForAgenda =
  /dagsorden|\bagenda\b|hvilke (?:\p{L}+ )?(?:punkter|emner|sager|orienteringer)|hvad (?:skal|var|er|står|stod|handlede|handler|kommer) .*(?:punkt|på mødet|på (?:næste|sidste) møde|tale om|snakke om|drøfte|behandle|nå)|what (?:is|was) on/u;
const otherKind = /bilag|beslut|afbud|hvem|hvornår|indledte|fremlagde|indstilling|få .*på dagsordenen/u;
/** Words that may stand beside it: any other speaks of a matter, and whether it is on an agenda is another question. */
const besides =
  /^(?:handle[rd]e?|står|stod|stå|dag|drøfte|drøftet|tale|snakke|nå|behandle|emner?|sager|sagerne|komme|hele|ny|nye|discussing|talk|going)$|^(?:dagsorden\p{L}*|agenda)$/u;

const asksWhether = /^(?:og |and )?(?:er|kommer|bliver|is|will)(?!\p{L}).*(?:på dagsordenen|on the agenda)/u;

/** "Hvad er på dagsordenen til næste møde?", "vis dagsordenen for DIGU", "hvad handlede punkt 6 om?" */
export const agenda: QuestionKind = {
  name: 'agenda',
  fit: (question) => {
    const { lower } = question;
    const topic = topicBesideBody(question);
    if (asksWhether.test(lower) && topic.length > 0) return 0.88;
    if (!asksForAgenda.test(lower) || otherKind.test(lower)) return 0;
    return topic.every((word) => besides.test(word) || isMeetingWord(word)) ? 0.87 : 0;
  },
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    if (question.period !== undefined && meetingsNamed(question, library).length === 0) {
      const known = knownDates(question, library).find(({ date }) => isInNamedPeriod(question, date));
      if (known === undefined) return abstain(sentences.nothingInPeriod);
      const where = {
        committee: labelOf(library, known.committeeId),
        date: shortDateInWords(known.date, question.language),
      };
      return abstain(sentences.noAgenda(sentences.meetingOf(where.committee, where.date)));
    }
    if (asksWhether.test(question.lower) && question.topic.length > 0) return whetherOnAgenda(question, library);
    const side = question.isPast || /handlede/u.test(question.lower) ? 'held' : 'coming';
    const record = pickMeeting(question, library, side);
    if (record === undefined) return abstain(sentences.notFound);
    const meeting = meetingInWords(library, record.meeting, question.language);
    const items = record.items.filter(
      ({ number }) =>
        question.itemNumbers.length === 0 || (number !== undefined && question.itemNumbers.includes(number)),
    );
    if (record.items.length === 0) {
      // There is one, and all of it may be closed to the asker.
      const isThere = record.meeting.documents.some(({ kind }) => kind === 'dagsorden');
      return abstain(isThere ? sentences.nothingToShow(meeting) : sentences.noAgenda(meeting));
    }
    if (items.length === 0) return abstain(sentences.notFound);
    const only = question.itemNumbers.length === 0 ? undefined : items[0];
    const citation = cite(library, record.meeting, only, {
      section: 'agenda',
      quote: items.map(({ title }) => title).join('; '),
      kind: 'dagsorden',
    });
    return {
      blocks: [
        { kind: 'say', text: sentences.agendaOf(meeting) },
        {
          kind: 'points',
          points: items.map((item) => {
            const slot = slotInWords(item.startTime, item.endTime, question.language);
            const presenters = item.presenters.map(({ name }) => name).join(', ');
            const detail = [slot, presenters].filter((part) => part !== '').join(', ');
            return `${itemLabel(item)}. ${item.title}${detail === '' ? '' : ` (${detail})`}`;
          }),
        },
      ],
      citations: [citation],
      isAbstention: false,
      nearest: [],
      agendaOf: { committeeId: record.meeting.committeeId, meetingId: record.meeting.id },
    };
  },
};

/** The coming items about a matter; where there is none, that is said, and nothing is cited. */
async function whetherOnAgenda(question: Question, library: Library): Promise<Answer> {
  const sentences = answerSentences[question.language];
  const topic = question.topic.filter((word) => !besides.test(word));
  const matches = await findItems({ ...question, topic }, library, meetingsInScope(question, library));
  const found = matches.filter((match) => isAbout(match) && isComing(match.meeting, question.now)).slice(0, 3);
  if (found.length === 0)
    return abstain(
      sentences.notFound,
      matches.slice(0, 3).map((match) => nearItem(library, match)),
    );
  return {
    blocks: found.map((match) => ({
      kind: 'say',
      text: sentences.onAgenda(whereabouts(library, match, question.language)),
    })),
    citations: found.map(({ meeting, item }) =>
      cite(library, meeting, item, { section: 'agenda', quote: item.title, kind: 'dagsorden' }),
    ),
    isAbstention: false,
    nearest: [],
  };
}
