import { expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';

/** A logger, and the lines that it has written, parsed. */
function logging(level = 'debug') {
  const written: string[] = [];
  const logger = createLogger(level, { write: (line: string) => void written.push(line) });
  return { logger, written, lines: (): unknown[] => written.map((line): unknown => JSON.parse(line)) };
}

test('a line says when, how serious, what, and the facts that are allowed', () => {
  const { logger, lines } = logging();
  logger.info('delivery', { committeeId: 'fyrtaarnet', meetingId: 'moede-1', kind: 'agenda', result: 'sent' });
  expect(lines()).toEqual([
    {
      level: 30,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      event: 'delivery',
      committeeId: 'fyrtaarnet',
      meetingId: 'moede-1',
      kind: 'agenda',
      result: 'sent',
    },
  ]);
});

test('names, texts, tokens and ids of people do not reach the log, under whatever name', () => {
  const { logger, written } = logging();
  const secret = 'Ditte Eksempel er syg';
  for (const name of ['name', 'text', 'token', 'personId', 'message', 'msg', 'stack', 'authorization', 'err', 'url']) {
    logger.error('fault', { [name]: secret, code: 'timeout' });
  }
  expect(written).toHaveLength(10);
  expect(written.join('')).not.toContain('Ditte');
});

test('a field cannot take the place of the event, the time or the level', () => {
  const { logger, lines } = logging();
  logger.warn('fault', { event: 'falsk', level: 10, time: 'i går', pid: 1, hostname: 'x' });
  expect(lines()).toEqual([{ level: 40, time: expect.stringMatching(/Z$/), event: 'fault' }]);
});

test('a fact that is not known is left out; one that is false or 0 stays', () => {
  const { logger, written } = logging();
  logger.info('look', { reason: undefined, count: 0, outcome: false });
  expect(written[0]).toMatch(/"event":"look","count":0,"outcome":false}\n$/);
});

test('a value with line breaks stays on its line, so that no line can be forged', () => {
  const { logger, written } = logging();
  logger.info('turn', { reason: 'x\n{"level":50,"event":"falsk"}' });
  expect(written).toHaveLength(1);
  expect(written[0]?.trimEnd()).not.toContain('\n');
});

test.each([
  ['debug', ['info', 'warn', 'error']],
  ['info', ['info', 'warn', 'error']],
  ['warn', ['warn', 'error']],
  ['error', ['error']],
  ['silent', []],
])('at level %s the log holds %j', (level, expected) => {
  const { logger, lines } = logging(level);
  for (const severity of ['info', 'warn', 'error'] as const) logger[severity](severity);
  expect(lines()).toEqual(expected.map((event) => expect.objectContaining({ event })));
});
