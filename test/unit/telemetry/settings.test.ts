import { expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';

const read = (settings: Readonly<Record<string, string>>) => readConfig('tool', settings);

test('nothing is measured where no endpoint is set, whatever else is', () => {
  expect(read({ OTEL_SERVICE_NAME: 'bot' })).toMatchObject({ ok: true });
  const outcome = read({ OTEL_EXPORTER_OTLP_HEADERS: 'authorization=x' });
  expect(outcome.ok && outcome.config.telemetry).toBeUndefined();
});

test.each([
  ['https://otlp.example.org', '', {}],
  [
    'https://otlp.example.org:4318/otlp/',
    'authorization=Bearer%20noegle, x-team=havn',
    { authorization: 'Bearer noegle', 'x-team': 'havn' },
  ],
  ['http://127.0.0.1:4318', 'a=b==', { a: 'b==' }],
])('%s with "%s" is a place for traces', (endpoint, given, headers) => {
  const outcome = read({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: given });
  expect(outcome.ok && outcome.config.telemetry).toEqual({ endpoint, headers, serviceName: 'dagsorden' });
});

test.each([
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://otlp.example.org'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://127.0.0.1.example.org'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'https://user:word@otlp.example.org'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'otlp.example.org:4317'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'noegle'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'a=b%0d%0ac'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'a=%ff'],
  ['OTEL_SERVICE_NAME', 'Havnens bot'],
])('%s = "%s" keeps the bot from starting, and is not repeated', (name, value) => {
  const outcome = read({ [name]: value });
  expect(outcome.ok ? [] : outcome.problems).toEqual([expect.stringContaining(name)]);
  expect(JSON.stringify(outcome)).not.toContain(value);
});
