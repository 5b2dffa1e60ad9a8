import { parseArgs } from 'node:util';
import type { VotedAnswer } from '../answers/answer-feedback.ts';
import { shortDateInWords } from '../danish/dates-in-words.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { defaultCommitteeSettings } from '../domain/committee.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { Command } from './command.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';

const { timeZone } = defaultCommitteeSettings;

/** `feedback`: the votes on answers, newest first. Writes nothing. */
export const feedback: Command = {
  run: async (args, output) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
    return withStorage(readToolConfig(), async (storage) => {
      const voted = await storage.feedback.listVoted();
      if (values.json) for (const answer of voted) output.print(JSON.stringify(answerJson(answer)));
      else if (voted.length === 0) output.print(cliSentences.feedback.none);
      else for (const answer of voted) for (const line of linesOf(answer)) output.print(line);
      return 0;
    });
  },
};

/** Without the platform's ids: they say where it was asked, which nobody needs to learn from it. */
function answerJson({ vote, at, question, outcome, said, committeeIds }: VotedAnswer): object {
  return {
    vote: vote.reaction,
    votedAt: vote.at,
    askedAt: at,
    question,
    outcome,
    answer: said,
    comment: vote.comment ?? null,
    committees: committeeIds,
  };
}

function linesOf({ vote, question, outcome, said }: VotedAnswer): string[] {
  const words = cliSentences.feedback;
  const at = new Date(vote.at);
  const when = `${shortDateInWords(localDate(at, timeZone), 'da')} ${localTime(at, timeZone)}`;
  return [
    words.vote(words[vote.reaction], when, oneLine(question)),
    words.answered(words.outcomes[outcome], oneLine(said)),
    ...(vote.comment === undefined ? [] : [words.comment(oneLine(vote.comment))]),
  ];
}

/** What people and documents wrote goes to a terminal: without line breaks and control characters. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
