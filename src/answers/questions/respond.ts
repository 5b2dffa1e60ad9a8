import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import { meetingInWords } from '../cite.ts';
import { pickMeeting } from '../find-meeting.ts';
import type { QuestionKind } from '../question.ts';

const announces =
  /^(?:jeg )?(?:melder |må melde |vil (?:gerne )?melde )?afbud\b(?!.*\?)|\bjeg (?:kommer|deltager|melder|kan (?:desværre |godt |ikke )|er forhindret|må melde|vil gerne deltage)|\bi (?:can(?:'|no)?t|will|am|decline|accept)\b/u;

/** "Jeg melder afbud til onsdag", "jeg kommer": the card of the meeting is given, and the answer is taken there. */
export const respond: QuestionKind = {
  name: 'respond',
  fit: ({ lower }) => (announces.test(lower) && !lower.includes('?') ? 0.85 : 0),
  answer: async (question, { library }) => {
    const sentences = answerSentences[question.language];
    const record = pickMeeting(question, library, 'coming');
    if (record === undefined || !isComing(record.meeting, question.now)) return abstain(sentences.whichMeeting);
    return {
      blocks: [{ kind: 'say', text: sentences.useCard(meetingInWords(library, record.meeting, question.language)) }],
      citations: [],
      isAbstention: false,
      nearest: [],
      agendaOf: { committeeId: record.meeting.committeeId, meetingId: record.meeting.id },
    };
  },
};
