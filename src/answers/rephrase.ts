import { type Answer, type AnswerBlock, answerText, type Citation } from './answer.ts';
import { checkModelAnswer, type ModelRefusal } from './check-model-answer.ts';
import { cite } from './cite.ts';
import { findQuote } from './find-quote.ts';
import { type GatheredPassage, gatherGrounds } from './gather-grounds.ts';
import type { LanguageModel, ModelPassage, ModelSentence } from './language-model.ts';
import type { Library } from './library.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';

/**
 * Puts an answer into better words, or finds one where the rules found none; else gives it back as it was. For kinds of question
 * that answer from text: what the others do not know, no passage tells.
 */
export type Rephrase = (question: Question, library: Library, answer: Answer) => Promise<Answer>;

/** What became of it: `used`, `nothing` when the model had none, or why its answer was not given. */
export type RephraseOutcome = 'used' | 'nothing' | ModelRefusal;

/** @param onOutcome is told what became of each question that the model was asked */
export function createRephrase(model: LanguageModel, onOutcome: (outcome: RephraseOutcome) => void): Rephrase {
  return async (question, library, answer) => {
    if (!isForModel(question, answer)) return answer;
    const gathered = await gatherGrounds(question, library, answer);
    if (gathered.length === 0) return answer;
    const grounds = gathered.map(({ ground }) => ground);
    const sentences = await model({
      text: question.text,
      language: question.language,
      passages: grounds.map(shown),
      ...(answer.isAbstention ? {} : { extract: answerText(answer) }),
    });
    if (sentences.length === 0) {
      onOutcome('nothing');
      return answer;
    }
    const check = checkModelAnswer(sentences, question, grounds);
    onOutcome(check.ok ? 'used' : check.reason);
    return check.ok ? compose(sentences, library, gathered, answer) : answer;
  };
}

function isForModel(question: Question, answer: Answer): boolean {
  if (answer.isHelp === true || answer.meetings !== undefined || answer.agendaOf !== undefined) return false;
  if (answer.isAbstention) return question.topic.length > 0 && question.unknownBody === undefined;
  return answer.blocks.some((block) => block.kind === 'quote');
}

function shown({ id, committee, date, itemNumber, itemTitle, section, text }: ModelPassage): ModelPassage {
  return {
    id,
    committee,
    date,
    ...(itemNumber === undefined ? {} : { itemNumber }),
    ...(itemTitle === undefined ? {} : { itemTitle }),
    section,
    text,
  };
}

/** The sentences with the numbers of their sources, and below them the words of the documents that they rest on. */
function compose(
  sentences: readonly ModelSentence[],
  library: Library,
  gathered: readonly GatheredPassage[],
  { focus }: Answer,
): Answer {
  const sources: { readonly id: string; readonly citation: Citation }[] = [];
  const quotes: Extract<AnswerBlock, { kind: 'quote' }>[] = [];
  const said = sentences.map(({ text, passages, quote }) => {
    const cited = gathered
      .filter(({ ground }) => passages.includes(ground.id))
      .map((each) => ({ ...each, verbatim: findQuote(quote, each.ground.text) }));
    // The passage of the quote goes first: it is what the sentence rests on.
    const inOrder = [...cited.filter(isQuoted), ...cited.filter((each) => !isQuoted(each))];
    const numbers = inOrder.map(({ passage, ground, verbatim }) => {
      const known = sources.findIndex(({ id }) => id === ground.id);
      return known >= 0 ? known + 1 : sources.push({ id: ground.id, citation: citationOf(library, passage, verbatim) });
    });
    const [words, citation] = [inOrder[0]?.verbatim, numbers[0]];
    if (words !== undefined && citation !== undefined && !quotes.some((block) => block.text === words))
      quotes.push({ kind: 'quote', text: words, citation });
    return `${text.trim()} ${numbers.map((number) => `[${number}]`).join('')}`;
  });
  return {
    blocks: [{ kind: 'say', text: said.join(' ') }, ...quotes],
    citations: sources.map(({ citation }) => citation),
    isAbstention: false,
    nearest: [],
    isGenerated: true,
    ...(focus === undefined ? {} : { focus }),
  };
}

function isQuoted({ verbatim }: { readonly verbatim: string | undefined }): boolean {
  return verbatim !== undefined;
}

function citationOf(
  library: Library,
  { meeting, item, section, text, documentHash }: Passage,
  quote?: string,
): Citation {
  const cited = { section, quote: quote ?? text, ...(documentHash === undefined ? {} : { documentHash }) };
  return cite(library, meeting, item, cited);
}
