import { createHash, createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';

/** What proves the bot's identity to Entra in the place of a password. */
export interface AppCertificate {
  readonly privateKey: KeyObject;
  /** SHA-256 of the certificate's DER, base64url: by it Entra finds the certificate (`x5t#S256`, RFC 7515, 4.1.8). */
  readonly thumbprint: string;
  readonly notAfter: Date;
}

export type CertificateProblem =
  | 'no-key'
  | 'key-locked'
  | 'key-unfit'
  | 'no-certificate'
  | 'unlike-key'
  | 'not-yet-valid'
  | 'expired';

export type CertificateOutcome =
  | { readonly ok: true; readonly certificate: AppCertificate }
  | { readonly ok: false; readonly problem: CertificateProblem };

/** Where a problem may be read by somebody who must mend it; nothing of the PEM stands in it. */
export const certificateProblems: Readonly<Record<CertificateProblem, string>> = {
  'no-key': 'holds no private key in PEM',
  'key-locked': 'holds a private key with a passphrase; one without is needed',
  'key-unfit': 'holds a private key that Entra does not take: RSA of 2048 bits or more is needed',
  'no-certificate': 'holds no certificate in PEM',
  'unlike-key': 'holds a certificate and a private key that do not belong together',
  'not-yet-valid': 'holds a certificate that is not valid yet',
  expired: 'holds a certificate that has expired',
};

/**
 * Reads a PEM with a private key and its certificate, in any order, as `az ad app credential` and Key Vault give it; of a
 * chain the key's own certificate is taken.
 */
export function readAppCertificate(pem: string, now: Date): CertificateOutcome {
  const blocks = [...pem.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g)];
  const keyBlock = blocks.find(([, label]) => label?.endsWith('PRIVATE KEY'));
  if (keyBlock === undefined) return refuse('no-key');
  if (/ENCRYPTED/.test(keyBlock[0])) return refuse('key-locked');
  const privateKey = parsed(() => createPrivateKey(keyBlock[0]));
  if (privateKey === undefined) return refuse('no-key');
  const { asymmetricKeyType, asymmetricKeyDetails } = privateKey;
  if (asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) < 2_048) return refuse('key-unfit');
  const certificates = blocks
    .filter(([, label]) => label === 'CERTIFICATE')
    .flatMap(([block]) => parsed(() => new X509Certificate(block)) ?? []);
  if (certificates.length === 0) return refuse('no-certificate');
  const own = certificates.find((certificate) => certificate.checkPrivateKey(privateKey));
  if (own === undefined) return refuse('unlike-key');
  if (own.validFromDate > now) return refuse('not-yet-valid');
  if (own.validToDate <= now) return refuse('expired');
  const thumbprint = createHash('sha256').update(own.raw).digest('base64url');
  return { ok: true, certificate: { privateKey, thumbprint, notAfter: own.validToDate } };
}

function refuse(problem: CertificateProblem): CertificateOutcome {
  return { ok: false, problem };
}

/** Undefined for what OpenSSL cannot read; its errors have codes of their own. */
function parsed<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
