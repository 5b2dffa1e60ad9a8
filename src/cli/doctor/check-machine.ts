import { cliDoctorSentences as words } from '../../danish/sentences/cli-doctor-sentences.ts';
import { type Finding, found } from './finding.ts';

/** As package.json asks for (engines). */
const leastNode = [22, 12] as const;

/** @param version as `process.versions.node` has it */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isFit = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  return isFit ? found('machine', 'ok', words.node(version)) : found('machine', 'failed', words.nodeOld(version));
}

/** @param hourAt the hour of an instant by the clocks of Copenhagen; throws where nobody knows that zone */
export function checkTimeZone(hourAt: (instant: Date) => number = hourInCopenhagen): Finding {
  try {
    const hours = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((instant) => hourAt(new Date(instant)));
    if (hours.join() === '13,14') return found('machine', 'ok', words.zone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found('machine', 'failed', words.zoneWrong);
}

function hourInCopenhagen(instant: Date): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', hour12: false });
  return Number(format.format(instant));
}
