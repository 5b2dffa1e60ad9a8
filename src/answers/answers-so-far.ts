import { answerSentences } from '../danish/sentences/answer-sentences.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { seatRoles } from '../domain/person.ts';
import { answerGroup, type Response, standingResponses } from '../domain/response.ts';
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
  const responses = standingResponses(meeting, await attendance.listResponses(meeting.id));
  const members = await attendance.listMembers(meeting.committeeId);
  const inGroup = (...groups: readonly string[]): Response[] =>
    responses.filter((response) => groups.includes(answerGroup(response)));
  const declined = inGroup('declined');
  const blocks: AnswerBlock[] = [];

  if (/mangler|ikke (?:har )?svaret|not answered|n't answered|missing/u.test(question.lower)) {
    const answered = new Set(responses.map(({ personId }) => personId));
    // Of substitutes and observers no answer is awaited.
    const seats = members.filter(({ role }) => seatRoles.has(role));
    const missing = seats.filter(({ personId }) => !answered.has(personId)).map(({ name }) => name);
    blocks.push(
      ...(seats.length === 0
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
      [sentences.accepted, inGroup('inPerson')],
      [sentences.acceptedVirtually, inGroup('virtual')],
      [sentences.acceptedPartly, inGroup('partly')],
      [sentences.tentative, inGroup('tentative')],
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

function nameOf({ personName, substitute }: Response, { language }: Question): string {
  const { represented, substituteAsked, substituteCannot } = answerSentences[language];
  switch (substitute?.standing) {
    case undefined:
      return personName;
    case 'asked':
      return substituteAsked(personName, substitute?.name ?? '');
    case 'declined':
      return substituteCannot(personName, substitute?.name ?? '');
    case 'accepted':
    case 'unasked':
      return represented(personName, substitute?.name ?? '');
  }
}

function say(text: string): AnswerBlock {
  return { kind: 'say', text };
}

function points(list: readonly string[]): AnswerBlock {
  return { kind: 'points', points: list };
}
