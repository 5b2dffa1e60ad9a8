import { type Config, loadDotEnv, readConfig } from './config.ts';
import { describeFault } from './log/describe-fault.ts';
import { quietOutput } from './log/quiet-output.ts';
import type { Measure } from './log/telemetry.ts';
import { createLogger } from './logger.ts';
import { DataVersionFault } from './storage/migrations/data-version-fault.ts';
import { openStorage, type Storage } from './storage/open-storage.ts';
import type { StorageConnection } from './storage/storage-connection.ts';
import { StorageFault } from './storage/storage-fault.ts';
import { telemetryFor } from './wiring/telemetry.ts';

/** So long after SIGTERM, which platforms send while they take a replica out of their load balancer, requests are still served. */
const lingerMs = 1_500;
/** As long as a library is taken for the newest: what another replica does is seen by the next question after that. */
const freshMs = 1_000;

/** The bot in production. Refuses to start while a setting is missing or malformed, and names every one. */
export async function startBot(): Promise<void> {
  loadDotEnv();
  const refuse = refusal(process.stderr.write.bind(process.stderr));
  const outcome = readConfig('bot');
  if (!outcome.ok) return refuse(outcome.problems);
  const { config } = outcome;
  const telemetry = await telemetryFor(config.telemetry, (error) =>
    logger.warn('telemetry-lost', describeFault(error)),
  );
  const logger = createLogger(config.logLevel, { onEvent: telemetry.onEvent });
  quietOutput({
    onPrinted: (kind, count) => logger.warn('console', { kind, count }),
    onWarning: (warning) => logger.warn('warning', describeFault(warning)),
  });
  // Whatever nobody has caught: its name goes to the log, and a new process begins with a clean slate.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      logger.error('fatal', { kind: event, ...describeFault(error) });
      process.exit(1);
    });
  }
  // What the bot is made of is loaded while storage is asked.
  const [opened, { createApp }] = await Promise.all([
    findStorage(config, telemetry.measure, (to) => logger.info('data-migration', { version: to })),
    import('./app.ts'),
  ]);
  if (!opened.ok) return refuse([opened.problem]);
  const { storage } = opened;
  const app = createApp({ config, storage, logger, telemetry, now: () => new Date() });
  const listening = await app.listen();
  if (!listening.ok) return refuse([`Port ${config.port} cannot be used (${listening.reason}).`]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info('stopping', { code: signal });
      void app.close(signal === 'SIGTERM' ? lingerMs : 0).finally(() => process.exit(0));
    });
  }
}

type Opened = { readonly ok: true; readonly storage: Storage } | { readonly ok: false; readonly problem: string };

async function findStorage(config: Config, measure: Measure, onMigration: (to: number) => void): Promise<Opened> {
  try {
    const options = { prefix: config.tablePrefix, measure, freshMs };
    return { ok: true, storage: await openStorage(connectionOf(config.storage), options, { onMigration }) };
  } catch (error) {
    if (error instanceof DataVersionFault) return { ok: false, problem: dataProblem(error) };
    if (!(error instanceof StorageFault)) throw error;
    const problem = 'Storage cannot be reached, or refuses what STORAGE_… says. `dagsorden doctor` tells which.';
    return { ok: false, problem };
  }
}

function dataProblem({ problem, found, known }: DataVersionFault): string {
  switch (problem) {
    case 'newer':
      return `The data were written by a newer version of Dagsorden (data version ${found}, this one knows ${known}): start that one.`;
    case 'older':
      return `The data are of an older version of Dagsorden (data version ${found}, this one needs ${known}).`;
    case 'restoring':
      return 'A backup is being restored, or that broke off: run `dagsorden import-backup` with the same file again.';
  }
}

function connectionOf(storage: Config['storage']): StorageConnection {
  switch (storage.kind) {
    case 'connection-string':
    case 'account':
      return storage;
    case 'embedded':
      throw new Error('the embedded storage is not for production');
  }
}

/** The program's own words to whoever starts it, when nothing else may print any more. */
function refusal(complain: (text: string) => void): (problems: readonly string[]) => void {
  return (problems) => {
    complain(`Dagsorden did not start:\n${problems.map((problem) => `  - ${problem}\n`).join('')}`);
    process.exitCode = 1;
  };
}
