import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newCommittee } from '../../src/domain/committee.ts';
import { addDays, localDate } from '../../src/domain/wall-time.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { aMeeting } from '../builders.ts';
import { itemOf } from '../contract/examples.ts';
import { type Fate, startFaultyProxy } from '../contract/faulty-proxy.ts';
import { startModelService } from '../model-service/model-service.ts';
import { startBotProcess } from '../teams-service/bot-process.ts';
import type { Fault } from '../teams-service/faults.ts';
import { startFileServer } from '../teams-service/file-server.ts';
import { seededRandom } from '../teams-service/mutations.ts';
import { startTeamsService } from '../teams-service/teams-service.ts';
import { startCollector } from '../telemetry-service/collector.ts';
import { committeeName, idsOf, leaksIn, names } from './canaries.ts';
import { type CanaryWorld, type Pick, requests, sendsFile } from './requests.ts';

export interface CanaryOptions {
  /** Of an Azurite. */
  readonly connectionString: string;
  readonly requests: number;
  readonly atOnce: number;
  readonly seed: number;
}

export interface CanaryReport {
  /** How many requests were sent, and how many of the bot's own to storage met a fault. */
  readonly sent: number;
  readonly storageFaults: number;
  readonly lines: number;
  /** What came out where; empty as it should be. */
  readonly leaks: readonly string[];
  /** Lines of either stream that are no lines of the log. */
  readonly strangeLines: readonly string[];
  /** How many references people were told, and those that stand in no line of the log beside an error or a warning. */
  readonly told: number;
  readonly untraceable: readonly string[];
  readonly otlpBytes: number;
  readonly exitCode: number | null;
}

/**
 * A bot as a program, with every library told to print all it can, before storage, a Teams service, a token issuer and a
 * model that fail in all ways; people with names that stand nowhere else do what people do. Then everything that left the
 * process for its operator is searched.
 */
export async function runCanaries(options: CanaryOptions): Promise<CanaryReport> {
  const random = seededRandom(options.seed);
  const pick: Pick = (values) => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const prefix = `c${randomUUID().slice(0, 8)}`;
  const today = localDate(new Date(), 'Europe/Copenhagen');
  const storage = await openStorage({ connectionString: options.connectionString }, { prefix });
  const committee = newCommittee(committeeName);
  const meetingIds = ['kanarie-1', 'kanarie-2'];
  await storage.meetings.addCommittee(committee, 'system');
  for (const [index, id] of meetingIds.entries()) {
    const meeting = aMeeting({
      id,
      committeeId: committee.id,
      title: `Kanariemøde ${id}`,
      date: addDays(today, 3 + index),
    });
    const items = [itemOf(0, 'Orientering om kanarier'), itemOf(1, 'Lukket: Zitronella Kanariesen')];
    await storage.meetings.saveMeeting({ meeting, items }, undefined, undefined, 'system');
  }

  const [teams, model, files, collector] = await Promise.all([
    // Short, so that the bot asks for a token again and again.
    startTeamsService({ users: names, tokenLifetimeSeconds: 2 }),
    startModelService(),
    startFileServer(),
    startCollector(),
  ]);
  let isFaulty = false;
  let storageFaults = 0;
  const doomed = new Set<string>();
  const proxy = await startFaultyProxy(options.connectionString, ({ clientRequestId }): Fate => {
    if (!isFaulty) return 'pass';
    // A single fault is mended by the client's next try, and nobody hears of it: some meet one at each.
    if (!doomed.has(clientRequestId)) {
      if (random() < 0.8) return 'pass';
      if (random() < 0.6) doomed.add(clientRequestId);
    }
    storageFaults += 1;
    const rare: Fate = random() < 0.3 ? pick<Fate>(['hang', 'stall-response']) : 'busy';
    return pick<Fate>(['lose-request', 'lose-response', 'cut-response', 'busy', 'busy', rare]);
  });
  const secrets: Readonly<Record<string, string>> = {
    AZURE_OPENAI_API_KEY: 'noegle-til-modellen-4711',
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=noegle-til-maalinger-4712',
  };
  const bot = await startBotProcess({
    ...teams.botSettings(),
    ...model.settings,
    ...secrets,
    STORAGE_CONNECTION_STRING: proxy.connectionString,
    TABLE_PREFIX: prefix,
    ADMINS: teams.users[0]?.aadObjectId ?? '',
    ALLOWED_FILE_HOSTS: files.host,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    // Whatever a library prints when it is asked to.
    DEBUG: 'true',
    AZURE_LOG_LEVEL: 'verbose',
    NODE_DEBUG: 'http',
  });
  teams.useBot(bot.origin);

  const { users } = teams;
  const chats = [
    ...users.map((user) => teams.personalChat(user)),
    teams.channel('Kanarier'),
    teams.groupChat(users, 'Zitronella'),
  ];
  const minutes = `# Referat af møde i ${committeeName}\n\nDato: ${today}\n\nDeltagere: ${names.join(', ')}\n\n## 1. Kanarier\n\nBeslutning: Zitronella afskediges.\n`;
  const world: CanaryWorld = { teams, files, users, chats, committeeId: committee.id, meetingIds, minutes };
  for (const chat of chats) await chat.install();
  await teams.channel('Kanarier').say(`forbind ${committeeName}`, { mention: true });

  isFaulty = true;
  const answers: string[] = [];
  const left = Array.from({ length: options.requests }, (_, index) => index).values();
  const person = async (): Promise<void> => {
    for (const index of left) {
      spoil(teams, model, random, pick);
      const send = index % 50 === 7 ? sendsFile : pick(requests);
      answers.push(await send(world, pick).catch((error: Error) => `${error.name}`));
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, person));
  isFaulty = false;
  teams.faults.clear();
  // What goes on in the background has a little time, and then the end of the program to come to its own.
  await sleep(1_000);
  const exitCode = await bot.kill('SIGTERM');
  const everything = [...answers, ...chats.flatMap((chat) => chat.everythingSent.map(({ shown }) => shown))].join('\n');
  for (const service of [model, files, collector, teams, proxy]) void service.close();

  const known = new Map<string, string>([
    ['the app password', teams.password],
    ['the key of storage', /AccountKey=([^;]+)/.exec(options.connectionString)?.[1] ?? randomUUID()],
    ['the key of the model', 'noegle-til-modellen-4711'],
    ['the key of the collector', 'noegle-til-maalinger-4712'],
    ['a token', 'eyJ'],
    ...idsOf(users),
    ...chats.map(({ place }, index): [string, string] => [`the id of chat ${index + 1}`, place.id]),
  ]);
  const streams = { stdout: bot.stdout, stderr: bot.stderr, otlp: collector.bodies };
  const leaks = Object.entries(streams).flatMap(([where, parts]) =>
    leaksIn(parts.join('\n'), known).map((what) => `${what} in ${where}`),
  );
  const told = [
    ...new Set([...everything.matchAll(/eference: ([0-9a-f]{8})/g)].map(([, reference]) => reference ?? '')),
  ];
  const logged = new Set(bot.log.filter(({ level }) => level !== 30).map(({ reference }) => reference));
  return {
    sent: answers.length,
    storageFaults,
    lines: bot.log.length,
    leaks,
    strangeLines: [...bot.stderr, ...bot.stdout.filter((line) => !line.startsWith('{"level":'))],
    told: told.length,
    untraceable: told.filter((reference) => !logged.has(reference)),
    otlpBytes: collector.bodies.join('').length,
    exitCode,
  };
}

/** Something of what the bot leans on fails next. */
function spoil(
  { faults, platform }: Awaited<ReturnType<typeof startTeamsService>>,
  model: Awaited<ReturnType<typeof startModelService>>,
  random: () => number,
  pick: Pick,
): void {
  model.behave(
    pick([
      { status: 500 },
      { status: 429 },
      { drop: true },
      { body: 'kanarie' },
      { content: '{"kanarie":1}' },
      { redirectTo: 'http://127.0.0.1:1/kanarie' },
    ] as const),
  );
  if (random() < 0.7) return;
  const match = pick([' /v3/', ' /v3/', ' /v3/', '/oauth2/', '/.well-known/']);
  const fault = pick<Fault>([
    { status: 500 },
    { status: 502, delivered: true },
    { status: 429, retryAfter: 1 },
    { status: 403 },
    { status: 404 },
    { status: 307, location: `${platform.serviceUrl}kanarie` },
    { drop: true },
    { drop: true, delivered: true },
    // Rarely: each costs a request four seconds.
    random() < 0.2 ? { hang: true } : { status: 503 },
  ]);
  faults.next({ match, ...fault });
}
