import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ConnectorAnswer, type Conversations, serve } from './connector.ts';
import { type Faults, inflict } from './faults.ts';
import { channelIssuer, connectorAudience, type TokenIssuer } from './token-issuer.ts';

/** A request of the bot as the service saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Without the query: "/v3/conversations/…". */
  readonly path: string;
  /** Under which address of the service it came: "emea"; empty where under none. */
  readonly region: string;
  readonly token: 'valid' | 'invalid' | 'none';
  /** What it was answered; undefined when it hung or its socket was dropped. */
  readonly status: number | undefined;
  /** Milliseconds, as performance.now() counts them. */
  readonly at: number;
}

/** What the front needs of the service behind it. */
export interface Behind extends Conversations {
  readonly appId: string;
  readonly platform: { readonly tenantId: string };
  readonly issuer: TokenIssuer;
  /** In PEM: what the app registration knows in the place of its password. */
  readonly certificate: string | undefined;
  readonly faults: Faults;
  readonly requests: SeenRequest[];
}

export interface FrontOptions {
  readonly origin: string;
  readonly password: string;
  /** Seconds for which the bot's token is good. */
  readonly lifetimeSeconds: number;
}

/** Takes the bot's HTTP requests: for the service's keys, for a token of its own, and to the connector. */
export class HttpFront {
  readonly #service: Behind;
  readonly #options: FrontOptions;

  constructor(service: Behind, options: FrontOptions) {
    this.#service = service;
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#options.origin);
    const method = request.method ?? 'GET';
    const region = /^\/(emea|amer|apac)(?=\/)/.exec(url.pathname)?.[1] ?? '';
    const path = region === '' ? url.pathname : url.pathname.slice(region.length + 1);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    const token = await this.#check(request.headers.authorization);
    const answer = async (): Promise<ConnectorAnswer> => {
      if (!path.startsWith('/v3/')) return this.#issue(method, path, body);
      if (token !== 'valid') return { status: 401, body: { error: { code: 'Unauthorized' } } };
      const parsed: unknown = body === '' ? undefined : JSON.parse(body);
      return serve(this.#service, method, path.slice(1), url.searchParams, parsed);
    };
    const note = (status: number | undefined): void => {
      this.#service.requests.push({ method, path, region, token, status, at: performance.now() });
    };
    const fault = this.#service.faults.take(`${method} ${path}`);
    if (fault !== undefined) {
      note('status' in fault ? fault.status : undefined);
      if (fault.delivered === true) await answer();
      inflict(fault, request, response);
      return;
    }
    const { status, body: content = {} } = await answer();
    note(status);
    // Not chained: restify, once it is loaded, takes the result from everybody's writeHead.
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(content));
  }

  async #check(authorization: string | undefined): Promise<SeenRequest['token']> {
    if (authorization === undefined) return 'none';
    const appId = await this.#service.issuer.verifyBotToken(authorization.replace(/^Bearer /, ''));
    return appId === this.#service.appId ? 'valid' : 'invalid';
  }

  /** The addresses of the token issuer: metadata, keys, and the client-credentials grant. */
  async #issue(method: string, path: string, body: string): Promise<ConnectorAnswer> {
    const { origin, password, lifetimeSeconds } = this.#options;
    const { appId, platform, issuer } = this.#service;
    const wellKnown = `/${appId}/.well-known`;
    if (path === `${wellKnown}/openidconfiguration`) {
      return { status: 200, body: { issuer: channelIssuer, jwks_uri: `${origin}${wellKnown}/keys` } };
    }
    if (path === `${wellKnown}/keys`) return { status: 200, body: issuer.keySet };
    if (method !== 'POST' || path !== `/${platform.tenantId}/oauth2/v2.0/token`) return { status: 404 };
    const form = new URLSearchParams(body);
    const isProved =
      this.#service.certificate === undefined
        ? form.get('client_secret') === password
        : form.get('client_assertion_type') === 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' &&
          (await issuer.verifyAssertion(form.get('client_assertion') ?? '', this.#service.certificate, origin + path));
    if (form.get('client_id') !== appId || !isProved || form.get('scope') !== `${connectorAudience}/.default`) {
      return { status: 401, body: { error: 'invalid_client' } };
    }
    const access_token = await issuer.botToken(appId, lifetimeSeconds);
    return { status: 200, body: { token_type: 'Bearer', expires_in: lifetimeSeconds, access_token } };
  }
}
