import { parseArgs } from 'node:util';

/** Documents, and questions about them. */
export interface QuestionSet {
  readonly documents: string;
  readonly questions: string;
}

export interface LearnOptions {
  readonly sets: readonly QuestionSet[];
  /** Keep what is learned. */
  readonly isWritten: boolean;
}

/**
 * `--set FOLDER=QUESTIONS`, as often as there are sets; `--write`
 *
 * @throws Error where a set lacks one of the two
 */
export function readLearnOptions(args: readonly string[]): LearnOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string', multiple: true, default: ['examples=examples/questions.json'] },
      write: { type: 'boolean', default: false },
    },
  });
  return { sets: values.set.map(readSet), isWritten: values.write };
}

function readSet(text: string): QuestionSet {
  const [documents = '', questions = ''] = text.split('=');
  if (documents === '' || questions === '') throw new Error(`--set FOLDER=QUESTIONS, and not ${text}`);
  return { documents, questions };
}
