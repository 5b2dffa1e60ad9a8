import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bindConversation } from '../agenda/bind-conversation.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { syncMembers } from '../agenda/sync-members.ts';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { dateInWords, slotInWords } from '../danish/dates-in-words.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { postingSentences } from '../danish/sentences/posting-sentences.ts';
import { readDocument } from '../documents/read-document.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { Logger } from '../logger.ts';
import { importDocument } from '../minutes/import-document.ts';
import type { Storage } from '../storage/open-storage.ts';
import { type Command, type Output, UsageError } from './command.ts';
import {
  demoBotId,
  demoDocuments,
  demoGroupChat,
  demoPeople,
  demoStart,
  demoTeam,
  demoTenantId,
} from './demo-world.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';
import { startPlayground } from './playground.ts';

interface Stage {
  readonly storage: Storage;
  readonly config: Config;
  readonly chatPort: number;
  readonly output: Output;
  /** Settles when the demo is to end. */
  readonly stop: Promise<void>;
}

const sentences = cliSentences.demo;

/** `demo`: storage, example committees, the bot and a chat in the browser, in one terminal until Ctrl-C. */
export const demo: Command = {
  run: async (args, output) => {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, 'chat-port': { type: 'string' } },
    });
    const settings = demoConfig(readToolConfig());
    const port = portOf(values.port, settings.port);
    const config = { ...settings, port, publicUrl: `http://127.0.0.1:${port}` };
    const chatPort = portOf(values['chat-port'], 56_150);
    for (const wanted of [port, chatPort]) {
      if (await isTaken(wanted)) {
        output.complain(sentences.portTaken(wanted));
        return 1;
      }
    }
    const stop = stopSignal();
    return withStorage(config, (storage) => run({ storage, config, chatPort, output, stop }));
  },
};

async function run(stage: Stage): Promise<number> {
  const { storage, config, chatPort, output } = stage;
  output.print(sentences.storage(config.dataDir));
  await importExamples(storage, output);
  await bindExamples(storage, chatPort, output);
  const clock = demoClock();
  const committees = await storage.meetings.listCommittees();
  const labels = new Map(committees.map((committee) => [committee.id, committeeLabel(committee)]));
  const logger = terminalLogger(labels, output, () => {
    if (clock.start()) output.print(sentences.clock(clockTime(clock.now())));
  });
  const app = createApp({ config, storage, logger, now: clock.now, pollMs: 2_000 });
  const listening = await app.listen();
  if (!listening.ok) {
    output.complain(sentences.portTaken(config.port));
    return 1;
  }
  output.print(sentences.bot(listening.port));
  try {
    return await withPlayground(stage);
  } finally {
    output.print(sentences.stopping);
    await app.close();
    output.print(sentences.stopped);
  }
}

async function withPlayground({ config, chatPort, output, stop }: Stage): Promise<number> {
  const playground = await startPlayground(config.dataDir, chatPort, config.port);
  if (playground === undefined) {
    output.complain(sentences.playgroundSlow);
    return 1;
  }
  output.print(sentences.playground(playground.url));
  output.print(sentences.ready(playground.url));
  const reason = await Promise.race([stop.then(() => 'asked'), playground.ended.then(() => 'gone')]);
  if (reason === 'gone') output.complain(sentences.playgroundGone);
  await playground.stop();
  return reason === 'gone' ? 1 : 0;
}

/** An identity or other storage that somebody's .env names is none of the demo's business. */
function demoConfig(config: Config): Config {
  const [first] = demoPeople;
  return {
    ...config,
    identity: { kind: 'anonymous' },
    storage: { kind: 'embedded' },
    administrators: first === undefined ? [] : [first.aadObjectId],
  };
}

async function importExamples(storage: Storage, output: Output): Promise<void> {
  for (const name of demoDocuments) {
    const path = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
    const read = await readDocument(path);
    if (!read.ok) throw new Error(`${name}: ${read.reason}`);
    const outcome = await importDocument(
      read.file,
      { store: storage.meetings, persons: storage.persons, now: demoStart },
      {},
    );
    if (!('record' in outcome)) throw new Error(`${name}: ${outcome.outcome}`);
    const { committee, record } = outcome;
    output.print(
      outcome.outcome === 'unchanged'
        ? sentences.known(name)
        : sentences.imported(name, committeeLabel(committee), dateInWords(record.meeting.date, 'da')),
    );
  }
}

/** Binds the team's channel to the first committee, with its secretary, and the group chat to the second, as an administrator would. */
async function bindExamples(storage: Storage, chatPort: number, output: Output): Promise<void> {
  const committees = await storage.meetings.listCommittees();
  const of = (folder: string): Committee | undefined =>
    committees.find((committee) => committee.name.toLowerCase().includes(folder));
  const places = [
    { committee: of('digitalisering'), conversation: demoTeam, scope: 'channel', teamId: demoTeam.id },
    { committee: of('pakhuset'), conversation: demoGroupChat, scope: 'group' },
  ] as const;
  for (const { committee, conversation, scope, ...team } of places) {
    const secretary = scope === 'channel' ? demoPeople[0] : undefined;
    if (committee === undefined) continue;
    const remembered = await rememberConversation(storage.conversations, {
      ...conversation,
      ...team,
      scope,
      tenantId: demoTenantId,
      serviceUrl: `http://127.0.0.1:${chatPort}/_connector`,
      botId: demoBotId,
    });
    await bindConversation(storage.conversations, remembered, committee, demoStart, 'operator');
    const members = demoPeople.map(({ aadObjectId, name }) => ({ personId: aadObjectId, name }));
    await syncMembers(committee.id, { ...storage, readMembers: async () => members, now: () => demoStart });
    if (secretary !== undefined) {
      const { aadObjectId, name } = secretary;
      const membership = { committeeId: committee.id, personId: aadObjectId, name, role: 'secretary' } as const;
      await storage.memberships.setRole(membership, 'operator');
    }
    output.print(sentences.bound(committeeLabel(committee), conversation.name));
  }
}

/**
 * The demo's clock stands shortly before an agenda is due until the chat is opened: the Playground shows only what comes
 * while its page is open.
 */
function demoClock(): { readonly now: () => Date; readonly start: () => boolean } {
  let startedAt: number | undefined;
  return {
    now: () => new Date(demoStart.getTime() + (startedAt === undefined ? 0 : performance.now() - startedAt)),
    start: () => {
      const isFirst = startedAt === undefined;
      startedAt ??= performance.now();
      return isFirst;
    },
  };
}

/** Of the bot's log, what a person at a terminal wants to see, as a sentence. */
function terminalLogger(labels: ReadonlyMap<string, string>, output: Output, onChatOpened: () => void): Logger {
  const say: Logger['info'] = (event, facts) => {
    const fields: Readonly<Partial<Record<string, unknown>>> = { ...facts };
    if (event === 'installation') onChatOpened();
    if (event === 'delivery' && fields['result'] === 'sent') {
      output.print(sentences.posted(postedKind(fields['kind']), labels.get(String(fields['committeeId'])) ?? ''));
    }
    if (event === 'turn-failed') output.complain(sentences.fault(String(fields['reference'] ?? fields['error'])));
  };
  return { info: say, warn: say, error: say };
}

/** "dagsordenen", "ændringerne" */
function postedKind(kind: unknown): string {
  const { kinds } = postingSentences.da;
  return new Map<unknown, string>(Object.entries(kinds)).get(kind) ?? kinds.agenda;
}

function clockTime(now: Date): string {
  const zone = 'Europe/Copenhagen';
  return `${dateInWords(localDate(now, zone), 'da')} ${slotInWords(localTime(now, zone), undefined, 'da')}`;
}

/** Settles at the first Ctrl-C or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => settle());
  });
}

function portOf(text: string | undefined, fallback: number): number {
  const port = Number(text ?? fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageError(cliSentences.badPort(text ?? ''));
  return port;
}

async function isTaken(port: number): Promise<boolean> {
  return (await tryPort(port, '127.0.0.1')) || (await tryPort(port, undefined));
}

function tryPort(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') settle(true);
      else fail(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => settle(false)));
  });
}
