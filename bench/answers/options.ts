import { parseArgs } from 'node:util';

/** What the benches of answers can be told. */
export interface AnswersOptions {
  readonly documents: string;
  readonly questions: string;
  /** Name each question whose item is not among the first three. */
  readonly verbose: boolean;
  /** How many agenda items are invented. */
  readonly items: number;
  /** Also time whole questions, not only searches. */
  readonly asks: boolean;
}

/** `--documents DIR --questions FILE --verbose`, `--items N | --short`, `--no-asks` */
export function readOptions(args: readonly string[]): AnswersOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      documents: { type: 'string', default: 'examples' },
      questions: { type: 'string', default: 'examples/questions.json' },
      verbose: { type: 'boolean', default: false },
      items: { type: 'string', default: '100000' },
      short: { type: 'boolean', default: false },
      asks: { type: 'boolean', default: true },
    },
  });
  return { ...values, items: values.short ? 2_000 : Number(values.items) };
}
