import { afterEach, expect, test } from 'vitest';
import { underReference } from '../../../src/log/reference.ts';
import { noTelemetry } from '../../../src/log/telemetry.ts';
import { createLogger } from '../../../src/logger.ts';
import { openTelemetry } from '../../../src/telemetry/open-telemetry.ts';
import { collectedHeap } from '../../collected-memory.ts';
import { type Collector, startCollector } from '../../telemetry-service/collector.ts';

const running: Collector[] = [];
afterEach(() => {
  for (const collector of running.splice(0)) collector.close();
});

async function start() {
  const collector = await startCollector();
  running.push(collector);
  const lost: unknown[] = [];
  const telemetry = openTelemetry({
    endpoint: `${collector.endpoint}/`,
    headers: { authorization: 'Bearer noegle' },
    serviceName: 'dagsorden-test',
    onLost: (error) => lost.push(error),
  });
  const logger = createLogger('silent', { onEvent: telemetry.onEvent });
  return { collector, telemetry, logger, lost };
}

test('a turn is a span, what it did are spans below it, and what it logged stands on them', async () => {
  const { collector, telemetry, logger } = await start();
  await underReference(() =>
    telemetry.measure(
      'turn',
      { kind: 'press', scope: 'channel' },
      async () => {
        await telemetry.measure('storage', { table: 'Meetings', operation: 'find' }, async () => 1);
        logger.info('response', { outcome: 'recorded', committeeId: 'havu' });
        return { status: 200 };
      },
      ({ status }) => ({ status }),
    ),
  );
  await telemetry.close();
  const [turn] = collector.spans().filter(({ name }) => name === 'turn');
  const [storage] = collector.spans().filter(({ name }) => name === 'storage');
  expect(turn?.attributes).toEqual({
    'dagsorden.kind': 'press',
    'dagsorden.scope': 'channel',
    'dagsorden.outcome': 'done',
    'http.response.status_code': 200,
    'dagsorden.reference': expect.stringMatching(/^[0-9a-f]{8}$/),
  });
  expect(turn?.events).toEqual([
    {
      name: 'response',
      attributes: expect.objectContaining({
        'dagsorden.outcome': 'recorded',
        'dagsorden.committee_id': 'bbbc2a23854f',
      }),
    },
  ]);
  expect(storage).toMatchObject({ traceId: turn?.traceId, parentSpanId: turn?.spanId });
  expect(collector.authorizations).toContain('Bearer noegle');
});

test('figures: turns, calls of storage, events by their outcome, and the queue', async () => {
  const { collector, telemetry, logger } = await start();
  telemetry.watchQueue(() => 7);
  await telemetry.measure('storage', { table: 'Focus', operation: 'put' }, async () => 1);
  logger.info('delivery', { kind: 'agenda', result: 'sent', committeeId: 'havu', meetingId: 'havu-1' });
  logger.info('delivery', { kind: 'agenda', result: 'sent', committeeId: 'anden', meetingId: 'anden-1' });
  await telemetry.close();
  const points = collector.points();
  expect(points).toContainEqual({ metric: 'dagsorden.posting.queue', attributes: {}, value: 7 });
  // One figure for both: committees and meetings are not told apart.
  expect(points).toContainEqual({
    metric: 'dagsorden.events',
    attributes: {
      'dagsorden.event': 'delivery',
      'dagsorden.level': 'info',
      'dagsorden.kind': 'agenda',
      'dagsorden.result': 'sent',
    },
    value: 2,
  });
  expect(points).toContainEqual({
    metric: 'dagsorden.storage.duration',
    attributes: { 'dagsorden.table': 'Focus', 'dagsorden.operation': 'put', 'dagsorden.outcome': 'done' },
    value: 1,
  });
  // Nothing was going on for a person.
  expect(collector.spans()).toEqual([]);
});

test('a turn of which something failed is marked, also where its user got an answer', async () => {
  const { collector, telemetry, logger } = await start();
  await telemetry.measure('turn', {}, async () => logger.error('turn-failed', { error: 'StorageFault' }));
  const failing = telemetry.measure('turn', {}, async () => {
    throw Object.assign(new TypeError('Ditte er syg'), { code: 'ECONNRESET', statusCode: 503 });
  });
  await expect(failing).rejects.toThrow('Ditte');
  await telemetry.close();
  expect(collector.spans().map(({ attributes }) => attributes)).toEqual([
    expect.objectContaining({ 'dagsorden.outcome': 'failed' }),
    {
      'dagsorden.outcome': 'failed',
      'error.type': 'TypeError',
      'dagsorden.code': 'ECONNRESET',
      'http.response.status_code': 503,
    },
  ]);
});

test('what is handed over by mistake does not leave the process', async () => {
  const { collector, telemetry, logger } = await start();
  const facts = { kind: 'Ditte er syg', outcome: 'ditte@example.com', name: 'Ditte', code: 'DITTE', error: 'Ditte' };
  const measure: (...given: unknown[]) => Promise<unknown> = (...given) =>
    Reflect.apply(telemetry.measure, undefined, given);
  const note: (...given: unknown[]) => void = (...given) => Reflect.apply(logger.error, undefined, given);
  await measure('turn', facts, async () => note('press-failed', { ...facts, reference: 'Ditte', text: 'Ditte' }));
  await measure('turn', {}, async () => note('Ditte er syg', facts));
  await telemetry.close();
  expect(collector.bodies.length).toBeGreaterThan(1);
  expect(collector.bodies.join('\n')).not.toMatch(/ditte/i);
});

test('a collector that refuses or keeps silent costs nobody anything, and is told of', async () => {
  const { collector, telemetry, lost } = await start();
  collector.behave('refuse');
  await telemetry.measure('turn', {}, async () => 1);
  await telemetry.close();
  expect(lost.length).toBeGreaterThan(0);

  const second = await start();
  second.collector.behave('hang');
  await second.telemetry.measure('turn', {}, async () => 1);
  const begin = performance.now();
  await second.telemetry.close();
  expect(performance.now() - begin).toBeLessThan(3_000);
});

test('of more spans than wait for the collector the last are dropped', async () => {
  const { collector, telemetry } = await start();
  collector.behave('hang');
  const before = collectedHeap();
  for (let index = 0; index < 50_000; index += 1) await telemetry.measure('turn', {}, async () => 1);
  expect(collectedHeap() - before).toBeLessThan(20e6);
  await telemetry.close();
});

test('where nothing is set, work is run and nothing else happens', async () => {
  expect(await noTelemetry.measure('turn', {}, async () => 5)).toBe(5);
  await noTelemetry.close();
});
