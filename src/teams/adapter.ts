import { TeamsAdapter } from '@microsoft/teams-ai';
import { type Activity, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type ConnectorClient,
  type ConnectorFactory,
  EmulatorValidation,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Measure } from '../log/telemetry.ts';
import { type BotEndpoints, type BotIdentity, credentialsOf } from './bot-identity.ts';
import { ConnectorError, keepEntityFields, SingleAttemptConnectorFactory } from './connector.ts';

export interface AdapterOptions {
  readonly identity: BotIdentity;
  readonly endpoints?: BotEndpoints;
  readonly isAllowedServiceUrl: (url: string) => boolean;
  /** Measures each call to the service; none is measured where absent. */
  readonly measure?: Measure;
  /** Whose people may talk to the bot; every tenant where absent. */
  readonly isAllowedTenant?: (tenantId: string) => boolean;
  /** Something that is stored would have the bot send where it may not. */
  readonly onBlocked?: (reason: 'service-url' | 'tenant') => void;
  /** The bot's clock; the system's where absent. */
  readonly now?: () => Date;
  /** Milliseconds for one call to the service within a turn; 4,000 where absent. */
  readonly replyTimeoutMs?: number;
  /** Milliseconds for one call outside a turn (agenda posts, rosters); 10,000 where absent. */
  readonly proactiveTimeoutMs?: number;
}

/** The SDK's adapter without its traps: see {@link HardenedAdapter}. */
export function createAdapter(options: AdapterOptions): HardenedAdapter {
  // The SDK's check reads the unverified token: it keeps four strings of each new tenant id for ever, and a token that
  // it takes for the Emulator's needs no tenant. This bot has no use for the Emulator.
  Object.defineProperty(EmulatorValidation, 'isTokenFromEmulator', { value: () => false });
  keepEntityFields();
  return new HardenedAdapter(options);
}

/** Longer than the SDK needs to fetch the service's signing keys, shorter than the service's own patience. */
const authenticationDeadlineMs = 8_000;

/**
 * TeamsAdapter with connector clients that try once and within a deadline, and with a way to run a turn that tells a
 * sender who is not authenticated from a fault of the turn and prints neither to the console.
 */
export class HardenedAdapter extends TeamsAdapter {
  protected override readonly botFrameworkAuthentication: ConnectorLimits;
  readonly #options: Required<Pick<AdapterOptions, 'isAllowedServiceUrl' | 'isAllowedTenant' | 'onBlocked' | 'now'>>;

  constructor(options: AdapterOptions) {
    const credentials = credentialsOf(options.identity, options.endpoints);
    const settings = { ...options.endpoints };
    super(settings, credentials);
    const {
      isAllowedServiceUrl,
      measure,
      now = () => new Date(),
      replyTimeoutMs = 4_000,
      proactiveTimeoutMs = 10_000,
    } = options;
    const shared = { isAllowedServiceUrl, ...(measure === undefined ? {} : { measure }) };
    this.#options = {
      isAllowedServiceUrl,
      isAllowedTenant: options.isAllowedTenant ?? (() => true),
      onBlocked: options.onBlocked ?? (() => undefined),
      now,
    };
    this.botFrameworkAuthentication = new ConnectorLimits(settings, credentials, {
      inTurn: new SingleAttemptConnectorFactory(credentials, { ...shared, timeoutMs: replyTimeoutMs }),
      proactive: new SingleAttemptConnectorFactory(credentials, { ...shared, timeoutMs: proactiveTimeoutMs }),
    });
  }

  /**
   * A client for calls outside a turn. Address and tenant come from storage, perhaps from a time when more was allowed, or
   * from somebody else's hand: they are looked at as those of an activity are.
   *
   * @throws ConnectorError for what is not allowed: `not-sent`, so that it goes out when it is allowed again
   */
  async connectTo(serviceUrl: string, tenantId: string): Promise<ConnectorClient> {
    const { isAllowedServiceUrl, isAllowedTenant, onBlocked } = this.#options;
    const reason = !isAllowedServiceUrl(serviceUrl) ? 'service-url' : !isAllowedTenant(tenantId) ? 'tenant' : undefined;
    if (reason !== undefined) {
      onBlocked(reason);
      throw new ConnectorError('not-sent', 'the place to which it would go is not allowed');
    }
    return this.botFrameworkAuthentication.proactive.create(serviceUrl);
  }

  /**
   * Authenticates the sender of an activity and runs the bot's logic for it. Status 401: not authenticated, nothing was
   * run. 503: the service's signing keys are out of reach. What the logic throws, and `onTurnError` does not catch, is
   * thrown.
   *
   * @param activity as the door has checked it; its timestamps are made Dates in place.
   */
  async runTurn(
    authorization: string,
    activity: object,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<{ readonly status: number; readonly body?: unknown }> {
    if (!isActivity(activity)) return { status: 400 };
    restoreDates(activity, this.#options.now());
    const sender = await this.#authenticate(activity, authorization);
    if (!sender.ok) return { status: sender.status };
    const answer = await this.processActivity(sender.result, activity, logic);
    if (answer === undefined) return { status: 200 };
    // The SDK's word for an invoke that no route wants is that of a server that failed.
    return answer.status === 501 ? { status: 404 } : { status: answer.status, body: answer.body };
  }

  async #authenticate(
    activity: Activity,
    authorization: string,
  ): Promise<{ ok: true; result: AuthenticateRequestResult } | { ok: false; status: 401 | 503 }> {
    const late = Promise.withResolvers<{ ok: false; status: 503 }>();
    const timer = setTimeout(() => late.resolve({ ok: false, status: 503 }), authenticationDeadlineMs);
    const verdict = this.botFrameworkAuthentication.authenticateRequest(activity, authorization).then(
      (result) => ({ ok: true, result }) as const,
      // The SDK throws AuthenticationErrors, errors of its JWT library and TypeErrors alike; all mean "no".
      (error: unknown) => ({ ok: false, status: areKeysOutOfReach(error) ? 503 : 401 }) as const,
    );
    try {
      return await Promise.race([verdict, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }
}

interface ConnectorFactories {
  readonly inTurn: ConnectorFactory;
  readonly proactive: ConnectorFactory;
}

/** The SDK's authentication, but for the connector clients it hands out. */
class ConnectorLimits extends ConfigurationBotFrameworkAuthentication {
  readonly #factories: ConnectorFactories;

  constructor(
    settings: Partial<BotEndpoints>,
    credentials: ServiceClientCredentialsFactory,
    factories: ConnectorFactories,
  ) {
    super({ ...settings }, credentials);
    this.#factories = factories;
  }

  get proactive(): ConnectorFactory {
    return this.#factories.proactive;
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authorization);
    return { ...result, connectorFactory: this.#factories.inTurn };
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#factories.proactive;
  }
}

/** The SDK's status for keys that it could not load, and node-fetch's name for a network that is not there. */
function areKeysOutOfReach(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode >= 500;
  return error instanceof Error && error.name === 'FetchError';
}

/**
 * The SDK's type of an activity has a dozen fields that no service sends always; the SDK itself takes any object with a
 * type for one. What this bot relies on, the door has checked.
 */
function isActivity(value: object): value is Activity {
  return 'type' in value && typeof value.type === 'string';
}

/** So far (milliseconds) the service's clock may be ahead of ours. */
const clockLeadMs = 5 * 60_000;

/**
 * As the SDK does for activities that arrive through its own HTTP handling. A time to come counts as now: answers and votes
 * are ordered by it, and one from next year would stand against all that follow. One that is hours old is believed: the
 * service delivers late after an outage, and how long a captured request can be sent again, its token's expiry says.
 */
function restoreDates(activity: Activity, now: Date): void {
  for (const field of ['timestamp', 'localTimestamp', 'expiration'] as const) {
    if (activity[field] !== undefined) activity[field] = new Date(activity[field]);
  }
  const { timestamp } = activity;
  if (timestamp !== undefined && timestamp.getTime() > now.getTime() + clockLeadMs) activity.timestamp = now;
}
