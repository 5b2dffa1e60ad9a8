import type { IncomingHttpHeaders } from 'node:http';
import { activityShape, type InboundActivity } from './activity-shape.ts';
import { type IsAllowedServiceUrl, isLoopbackAddress, isLoopbackHost, isLoopbackUrl } from './service-hosts.ts';

/** The issuer of the tokens with which the public Bot Framework service signs its requests. */
export const publicTokenIssuer = 'https://api.botframework.com';

/**
 * Who may come in. `anonymous` takes requests without a token, from this machine only and about services on this
 * machine only: for the developer's playground.
 */
export type GuardOptions =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'authenticated';
      /** The exact `iss` of a token; {@link publicTokenIssuer} where absent. */
      readonly tokenIssuer?: string;
      /** Entra tenant ids; empty means any tenant. */
      readonly allowedTenants: readonly string[];
      readonly isAllowedServiceUrl: IsAllowedServiceUrl;
    };

/** Why a request stays outside; for the log, never for the sender. */
export type Refusal =
  | 'content-encoding'
  | 'content-type'
  | 'peer-not-local'
  | 'token-missing'
  | 'token-foreign'
  | 'token-endless'
  | 'activity-shape'
  | 'service-url'
  | 'tenant';

export type Refused = { readonly ok: false; readonly status: 400 | 401 | 403 | 415; readonly reason: Refusal };

/** What the guard sees of a request before its body is read. */
export interface RequestHead {
  readonly headers: IncomingHttpHeaders;
  readonly remoteAddress: string | undefined;
}

/**
 * The first look, at the head alone, so that an unwanted body is never read. The token is only glanced at (is it a JWT
 * that claims the right issuer and an end?); its signature is the platform SDK's business.
 */
export function checkHead({ headers, remoteAddress }: RequestHead, options: GuardOptions): { ok: true } | Refused {
  if (headers['content-encoding'] !== undefined) return refuse(415, 'content-encoding');
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(headers['content-type'] ?? '')) {
    return refuse(415, 'content-type');
  }
  if (options.kind === 'anonymous') {
    // The Host header too: a web page elsewhere or a tunnel reaches this machine under a name of its own.
    const host = URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? '';
    return isLoopbackAddress(remoteAddress ?? '') && isLoopbackHost(host)
      ? { ok: true }
      : refuse(403, 'peer-not-local');
  }
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) return refuse(401, 'token-missing');
  const { iss, exp } = claimsOf(token);
  if (iss !== (options.tokenIssuer ?? publicTokenIssuer)) return refuse(401, 'token-foreign');
  // The SDK takes a token without an end for one that never ends: who has got hold of it could use it for ever.
  return typeof exp === 'number' ? { ok: true } : refuse(401, 'token-endless');
}

/** The second look, at the parsed body. */
export function checkActivity(
  body: unknown,
  options: GuardOptions,
): { readonly ok: true; readonly activity: InboundActivity } | Refused {
  const parsed = activityShape.safeParse(body);
  if (!parsed.success) return refuse(400, 'activity-shape');
  const activity = parsed.data;
  const isAllowedServiceUrl = options.kind === 'anonymous' ? isLoopbackUrl : options.isAllowedServiceUrl;
  if (!isAllowedServiceUrl(activity.serviceUrl)) return refuse(400, 'service-url');
  if (options.kind === 'authenticated' && !isAllowedTenant(activity, options.allowedTenants)) {
    return refuse(403, 'tenant');
  }
  return { ok: true, activity };
}

/** The rule for tenants, without regard to case; with an empty list every tenant is allowed. */
export function allowTenants(allowed: readonly string[]): (tenantId: string) => boolean {
  return (tenantId) => allowed.length === 0 || allowed.some((id) => id.toLowerCase() === tenantId.toLowerCase());
}

/** Both places that name the tenant must name an allowed one; one of them must stand there. */
function isAllowedTenant(activity: InboundActivity, allowed: readonly string[]): boolean {
  const claimed = [activity.channelData?.tenant?.id, activity.conversation.tenantId].filter((id) => id !== undefined);
  if (new Set(claimed.map((id) => id.toLowerCase())).size > 1) return false;
  if (allowed.length === 0) return true;
  const [tenant] = claimed;
  return tenant !== undefined && allowTenants(allowed)(tenant);
}

/** What a token says of itself, believed by nobody yet. */
function claimsOf(token: string): { readonly iss?: unknown; readonly exp?: unknown } {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof payload === 'object' && payload !== null ? payload : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function refuse(status: Refused['status'], reason: Refusal): Refused {
  return { ok: false, status, reason };
}
