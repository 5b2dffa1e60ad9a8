import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { operatorScope, type ReadScope, readScopeOf } from '../access/scope.ts';
import { type Answer, answerText, type Citation } from '../answers/answer.ts';
import { type AnswerQuestion, createAnswerQuestion } from '../answers/answer-question.ts';
import { openLibrary } from '../answers/library.ts';
import { createRephrase, type Rephrase } from '../answers/rephrase.ts';
import type { Config } from '../config.ts';
import { shortDateInWords } from '../danish/dates-in-words.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import type { Storage } from '../storage/open-storage.ts';
import { type Command, type Output, UsageError } from './command.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';
import { parseInstant } from './parse-instant.ts';

/** `ask`: answers a question, or one a line from standard input, from what is stored. */
export const ask: Command = {
  run: async (args, output) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        now: { type: 'string' },
        json: { type: 'boolean', default: false },
        stdin: { type: 'boolean', default: false },
      },
    });
    const text = positionals.join(' ');
    if (text === '' && !values.stdin) throw new UsageError(cliSentences.missingQuestion);
    const now = parseInstant(values.now);
    const config = readToolConfig();
    return withStorage(config, async (storage) => {
      const scope = await scopeOf(storage, values.as);
      const answerQuestion = createAnswerQuestion(
        openLibrary(storage.meetings, () => performance.now()),
        {
          listResponses: (meetingId) => storage.responses.listResponses(meetingId),
          listMembers: (committeeId) => storage.memberships.listMembers(committeeId),
        },
        await rephraseWith(config.languageModel),
      );
      if (values.stdin) return answerLines(answerQuestion, scope, now, output);
      const answer = await answerQuestion({ text, now, scope, language: 'da' });
      if (values.json) output.print(JSON.stringify(answerJson(undefined, answer)));
      else printAnswer(answer, output);
      return 0;
    });
  },
};

/** Loaded only where a language model is configured: its client takes long. */
async function rephraseWith(access: Config['languageModel']): Promise<Rephrase | undefined> {
  if (access === undefined) return undefined;
  const { createAzureModel } = await import('../language-model/azure-model.ts');
  const model = createAzureModel(access, { now: () => performance.now(), onCall: () => undefined });
  return createRephrase(model, () => undefined);
}

async function scopeOf(storage: Storage, personId: string | undefined): Promise<ReadScope> {
  if (personId === undefined) return operatorScope;
  const memberships = await storage.memberships.listByPerson(personId);
  return readScopeOf({ scope: 'personal', committeeIds: [] }, memberships);
}

/** JSON Lines in, JSON Lines out; a line that is no question is complained of and makes the exit code 1. */
async function answerLines(
  answerQuestion: AnswerQuestion,
  scope: ReadScope,
  now: Date,
  output: Output,
): Promise<number> {
  let code = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const asked = parseLine(line);
    if (asked === undefined) {
      output.complain(cliSentences.badOption(line.slice(0, 80)));
      code = 1;
      continue;
    }
    const answer = await answerQuestion({
      text: asked.question,
      now: asked.now ?? now,
      scope,
      language: 'da',
    });
    output.print(JSON.stringify(answerJson(asked.id, answer)));
  }
  return code;
}

function parseLine(line: string): { id?: string; question: string; now?: Date } | undefined {
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
  return { question, ...(id === undefined ? {} : { id }), ...(now === undefined ? {} : { now }) };
}

function findInstant(text: string): Date | 'none' {
  try {
    return parseInstant(text);
  } catch (error) {
    if (error instanceof UsageError) return 'none';
    throw error;
  }
}

function answerJson(id: string | undefined, answer: Answer): object {
  return {
    ...(id === undefined ? {} : { id }),
    text: answerText(answer),
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

function printAnswer(answer: Answer, output: Output): void {
  output.print(answerText(answer));
  if (answer.nearest.length > 0) {
    output.print(cliSentences.nearest);
    for (const { committeeLabel, date, itemNumber, title } of answer.nearest) {
      const item = itemNumber === undefined ? [] : [cardSentences.da.answer.item(itemNumber)];
      output.print(`  – ${[committeeLabel, shortDateInWords(date, 'da'), ...item].join(', ')}: ${title}`);
    }
  }
  if (answer.citations.length === 0) return;
  output.print(cliSentences.sources);
  answer.citations.forEach((citation, index) => {
    output.print(`  [${index + 1}] ${sourceLine(citation)}`);
  });
}

function sourceLine({ committeeLabel, date, itemNumber, section, file }: Citation): string {
  const words = cardSentences.da.answer;
  const item = itemNumber === undefined ? [] : [words.item(itemNumber)];
  return [committeeLabel, shortDateInWords(date, 'da'), ...item, words.sections[section], file].join(' · ');
}
