import { parseArgs } from 'node:util';
import { currentEnvironment, type Environment, loadDotEnv, readConfig } from '../config.ts';
import { cliDoctorSentences as words } from '../danish/sentences/cli-doctor-sentences.ts';
import type { Command } from './command.ts';
import { checkNode, checkTimeZone } from './doctor/check-machine.ts';
import { checkIdentity, checkModel, checkTelemetry } from './doctor/check-services.ts';
import { isToolAlone, unwiseSettings } from './doctor/check-settings.ts';
import { checkStorage } from './doctor/check-storage.ts';
import { type Finding, found } from './doctor/finding.ts';

/** `doctor`: what is wrong, and how it is mended. Writes one row and one file into storage, and takes them away again. */
export const doctor: Command = {
  run: async (args, output) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
    loadDotEnv();
    const findings = await examine(currentEnvironment(), new Date());
    const [failed, warnings] = (['failed', 'warning'] as const).map(
      (wanted) => findings.filter(({ level }) => level === wanted).length,
    );
    if (values.json) output.print(JSON.stringify({ ok: failed === 0, findings }));
    else {
      for (const { level, what, mend } of findings) {
        output.print(`${words.levels[level].padEnd(8)}  ${what}`);
        if (mend !== undefined) output.print(words.mend(mend));
      }
      output.print(words.sum(failed ?? 0, warnings ?? 0));
    }
    return failed === 0 ? 0 : 1;
  },
};

/** All checks. Where only the bot's own settings cannot be read, storage and services are looked at all the same. */
export async function examine(environment: Environment, now: Date): Promise<readonly Finding[]> {
  const machine = [checkNode(process.versions.node), checkTimeZone()];
  const bot = readConfig('bot', environment);
  if (bot.ok) {
    const { config } = bot;
    const checks = [checkStorage, checkIdentity, checkModel, checkTelemetry].map((check) => check(config));
    const settings = [found('settings', 'ok', words.settings), ...unwiseSettings(config, now)];
    return [...machine, ...settings, ...(await Promise.all(checks)).flat()];
  }
  const tool = readConfig('tool', environment);
  const problems =
    tool.ok && isToolAlone(environment)
      ? [found('settings', 'warning', words.noBot)]
      : bot.problems.map((problem) => found('settings', 'failed', words.setting(problem)));
  if (!tool.ok) return [...machine, ...problems];
  const checks = [checkStorage, checkModel, checkTelemetry].map((check) => check(tool.config));
  return [...machine, ...problems, ...(await Promise.all(checks)).flat()];
}
