import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import {
  demoBotId,
  demoBotName,
  demoGroupChat,
  demoPeople,
  demoPersonalChat,
  demoTeam,
  demoTenantId,
} from './demo-world.ts';

export interface Playground {
  readonly url: string;
  /** Settles when the process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const startDeadlineMs = 30_000;
const stopDeadlineMs = 3_000;

/**
 * Starts the Microsoft 365 Agents Playground, a chat in the browser that stands in for Teams, with the demo's people.
 *
 * @param folder where it may write its settings and its log
 * @returns undefined when it did not come up in time
 */
export async function startPlayground(folder: string, port: number, botPort: number): Promise<Playground | undefined> {
  const workFolder = resolve(folder, 'playground');
  await mkdir(workFolder, { recursive: true });
  const configFile = join(workFolder, 'config.yml');
  // JSON is YAML, too.
  await writeFile(configFile, JSON.stringify(playgroundConfig(), undefined, 2));
  const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
  const child = spawn(
    process.execPath,
    [
      join(dirname(manifest), 'cli.js'),
      'start',
      ...['-e', `http://127.0.0.1:${botPort}/api/messages`],
      ...['-c', 'msteams'],
      ...['-p', String(port)],
      '--disable-telemetry',
    ],
    {
      cwd: workFolder,
      // Of its own group: a Ctrl-C in the terminal reaches us alone, and we end it after the bot.
      detached: true,
      stdio: 'ignore',
      env: playgroundEnvironment(configFile),
    },
  );
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const url = `http://localhost:${port}`;
  const isUp = await waitUntilUp(`http://127.0.0.1:${port}/`, child);
  const stop = () => end(child, ended);
  if (!isUp) {
    await stop();
    return undefined;
  }
  return { url, ended, stop };
}

async function waitUntilUp(url: string, child: ChildProcess): Promise<boolean> {
  const giveUpAt = Date.now() + startDeadlineMs;
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const isUp = await fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return true;
    await new Promise((wait) => setTimeout(wait, 150));
  }
  return false;
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopDeadlineMs);
  await ended;
  clearTimeout(timer);
}

function playgroundConfig(): object {
  const person = ({ id, aadObjectId, name }: (typeof demoPeople)[number]) => {
    const names = name.split(' ');
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;
    return {
      id,
      name,
      aadObjectId,
      // The Playground's own spelling.
      userPrincipleName: email,
      email,
      givenName: names[0],
      surname: names.at(-1),
    };
  };
  const [current, ...others] = demoPeople.map(person);
  return {
    version: '0.1.1',
    tenantId: demoTenantId,
    bot: { id: demoBotId, name: demoBotName },
    currentUser: current,
    users: others,
    personalChat: demoPersonalChat,
    groupChat: demoGroupChat,
    team: {
      ...demoTeam,
      aadGroupId: '7d3b6a1e-0000-4000-8000-000000000200',
      channels: [{ id: '19:demo-announcements@thread.tacv2', name: 'Opslag' }],
    },
  };
}

/** What the child needs of our environment, and no secret of it. */
function playgroundEnvironment(configFile: string): NodeJS.ProcessEnv {
  return {
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
    TEAMSAPPTESTER_BROWSER: 'none',
    BROWSER: 'none',
  };
}
