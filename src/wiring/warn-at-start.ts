import { readFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { readAppCertificate } from '../teams/app-certificate.ts';

const day = 86_400_000;
const shortOfDays = 30;

/** Lines in the log for what lets the bot start and should still worry somebody. */
export function warnAtStart({ identity }: Config, logger: Logger, now: Date): void {
  if (identity.kind === 'anonymous') {
    logger.error('dangerously-anonymous', {});
  }
  if (identity.kind !== 'certificate') return;
  const { proof } = identity;
  const read = readAppCertificate(proof.kind === 'certificate' ? proof.pem : readFileSync(proof.path, 'utf8'), now);
  const daysLeft = read.ok ? Math.floor((read.certificate.notAfter.getTime() - now.getTime()) / day) : 0;
  if (daysLeft < shortOfDays) logger.warn('certificate-expires', { count: daysLeft });
}
