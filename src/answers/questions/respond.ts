import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import { meetingInWords } from '../cite.ts';
import { pickMeeting } from '../find-meeting.ts';
import type { QuestionKind } from '../question.ts';

const announces =
  /^(?:jeg )?(?:melder |må (?:desværre )?melde |vil (?:gerne )?melde )?afbud(?!\p{L})|^(?:desværre )?jeg (?:kommer|deltager|er forhindret|kan (?:desværre )?(?:godt|ikke)(?! lide)|vil gerne deltage|møder op)|^(?:kan (?:desværre )?ikke|er forhindret|sæt mig på|meld mig)|^i (?:can(?:'|no)?t|will|am|decline|accept|cannot)(?!\p{L})/u;
/** Words that may stand beside it; any other makes it a remark about something else. */
const besides =
  /^(?:afbud|melde[rt]?|kommer|komme|deltager|deltage|deltagelse|virtuelt|online|fysisk|desværre|forhindret|godt|gerne|stedet|alligevel|først|deltager|tilmeldt|attend|come|coming|make|møder|sæt|meld|fra|dag|tid|kl|attending|sorry|i|can|cannot|can't|\d+)$|møde|meeting/u;

/**
 * "Jeg melder afbud til onsdag", "jeg kommer", where nobody's answer can be taken from words: at the command line, of a writer
 * whom the platform does not name, or to a meeting that is not coming. The card of the meeting is given instead.
 */
export const respond: QuestionKind = {
  name: 'respond',
  fit: ({ lower, topic }) =>
    announces.test(lower) && !lower.includes('?') && topic.every((word) => besides.test(word)) ? 0.85 : 0,
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
