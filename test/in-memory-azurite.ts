import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const program = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
const account = 'tests';
const servers = ['Table', 'Blob'] as const;

export interface InMemoryAzurite {
  readonly connectionString: string;
  close(): Promise<void>;
}

/**
 * A real Azurite on free ports that keeps everything in memory; what is written to disk and found there again,
 * test/contract/embedded-storage.test.ts has Azurites of its own for.
 */
export async function startInMemoryAzurite(): Promise<InMemoryAzurite> {
  const key = randomBytes(32).toString('base64');
  const anyPort = ['table', 'blob', 'queue'].flatMap((name) => [`--${name}Host`, '127.0.0.1', `--${name}Port`, '0']);
  const azurite = spawn(process.execPath, [program, '--inMemoryPersistence', '--disableTelemetry', ...anyPort], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { AZURITE_ACCOUNTS: `${account}:${key}` },
  });
  const ended = once(azurite, 'exit');
  const origins = await listening(createInterface({ input: azurite.stdout }));
  // It goes on to print a line for each request, which nobody reads: a full pipe would make it wait.
  azurite.stdout.resume();
  return {
    connectionString: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${account}`,
      `AccountKey=${key}`,
      ...servers.map((server) => `${server}Endpoint=${origins.get(server)}/${account}`),
    ].join(';'),
    close: async () => {
      azurite.kill('SIGINT');
      await ended;
    },
  };
}

/** @throws Error when it ends without having said where its servers listen */
async function listening(lines: AsyncIterable<string>): Promise<ReadonlyMap<string, string>> {
  const origins = new Map<string, string>();
  for await (const line of lines) {
    const [, server, origin] = /Azurite (\w+) service is successfully listening at (\S+)/.exec(line) ?? [];
    if (server !== undefined && origin !== undefined) origins.set(server, origin);
    if (servers.every((name) => origins.has(name))) break;
  }
  if (origins.size === 0) throw new Error('Azurite ended before it listened.');
  return origins;
}
