import {
  AuthenticationConstants,
  JwtTokenProviderFactory,
  ManagedIdentityAppCredentials,
  MicrosoftAppCredentials,
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
  TokenCredentials,
} from 'botframework-connector';
import { z } from 'zod/v4';

/** Who the bot is towards the platform. `anonymous` has no proof of it: the developer's playground only. */
export type BotIdentity =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'single-tenant'; readonly appId: string; readonly password: string; readonly tenantId: string }
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string };

/** The addresses of another cloud, or of a test's token issuer, under botbuilder's own names; all of them or none. */
export interface BotEndpoints {
  /** The authority; the token is fetched from `oauth2/v2.0/token` below it. */
  readonly ToChannelFromBotLoginUrl: string;
  readonly ToChannelFromBotOAuthScope: string;
  readonly ToBotFromChannelTokenIssuer: string;
  readonly OAuthUrl: string;
  readonly ToBotFromChannelOpenIdMetadataUrl: string;
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string;
  readonly CallerId: string;
}

/** No token for the service could be had, so nothing was sent to it. */
export class TokenUnavailableError extends Error {
  override readonly name = 'TokenUnavailableError';
}

/** How the bot proves its identity in requests to the service. */
export function credentialsOf(identity: BotIdentity, endpoints?: BotEndpoints): ServiceClientCredentialsFactory {
  if (identity.kind === 'anonymous') return new BotCredentials(undefined, MicrosoftAppCredentials.Empty);
  const scope = endpoints?.ToChannelFromBotOAuthScope ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
  return new BotCredentials(identity.appId, signedWith(tokenSource(identity, scope, endpoints)));
}

type TokenSource = () => Promise<string>;

function tokenSource(
  identity: Exclude<BotIdentity, { kind: 'anonymous' }>,
  scope: string,
  endpoints: BotEndpoints | undefined,
): TokenSource {
  if (identity.kind === 'managed-identity') {
    const inner = new ManagedIdentityAppCredentials(identity.appId, scope, new JwtTokenProviderFactory());
    return () => inner.getToken();
  }
  const authority = endpoints?.ToChannelFromBotLoginUrl ?? `https://login.microsoftonline.com/${identity.tenantId}`;
  return clientCredentialsGrant(`${authority.replace(/\/+$/, '')}/oauth2/v2.0/token`, {
    client_id: identity.appId,
    client_secret: identity.password,
    scope: scope.endsWith('/.default') ? scope : `${scope}/.default`,
  });
}

const tokenDeadlineMs = 5_000;
const grantAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const grantError = z.object({ error: z.string() });

/**
 * The client-credentials grant (RFC 6749, 4.4) with the token kept until shortly before it expires. botbuilder's own way
 * through MSAL takes https authorities only and has no deadline; with this one, tests run what production runs.
 */
function clientCredentialsGrant(tokenUrl: string, parameters: Record<string, string>): TokenSource {
  let kept: { readonly token: string; readonly freshUntil: number } | undefined;
  let underWay: Promise<string> | undefined;
  const fetchToken = async (): Promise<string> => {
    const response = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', ...parameters }),
      redirect: 'error',
      signal: AbortSignal.timeout(tokenDeadlineMs),
    });
    const body: unknown = await response.json();
    if (!response.ok) {
      // Only the code of the error: its description repeats ids of the tenant.
      throw new Error(`token endpoint: ${response.status} ${grantError.safeParse(body).data?.error ?? ''}`);
    }
    const { access_token: token, expires_in: seconds } = grantAnswer.parse(body);
    kept = { token, freshUntil: Date.now() + Math.max(seconds - 300, seconds / 2) * 1000 };
    return token;
  };
  return async () => {
    if (kept !== undefined && kept.freshUntil > Date.now()) return kept.token;
    underWay ??= fetchToken().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

/** Puts the bearer token on a request; never takes longer than the deadline, whatever the source does. */
function signedWith(source: TokenSource): ServiceClientCredentials {
  return {
    signRequest: async (request) => {
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => late.reject(new Error('no token in time')), tokenDeadlineMs);
      try {
        const token = await Promise.race([source(), late.promise]);
        return await new TokenCredentials(token).signRequest(request);
      } catch (cause) {
        throw new TokenUnavailableError('no token for the service', { cause });
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

class BotCredentials extends ServiceClientCredentialsFactory {
  readonly #appId: string | undefined;
  readonly #credentials: ServiceClientCredentials;

  constructor(appId: string | undefined, credentials: ServiceClientCredentials) {
    super();
    this.#appId = appId;
    this.#credentials = credentials;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return this.#appId !== undefined && appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return this.#appId === undefined;
  }

  override async createCredentials(): Promise<ServiceClientCredentials> {
    return this.#credentials;
  }
}
