import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedStorage } from '../../src/storage/embedded-azurite.ts';
import { runCanaries } from '../../test/canaries/run-canaries.ts';

/** 10,000 requests of people with canary names while everything fails, and what came out. `--requests N --at-once N --seed N` */
export async function logs(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: 'string', default: '10000' },
      'at-once': { type: 'string', default: '24' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
    },
  });
  const seed = Number(values.seed);
  const folder = await mkdtemp(join(tmpdir(), 'dagsorden-logs-'));
  const azurite = await startEmbeddedStorage(folder);
  try {
    const begin = performance.now();
    const report = await runCanaries({
      connectionString: azurite.connectionString,
      requests: Number(values.requests),
      atOnce: Number(values['at-once']),
      seed,
    });
    const seconds = ((performance.now() - begin) / 1_000).toFixed(0);
    print(`seed ${seed}: ${report.sent} requests in ${seconds} s, ${report.storageFaults} faults of storage`);
    print(
      `${report.lines} lines of the log, ${report.otlpBytes} bytes of traces and figures, ended with ${report.exitCode}`,
    );
    print(`${report.told} references were told, ${report.untraceable.length} of them stand in no line`);
    print(`${report.strangeLines.length} lines that are not the log's; leaks: ${report.leaks.join('; ') || 'none'}`);
    if (report.leaks.length + report.untraceable.length + report.strangeLines.length > 0) process.exitCode = 1;
  } finally {
    await azurite.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
