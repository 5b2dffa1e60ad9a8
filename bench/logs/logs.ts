import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runCanaries } from '../../test/canaries/run-canaries.ts';
import { startInMemoryAzurite } from '../../test/in-memory-azurite.ts';
import type { BenchOptions } from '../bench.ts';
import { type Finding, never, told } from '../report/finding.ts';

/** 10,000 requests of people with canary names while everything fails, and what came out. `--requests N --at-once N --seed N` */
export async function logs({ args }: BenchOptions): Promise<readonly Finding[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      requests: { type: 'string', default: '10000' },
      'at-once': { type: 'string', default: '24' },
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
    },
  });
  process.stdout.write(`seed ${values.seed}: ${values.requests} requests\n`);
  const azurite = await startInMemoryAzurite();
  try {
    const begin = performance.now();
    const report = await runCanaries({
      connectionString: azurite.connectionString,
      requests: Number(values.requests),
      atOnce: Number(values['at-once']),
      seed: Number(values.seed),
    });
    const seconds = ((performance.now() - begin) / 1_000).toFixed(0);
    for (const leak of report.leaks) process.stdout.write(`leak: ${leak}\n`);
    return [
      told('requests', `${report.sent} in ${seconds} s, ${report.storageFaults} faults of storage`),
      told('what came out', `${report.lines} lines, ${report.otlpBytes} bytes of traces and figures`),
      never('names, ids, secrets or texts in it', report.leaks.length),
      never('lines that are not the log’s', report.strangeLines.length),
      never(`references told to people (${report.told}) that stand in no line`, report.untraceable.length),
    ];
  } finally {
    await azurite.close();
  }
}
