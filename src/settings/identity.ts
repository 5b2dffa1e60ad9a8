import { readFileSync } from 'node:fs';
import { certificateProblems, readAppCertificate } from '../teams/app-certificate.ts';
import { guid } from './forms.ts';
import type { Read, SettingName } from './names.ts';

/** As whom the bot stands before Entra. */
export type Identity =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'single-tenant'; readonly appId: string; readonly password: string; readonly tenantId: string }
  | {
      readonly kind: 'certificate';
      readonly appId: string;
      readonly tenantId: string;
      readonly proof: { readonly kind: 'certificate'; readonly pem: string } | CertificateFile;
    }
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string };

interface CertificateFile {
  readonly kind: 'certificate-file';
  readonly path: string;
}

export function readIdentity(read: Read, problems: string[], purpose: 'bot' | 'tool'): Identity {
  const anonymous = read('DANGEROUSLY_ALLOW_ANONYMOUS');
  if (anonymous !== undefined && !['true', 'false'].includes(anonymous))
    problems.push('DANGEROUSLY_ALLOW_ANONYMOUS must be true or false.');
  if (anonymous === 'true') {
    if (read('MICROSOFT_APP_ID') !== undefined)
      problems.push('DANGEROUSLY_ALLOW_ANONYMOUS and MICROSOFT_APP_ID exclude each other.');
    return { kind: 'anonymous' };
  }
  if (purpose === 'tool') return { kind: 'anonymous' };
  const need = (name: SettingName): string => {
    const text = read(name);
    if (text === undefined) problems.push(`${name} is missing.`);
    return text ?? '';
  };
  const needGuid = (name: SettingName): string => {
    const text = need(name);
    if (text !== '' && !guid.safeParse(text).success) problems.push(`${name} must be a GUID.`);
    return text;
  };
  const appId = needGuid('MICROSOFT_APP_ID');
  const tenantId = needGuid('MICROSOFT_APP_TENANT_ID');
  const type = read('MICROSOFT_APP_TYPE') ?? 'SingleTenant';
  const proofs = proofNames.filter((name) => read(name) !== undefined);
  if (type === 'UserAssignedMSI') {
    if (proofs.length > 0) problems.push(`${proofs.join(', ')}: a managed identity (UserAssignedMSI) needs none.`);
    return { kind: 'managed-identity', appId, tenantId };
  }
  if (type !== 'SingleTenant') problems.push('MICROSOFT_APP_TYPE must be SingleTenant or UserAssignedMSI.');
  if (proofs.length > 1) problems.push(`${proofs.join(', ')} exclude each other.`);
  const [proof] = proofs;
  if (proof === undefined) problems.push('MICROSOFT_APP_PASSWORD or MICROSOFT_APP_CERTIFICATE_FILE is missing.');
  if (proof === undefined || proof === 'MICROSOFT_APP_PASSWORD') {
    return { kind: 'single-tenant', appId, password: read('MICROSOFT_APP_PASSWORD') ?? '', tenantId };
  }
  return { kind: 'certificate', appId, tenantId, proof: readCertificate(proof, read(proof) ?? '', problems) };
}

const proofNames = ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_CERTIFICATE_FILE', 'MICROSOFT_APP_CERTIFICATE'] as const;

type CertificateProof = Extract<Identity, { kind: 'certificate' }>['proof'];

function readCertificate(
  name: 'MICROSOFT_APP_CERTIFICATE_FILE' | 'MICROSOFT_APP_CERTIFICATE',
  text: string,
  problems: string[],
): CertificateProof {
  // Where a setting can have one line only, its line ends are written as \n.
  const proof: CertificateProof =
    name === 'MICROSOFT_APP_CERTIFICATE'
      ? { kind: 'certificate', pem: text.replaceAll('\\n', '\n') }
      : { kind: 'certificate-file', path: text };
  const pem = proof.kind === 'certificate' ? proof.pem : fileText(proof.path);
  if (pem === undefined) problems.push(`${name} names no file that can be read.`);
  const outcome = pem === undefined ? undefined : readAppCertificate(pem, new Date());
  if (outcome?.ok === false) problems.push(`${name} ${certificateProblems[outcome.problem]}.`);
  return proof;
}

function fileText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
