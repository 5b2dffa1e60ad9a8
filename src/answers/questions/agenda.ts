import { slotInWords } from '../../danish/dates-in-words.ts';
import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { itemLabel } from '../../domain/agenda-item.ts';
import { abstain } from '../abstain.ts';
import { cite, meetingInWords } from '../cite.ts';
import { meetingsNamed, pickMeeting } from '../find-meeting.ts';
import type { QuestionKind } from '../question.ts';

const asksForAgenda =
  /dagsorden|\bagenda\b|hvilke (?:punkter|emner|sager)|hvad (?:skal|var|er|handlede) .*(?:punkt|på mødet|på (?:næste|sidste) møde|tale om|drøfte|behandle)|what (?:is|was) on/u;
const otherKind = /bilag|beslut|afbud|hvem|hvornår|indledte|fremlagde/u;

/** "Hvad er på dagsordenen til næste møde?", "vis dagsordenen for DIGU", "hvad handlede punkt 6 om?" */
export const agenda: QuestionKind = {
  name: 'agenda',
  fit: ({ lower }) => (asksForAgenda.test(lower) ? (otherKind.test(lower) ? 0 : 0.8) : 0),
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    if (question.period !== undefined && meetingsNamed(question, library).length === 0) {
      return abstain(sentences.nothingInPeriod);
    }
    const side = /\b(?:var|blev|handlede|was|were)\b/u.test(question.lower) ? 'held' : 'coming';
    const record = pickMeeting(question, library, side);
    if (record === undefined) return abstain(sentences.notFound);
    const meeting = meetingInWords(library, record.meeting, question.language);
    const items = record.items.filter(
      ({ number }) => question.itemNumber === undefined || number === question.itemNumber,
    );
    if (record.items.length === 0) return abstain(sentences.noAgenda(meeting));
    if (items.length === 0) return abstain(sentences.notFound);
    const only = question.itemNumber === undefined ? undefined : items[0];
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
