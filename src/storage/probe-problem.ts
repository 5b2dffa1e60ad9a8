import { StorageFault } from './storage-fault.ts';

/**
 * Why storage could not be used: its name is unknown, nobody listens there, nobody answers, its certificate is not trusted,
 * this process has no identity, storage does not let it in, it is too busy, or anything else.
 */
export type ProbeProblemKind = 'dns' | 'refused' | 'timeout' | 'tls' | 'credential' | 'forbidden' | 'busy' | 'other';

export interface ProbeProblem {
  readonly kind: ProbeProblemKind;
  /** What the service or the system calls it. */
  readonly code?: string;
}

const kinds: readonly (readonly [RegExp, ProbeProblemKind])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL|EAI_NONAME)$/, 'dns'],
  [/^(?:ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|EPIPE|UND_ERR_SOCKET)$/, 'refused'],
  [/^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|TimeoutError|AbortError)$/, 'timeout'],
  [/^(?:ERR_TLS_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_SSL_\w+|EPROTO)$/, 'tls'],
  [/^(?:CredentialUnavailableError|AggregateAuthenticationError|Authentication(?:Required)?Error)$/, 'credential'],
];

/** What an error of storage says about why; never with an address, a key or a text of the service. */
export function probeProblem(error: unknown): ProbeProblem {
  if (error instanceof StorageFault && error.code === 'timeout') return { kind: 'timeout' };
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const status = 'statusCode' in each ? Number(each.statusCode) : Number.NaN;
    const code = codeOf(each);
    if (status === 401 || status === 403) return { kind: 'forbidden', ...(code === undefined ? {} : { code }) };
    if (status === 429 || status >= 500) return { kind: 'busy', code: String(status) };
    const kind = kinds.find(([names]) => names.test(code ?? '') || names.test(each.name))?.[1];
    if (kind !== undefined) return { kind, code: code ?? each.name };
    if (status >= 400) return { kind: 'other', code: `${status} ${code ?? ''}`.trim() };
  }
  return { kind: 'other' };
}

function codeOf(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined;
  // A name of the program's or the service's, and never a text.
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : undefined;
}
