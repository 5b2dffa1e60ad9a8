import { slotInWords } from '../../danish/dates-in-words.ts';
import { type AgendaItem, itemLabel } from '../../domain/agenda-item.ts';
import type { Answer } from '../answer.ts';
import { cite, whereabouts } from '../cite.ts';
import { type FoundItem, findItems, isAbout } from '../find-items.ts';
import { meetingsInScope, pickMeeting } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import type { Question, QuestionKind } from '../question.ts';

const atClock = /(?<!\p{L})(?:kl\.?|klokken|at)\s*(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm)?(?![\d.:]*\d)/u;
const asksWhat = /(?<!\p{L})(?:hvad|hvilket punkt|hvilke punkter|what|which item)(?!\p{L})/u;
const asksClock =
  /(?<!\p{L})(?:hvad tid|hvilket klokkeslæt|klokken|what time|hvornår (?:på mødet|kommer|er (?:punktet|vi|der)|behandle[sr]?|tager|skal vi (?:tale|snakke|behandle))|when (?:is|do we|will))(?!\p{L})/u;
const besides =
  /^(?:tager|tage|tid|klokken|klokkeslæt|behandle[rst]*|kommer|komme|altså|skal|på|tale|snakke|drøfte[rs]?|pm|am|time|take|taken|up|discuss\p{L}*|on|meets?|\d+(?:[.:]\d+)?)$/u;

/** "Hvad tager vi kl. 12.40?", "hvad tid kommer budgettet på i januar?" */
export const slots: QuestionKind = {
  name: 'slots',
  fit: ({ lower, topic }) => {
    const rest = topic.filter((word) => !besides.test(word) && !isMeetingWord(word));
    if (atClock.test(lower) && asksWhat.test(lower)) return rest.length === 0 ? 0.9 : 0;
    return asksClock.test(lower) && rest.length > 0 ? 0.5 : 0;
  },
  answer: async (question, { library }) => {
    const found = atClock.test(question.lower) ? runningAt(question, library) : await ofMatter(question, library);
    return found === undefined ? undefined : slotAnswer(question, library, found);
  },
};

function runningAt(question: Question, library: Library): FoundItem | undefined {
  const [, hour, minute = '00', half] = atClock.exec(question.lower) ?? [];
  if (hour === undefined) return undefined;
  const hours = Number(hour) + (half === 'pm' && Number(hour) < 12 ? 12 : 0);
  const time = `${String(hours).padStart(2, '0')}:${minute}`;
  const record = pickMeeting(question, library, question.isPast ? 'held' : 'coming');
  const isRunning = ({ startTime, endTime }: AgendaItem): boolean =>
    startTime !== undefined && (startTime === time || (startTime < time && endTime !== undefined && time < endTime));
  const item = record?.items.find(isRunning);
  return record === undefined || item === undefined ? undefined : { meeting: record.meeting, item };
}

async function ofMatter(question: Question, library: Library): Promise<FoundItem | undefined> {
  const topic = question.topic.filter((word) => !besides.test(word) && !isMeetingWord(word));
  const matches = await findItems({ ...question, topic }, library, meetingsInScope(question, library));
  return matches.find((match) => isAbout(match) && match.inTitle >= 0.5 && match.item.startTime !== undefined);
}

function slotAnswer(question: Question, library: Library, { meeting, item }: FoundItem): Answer {
  const slot = slotInWords(item.startTime, item.endTime, question.language);
  const text = `${whereabouts(library, { meeting, item }, question.language)}: ${slot}`;
  return {
    blocks: [{ kind: 'say', text }],
    citations: [
      cite(library, meeting, item, { section: 'agenda', quote: `${itemLabel(item)}. ${item.title} ${slot}` }),
    ],
    isAbstention: false,
    nearest: [],
  };
}
