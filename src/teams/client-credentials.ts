import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SignJWT } from 'jose';
import { z } from 'zod/v4';
import { type AppCertificate, readAppCertificate } from './app-certificate.ts';

/** With what an app registration proves itself: a password, or a PEM with a private key and its certificate. */
export type AppProof =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'certificate'; readonly pem: string }
  /** Read again for each token, so that a renewed certificate counts without a restart. */
  | { readonly kind: 'certificate-file'; readonly path: string };

export interface Grant {
  readonly tokenUrl: string;
  readonly appId: string;
  readonly scope: string;
  readonly proof: AppProof;
  readonly now: () => Date;
  /** Milliseconds for the request. */
  readonly deadlineMs: number;
}

const grantAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const grantError = z.object({ error: z.string(), error_codes: z.array(z.number()).optional() });

/** Entra, or whoever else is asked, gives no token. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
  /** Numbers of Entra, as in AADSTS7000215. */
  readonly codes: readonly number[];

  constructor(status: number, error: string, codes: readonly number[]) {
    super(`token endpoint: ${status} ${error}`);
    this.codes = codes;
  }
}

/**
 * The client-credentials grant (RFC 6749, 4.4) with the token kept until shortly before it expires. botbuilder's own way
 * through MSAL takes https authorities only and has no deadline; with this one, tests run what production runs.
 */
export function clientCredentialsGrant(grant: Grant): () => Promise<string> {
  const { tokenUrl, appId, scope, now, deadlineMs } = grant;
  const prove = proofOf(grant);
  let kept: { readonly token: string; readonly freshUntil: number } | undefined;
  let underWay: Promise<string> | undefined;
  const fetchToken = async (): Promise<string> => {
    const parameters = { grant_type: 'client_credentials', client_id: appId, scope, ...(await prove()) };
    const response = await fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams(parameters),
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    const body: unknown = await response.json();
    if (!response.ok) {
      // Only the codes of the error: its description repeats ids of the tenant.
      const refusal = grantError.safeParse(body).data;
      throw new TokenRefusedError(response.status, refusal?.error ?? '', refusal?.error_codes ?? []);
    }
    const { access_token: token, expires_in: seconds } = grantAnswer.parse(body);
    kept = { token, freshUntil: now().getTime() + Math.max(seconds - 300, seconds / 2) * 1000 };
    return token;
  };
  return async () => {
    if (kept !== undefined && kept.freshUntil > now().getTime()) return kept.token;
    underWay ??= fetchToken().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

type Prove = () => Promise<Readonly<Record<string, string>>>;

function proofOf({ proof, tokenUrl, appId, now }: Grant): Prove {
  if (proof.kind === 'password') return async () => ({ client_secret: proof.password });
  let known: AppCertificate | undefined;
  const current = async (): Promise<AppCertificate> => {
    const pem = proof.kind === 'certificate' ? proof.pem : await readFile(proof.path, 'utf8').catch(() => '');
    const read = readAppCertificate(pem, now());
    // A file that is just being written is none yet: until it is, the certificate from before goes on.
    if (read.ok) known = read.certificate;
    else if (known === undefined) throw new Error(`the certificate cannot be used: ${read.problem}`);
    return known;
  };
  return async () => ({
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await signAssertion(await current(), { tokenUrl, appId, now: now() }),
  });
}

const assertionLifetimeMs = 5 * 60_000;

/** The client assertion (RFC 7523) in the form that Entra asks for: PS256, the certificate named by its thumbprint. */
function signAssertion(
  { privateKey, thumbprint }: AppCertificate,
  { tokenUrl, appId, now }: { readonly tokenUrl: string; readonly appId: string; readonly now: Date },
): Promise<string> {
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })
    .setAudience(tokenUrl)
    .setIssuer(appId)
    .setSubject(appId)
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(new Date(now.getTime() + assertionLifetimeMs))
    .sign(privateKey);
}
