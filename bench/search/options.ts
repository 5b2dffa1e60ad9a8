import { parseArgs } from 'node:util';

export interface SearchOptions {
  /** The folder that is searched to see how well. */
  readonly documents: string;
  /** Its questions with their answers, as `examples/questions.json`. */
  readonly questions: string;
  /** Name each question whose item is not among our first three. */
  readonly isVerbose: boolean;
}

/** `--documents DIR --questions FILE --verbose` */
export function readSearchOptions(args: readonly string[]): SearchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: 'examples' },
      questions: { type: 'string', default: 'examples/questions.json' },
      verbose: { type: 'boolean', default: false },
    },
  });
  return { documents: values.documents, questions: values.questions, isVerbose: values.verbose };
}
