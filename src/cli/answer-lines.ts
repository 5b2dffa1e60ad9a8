import { type Answer, answerText } from '../answers/answer.ts';
import type { AnswerQuestion, Asked } from '../answers/answer-question.ts';
import type { Focus } from '../answers/focus.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { type Output, UsageError } from './command.ts';
import { parseInstant } from './parse-instant.ts';

/** As much as a person reads of one answer. */
const lettersAtMost = 1_400;

/**
 * JSON Lines in, JSON Lines out; a line that is no question is complained of and makes the exit code 1.
 *
 * The lines are one conversation: each may lean on the line before ("og hvem indledte det?"), as in the chat. A line with
 * another `conversation` starts that one, or goes on with it where it has been before; the lines behind it that name none
 * belong to it too. The first lines' own is "". A question that is to stand alone gets a conversation of its own. A refused
 * answer leaves what was spoken of before in its place. Time does not end a conversation here.
 *
 * @example
 * {"id": 1, "question": "Hvad besluttede DIGU om digitale låse?", "conversation": "a"}
 * {"id": 2, "question": "Og hvem indledte det?"}
 * {"id": 3, "question": "Hvornår er næste møde?", "conversation": "b", "now": "2027-01-13T08:00:00Z"}
 */
export async function answerLines(
  lines: AsyncIterable<string>,
  answerQuestion: AnswerQuestion,
  who: Pick<Asked, 'scope' | 'asker' | 'now'>,
  output: Output,
): Promise<number> {
  const focuses = new Map<string, Focus>();
  let conversation = '';
  let code = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const asked = parseLine(line);
    if (asked === undefined) {
      output.complain(cliSentences.badOption(line.slice(0, 80)));
      code = 1;
      continue;
    }
    conversation = asked.conversation ?? conversation;
    const focus = focuses.get(conversation);
    const answer = await answerQuestion({
      ...who,
      text: asked.question,
      now: asked.now ?? who.now,
      language: 'da',
      ...(focus === undefined ? {} : { focus }),
    });
    if (answer.focus !== undefined) focuses.set(conversation, answer.focus);
    output.print(JSON.stringify(answerJson(asked.id, answer)));
  }
  return code;
}

interface AskedLine {
  readonly id?: string;
  readonly question: string;
  readonly now?: Date;
  readonly conversation?: string;
}

function parseLine(line: string): AskedLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof value !== 'object' || value === null || !('question' in value)) return undefined;
  const { question } = value;
  if (typeof question !== 'string') return undefined;
  const id =
    'id' in value && (typeof value.id === 'string' || typeof value.id === 'number') ? String(value.id) : undefined;
  const now = 'now' in value && typeof value.now === 'string' ? findInstant(value.now) : undefined;
  if (now === 'none') return undefined;
  const conversation =
    'conversation' in value && typeof value.conversation === 'string' ? value.conversation : undefined;
  return {
    question,
    ...(id === undefined ? {} : { id }),
    ...(now === undefined ? {} : { now }),
    ...(conversation === undefined ? {} : { conversation }),
  };
}

function findInstant(text: string): Date | 'none' {
  try {
    return parseInstant(text);
  } catch (error) {
    if (error instanceof UsageError) return 'none';
    throw error;
  }
}

/** An answer as one line of JSON has it; a single answer (`ask --json`) has no id. */
export function answerJson(id: string | undefined, answer: Answer): object {
  return {
    ...(id === undefined ? {} : { id }),
    text: answerText(answer, lettersAtMost),
    abstained: answer.isAbstention,
    ...(answer.isGenerated === true ? { generated: true } : {}),
    citations: answer.citations.map(({ file, committeeLabel, date, itemNumber, section, quote }) => ({
      file,
      committee: committeeLabel,
      date,
      item: itemNumber ?? null,
      section,
      quote,
    })),
    nearest: answer.nearest,
  };
}
