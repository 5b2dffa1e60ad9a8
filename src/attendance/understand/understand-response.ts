import { isSameName } from '../../danish/same-name.ts';
import { defaultCommitteeSettings } from '../../domain/committee.ts';
import { localDate } from '../../domain/wall-time.ts';
import { answerForMeeting } from './answer-for-meeting.ts';
import { fitMeetings } from './fit-meetings.ts';
import { fitPeople } from './fit-people.ts';
import { readText, type SaidText } from './read-text.ts';
import type { AnswerableMeeting, ResponseContext } from './response-context.ts';
import type { SaidAnswer } from './said-response.ts';
import type { ResponseReading, UnderstandingProblem, UnderstoodResponse } from './understood-response.ts';

/**
 * Understands what somebody writes as their answer to a meeting: "afbud til KULU den 9. februar", "jeg kommer først kl. 13".
 * Undefined for everything else: questions, remarks, and what is said of others by somebody who does not answer for them. It
 * stores nothing and keeps no reason.
 *
 * @param text without the bot's own mention; persons who are mentioned stand in it by their names
 */
export function understandResponse(text: string, context: ResponseContext): UnderstoodResponse | undefined {
  const { now, meetings, writer } = context;
  const timeZone = meetings[0]?.record.meeting.timeZone ?? defaultCommitteeSettings.timeZone;
  const known = {
    committees: meetings
      .map(({ committee }) => committee)
      .filter((each, index, all) => all.findIndex(({ id }) => id === each.id) === index),
    persons: meetings.flatMap(({ members }) => members).filter(({ personId }) => personId !== writer.personId),
  };
  const said = readText(text, localDate(now, timeZone), known, context.fallbackLanguage);
  if (said === undefined) return undefined;
  const { language, answer } = said;
  if (answer === undefined) return { language, readings: [], problem: 'several-answers' };
  return fitText(said, answer, context);
}

function fitText(
  said: SaidText,
  answer: SaidAnswer,
  { meetings, writer }: ResponseContext,
): UnderstoodResponse | undefined {
  const { language } = said;
  const isForAnother = answer.person !== undefined && !isSameName(answer.person, writer.name);
  // A statement about somebody else is an answer where the writer answers for others, and else is not.
  const within = isForAnother ? meetings.filter(({ mayManage }) => mayManage) : meetings;
  if (isForAnother && within.length === 0) {
    return answer.isOrder ? { language, readings: [], problem: 'only-secretary' } : undefined;
  }
  const fitting = fitMeetings(within, said, answer.isChange && !isForAnother ? answer.kind : undefined);
  if (fitting === 'several') return { language, readings: [], problem: 'several-answers' };
  // "Afbud den 3. maj 2019" asks for what was.
  if (fitting.length === 0 && answer.isBare) return undefined;
  const readings = fitting.map((meeting) =>
    readingFor(meeting, answer, isForAnother ? answer.person : undefined, writer),
  );
  const problem = problemOf(answer, readings);
  return { language, readings, ...(problem === undefined ? {} : { problem }) };
}

function readingFor(
  meeting: AnswerableMeeting,
  said: SaidAnswer,
  personName: string | undefined,
  writer: ResponseContext['writer'],
): ResponseReading {
  const { members, record } = meeting;
  const others = members.filter(({ personId }) => personId !== writer.personId);
  const person = personName === undefined ? undefined : fitPeople(personName, others);
  const seatId = person === undefined ? writer.personId : person.fitting[0]?.personId;
  const usual = members.find(({ personId }) => personId === seatId)?.defaultSubstitute;
  const name = said.substitute?.kind === 'named' ? said.substitute.name : said.substitute && usual?.name;
  const answer = answerForMeeting(said, record, name);
  const isUsual = name !== undefined && usual?.personId !== undefined && isSameName(name, usual.name);
  const candidates = members.filter(({ personId }) => personId !== seatId);
  const substitute =
    name === undefined
      ? undefined
      : isUsual
        ? { name: usual.name, fitting: [{ personId: usual.personId, name: usual.name }] }
        : fitPeople(name, candidates);
  return {
    meeting,
    answer,
    ...(person === undefined ? {} : { person }),
    ...(substitute === undefined ? {} : { substitute }),
  };
}

function problemOf(
  { part, substitute }: SaidAnswer,
  readings: readonly ResponseReading[],
): UnderstandingProblem | undefined {
  if (part.isOpen === true) return 'part-missing';
  const isUnknown = substitute !== undefined && readings.some((reading) => reading.substitute === undefined);
  return isUnknown ? 'no-suppleant' : undefined;
}
