import { expect, test } from 'vitest';
import type { LoggedEvent } from '../../src/log/events.ts';
import { fields, fitting } from '../../src/log/fields.ts';
import { currentReference, underReference } from '../../src/log/reference.ts';
import { createLogger } from '../../src/logger.ts';

/** A logger, and the lines that it has written, parsed. */
function logging(level = 'info') {
  const written: string[] = [];
  const told: LoggedEvent[] = [];
  const destination = { write: (line: string) => void written.push(line) };
  const logger = createLogger(level, { destination, onEvent: (event) => told.push(event) });
  /** As somebody would hand over whatever comes, past the types. */
  const careless: (event: string, facts: object) => void = (event, facts) =>
    Reflect.apply(logger.info, undefined, [event, facts]);
  return { logger, careless, written, told, lines: (): unknown[] => written.map((line): unknown => JSON.parse(line)) };
}

test('a line says when, how serious, what, and the facts of its event', () => {
  const { logger, lines } = logging();
  logger.info('delivery', { committeeId: 'fyrtaarnet', meetingId: 'moede-1', kind: 'agenda', result: 'sent' });
  expect(lines()).toEqual([
    {
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      event: 'delivery',
      committeeId: expect.stringMatching(/^[0-9a-f]{12}$/),
      meetingId: expect.stringMatching(/^[0-9a-f]{12}$/),
      kind: 'agenda',
      result: 'sent',
    },
  ]);
});

test('a committee is named by the beginning of the SHA-256 of its id, as sha256sum gives it', () => {
  // printf %s havu | sha256sum
  expect(fitting('committeeId', 'havu')).toBe('bbbc2a23854f');
});

/** What must never stand in a line, whatever field it is handed over for. */
const strange = [
  'Ditte Eksempel',
  'ditte',
  'DITTE',
  'ditte-eksempel',
  'Ditte',
  'ditte.eksempel@kommune.example',
  'syg',
  'Ditte er syg',
  'https://kommune.example/sites/ditte?tempauth=abc',
  'Bearer eyJhbGciOi.eyJzdWIi.c2ln',
  'eyJhbGciOi',
  '2f6e3c1e-8e1b-4c35-9f0a-6a3c0e5f7d21',
  'deadbeefdeadbeef',
  'AccountKey=abc==',
  '010190-1234',
  '29:1abcDEF',
  'x\n{"level":50}',
  'TypeError: Ditte er syg',
  'src/ditte/x.ts',
  20_112_233,
  1_010_901_234,
  -1,
  Number.NaN,
  { name: 'Ditte' },
  ['Ditte'],
];

test.each(Object.keys(fields))('whatever does not belong in the field %s becomes a question mark', (name) => {
  const field = Object.keys(fields).find((known): known is keyof typeof fields => known === name);
  if (field === undefined) throw new Error(`no field ${name}`);
  const fitted = strange.map((value) => fitting(field, value));
  for (const value of strange) expect(fitted).not.toContain(value);
  expect(fitted.join(' ')).not.toMatch(/ditte|eyJ|20112233|1010901234|deadbeefdead/i);
});

test('what an event is told by mistake stands in no line', () => {
  const { careless, written } = logging();
  for (const value of strange) careless('press-failed', { reference: value, error: value, code: value, kind: value });
  expect(written).toHaveLength(strange.length);
  expect(written.join('')).not.toMatch(/ditte|eyJ|20112233|1010901234|deadbeefdead/i);
});

test('a field that an event does not have is left out, and an event that there is not has no name', () => {
  const { careless, lines } = logging();
  careless('vote', {
    outcome: 'recorded',
    name: 'Ditte',
    level: 10,
    time: 'i går',
    event: 'falsk',
    kind: 'agenda',
    pid: 1,
  });
  careless('Ditte er syg', { outcome: 'recorded' });
  expect(lines()).toEqual([
    { level: 30, time: expect.stringMatching(/Z$/), event: 'vote', outcome: 'recorded' },
    { level: 30, time: expect.stringMatching(/Z$/), event: '?' },
  ]);
});

test('errors are named with their causes, and what is no name of an error is not', () => {
  expect(fitting('error', 'StorageFault < RestError')).toBe('StorageFault < RestError');
  expect(fitting('error', 'Error < Ditte')).toBe('?');
  expect(fitting('code', 'ECONNREFUSED')).toBe('ECONNREFUSED');
  expect(fitting('code', 'UND_ERR_CONNECT_TIMEOUT')).toBe('UND_ERR_CONNECT_TIMEOUT');
  expect(fitting('code', 'timeout')).toBe('timeout');
  expect(fitting('code', 'EVA')).toBe('?');
  expect(fitting('place', 'src/documents/read-pdf.ts:12:5')).toBe('src/documents/read-pdf.ts:12:5');
});

test('a fact that is not known is left out; one that is 0 stays', () => {
  const { logger, written } = logging();
  logger.info('file-read', { outcome: undefined, count: 0 });
  expect(written[0]).toMatch(/"event":"file-read","count":0}\n$/);
});

test('all lines of a turn carry its reference, also those of work that goes on after it', async () => {
  const { logger, lines } = logging();
  let later: Promise<void> | undefined;
  const run = async () => {
    const reference = currentReference();
    logger.info('vote', { outcome: 'recorded' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    logger.info('vote', {});
    later = new Promise<void>((resolve) => setTimeout(resolve, 10)).then(() => logger.warn('file-unshown', {}));
    return reference;
  };
  const [one, two] = await Promise.all([underReference(run), underReference(run)]);
  await later;
  logger.info('tidied', {});
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(one).toMatch(/^[0-9a-f]{8}$/);
  expect(two).not.toBe(one);
  const references = lines().map((line) =>
    typeof line === 'object' && line !== null && 'reference' in line ? line.reference : undefined,
  );
  expect(references.filter((each) => each === one)).toHaveLength(3);
  expect(references.filter((each) => each === two)).toHaveLength(3);
  expect(references.filter((each) => each === undefined)).toHaveLength(1);
});

test('who counts events is told of them as they were written, at whatever level the log stands', () => {
  const { logger, told, written } = logging('silent');
  logger.warn('request-refused', { status: 401, reason: 'token-foreign' });
  expect(written).toEqual([]);
  expect(told).toEqual([{ level: 'warn', event: 'request-refused', facts: { status: 401, reason: 'token-foreign' } }]);
});

test.each([
  ['info', ['info', 'warn', 'error']],
  ['warn', ['warn', 'error']],
  ['error', ['error']],
  ['silent', []],
])('at level %s the log holds %j', (level, expected) => {
  const { logger, lines } = logging(level);
  for (const severity of ['info', 'warn', 'error'] as const) logger[severity]('console', { kind: severity });
  expect(lines()).toEqual(expected.map((kind) => expect.objectContaining({ kind })));
});
