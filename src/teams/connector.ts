import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { ConnectorClient, type ConnectorClientOptions, ConnectorFactory } from 'botframework-connector';
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';
import { type Measure, noTelemetry } from '../log/telemetry.ts';
import { serviceOperation } from './service-operation.ts';

/**
 * A call to the Teams service failed. `refused`: the service answered with a status other than 2xx. `not-sent`: it never
 * saw the call. `unknown`: it may have acted on it (timeout, dropped socket).
 */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly kind: 'refused' | 'not-sent' | 'unknown';
  /** Only with `refused`; the SDK's name for it. */
  readonly statusCode: number | undefined;
  /** Milliseconds, where the service gave a Retry-After. */
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: ConnectorError['kind'],
    message: string,
    more: { readonly cause?: unknown; readonly statusCode?: number; readonly retryAfterMs?: number | undefined } = {},
  ) {
    super(message, { cause: more.cause });
    this.kind = kind;
    this.statusCode = more.statusCode;
    this.retryAfterMs = more.retryAfterMs;
  }
}

export interface ConnectorOptions {
  /** Milliseconds after which a call is given up. */
  readonly timeoutMs: number;
  readonly isAllowedServiceUrl: (url: string) => boolean;
  /** Measures each call; none is measured where absent. */
  readonly measure?: Measure;
}

/**
 * The SDK writes only those fields of an entity that its map of the class names, and the label of an AI answer and its
 * citations are others: it is told that an entity may have any. (What the map of an activity says of it is not looked at.)
 */
export function keepEntityFields(): void {
  Object.assign(Entity.type, { additionalProperties: { type: { name: 'Object' } } });
}

/** Makes the clients with which the SDK and the bot speak to the service: one attempt per call, within a deadline. */
export class SingleAttemptConnectorFactory extends ConnectorFactory {
  readonly #credentials: ServiceClientCredentialsFactory;
  readonly #options: ConnectorOptions;

  constructor(credentials: ServiceClientCredentialsFactory, options: ConnectorOptions) {
    super();
    this.#credentials = credentials;
    this.#options = options;
  }

  /** @throws ConnectorError for an address that is not allowed: the bot's token must not go there. */
  override async create(serviceUrl: string): Promise<ConnectorClient> {
    assertAllowed(serviceUrl, this.#options);
    // Its arguments matter to bots with several identities only.
    const credentials = await this.#credentials.createCredentials('', undefined, '', true);
    return new ConnectorClient(credentials, {
      baseUri: serviceUrl.replace(/\/+$/, ''),
      userAgent: 'Microsoft-BotFramework/3.1 Dagsorden',
      httpClient: singleAttempt(this.#options),
    });
  }
}

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>;
type HttpHeaders = Parameters<HttpClient['sendRequest']>[0]['headers'];

/**
 * The innermost part of the SDK's pipeline. The retry policy around it repeats a POST up to four times on statuses and
 * errors that it knows (four cards in a channel); it knows nothing about a ConnectorError and lets it through. The same
 * holds for redirects, which would carry the token to another host.
 */
function singleAttempt(options: ConnectorOptions): HttpClient {
  const { measure = noTelemetry.measure } = options;
  return {
    sendRequest: (request) => {
      const operation = serviceOperation(request.method, request.url);
      return measure(
        'teams',
        { operation },
        () => sendOnce(request, options),
        ({ status }) => ({ status }),
      );
    },
  };
}

type HttpRequest = Parameters<HttpClient['sendRequest']>[0];

async function sendOnce(request: HttpRequest, options: ConnectorOptions) {
  assertAllowed(request.url, options);
  if (!request.headers.contains('accept')) request.headers.set('accept', '*/*');
  let response: Response;
  let bodyAsText: string;
  try {
    response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson(),
      body: request.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    bodyAsText = await response.text();
  } catch (cause) {
    throw failedBeforeSending(cause)
      ? new ConnectorError('not-sent', 'the Teams service is out of reach', { cause })
      : new ConnectorError('unknown', 'the Teams service did not answer', { cause });
  }
  if (!response.ok) {
    throw new ConnectorError('refused', `the Teams service answered ${response.status}`, {
      statusCode: response.status,
      retryAfterMs: retryAfter(response.headers.get('retry-after')),
    });
  }
  return { request, status: response.status, headers: toSdkHeaders(request.headers, response.headers), bodyAsText };
}

function assertAllowed(url: string, { isAllowedServiceUrl }: ConnectorOptions): void {
  if (!isAllowedServiceUrl(url)) throw new ConnectorError('not-sent', 'the address of the service is not allowed');
}

/** Codes of a connection that never came about. */
const connectionFailures = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function failedBeforeSending(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return false;
  return typeof cause.code === 'string' && connectionFailures.has(cause.code);
}

/** Retry-After as seconds or as an HTTP date (RFC 9110, 10.2.3), in milliseconds from now. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** The SDK's class of headers is not exported, so an emptied copy of the request's own takes the answer's. */
function toSdkHeaders(model: HttpHeaders, headers: Headers): HttpHeaders {
  const copy = model.clone();
  for (const name of copy.headerNames()) copy.remove(name);
  for (const [name, value] of headers) copy.set(name, value);
  return copy;
}
