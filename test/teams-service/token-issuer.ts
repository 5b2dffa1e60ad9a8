import { createHash, X509Certificate } from 'node:crypto';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
} from 'jose';

/** The tokens that a stranger may try. */
export const forgeries = [
  'none',
  'garbage',
  'alg none',
  'HS256 with the public key',
  'wrong key',
  'wrong kid',
  'wrong audience',
  'wrong issuer',
  'expired',
  "another tenant's Emulator token",
  'wrong serviceUrl claim',
] as const;

export type Forgery = (typeof forgeries)[number];

/** The `iss` of what Teams signs. Not the public one: a bot that does not read its settings is found out. */
export const channelIssuer = 'https://issuer.teams.test';
const botTokenIssuer = 'https://sts.teams.test';
/** The audience of a bot's token, and with "/.default" the scope under which it asks for one. */
export const connectorAudience = 'https://api.botframework.com';

export interface IssuerOptions {
  readonly appId: string;
  readonly serviceUrl: string;
}

/** The two issuers of the platform in one: it signs what Teams sends to the bot, and what the bot sends to Teams. */
export class TokenIssuer {
  readonly #options: IssuerOptions;
  readonly #keys: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey };
  readonly #jwk: JWK;
  readonly #assertionIds = new Set<string>();

  private constructor(
    options: IssuerOptions,
    keys: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey },
    jwk: JWK,
  ) {
    this.#options = options;
    this.#keys = keys;
    this.#jwk = jwk;
  }

  static async create(options: IssuerOptions): Promise<TokenIssuer> {
    const keys = await generateKeyPair('RS256');
    return new TokenIssuer(options, keys, await exportJWK(keys.publicKey));
  }

  /** JSON Web Key Set (RFC 7517) with the endorsement that Bot Framework adds to its keys. */
  get keySet(): { keys: readonly (JWK & { endorsements: readonly string[] })[] } {
    return { keys: [{ ...this.#jwk, kid: 'k1', use: 'sig', alg: 'RS256', endorsements: ['msteams'] }] };
  }

  /** The token with which Teams signs an activity; it names the serviceUrl from which the activity comes. */
  channelToken(serviceUrl: string = this.#options.serviceUrl): Promise<string> {
    return this.#sign({ serviceurl: serviceUrl });
  }

  /** The token that a bot gets for its app id and password; Entra gives it an hour. */
  botToken(appId: string, lifetimeSeconds: number): Promise<string> {
    return new SignJWT({ appid: appId, ver: '1.0' })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT' })
      .setIssuer(botTokenIssuer)
      .setAudience(connectorAudience)
      .setExpirationTime(`${lifetimeSeconds}s`)
      .sign(this.#keys.privateKey);
  }

  /** The app id in a bot's token, undefined when it is not one of ours. */
  async verifyBotToken(token: string): Promise<string | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.#keys.publicKey, {
        issuer: botTokenIssuer,
        audience: connectorAudience,
      });
      return typeof payload['appid'] === 'string' ? payload['appid'] : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Does this assertion (RFC 7523) come from the app with this certificate? As Entra reads it: PS256 or RS256, the
   * certificate by its thumbprint, for this token endpoint, a quarter of an hour at most, each id once.
   */
  async verifyAssertion(assertion: string, certificatePem: string, tokenUrl: string): Promise<boolean> {
    const certificate = new X509Certificate(certificatePem);
    const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url');
    const { appId } = this.#options;
    try {
      const { payload, protectedHeader } = await jwtVerify(assertion, certificate.publicKey, {
        algorithms: ['PS256', 'RS256'],
        audience: tokenUrl,
        issuer: appId,
        subject: appId,
        maxTokenAge: '15m',
        requiredClaims: ['jti', 'nbf', 'exp'],
      });
      const { jti = '', iat = 0, exp = 0 } = payload;
      const isFresh = !this.#assertionIds.has(jti) && exp - iat <= 900;
      this.#assertionIds.add(jti);
      return isFresh && protectedHeader['x5t#S256'] === thumbprint;
    } catch {
      return false;
    }
  }

  /** A token that must not open the door; undefined for no token at all. */
  async forge(kind: Forgery): Promise<string | undefined> {
    const { appId, serviceUrl } = this.#options;
    const serviceurl = serviceUrl;
    const claims = { iss: channelIssuer, aud: appId, serviceurl };
    switch (kind) {
      case 'none':
        return undefined;
      case 'garbage':
        return 'not.a.token';
      case 'alg none':
        return new UnsecuredJWT(claims).setExpirationTime('1h').encode();
      case 'HS256 with the public key': {
        const secret = new TextEncoder().encode(await exportSPKI(this.#keys.publicKey));
        const header = { alg: 'HS256', kid: 'k1', typ: 'JWT' };
        return new SignJWT(claims).setProtectedHeader(header).setExpirationTime('1h').sign(secret);
      }
      case 'wrong key':
        return this.#sign({ serviceurl }, { key: (await generateKeyPair('RS256')).privateKey });
      case 'wrong kid':
        return this.#sign({ serviceurl }, { kid: 'k2' });
      case 'wrong audience':
        return this.#sign({ serviceurl, aud: '00000000-0000-0000-0000-00000000dead' });
      case 'wrong issuer':
        return this.#sign({ serviceurl, iss: 'https://sts.windows.net/elsewhere/' });
      case 'expired':
        return this.#sign({ serviceurl }, { expires: '-1h' });
      case "another tenant's Emulator token": {
        const tid = '00000000-0000-0000-0000-0000000000e1';
        return this.#sign({ iss: `https://sts.windows.net/${tid}/`, tid, ver: '2.0', azp: appId });
      }
      case 'wrong serviceUrl claim':
        return this.#sign({ serviceurl: 'https://smba.trafficmanager.net/elsewhere/' });
    }
  }

  #sign(claims: JWTPayload, more: { key?: CryptoKey; kid?: string; expires?: string } = {}): Promise<string> {
    return new SignJWT({ iss: channelIssuer, aud: this.#options.appId, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: more.kid ?? 'k1', typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime(more.expires ?? '1h')
      .sign(more.key ?? this.#keys.privateKey);
  }
}
