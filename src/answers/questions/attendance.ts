import { answerSentences } from '../../danish/sentences/answer-sentences.ts';
import { wordsOf } from '../../danish/words.ts';
import type { Meeting, MeetingRecord, Presence } from '../../domain/meeting.ts';
import { isComing } from '../../domain/meeting-time.ts';
import { abstain } from '../abstain.ts';
import type { Answer } from '../answer.ts';
import { answersSoFar } from '../answers-so-far.ts';
import { cite, meetingInWords } from '../cite.ts';
import { hasMinutes, meetingsNamed, pickMeeting } from '../find-meeting.ts';
import type { Library } from '../library.ts';
import { isMeetingWord } from '../meeting-words.ts';
import type { Question, QuestionKind } from '../question.ts';

const asksWho = /(?<!\p{L})(?:hvem|hvor mange|hvilke (?:medlemmer|personer|deltagere)|who|how many)(?!\p{L})/u;
const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'u');
const apologyWords = words(
  "afbud|afmeldt|fravær\\w*|fraværende|manglede|udeblev|sagt nej|meldt fra|kommer ikke|kan ikke|meldte fra|væk|udeblevet|deltog ikke|apolog\\w+|absent|declined|can't come|not coming",
);
const presentWords = words(
  'deltog|deltaget|til ?stede|mødte|mødte op|var med|var der|var til|kom|attended|was present|were present|who was (?:there|at)|came',
);
const comingWords = words(
  'kommer|deltager|deltagelse|svaret|svare|tilmeldt\\w*|meldte|meldt|sagt ja|takket ja|accepteret|mangler|attending|is coming|answered|accepted',
);
/** Words that may stand beside it; any other speaks of another matter. */
const besides =
  /^(?:stede|stedfortrædere?|suppleant\p{L}*|mangler|endnu|nogen|folk|alle|video|online|fysisk|virtuelt?|digitalt|op|ja|nej|takket|sagt|afmeldt|fravær\p{L}*|afbud|ikke|svar\p{L}*|answered|yet|hasn't|hasn|far|attend\p{L}*|coming|people|there|med|tilmeldt\p{L}*|delt[ao]g\p{L}*|meldte?|kommer|kom|mødte|sendte?|havde|haft|holdt|manglede|udeblev|var|fra|nn|apologies|present|absent)$|^medlem\p{L}*$/u;
const substituteWords = words('stedfortrædere?|suppleant\\p{L}*|i stedet for|substitutes?|instead of');
const virtualWords = words('virtuelt?|online|på video|video|digitalt|virtually');
const otherMatter = /beslut|bilag|punkt|oplæg|indledte|stemte|valgt|udpeget/u;

/** "Hvem har meldt afbud?", "hvem mangler at svare?", "hvem meldte afbud til mødet den 4. marts?" */
export const attendance: QuestionKind = {
  name: 'attendance',
  fit: ({ lower, topic }) => {
    // "Har jeg svaret?" stands on the asker's own card.
    if (words('har jeg|have i').test(lower)) return 0;
    if (![apologyWords, presentWords, comingWords, substituteWords].some((pattern) => pattern.test(lower))) return 0;
    if (otherMatter.test(lower) || words('hvornår|hvor|when|where').test(lower.replace('hvor mange', ''))) return 0;
    // "Hvor mange gæster kom til julemarkedet": words beyond attendance itself speak of another matter.
    const isPlain = topic.every((word) => besides.test(word) || isMeetingWord(word));
    return isPlain && (asksWho.test(lower) || /^har nogen/u.test(lower) || wordsOf(lower).length <= 6) ? 0.8 : 0;
  },
  answer: async (question, context) => {
    const { library } = context;
    const sentences = answerSentences[question.language];
    if (question.unknownBody !== undefined) return abstain(sentences.unknownBody(question.unknownBody));
    const named = meetingsNamed(question, library);
    if (named.length === 0) {
      return abstain(question.period === undefined ? sentences.notFound : sentences.nothingInPeriod);
    }
    const isPast = question.isPast || presentWords.test(question.lower);
    const record = pickMeeting(question, library, isPast ? 'held' : 'coming');
    if (record === undefined) return abstain(sentences.notFound);
    if (isComing(record.meeting, question.now)) return answersSoFar(question, context, record);
    // Who was invited is not who came.
    return hasMinutes(record) ? fromMinutes(question, library, record) : abstain(sentences.noMinutesYet);
  },
};

/** Who was there, or sent afbud, by the minutes: the fact, not the answers given beforehand. */
function fromMinutes(question: Question, library: Library, { meeting }: MeetingRecord): Answer {
  const sentences = answerSentences[question.language];
  const where = meetingInWords(library, meeting, question.language);
  if (meeting.presences.length === 0 && meeting.apologies.length === 0) return abstain(sentences.noPeople(where));
  const present = meeting.presences.filter(({ attendance: fact }) => fact === 'present');
  const inWords = (list: readonly Presence[]): string[] => list.map((presence) => presenceInWords(presence, question));
  const stoodIn = present.filter(({ insteadOf }) => insteadOf !== undefined);
  if (substituteWords.test(question.lower))
    return people(question, library, meeting, sentences.substitutes, inWords(stoodIn));
  // "Hvem kom ikke" asks for the others, whatever verb it uses.
  if (apologyWords.test(question.lower) || /(?<!\p{L})(?:ikke|not|n't)(?!\p{L})/u.test(question.lower)) {
    const answer = people(question, library, meeting, sentences.absent(where), meeting.apologies);
    if (stoodIn.length === 0 || meeting.apologies.length === 0) return answer;
    return {
      ...answer,
      blocks: [
        ...answer.blocks,
        { kind: 'say', text: sentences.substitutes },
        { kind: 'points', points: inWords(stoodIn) },
      ],
    };
  }
  if (virtualWords.test(question.lower)) {
    const virtual = present.filter(({ isVirtual }) => isVirtual);
    return people(
      question,
      library,
      meeting,
      sentences.presentVirtually(where),
      virtual.map(({ name }) => name),
    );
  }
  return people(question, library, meeting, sentences.present(where), inWords(present));
}

function presenceInWords(
  { name, role, insteadOf, isVirtual, guestForItems }: Presence,
  { language }: Question,
): string {
  const sentences = answerSentences[language];
  if (insteadOf !== undefined) return sentences.insteadOf(name, insteadOf);
  if (guestForItems.length > 0) {
    const tell = role === 'guest' ? sentences.guestFor : sentences.tookPartIn;
    return tell(name, guestForItems.join(', '));
  }
  return isVirtual ? sentences.virtually(name) : name;
}

/** A list of names with its source; that the minutes name nobody is an answer, too. */
function people(
  question: Question,
  library: Library,
  meeting: Meeting,
  lead: string,
  names: readonly string[],
): Answer {
  const sentences = answerSentences[question.language];
  const where = meetingInWords(library, meeting, question.language);
  const quote = names.length === 0 ? meeting.title : names.join(', ');
  return {
    blocks:
      names.length === 0
        ? [{ kind: 'say', text: sentences.nobodyNamed(where) }]
        : [
            { kind: 'say', text: lead },
            { kind: 'points', points: names },
          ],
    citations: [cite(library, meeting, undefined, { section: 'people', quote, kind: 'referat' })],
    isAbstention: false,
    nearest: [],
  };
}
