import { createServer } from 'node:http';
import { asList, asObject, asText, type JsonObject } from '../teams-service/wire.ts';

/** A collector of OpenTelemetry in miniature, on a free port of the loopback interface: OTLP over HTTP, as JSON. */
export interface Collector {
  readonly endpoint: string;
  /** Every body that came, as it came. */
  readonly bodies: readonly string[];
  /** Headers of every request. */
  readonly authorizations: readonly (string | undefined)[];
  readonly spans: () => readonly SeenSpan[];
  readonly points: () => readonly SeenPoint[];
  behave(how: 'take' | 'refuse' | 'hang'): void;
  close(): void;
}

export interface SeenSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly events: readonly { readonly name: string; readonly attributes: Readonly<Record<string, unknown>> }[];
}

/** One figure of a metric. */
export interface SeenPoint {
  readonly metric: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** What a counter or a gauge stands at, or how many a histogram has. */
  readonly value: number;
}

export async function startCollector(): Promise<Collector> {
  const bodies: string[] = [];
  const authorizations: (string | undefined)[] = [];
  let how: 'take' | 'refuse' | 'hang' = 'take';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    bodies.push(Buffer.concat(chunks).toString('utf8'));
    authorizations.push(request.headers.authorization);
    if (how === 'hang') return;
    // Not chained: restify, once it is loaded, takes the result from everybody's writeHead.
    response.writeHead(how === 'take' ? 200 : 400, { 'content-type': 'application/json' });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const within = (value: unknown, ...path: string[]): JsonObject[] =>
    path.reduce((found, name) => found.flatMap((one) => asList(one[name]).map(asObject)), [asObject(value)]);
  const parsed = (): unknown[] => bodies.map((body): unknown => JSON.parse(body));
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    bodies,
    authorizations,
    spans: () =>
      parsed()
        .flatMap((body) => within(body, 'resourceSpans', 'scopeSpans', 'spans'))
        .map((span) => ({
          name: asText(span['name']),
          traceId: asText(span['traceId']),
          spanId: asText(span['spanId']),
          parentSpanId: asText(span['parentSpanId']),
          attributes: attributesOf(span),
          events: within(span, 'events').map((event) => ({
            name: asText(event['name']),
            attributes: attributesOf(event),
          })),
        })),
    points: () =>
      parsed()
        .flatMap((body) => within(body, 'resourceMetrics', 'scopeMetrics', 'metrics'))
        .flatMap((metric) =>
          ['sum', 'gauge', 'histogram'].flatMap((kind) =>
            within(metric[kind], 'dataPoints').map((point) => ({
              metric: asText(metric['name']),
              attributes: attributesOf(point),
              value: Number(point['asInt'] ?? point['asDouble'] ?? point['count']),
            })),
          ),
        ),
    behave: (next) => {
      how = next;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function attributesOf(value: JsonObject): Record<string, unknown> {
  return Object.fromEntries(
    asList(value['attributes'])
      .map(asObject)
      .map(({ key, value: held }) => [asText(key), Object.values(asObject(held))[0]]),
  );
}
