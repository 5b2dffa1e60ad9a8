import { readFileSync } from 'node:fs';
import type { Config, Environment } from '../../config.ts';
import { cliDoctorSentences as words } from '../../danish/sentences/cli-doctor-sentences.ts';
import { settingNames } from '../../settings/names.ts';
import { readAppCertificate } from '../../teams/app-certificate.ts';
import { type Finding, found } from './finding.ts';

const dayMs = 86_400_000;
const shortOfDays = 30;

/** True where nothing is set that only the bot needs: a machine for the command line and the demo. */
export function isToolAlone(environment: Environment): boolean {
  return !settingNames.some((name) => /^(?:MICROSOFT_|STORAGE_)/.test(name) && (environment[name] ?? '').trim() !== '');
}

/** What is legal, and yet seldom meant. */
export function unwiseSettings(config: Config, now: Date): Finding[] {
  const { identity, allowedTenants } = config;
  const own = identity.kind === 'anonymous' ? undefined : identity.tenantId.toLowerCase();
  const others = allowedTenants.filter((tenant) => tenant.toLowerCase() !== own);
  const days = certificateDays(config, now);
  return [
    ...(identity.kind === 'anonymous' ? [words.anonymous] : []),
    ...(config.logLevel === 'silent' ? [words.silent] : []),
    ...(config.publicUrl === undefined ? [words.noPublicUrl] : []),
    ...(config.administrators.length === 0 ? [words.noAdmins] : []),
    ...(own !== undefined && others.length > 0 ? [words.moreTenants(others.length)] : []),
    ...(days !== undefined && days < shortOfDays ? [words.certificate(days)] : []),
  ].map((said) => found('settings', 'warning', said));
}

/** For how many days the bot's certificate is good; undefined where it has none. */
function certificateDays({ identity }: Config, now: Date): number | undefined {
  if (identity.kind !== 'certificate') return undefined;
  const { proof } = identity;
  const read = readAppCertificate(proof.kind === 'certificate' ? proof.pem : readFileSync(proof.path, 'utf8'), now);
  return read.ok ? Math.floor((read.certificate.notAfter.getTime() - now.getTime()) / dayMs) : 0;
}
