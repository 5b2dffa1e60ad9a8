import { helpSentences } from '../../danish/sentences/help-sentences.ts';
import type { QuestionKind } from '../question.ts';

const asksForHelp =
  /^(?:@?\S+\s+)?(?:hjælp|help|hej|hejsa|goddag|hello|hi|start|(?:kom|komme) i gang|opsætning(?:en)?|get(?:ting)? started|set ?-?up)(?:\s+mig)?[\s!?.]*$|hvad kan du\b|hvordan (?:bruger|virker)|what can you do|how do (?:i|you) (?:use|work)/u;

/** "hjælp", "hvad kan du?", a greeting. */
export const help: QuestionKind = {
  name: 'help',
  fit: ({ lower }) => (asksForHelp.test(lower) ? 1 : 0),
  answer: async ({ language }) => {
    const { lead, ask, sources } = helpSentences[language];
    return {
      blocks: [
        { kind: 'say', text: lead },
        { kind: 'points', points: ask(undefined) },
        { kind: 'say', text: sources },
      ],
      citations: [],
      isAbstention: false,
      nearest: [],
      isHelp: true,
    };
  },
};
