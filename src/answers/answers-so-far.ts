import { answerSentences } from '../danish/sentences/answer-sentences.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Response } from '../domain/response.ts';
import type { Answer, AnswerBlock } from './answer.ts';
import { cite, meetingInWords } from './cite.ts';
import type { AnswerContext, Question } from './question.ts';

/** Who has answered to a coming meeting, and what: the answers as they stand now, not the fact of any minutes. */
export async function answersSoFar(
  question: Question,
  { library, attendance }: AnswerContext,
  { meeting }: MeetingRecord,
): Promise<Answer> {
  const sentences = answerSentences[question.language];
  const words = meetingInWords(library, meeting, question.language);
  const responses = await attendance.listResponses(meeting.id);
  const members = await attendance.listMembers(meeting.committeeId);
  const declined = responses.filter(({ partStat }) => partStat === 'declined' || partStat === 'delegated');
  const accepted = responses.filter(({ partStat }) => partStat === 'accepted');
  const blocks: AnswerBlock[] = [];

  if (/mangler|ikke (?:har )?svaret|not answered|n't answered|missing/u.test(question.lower)) {
    const answered = new Set(responses.map(({ personId }) => personId));
    const missing = members.filter(({ personId }) => !answered.has(personId)).map(({ name }) => name);
    blocks.push(
      ...(members.length === 0
        ? [say(sentences.membersUnknown)]
        : missing.length === 0
          ? [say(sentences.everybodyAnswered(words))]
          : [say(sentences.notAnswered(words)), points(missing)]),
    );
  } else if (
    /afbud|apolog|kommer ikke|kan ikke|fravær|sagt nej|afmeldt|meldt fra|declined|not coming/u.test(question.lower)
  ) {
    blocks.push(
      ...(declined.length === 0 && meeting.apologies.length > 0
        ? [say(sentences.apologies(words)), points(meeting.apologies)]
        : declined.length === 0
          ? [say(sentences.noDeclines(words))]
          : [say(sentences.apologies(words)), points(declined.map((response) => nameOf(response, question)))]),
    );
  } else if (responses.length === 0) {
    blocks.push(say(sentences.noResponses(words)));
  } else {
    blocks.push(say(sentences.responses(words)));
    const groups: [string, Response[]][] = [
      [sentences.accepted, accepted.filter(({ mode }) => mode !== 'virtual')],
      [sentences.acceptedVirtually, accepted.filter(({ mode }) => mode === 'virtual')],
      [sentences.declined, declined],
    ];
    blocks.push(
      points(
        groups
          .filter(([, list]) => list.length > 0)
          .map(
            ([label, list]) =>
              `${label} (${list.length}): ${list.map((response) => nameOf(response, question)).join(', ')}`,
          ),
      ),
    );
  }
  const citation = cite(library, meeting, undefined, { section: 'responses', quote: meeting.title });
  return {
    blocks,
    citations: [citation],
    isAbstention: false,
    nearest: [],
  };
}

function nameOf({ personName, delegatedTo }: Response, { language }: Question): string {
  return delegatedTo === undefined ? personName : answerSentences[language].represented(personName, delegatedTo);
}

function say(text: string): AnswerBlock {
  return { kind: 'say', text };
}

function points(list: readonly string[]): AnswerBlock {
  return { kind: 'points', points: list };
}
