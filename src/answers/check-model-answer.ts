import { languageOf } from '../danish/language.ts';
import type { CitedSection } from './answer.ts';
import { contradicts, isUnfounded } from './decision-claims.ts';
import { findQuote } from './find-quote.ts';
import type { Ground } from './ground.ts';
import type { ModelQuestion, ModelSentence } from './language-model.ts';
import { namesOtherDecider } from './named-decider.ts';
import { holdsName, knownWords, namesIn } from './names-in-sentence.ts';
import { type StatedFacts, statedFacts, statesDate, statesNumber } from './stated-facts.ts';
import { isSupported } from './word-support.ts';

/** Why a model's answer is not given. */
export type ModelRefusal =
  | 'too-long'
  | 'markup'
  | 'link'
  | 'instruction'
  | 'language'
  | 'unknown-passage'
  | 'quote'
  | 'date'
  | 'number'
  | 'name'
  | 'decision'
  | 'negation'
  | 'unsupported'
  | 'foremost-left-out';

const mostWords = 120;
const mostSentences = 8;

/** Line breaks, Markdown, HTML and everything that is not seen or turns the direction of writing. */
const markup = /[<>`*_#|~^\\[\]{}\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
const listItem = /^\s*(?:[-+•–]|\d+[.)])\s/u;
const link = /:\/\/|www\.|mailto:|\S@\S|(?<![\p{L}\p{N}])[\p{L}\p{N}-]{2,}\.(?:\p{L}{2,24})(?![\p{L}\p{N}])/iu;
const otherScript = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** Words to a machine: no minutes need them, a planted instruction does. */
const instruction =
  /(?<!\p{L})(?:system ?prompt\p{L}*|prompten|ignor(?:er|e|ér) (?:alle|alt|enhver|de|dine|tidligere|ovenstående|all|any|previous|prior|the above)|sprogmodel\p{L}*|language model|chatbot\p{L}*|(?:ai|ki)-?assistent\p{L}*|ai assistant|som assistent skal du|svar kun med|du er nu (?:en |et )?(?:administrator|assistent|system)|you are now|(?:system|assistant|developer|user) ?:)/iu;

/**
 * Whether every sentence of a model may be said: it cites passages that were given, quotes one of them verbatim, and says
 * no number, date, name, decision or denial that they do not say. Strict on purpose: what is refused in error costs better
 * words, what is let through in error costs trust.
 */
export function checkModelAnswer(
  sentences: readonly ModelSentence[],
  question: Pick<ModelQuestion, 'language'>,
  grounds: readonly Ground[],
): { readonly ok: true } | { readonly ok: false; readonly reason: ModelRefusal } {
  const reason =
    refusalOfWhole(sentences, question) ??
    sentences.map((sentence) => refusalOf(sentence, question, grounds)).find((found) => found !== undefined) ??
    (leavesOut(sentences, grounds) ? 'foremost-left-out' : undefined);
  return reason === undefined ? { ok: true } : { ok: false, reason };
}

function refusalOfWhole(
  sentences: readonly ModelSentence[],
  { language }: Pick<ModelQuestion, 'language'>,
): ModelRefusal | undefined {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  if (sentences.length > mostSentences || text.split(/\s+/).length > mostWords) return 'too-long';
  if (otherScript.test(text) || languageOf(text, language) !== language) return 'language';
  return undefined;
}

function refusalOf(
  { text, passages, quote }: ModelSentence,
  { language }: Pick<ModelQuestion, 'language'>,
  grounds: readonly Ground[],
): ModelRefusal | undefined {
  if (text.trim() === '' || markup.test(text) || listItem.test(text)) return 'markup';
  if (link.test(text)) return 'link';
  if (instruction.test(text) || instruction.test(quote)) return 'instruction';
  const cited = grounds.filter(({ id }) => passages.includes(id));
  if (passages.length === 0 || passages.some((id) => !cited.some((ground) => ground.id === id)))
    return 'unknown-passage';
  if (!cited.some((ground) => findQuote(quote, ground.text) !== undefined)) return 'quote';
  const said = statedFacts(text, language);
  const known = cited.map((ground) => ({ ground, facts: statedFacts(ground.text, 'da') }));
  const isDateKnown = said.dates.every((date) =>
    known.some(({ ground, facts }) => statesDate(date, facts, ground.date)),
  );
  const isDayKnown = [...said.weekdays].every((day) =>
    known.some(({ ground, facts }) => facts.weekdays.has(day) || isDayOfMeeting(day, said, ground.date)),
  );
  if (!isDateKnown || !isDayKnown) return 'date';
  const areNumbersKnown = said.numbers.every((number) =>
    known.some(({ ground, facts }) => statesNumber(number, facts, ground.date, ground.itemNumber)),
  );
  if (!areNumbersKnown) return 'number';
  const texts = cited.flatMap((ground) => [ground.text, ...headingOf(ground)]);
  const words = knownWords(texts);
  if (!namesIn(text, language).every((name) => holdsName(name, words))) return 'name';
  if (isUnfounded(text, quote, cited) || namesOtherDecider(text, quote, cited)) return 'decision';
  if (contradicts(text, quote, cited)) return 'negation';
  if (language === 'da' && !isSupported(text, texts)) return 'unsupported';
  return undefined;
}

/** What stands above a passage, and so may be named with it. */
function headingOf({ committee, committeeNames, itemTitle, section }: Ground): string[] {
  return [committee, ...committeeNames, itemTitle ?? '', sectionWords[section]];
}

const sectionWords: Readonly<Record<CitedSection, string>> = {
  recommendation: 'indstilling',
  background: 'sagsfremstilling',
  minutes: 'referat',
  decision: 'beslutning',
  attachments: 'bilag',
  history: 'sagsforløb',
  head: '',
  people: '',
  agenda: 'dagsorden',
  responses: '',
};

/** An answer may be short, but not by leaving out what the answer without a model puts first: the newest decision. */
function leavesOut(sentences: readonly ModelSentence[], grounds: readonly Ground[]): boolean {
  const foremost = grounds.filter(({ isForemost }) => isForemost);
  return foremost.length > 0 && !sentences.some(({ passages }) => foremost.some(({ id }) => passages.includes(id)));
}

/** True for the weekday of the meeting itself, where the sentence names its date. */
function isDayOfMeeting(weekday: number, { dates }: StatedFacts, meetingDate: string): boolean {
  const [, month, day] = meetingDate.split('-').map(Number);
  const isNamed = dates.some((date) => date.month === month && date.day === day);
  return isNamed && (new Date(`${meetingDate}T00:00:00Z`).getUTCDay() || 7) === weekday;
}
