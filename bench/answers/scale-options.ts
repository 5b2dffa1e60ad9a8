import { parseArgs } from 'node:util';

export interface ScaleOptions {
  /** How many agenda items are invented. */
  readonly items: number;
  /** Also time whole questions, not only searches. */
  readonly asks: boolean;
}

/** `--items N | --short`, `--no-asks` */
export function readScaleOptions(args: readonly string[]): ScaleOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      items: { type: 'string', default: '100000' },
      short: { type: 'boolean', default: false },
      asks: { type: 'boolean', default: true },
    },
  });
  return { items: values.short ? 2_000 : Number(values.items), asks: values.asks };
}
