import { ManagedIdentityCredential } from '@azure/identity';
import {
  AuthenticationConstants,
  MicrosoftAppCredentials,
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
  TokenCredentials,
} from 'botframework-connector';
import { type AppProof, clientCredentialsGrant } from './client-credentials.ts';

/** Who the bot is towards the platform. `anonymous` has no proof of it: the developer's playground only. */
export type BotIdentity =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'single-tenant'; readonly appId: string; readonly password: string; readonly tenantId: string }
  | { readonly kind: 'certificate'; readonly appId: string; readonly tenantId: string; readonly proof: AppProof }
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
  return new BotCredentials(identity.appId, signedWith(tokenSource(identity, endpoints)));
}

/** A token as the bot gets it for the service. @throws whatever keeps it from getting one within the deadline */
export function fetchBotToken(
  identity: Exclude<BotIdentity, { kind: 'anonymous' }>,
  endpoints?: BotEndpoints,
): Promise<string> {
  return inTime(tokenSource(identity, endpoints));
}

type TokenSource = () => Promise<string>;

function tokenSource(
  identity: Exclude<BotIdentity, { kind: 'anonymous' }>,
  endpoints: BotEndpoints | undefined,
): TokenSource {
  const scope = endpoints?.ToChannelFromBotOAuthScope ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
  if (identity.kind === 'managed-identity') {
    // The SDK's own way asks the environment, the command line and others before the platform.
    const credential = new ManagedIdentityCredential({ clientId: identity.appId });
    return async () => (await credential.getToken(scopeOf(scope))).token;
  }
  const authority = endpoints?.ToChannelFromBotLoginUrl ?? `https://login.microsoftonline.com/${identity.tenantId}`;
  return clientCredentialsGrant({
    tokenUrl: `${authority.replace(/\/+$/, '')}/oauth2/v2.0/token`,
    appId: identity.appId,
    scope: scopeOf(scope),
    proof: identity.kind === 'single-tenant' ? { kind: 'password', password: identity.password } : identity.proof,
    now: () => new Date(),
    deadlineMs: tokenDeadlineMs,
  });
}

function scopeOf(resource: string): string {
  return resource.endsWith('/.default') ? resource : `${resource}/.default`;
}

const tokenDeadlineMs = 5_000;

/** Puts the bearer token on a request; never takes longer than the deadline, whatever the source does. */
function signedWith(source: TokenSource): ServiceClientCredentials {
  return {
    signRequest: async (request) => {
      try {
        return await new TokenCredentials(await inTime(source)).signRequest(request);
      } catch (cause) {
        throw new TokenUnavailableError('no token for the service', { cause });
      }
    },
  };
}

async function inTime(source: TokenSource): Promise<string> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new DOMException('no token in time', 'TimeoutError')), tokenDeadlineMs);
  try {
    return await Promise.race([source(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
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
