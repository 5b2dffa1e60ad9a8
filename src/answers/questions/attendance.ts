import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { wordsOf } from '../../danish/words.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { answersSoFar } from '../answers-so-far.ts';
import { cite, meetingInWords } from '../cite.ts';
import { meetingsNamed, pickMeeting } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import type { Question, QuestionKind } from '../question.ts';

const asksWho = /\b(?:hvem|hvor mange|hvilke (?:medlemmer|personer|deltagere)|who|how many)\b/u;
const aboutComing =
  /afbud|fravær|deltog|deltager|deltagelse|deltage\b|kommer\b|\bkom\b|til stede|mødte|\bsvaret\b|\bsvare\b|tilmeldt|tilmeldte|\b(?:til)?meldte?\b|\bvar med\b|\ber med\b|apolog|attend|absent|present|coming|came/u;
/** Words that may stand beside it. */
const besides = /møde|meeting|video|virtuel|online|fysisk|medlem|mangler|svar|stedfortræder|suppleant|nogen|folk|alle/u;
const otherMatter = /beslut|bilag|punkt|oplæg|indledte|stemte|valgt|udpeget/u;
const pastTense = /\b(?:meldte|deltog|var|mødte|kom|attended|was|were|came|sent)\b/u;
const apologyWords = /afbud|fravær|apolog|absent|kommer ikke|kan ikke|var ikke|deltog ikke/u;
const presentWords = /deltog|til stede|mødte|\bvar med\b|\bkom\b|attended|present|came|who was/u;

/** "Hvem har meldt afbud?", "hvem mangler at svare?", "hvem meldte afbud til mødet den 4. marts?", "har jeg svaret?" */
export const attendance: QuestionKind = {
  name: 'attendance',
  fit: ({ lower, topic }) => {
    if (/\b(?:har jeg svaret|hvad har jeg svaret|have i answered)\b/u.test(lower)) return 0.9;
    if (!aboutComing.test(lower)) return 0;
    if (otherMatter.test(lower)) return 0;
    // "Hvor mange gæster kom til julemarkedet": words beyond attendance itself speak of another matter.
    const isPlain = topic.every((word) => aboutComing.test(word) || besides.test(word));
    if (!asksWho.test(lower) && !(isPlain && wordsOf(lower).length <= 4)) return 0;
    return isPlain ? 0.8 : 0;
  },
  answer: async (question, context) => {
    const { library } = context;
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    const named = meetingsNamed(question, library);
    if (named.length === 0) {
      return abstain(question.period === undefined ? sentences.notFound : sentences.nothingInPeriod);
    }
    const record = pickMeeting(question, library, pastTense.test(question.lower) ? 'held' : 'coming');
    if (record === undefined) return abstain(sentences.notFound);
    return isComing(record.meeting, question.now)
      ? answersSoFar(question, context, record)
      : fromMinutes(question, library, record);
  },
};

/** Who was there, or sent afbud, by the minutes: the fact, not the answers given beforehand. */
function fromMinutes(question: Question, library: Library, { meeting }: MeetingRecord): Answer {
  const sentences = answerSentences[question.language];
  const words = meetingInWords(library, meeting, question.language);
  const wantsApologies =
    apologyWords.test(question.lower) && !presentWords.test(question.lower.replace(/deltog ikke/u, ''));
  const substitutes = meeting.presences.filter(({ insteadOf }) => insteadOf !== undefined);
  if (meeting.presences.length === 0 && meeting.apologies.length === 0) return abstain(sentences.noPeople(words));
  const names = wantsApologies
    ? meeting.apologies
    : meeting.presences
        .filter(({ attendance: fact }) => fact === 'present')
        .map(({ name, isVirtual, insteadOf }) =>
          insteadOf !== undefined ? sentences.insteadOf(name, insteadOf) : isVirtual ? sentences.virtually(name) : name,
        );
  const citation = cite(library, meeting, undefined, { section: 'people', quote: names.join(', '), kind: 'referat' });
  if (names.length === 0) {
    return {
      blocks: [{ kind: 'say', text: sentences.noApologiesInMinutes(words) }],
      citations: [{ ...citation, quote: meeting.title }],
      isAbstention: false,
      nearest: [],
    };
  }
  const stoodIn = wantsApologies
    ? substitutes.map(({ name, insteadOf }) => sentences.insteadOf(name, insteadOf ?? ''))
    : [];
  return {
    blocks: [
      { kind: 'say', text: wantsApologies ? sentences.apologies(words) : sentences.present(words) },
      { kind: 'points', points: names },
      ...(stoodIn.length === 0 ? [] : [{ kind: 'say' as const, text: `${stoodIn.join(', ')}.` }]),
    ],
    citations: [citation],
    isAbstention: false,
    nearest: [],
  };
}
