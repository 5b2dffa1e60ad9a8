import { firstDown, lastDown, runDowntime } from '../../test/posting/downtime.ts';
import { compareDays } from '../../test/posting/reckon-days.ts';
import { type Finding, holds, never } from '../report/finding.ts';

/** The bot is away for three days, beginning every five hours. */
export async function downtime(): Promise<readonly Finding[]> {
  let [runs, posts, missed, wrong] = [0, 0, 0, 0];
  for (let downMs = firstDown; downMs < lastDown; downMs += 5 * 3_600_000) {
    const report = await runDowntime(downMs);
    runs += 1;
    posts += report.posts;
    missed += report.missed;
    wrong += report.faults.length;
    for (const fault of report.faults) {
      process.stdout.write(`  away from ${new Date(downMs).toISOString()}: ${fault}\n`);
    }
  }
  return [
    never(`wrong after three days away, ${runs} times with ${posts} posts`, wrong),
    holds('what came too late is told as missed', missed > 0, `${missed} times`),
  ];
}

/** Every day of twelve years is reckoned in other zones of the host, and by reckonings that are known to be wrong. */
export async function days(): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const zone of ['Pacific/Auckland', 'America/St_Johns', 'UTC']) {
    const { days: count, instants, wrong } = await compareDays(zone, [2024, 2035]);
    findings.push(never(`wrong of ${instants} instants of ${count} days, a host in ${zone}`, wrong.length));
  }
  for (const broken of ['by the clock of the host', 'by hours']) {
    const { wrong } = await compareDays('Pacific/Auckland', [2024, 2035], broken);
    const ofAgendas = wrong.filter((line) => line.includes(' agenda, no quiet days')).length;
    findings.push(holds(`reckoned ${broken}, it is seen to be wrong`, ofAgendas > 0, `${ofAgendas} agendas`));
  }
  return findings;
}
