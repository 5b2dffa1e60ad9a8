import { statementSentences } from '../danish/sentences/statement-sentences.ts';
import type { Answer, AnswerBlock, Citation } from './answer.ts';
import { cite, meetingInWords, whereabouts } from './cite.ts';
import type { Statement } from './find-statements.ts';
import type { Library } from './library.ts';
import type { Passage } from './passage.ts';
import type { Question } from './question.ts';
import { joinSentences, sentencesToQuote } from './quote-statement.ts';

/** So much is said at once; the first statement is said whole. */
const wordsAtMost = 110;

/**
 * Statements in the papers' own words, with where they stand and what they are not: those of one passage as one quotation,
 * the best one's passage first.
 */
export function composeStatements(question: Question, library: Library, statements: readonly Statement[]): Answer {
  const blocks: AnswerBlock[] = [];
  const citations: Citation[] = [];
  const isList = /(?<!\p{L})(?:hvilke|which|hvad (?:er|var) de)(?!\p{L})/u.test(question.lower);
  for (const { passage, quote } of quotesOf(statements, isList)) {
    const { meeting, item, section, documentHash } = passage;
    const where =
      item === undefined
        ? meetingInWords(library, meeting, question.language)
        : whereabouts(library, { meeting, item }, question.language);
    citations.push(
      cite(library, meeting, item, { section, quote, ...(documentHash === undefined ? {} : { documentHash }) }),
    );
    blocks.push(
      { kind: 'say', text: leadOf(question, passage, where) },
      { kind: 'quote', text: quote, citation: citations.length },
    );
  }
  return { blocks, citations, isAbstention: false, nearest: [] };
}

interface Quote {
  readonly passage: Passage;
  readonly quote: string;
}

function quotesOf(statements: readonly Statement[], isList: boolean): Quote[] {
  const [best] = statements;
  if (best === undefined) return [];
  const chosen = new Map<Passage, Set<number>>();
  let left = wordsAtMost;
  for (const statement of statements) {
    const known = chosen.get(statement.passage) ?? new Set<number>();
    const fresh = sentencesToQuote(statement, isList && statement === best).filter((at) => !known.has(at));
    const words = fresh.reduce((sum, at) => sum + (statement.sentences[at]?.text.split(/\s+/u).length ?? 0), 0);
    if (statement !== best && words > left) continue;
    left -= words;
    chosen.set(statement.passage, new Set([...known, ...fresh]));
  }
  return [...chosen].map(([passage, sentences]) => ({
    passage,
    quote: joinSentences(passage.text, statements.find((each) => each.passage === passage)?.sentences ?? [], sentences),
  }));
}

function leadOf({ language }: Question, { section }: Passage, where: string): string {
  const sentences = statementSentences[language];
  switch (section) {
    case 'decision':
    case 'minutes':
      return sentences.fromMinutes(where);
    case 'recommendation':
      return sentences.fromRecommendation(where);
    case 'attachments':
      return sentences.fromAttachment(where);
    case 'head':
      return sentences.fromHead(where);
    default:
      return sentences.fromBackground(where);
  }
}
