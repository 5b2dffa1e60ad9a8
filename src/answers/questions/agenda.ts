import { shortDateInWords, slotInWords } from '../../danish/dates-in-words.ts';
import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { itemLabel } from '../../domain/agenda-item.ts';
import { abstain } from '../abstain.ts';
import { cite, labelOf, meetingInWords } from '../cite.ts';
import { isInNamedPeriod, knownDates, meetingsNamed, pickMeeting } from '../find-meeting.ts';
import { isMeetingWord } from '../meeting-words.ts';
import type { QuestionKind } from '../question.ts';

const asksForAgenda =
  /dagsorden|\bagenda\b|hvilke (?:\p{L}+ )?(?:punkter|emner|sager|orienteringer)|hvad (?:skal|var|er|står|stod|handlede|handler|kommer) .*(?:punkt|på mødet|på (?:næste|sidste) møde|tale om|snakke om|drøfte|behandle|nå)|what (?:is|was) on/u;
const otherKind = /bilag|beslut|afbud|hvem|hvornår|indledte|fremlagde|indstilling|få .*på dagsordenen/u;
/** Words that may stand beside it: any other speaks of a matter, and whether it is on an agenda is another question. */
const besides =
  /^(?:handle[rd]e?|står|stod|stå|dag|drøfte|drøftet|tale|snakke|nå|behandle|emner?|sager|sagerne|komme|hele|ny|nye|discussing|talk|going)$|^(?:dagsorden\p{L}*|agenda)$/u;

/** "Hvad er på dagsordenen til næste møde?", "vis dagsordenen for DIGU", "hvad handlede punkt 6 om?" */
export const agenda: QuestionKind = {
  name: 'agenda',
  fit: ({ lower, topic }) => {
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
    const side = question.isPast || /handlede/u.test(question.lower) ? 'held' : 'coming';
    const record = pickMeeting(question, library, side);
    if (record === undefined) return abstain(sentences.notFound);
    const meeting = meetingInWords(library, record.meeting, question.language);
    const items = record.items.filter(
      ({ number }) =>
        question.itemNumbers.length === 0 || (number !== undefined && question.itemNumbers.includes(number)),
    );
    if (record.items.length === 0) return abstain(sentences.noAgenda(meeting));
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
