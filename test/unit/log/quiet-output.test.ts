import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { type Printing, quietOutput } from '../../../src/log/quiet-output.ts';

/** A process of which all that is printed is kept. */
function process() {
  const printed: string[] = [];
  const told: [string, number][] = [];
  const warned: string[] = [];
  let now = 0;
  const stream = () => ({ write: (part: unknown) => printed.push(String(part)) > 0 });
  const printing: Printing = {
    console: Object.fromEntries(
      Object.entries(console).map(([name]) => [name, (...values: unknown[]) => printed.push(String(values))]),
    ),
    stdout: stream(),
    stderr: stream(),
    warnings: new EventEmitter(),
  };
  printing.warnings.on('warning', (warning) => printed.push(warning.message));
  quietOutput({
    printing,
    onPrinted: (kind, count) => told.push([kind, count]),
    onWarning: ({ name }) => warned.push(name),
    now: () => now,
  });
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { printing, printed, told, warned, pass };
}

const methods = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'dir',
  'dirxml',
  'table',
  'group',
  'count',
  'timeLog',
];

test.each(methods)('console.%s prints nothing, and that it was called is told', (method) => {
  const { printing, printed, told } = process();
  const call: unknown = Reflect.get(printing.console, method);
  if (typeof call === 'function') call('Ditte er syg');
  expect(printed).toEqual([]);
  expect(told).toHaveLength(1);
  expect(told.join()).not.toContain('Ditte');
});

test('both streams print nothing, and who waits for the end of a write is not kept waiting', async () => {
  const { printing, printed, told } = process();
  await new Promise<void>((resolve) => printing.stderr.write('Ditte er syg', () => resolve()));
  expect(printing.stdout.write('Ditte er syg')).toBe(true);
  expect(printed).toEqual([]);
  expect(told).toEqual([
    ['stderr', 1],
    ['stdout', 1],
  ]);
});

test('warnings of the runtime are told by their name', () => {
  const { printing, printed, warned } = process();
  if (printing.warnings instanceof EventEmitter) {
    printing.warnings.emit('warning', Object.assign(new Error('Ditte er syg'), { name: 'DeprecationWarning' }));
  }
  expect(printed).toEqual([]);
  expect(warned).toEqual(['DeprecationWarning']);
});

test('a library that prints without end is told of once in ten seconds, with how often it was', () => {
  const { printing, told, pass } = process();
  for (let index = 0; index < 100; index += 1) printing.stderr.write('Ditte er syg');
  pass(10_000);
  printing.stderr.write('Ditte er syg');
  expect(told).toEqual([
    ['stderr', 1],
    ['stderr', 100],
  ]);
});
