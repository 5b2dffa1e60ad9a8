import { dateInWords } from '../../danish/dates-in-words.ts';
import { isSameName, nameWords } from '../../danish/same-name.ts';
import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { mineSentences } from '../../danish/sentences/mine-sentences.ts';
import type { Action, MeetingRecord } from '../../domain/meeting.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { type Response, standingResponses } from '../../domain/response.ts';
import { addDays } from '../../domain/wall-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer, AnswerBlock, Citation } from '../answer.ts';
import { cite, meetingInWords } from '../cite.ts';
import { isInNamedPeriod, isOfNamedCommittee } from '../find-meeting.ts';
import type { AnswerContext, Question, QuestionKind } from '../question.ts';

const asksAnswered =
  /(?<!\p{L})(?:har jeg (?:\p{L}+ )?(?:svaret|meldt|tilmeldt|sagt|takket|givet)|er jeg (?:til|af)?meldt|hvad (?:har|svarede) jeg|mit svar|mine svar|have i (?:answered|replied|declined|accepted|signed)|did i (?:answer|reply)|what did i answer|am i (?:registered|signed up))(?!\p{L})/u;
const asksTasks =
  /(?<!\p{L})(?:skal jeg (?:nå|lave|gøre|huske|aflevere|have (?:lavet|gjort))|har jeg (?:af |nogen )?(?:opgaver|frister|noget jeg|lovet)|(?:opgaver|frister|aftaler) har jeg|mine (?:opgaver|frister|deadlines|aftaler)|min opgave|venter på mig|mangler jeg|my (?:tasks|deadlines|actions?|to-?dos?)|i (?:have|need) to do|do i have to|am i supposed|should i (?:do|prepare))(?!\p{L})/u;
const asksMeetings = /(?<!\p{L})(?:mine møder|skal jeg til (?:møde|noget)|my meetings)(?!\p{L})/u;
/** Tasks that were due long ago are history. */
const overdueDays = 60;

/** "Hvad skal jeg nå?", "har jeg svaret?", "mine opgaver": what the papers and the answers say of the asker. */
export const mine: QuestionKind = {
  name: 'mine',
  fit: ({ lower }) => (asksAnswered.test(lower) || asksTasks.test(lower) || asksMeetings.test(lower) ? 0.92 : 0),
  answer: async (question, context) => {
    const { asker } = context;
    const sentences = mineSentences[question.language];
    if (asker === undefined) return abstain(sentences.unknownAsker);
    return asksAnswered.test(question.lower)
      ? answered(question, context, asker.personId)
      : todo(question, context, asker);
  },
};

/** The asker's own answers to the coming meetings. */
async function answered(question: Question, { library, attendance }: AnswerContext, personId: string): Promise<Answer> {
  const sentences = mineSentences[question.language];
  const coming = comingMeetings(question, library.records);
  if (coming.length === 0) return abstain(answerSentences[question.language].noMeetingAhead);
  const points = await Promise.all(
    coming.map(async ({ meeting }) => {
      const responses = standingResponses(meeting, await attendance.listResponses(meeting.id));
      const own = responses.find((response) => response.personId === personId);
      return sentences.answer(meetingInWords(library, meeting, question.language), inWords(own, question));
    }),
  );
  const [first] = coming;
  return {
    blocks: [{ kind: 'points', points }],
    citations: [],
    isAbstention: false,
    nearest: [],
    ...(first === undefined
      ? {}
      : { agendaOf: { committeeId: first.meeting.committeeId, meetingId: first.meeting.id } }),
  };
}

function inWords(own: Response | undefined, { language }: Question): string {
  const sentences = mineSentences[language];
  if (own === undefined || own.partStat === 'needs-action') return sentences.notAnswered;
  switch (own.partStat) {
    case 'accepted':
      if (own.part !== undefined) return sentences.comingPartly;
      return own.mode === 'virtual' ? sentences.comingVirtually : sentences.coming;
    case 'delegated':
      return own.substitute?.standing === 'asked' || own.substitute?.standing === 'declined'
        ? sentences.substituteOpen(own.substitute.name, own.substitute.standing)
        : sentences.delegated(own.substitute?.name ?? '');
    case 'declined':
      return sentences.declined;
    case 'tentative':
      return sentences.maybe;
  }
}

/** Tasks in the asker's name that are not long past, the most pressing first, and the coming meetings. */
async function todo(
  question: Question,
  { library, attendance }: AnswerContext,
  asker: { readonly personId: string; readonly name: string },
): Promise<Answer> {
  const sentences = mineSentences[question.language];
  const blocks: AnswerBlock[] = [];
  const citations: Citation[] = [];
  const since = addDays(question.today, -overdueDays);
  const names = new Map(
    await Promise.all(
      library.committees.map(
        async ({ id }) =>
          [id, [asker.name, ...((await attendance.listSpellings?.(id, asker.personId)) ?? [])]] as const,
      ),
    ),
  );
  const tasks = library.records
    .filter(({ meeting }) => isOfNamedCommittee(question, meeting))
    .flatMap((record) => record.meeting.actions.map((action) => ({ record, action })))
    .filter(({ action, record: { meeting } }) =>
      (names.get(meeting.committeeId) ?? [asker.name]).some((name) => isFor(action, name)),
    )
    .filter(({ action: { due }, record }) => (due ?? record.meeting.date) >= since.slice(0, (due ?? since).length))
    .filter(
      ({ action: { due } }) => question.period === undefined || (due !== undefined && isInNamedPeriod(question, due)),
    )
    .sort((a, b) => (a.action.due ?? '9999').localeCompare(b.action.due ?? '9999'));
  if (tasks.length > 0) {
    const points = tasks.map(({ record: { meeting, items }, action }) => {
      const item = items.find(({ number }) => number !== undefined && number === action.itemNumber);
      const at = citations.push(cite(library, meeting, item, { section: 'minutes', quote: action.text }));
      const due =
        action.due === undefined
          ? ''
          : ` (${sentences.due(dateInWords(action.due, question.language), action.due < question.today)})`;
      return `${action.text}${due} [${at}]`;
    });
    blocks.push({ kind: 'say', text: sentences.tasksOf(asker.name) }, { kind: 'points', points });
  }
  const coming = comingMeetings(question, library.records).slice(0, 5);
  if (coming.length > 0) {
    blocks.push(
      { kind: 'say', text: tasks.length === 0 ? sentences.noTasksButMeetings(asker.name) : sentences.comingMeetings },
      {
        kind: 'points',
        points: coming.map(({ meeting }) => meetingInWords(library, meeting, question.language)),
      },
    );
  }
  return blocks.length === 0
    ? abstain(sentences.nothing(asker.name))
    : { blocks, citations, isAbstention: false, nearest: [] };
}

/** True when the name of the asker is the one that has the task: in full, or by the first name alone. */
function isFor({ responsible, text }: Action, name: string): boolean {
  const first = nameWords(name)[0];
  const isNamed = (candidate: string): boolean =>
    isSameName(candidate, name) ||
    (first !== undefined && nameWords(candidate).length === 1 && nameWords(candidate)[0] === first);
  if (responsible !== undefined) return responsible.split(/,|\s+og\s+|\s+and\s+/u).some((part) => isNamed(part.trim()));
  return text.includes(name);
}

function comingMeetings(question: Question, records: readonly MeetingRecord[]): MeetingRecord[] {
  return records.filter(
    ({ meeting }) =>
      meeting.state !== 'cancelled' &&
      isComing(meeting, question.now) &&
      isOfNamedCommittee(question, meeting) &&
      isInNamedPeriod(question, meeting.date),
  );
}
