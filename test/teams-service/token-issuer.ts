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
  'not yet valid',
  'never valid: no expiry',
  'a key of another channel',
  'kid that is a path',
  'keys from a jku address',
  'keys from an x5u address',
  'a key in its own header',
  'another app as issuer and audience',
  'the Emulator as issuer',
  'the government cloud as issuer',
  "a person's token for Graph",
  'a calling skill',
  'signature cut off',
  'payload of another',
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
    const key = { ...this.#jwk, use: 'sig', alg: 'RS256' };
    return {
      keys: [
        { ...key, kid: 'k1', endorsements: ['msteams'] },
        { ...key, kid: 'k3', endorsements: ['webchat'] },
      ],
    };
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

  /**
   * A token that must not open the door; undefined for no token at all.
   *
   * @param elsewhere where a header says that keys can be fetched
   */
  async forge(kind: Forgery, elsewhere = 'http://127.0.0.1:9/'): Promise<string | undefined> {
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
      case 'not yet valid':
        return this.#sign({ serviceurl, nbf: Math.floor(Date.now() / 1_000) + 3_600 }, { expires: '2h' });
      case 'never valid: no expiry':
        return new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT' })
          .sign(this.#keys.privateKey);
      case 'a key of another channel':
        return this.#sign({ serviceurl }, { kid: 'k3' });
      case 'kid that is a path':
        return this.#sign({ serviceurl }, { kid: '../../../../dev/null' });
      case 'keys from a jku address':
        return this.#sign({ serviceurl }, { ...(await this.#stranger()), kid: 'own', header: { jku: elsewhere } });
      case 'keys from an x5u address':
        return this.#sign({ serviceurl }, { ...(await this.#stranger()), kid: 'own', header: { x5u: elsewhere } });
      case 'a key in its own header': {
        const own = await generateKeyPair('RS256');
        return this.#sign(
          { serviceurl },
          { key: own.privateKey, kid: 'own', header: { jwk: await exportJWK(own.publicKey) } },
        );
      }
      case 'another app as issuer and audience': {
        const other = '00000000-0000-0000-0000-00000000dead';
        return this.#sign({ serviceurl, aud: other, iss: channelIssuer, appid: other, azp: other });
      }
      case 'the Emulator as issuer': {
        const iss = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
        return this.#sign({ serviceurl, iss, appid: appId, ver: '1.0' });
      }
      case 'the government cloud as issuer':
        return this.#sign({ serviceurl, iss: 'https://api.botframework.us' });
      case "a person's token for Graph": {
        const tid = '00000000-0000-0000-0000-0000000000e1';
        const person = { upn: 'anna.holm@kommune.test', scp: 'User.Read', appid: appId };
        return this.#sign({
          ...person,
          tid,
          iss: `https://sts.windows.net/${tid}/`,
          aud: 'https://graph.microsoft.com',
        });
      }
      case 'a calling skill': {
        const other = '00000000-0000-0000-0000-00000000dead';
        return this.#sign({ serviceurl, iss: channelIssuer, aud: other, ver: '1.0', appid: appId });
      }
      case 'signature cut off':
        return (await this.#sign({ serviceurl })).replace(/[^.]+$/, '');
      case 'payload of another': {
        const [head, , signature] = (await this.#sign({ serviceurl })).split('.');
        const payload = new UnsecuredJWT({ ...claims, more: 'rights' }).setExpirationTime('9h').encode().split('.')[1];
        return [head, payload, signature].join('.');
      }
    }
  }

  async #stranger(): Promise<{ key: CryptoKey }> {
    return { key: (await generateKeyPair('RS256')).privateKey };
  }

  #sign(
    claims: JWTPayload,
    more: { key?: CryptoKey; kid?: string; expires?: string; header?: Readonly<Record<string, unknown>> } = {},
  ): Promise<string> {
    return new SignJWT({ iss: channelIssuer, aud: this.#options.appId, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: more.kid ?? 'k1', typ: 'JWT', ...more.header })
      .setIssuedAt()
      .setExpirationTime(more.expires ?? '1h')
      .sign(more.key ?? this.#keys.privateKey);
  }
}
