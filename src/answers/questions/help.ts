import { cardSentences } from '../../danish/sentences/card-sentences.ts';
import type { QuestionKind } from '../question.ts';

const asksForHelp =
  /^(?:@?\S+\s+)?(?:hjælp|help|hej|hejsa|goddag|hello|hi|start|kom i gang)(?:\s+mig)?[\s!?.]*$|hvad kan du\b|hvordan (?:bruger|virker)|what can you do|how do (?:i|you) (?:use|work)/u;

/** "hjælp", "hvad kan du?", a greeting. */
export const help: QuestionKind = {
  name: 'help',
  fit: ({ lower }) => (asksForHelp.test(lower) ? 1 : 0),
  answer: async ({ language }) => {
    const { lead, examplesLead, examples, closing } = cardSentences[language].help;
    return {
      blocks: [
        { kind: 'say', text: lead },
        { kind: 'say', text: `${examplesLead}:` },
        { kind: 'points', points: examples },
        { kind: 'say', text: closing },
      ],
      citations: [],
      isAbstention: false,
      nearest: [],
      isHelp: true,
    };
  },
};
