import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { operatorScope, personalScope } from '../access/scope.ts';
import { type Answer, answerText, type Citation } from '../answers/answer.ts';
import { type Asked, createAnswerQuestion } from '../answers/answer-question.ts';
import { openLibrary } from '../answers/library.ts';
import { createRephrase, type Rephrase } from '../answers/rephrase.ts';
import type { Config } from '../config.ts';
import { shortDateInWords } from '../danish/dates-in-words.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import type { Storage } from '../storage/open-storage.ts';
import { guestPassesIn } from '../wiring/guest-passes.ts';
import { answerJson, answerLines } from './answer-lines.ts';
import { type Command, type Output, UsageError } from './command.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';
import { parseInstant } from './parse-instant.ts';

/**
 * `ask`: answers a question from what is stored, or one a line from standard input ({@link answerLines}: the lines are one
 * conversation unless they name others). `--as ID` asks as that person, with what they may see and their name as the
 * memberships have it, so that "hvad skal jeg nå?" is theirs; without it the operator asks, who sees everything and is nobody.
 */
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
      const who = await askingAs(storage, values.as);
      const answerQuestion = createAnswerQuestion(
        openLibrary(storage.meetings, () => performance.now()),
        {
          listResponses: (meetingId) => storage.responses.listResponses(meetingId),
          listMembers: (committeeId) => storage.memberships.listMembers(committeeId),
        },
        await rephraseWith(config.languageModel),
      );
      if (values.stdin) {
        const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
        return answerLines(lines, answerQuestion, { ...who, now }, output);
      }
      const answer = await answerQuestion({ ...who, text, now, language: 'da' });
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

/** What this person may see, and their name: the same rights as in a personal chat. */
async function askingAs(storage: Storage, personId: string | undefined): Promise<Pick<Asked, 'scope' | 'asker'>> {
  if (personId === undefined) return { scope: operatorScope };
  const [terms, guestOf] = await Promise.all([
    storage.memberships.listTerms(personId),
    guestPassesIn(storage.responses)(personId),
  ]);
  const scope = personalScope(terms, guestOf);
  const named = terms.find(({ name }) => name.trim() !== '');
  return named === undefined ? { scope } : { scope, asker: { personId, name: named.name } };
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
