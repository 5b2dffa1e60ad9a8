import { statementSentences } from '../danish/sentences/statement-sentences.ts';
import type { Answer, AnswerBlock, Citation } from './answer.ts';
import { cite, meetingInWords, whereabouts } from './cite.ts';
import type { Statement } from './find-statements.ts';
import type { Library } from './library.ts';
import type { Question } from './question.ts';
import { quoteStatement } from './quote-statement.ts';

/** Statements in the papers' own words, with where they stand and what they are not. */
export function composeStatements(question: Question, library: Library, statements: readonly Statement[]): Answer {
  const blocks: AnswerBlock[] = [];
  const citations: Citation[] = [];
  const isList = /(?<!\p{L})(?:hvilke|which|hvad (?:er|var) de)(?!\p{L})/u.test(question.lower);
  for (const statement of statements) {
    const { passage } = statement;
    const { meeting, item, section, documentHash } = passage;
    const quote = quoteStatement(statement, isList);
    const where =
      item === undefined
        ? meetingInWords(library, meeting, question.language)
        : whereabouts(library, { meeting, item }, question.language);
    citations.push(
      cite(library, meeting, item, { section, quote, ...(documentHash === undefined ? {} : { documentHash }) }),
    );
    blocks.push(
      { kind: 'say', text: leadOf(question, statement, where) },
      { kind: 'quote', text: quote, citation: citations.length },
    );
  }
  return { blocks, citations, isAbstention: false, nearest: [] };
}

function leadOf({ language }: Question, { passage: { section } }: Statement, where: string): string {
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
