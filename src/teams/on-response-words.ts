import type { TurnContext } from 'botbuilder';
import { mayManageAttendance, mayRespond } from '../access/policy.ts';
import { maySee, type Viewer } from '../access/scope.ts';
import { decideResponse, type ResponseDecision } from '../attendance/decide-response.ts';
import { mayBeAnswer } from '../attendance/understand/may-be-answer.ts';
import type { AnswerableMeeting } from '../attendance/understand/response-context.ts';
import { understandResponse } from '../attendance/understand/understand-response.ts';
import type { ResponseReading, UnderstoodResponse } from '../attendance/understand/understood-response.ts';
import { attendanceReplies } from '../danish/sentences/attendance-sentences.ts';
import { responseCheckSentences } from '../danish/sentences/response-check-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import type { Committee } from '../domain/committee.ts';
import { isComing, meetingStart } from '../domain/meeting-time.ts';
import type { Membership } from '../domain/person.ts';
import { standingResponses } from '../domain/response.ts';
import { addDays, localDate } from '../domain/wall-time.ts';
import type { BotServices } from './bot-services.ts';
import { responseCheckCardData, type TakeableReading } from './cards-response-check.ts';
import type { Said } from './message-command.ts';
import { renderCard } from './render-card.ts';
import { cardMessage, replyWithText } from './reply.ts';

/**
 * Takes a message that is somebody's answer to a meeting: shows what was understood, with Ja, Ret and Nej. Stores nothing.
 *
 * @returns false for everything else
 */
export async function runResponseWords(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const { named, viewer, language, speech, today } = said;
  if (!mayBeAnswer(named, today, language)) return false;
  const meetings = await answerableMeetings(services, said);
  if (meetings.length === 0) return false;
  const read = understandResponse(named, {
    now: services.now(),
    writer: viewer,
    meetings,
    fallbackLanguage: language,
  });
  if (read === undefined) return false;
  const understood = spokenTo(speech, read);
  services.log('info', 'response-words', { count: understood.readings.length });
  const reply = await checkOf(services, understood, viewer);
  if (typeof reply === 'string') await replyWithText(context, reply);
  else {
    const data = responseCheckCardData(reply, viewer.personId, understood.language);
    await context.sendActivity(cardMessage([renderCard('response-check', data)], data.fallbackText));
  }
  return true;
}

/**
 * The coming meetings to which the writer may answer here, those that go on now too. Where others read along, only those of
 * the committees bound to the conversation: no other is named there.
 */
async function answerableMeetings(services: BotServices, { viewer, conversation }: Said): Promise<AnswerableMeeting[]> {
  const [committees, memberships, read] = await Promise.all([
    services.listCommittees(),
    services.memberships.listByPerson(viewer.personId),
    services.readScope(viewer, conversation),
  ]);
  if (!read.ok) return [];
  const own = committees.filter(({ id }) => maySee(read.scope, id) && mayRespond(conversation, memberships, id));
  const found = await Promise.all(own.map((committee) => comingOf(services, committee, viewer, memberships)));
  return found.flat().sort((x, y) => {
    const [one, two] = [x.record.meeting, y.record.meeting];
    return meetingStart(one).getTime() - meetingStart(two).getTime();
  });
}

async function comingOf(
  services: BotServices,
  committee: Committee,
  viewer: Viewer,
  memberships: readonly Membership[],
): Promise<AnswerableMeeting[]> {
  const now = services.now();
  const since = addDays(localDate(now, committee.settings.timeZone), -1);
  const [heads, members] = await Promise.all([
    services.listMeetingsFrom(committee.id, since),
    services.memberships.listMembers(committee.id),
  ]);
  const coming = heads.filter((meeting) => isComing(meeting, now));
  const mayManage = mayManageAttendance(viewer, memberships, committee.id);
  const meetings = await Promise.all(
    coming.map(async ({ id }): Promise<AnswerableMeeting[]> => {
      const [record, responses] = await Promise.all([
        services.findMeeting(committee.id, id),
        services.responses.listResponses(id),
      ]);
      if (record === undefined) return [];
      const standing = standingResponses(record.meeting, responses);
      const answered = standing.find(({ personId }) => personId === viewer.personId);
      return [{ committee, record, members, mayManage, ...(answered === undefined ? {} : { own: answered }) }];
    }),
  );
  return meetings.flat();
}

/** What may be said yes to, or the sentence that tells why nothing is. */
async function checkOf(
  services: BotServices,
  { readings, problem, language }: UnderstoodResponse,
  viewer: Viewer,
): Promise<string | readonly TakeableReading[]> {
  const words = responseCheckSentences[language];
  switch (problem) {
    case 'only-secretary':
      return attendanceReplies[language].onlySecretary;
    case 'several-answers':
      return words.severalAnswers;
    case 'part-missing':
      return words.partMissing;
    case 'no-suppleant':
      return words.noSuppleant;
    case undefined:
      break;
  }
  if (readings.length === 0) return words.noMeeting;
  const each = readings.flatMap((reading) => singleReadings(reading, viewer));
  const [unnamed] = readings;
  if (each.length === 0) return words.noPerson(unnamed?.person?.name ?? '');
  const decided = await Promise.all(each.map((one) => decide(services, one)));
  const takeable = decided.flatMap(({ one, decision }) =>
    decision.ok ? [{ reading: one.reading, person: one.person, response: decision.response }] : [],
  );
  const refused = decided.find(({ decision }) => !decision.ok)?.decision;
  if (takeable.length > 0 || refused === undefined || refused.ok) return takeable;
  const { refusals, substituteUnclear } = attendanceReplies[language];
  return refused.alike === undefined ? refusals[refused.reason] : substituteUnclear(refused.alike.join(', '));
}

interface SingleReading {
  readonly reading: ResponseReading;
  readonly person: { readonly personId: string; readonly name: string };
}

/** One for each person, and each substitute, that the names may mean. */
function singleReadings(reading: ResponseReading, viewer: Viewer): SingleReading[] {
  const ownName = reading.meeting.members.find(({ personId }) => personId === viewer.personId)?.name;
  const people = reading.person?.fitting ?? [{ personId: viewer.personId, name: ownName ?? viewer.name }];
  const { answer, substitute } = reading;
  return people.flatMap((person) => {
    if (answer.kind !== 'decline' || substitute === undefined || substitute.fitting.length === 0) {
      return [{ reading, person }];
    }
    return substitute.fitting.map(({ name }) => ({
      reading: { ...reading, answer: { ...answer, substitute: name } },
      person,
    }));
  });
}

/** What would become of it: the same rules as when it is pressed. */
async function decide(
  services: BotServices,
  one: SingleReading,
): Promise<{ readonly one: SingleReading; readonly decision: ResponseDecision }> {
  const { committee, record, members } = one.reading.meeting;
  const view = await services.readAttendance(committee, record);
  const decision = decideResponse(
    record,
    {
      personId: one.person.personId,
      personName: one.person.name,
      answer: one.reading.answer,
      channel: 'message',
      at: services.now(),
    },
    {
      now: services.now(),
      deadline: view.deadline,
      members,
      responses: standingResponses(record.meeting, view.attendance.responses),
    },
  );
  return { one, decision };
}
