import { AuthenticationConstants } from 'botframework-connector';
import { z } from 'zod/v4';
import { type BotEndpoints, type BotIdentity, fetchBotToken } from './bot-identity.ts';
import { TokenRefusedError } from './client-credentials.ts';

export type IdentityProbe =
  | { readonly ok: true }
  /** `codes` are those of Entra (AADSTS…); empty where it gave none, or was not reached. */
  | { readonly ok: false; readonly codes: readonly number[]; readonly error: unknown };

/** Fetches a token as the bot does, and throws it away. */
export async function probeIdentity(
  identity: Exclude<BotIdentity, { kind: 'anonymous' }>,
  endpoints?: BotEndpoints,
): Promise<IdentityProbe> {
  try {
    await fetchBotToken(identity, endpoints);
    return { ok: true };
  } catch (error) {
    return { ok: false, codes: error instanceof TokenRefusedError ? error.codes : [], error };
  }
}

const keyAddress = z.object({ jwks_uri: z.url() });

/** Fetches what tells with which keys Teams signs: without it no message is let in. @throws where it cannot be had */
export async function probeSigningKeys(endpoints?: BotEndpoints): Promise<void> {
  const url = endpoints?.ToBotFromChannelOpenIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`signing keys: ${response.status}`);
  keyAddress.parse(await response.json());
}
