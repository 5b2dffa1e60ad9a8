import { isLightWord } from '../danish/light-words.ts';
import { wordsOf } from '../danish/words.ts';
import type { Focus } from './focus.ts';
import type { Question } from './question.ts';

/** Reads a text as a question, as if it stood alone. */
export type ReadQuestion = (text: string) => Question;

const marker = /^(?:og|men|så|and|but|so|hvad (?:så |nu )?med|what about|how about)(?!\p{L})[\s,]*/iu;
const elliptic = /^(?:hvad (?:så |nu )?med|what about|how about)(?!\p{L})/iu;
/** "Hvad kostede det?", "hvem leder den?": what stands for something said before, and no article ("det nye anlæg"). */
const pronoun =
  /(?<!\p{L})(?:det|den|de|dem|it|that|they|them)(?=\s*(?:$|[?.!,])|\s+(?:i|på|til|for|fra|om|med|så|nu|her|op|ud|ind|af|ved|henne|egentlig|noget|have|to|in|on|at|from|come|cost)(?!\p{L}))|(?<!\p{L})(?:deres|dens|dets|han|hun|ham|hende|hans|hendes|he|she|his|him|der(?=\s*[?.!]?$))(?!\p{L})/iu;
const personal = /(?<!\p{L})(?:han|hun|ham|hende|hans|hendes|he|she|him|his|her)(?!\p{L})/iu;
const asks =
  /(?<!\p{L})(?:hvem|hvad|hvornår|hvor|hvorfor|hvordan|hvilke[nt]?|hvis|er|var|har|havde|skal|kan|blev|får|fik|må|kommer|betaler|who|what|when|where|why|how|which|is|are|was|were|did|does|do|has|have|can|will)(?!\p{L})/iu;
/** Words of which every meeting and item has its own answer: they name no matter. */
const ofEveryMeeting =
  /^(?:del(?:tog|tager\p{L}*|taget)|afbud|frav\p{L}+|mødt\p{L}*|indled\p{L}*|fremlag\p{L}*|attend\p{L}*|absent|present\p{L}*|introduced)$/iu;
/** A question of so few words may be one of several that follow each other. */
const fewWords = 6;

/**
 * What a question means behind the last answer: readings to be tried in order, none where it stands on its own. "Hvad med
 * Pakhuset?" asks the last question again of another committee; "og hvem indledte det?" asks something else about the same item,
 * else about the same meeting, else about the same matter.
 */
export function followUpReadings(text: string, alone: Question, focus: Focus, read: ReadQuestion): Question[] {
  const rest = text.replace(marker, '').replace(/[?!.\s]+$/u, '');
  const isMarked = marker.test(text);
  if ((isMarked && !asks.test(rest)) || elliptic.test(text)) return askedAgain(rest, alone, focus, read);
  if (!isMarked && !leans(text, alone)) return [];
  return aboutTheSame(alone, focus, read);
}

/** True for a question that says too little by itself, or points at something with a pronoun. */
function leans(text: string, { topic, committees, period, people, itemNumbers }: Question): boolean {
  const telling = topic.filter((word) => !isLightWord(word) && !ofEveryMeeting.test(word));
  if (people.length > 0 || committees.length > 0 || period !== undefined) return false;
  const words = wordsOf(text).length;
  if (pronoun.test(text) && telling.length <= 2 && words <= fewWords + 2) return true;
  return telling.length === 0 && words <= fewWords && (itemNumbers.length > 0 || asks.test(text));
}

/** The last question with what the new one names in the place of its like. */
function askedAgain(rest: string, named: Question, focus: Focus, read: ReadQuestion): Question[] {
  const last = read(focus.text);
  let text = focus.text;
  if (named.period !== undefined && last.period !== undefined)
    text = text.slice(0, last.period.start) + text.slice(last.period.end);
  if (named.relative !== undefined)
    text = text.replace(/(?<!\p{L})(?:næste|sidste|seneste|next|last)(?!\p{L})/giu, ' ');
  const replaced = named.committees.length > 0 ? withoutCommittees(text, last) : withoutName(text, named);
  return [read(`${replaced.replace(/[?!.\s]+$/u, '')} ${rest}`)];
}

function withoutCommittees(text: string, { committees }: Question): string {
  return committees.reduce((left, { name, shortName = name }) => {
    const words = [shortName, name, ...name.split(' ').filter((word) => word.length > 5 && /^\p{Lu}/u.test(word))];
    return words.reduce(
      (each, word) =>
        each.replace(new RegExp(`(?:(?:i|for|på|of|at|in) )?${escaped(word)}(?:'?s)?(?![\\p{L}])`, 'giu'), ' '),
      left,
    );
  }, text);
}

/** "Og Fjordby?" behind "… skal Vesterhavn have?": one name takes the place of the other. */
function withoutName(text: string, { topic, text: asked }: Question): string {
  const isName = (word: string): boolean =>
    new RegExp(`(?<![.?!]\\s)(?<=\\s)${escaped(word)}(?!\\p{L})`, 'iu').test(asked);
  if (!topic.some(isName)) return text;
  const names = [...text.matchAll(/(?<=[\p{L},]\s)\p{Lu}[\p{L}-]+(?:\s+Kommune)?/gu)];
  const last = names.at(-1);
  return last === undefined ? text : text.slice(0, last.index) + text.slice(last.index + last[0].length);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Another question about the item, the meeting or the matter of the last answer. */
function aboutTheSame(alone: Question, focus: Focus, read: ReadQuestion): Question[] {
  const last = read(focus.text);
  const committees = alone.committees.length > 0 ? alone.committees : last.committees;
  // Who is not known here any more is not spoken of.
  const person = focus.person === undefined ? undefined : read(focus.person).people[0];
  const isPerson = personal.test(alone.lower) && person !== undefined && alone.people.length === 0;
  const base: Question = {
    ...alone,
    committees,
    isPast: alone.isPast || (last.isPast && alone.relative !== 'next'),
    ...(isPerson ? { people: [person] } : {}),
  };
  const topic = [...new Set([...alone.topic, ...last.topic])];
  const readings: Question[] = [];
  if (focus.meetingId !== undefined && alone.period === undefined && alone.relative === undefined) {
    const meeting = { meetingId: focus.meetingId };
    if (focus.itemOrder !== undefined && alone.itemNumbers.length === 0) {
      const item = { ...meeting, itemOrder: focus.itemOrder };
      readings.push({ ...base, pinned: item });
      readings.push({ ...base, topic, pinned: item });
    }
    readings.push({ ...base, pinned: meeting });
  }
  readings.push({ ...base, topic });
  return readings;
}
