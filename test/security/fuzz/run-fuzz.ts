import { newCommittee } from '../../../src/domain/committee.ts';
import { openStorage } from '../../../src/storage/open-storage.ts';
import { comingMeeting, council, seed } from '../../e2e/bot-world.ts';
import { startInMemoryAzurite } from '../../in-memory-azurite.ts';
import { inParallel } from '../../storm/in-parallel.ts';
import { startBotProcess } from '../../teams-service/bot-process.ts';
import { startFileServer } from '../../teams-service/file-server.ts';
import { mutate, seededRandom } from '../../teams-service/mutations.ts';
import { startTeamsService, type TeamsService } from '../../teams-service/teams-service.ts';
import { asObject, type JsonObject } from '../../teams-service/wire.ts';
import { exchange } from '../exchange.ts';
import { internalsIn } from './internals.ts';
import { rawRequest } from './raw-requests.ts';
import { type FuzzPlace, samples } from './samples.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly activities: number;
  readonly rawRequests: number;
}

export interface FuzzReport {
  /** How many answers had each status, 0 for none at all. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly rawStatuses: ReadonlyMap<number, number>;
  /** How many of each kind were let in, by the status 200. */
  readonly taken: ReadonlyMap<string, number>;
  /** What answered with 5xx, or stood in an answer and should not: each with what was sent, cut short. */
  readonly faults: readonly string[];
  /** What the bot itself called a fault: the sender got a sentence with a reference. */
  readonly turnsFailed: readonly JsonObject[];
  readonly isAlive: boolean;
  /** Stacks of what nobody caught. */
  readonly crashes: readonly string[];
  /** Bytes of heap for each 1,000 activities, by the line through the second half of the samples; and the samples in MB. */
  readonly heapSlope: number;
  readonly heapMb: readonly number[];
  readonly seconds: number;
}

const atOnce = 8;
/** What nobody who writes here may ever read: of another committee, and of a person in it. */
export const canary = { title: 'Kanarifugl i minen', name: 'Kirsten Kanari' };

/**
 * Mutated activities of every kind that the bot knows, rightly signed, against the whole bot in a process of its own; and
 * between them requests that are hardly HTTP. The same seed sends the same.
 */
export async function runFuzz(options: FuzzOptions): Promise<FuzzReport> {
  const azurite = await startInMemoryAzurite();
  const service = await startTeamsService({ users: ['Anna Holm', 'Bo Lund', 'Carla Friis'] });
  const files = await startFileServer();
  const storage = await openStorage({ connectionString: azurite.connectionString }, { prefix: 'fuzz' });
  const record = comingMeeting(3);
  await seed(storage, record);
  const other = newCommittee('Fugleudvalget', 'FUGL');
  await storage.meetings.addCommittee(other, 'system');
  const theirs = comingMeeting(4, { id: 'fugl-1', committeeId: other.id, title: canary.title });
  await storage.meetings.saveMeeting(theirs, undefined, undefined, 'system');
  await storage.memberships.add(
    [{ committeeId: other.id, personId: crypto.randomUUID(), name: canary.name, role: 'chair' }],
    'system',
  );
  const [anna, bo] = service.users;
  const bot = await startBotProcess(
    {
      ...service.botSettings(),
      STORAGE_CONNECTION_STRING: azurite.connectionString,
      TABLE_PREFIX: 'fuzz',
      ALLOWED_FILE_HOSTS: files.host,
      TURNS_PER_MINUTE: '100000',
    },
    { entry: 'test/security/fuzz/measured-bot.ts' },
  );
  let ended = false;
  void bot.exited.then(() => {
    ended = true;
  });
  service.useBot(bot.origin);
  try {
    for (const [user, role] of [
      [anna, 'member'],
      [bo, 'secretary'],
    ] as const) {
      if (user === undefined) throw new Error('nobody is there');
      await storage.memberships.add(
        [{ committeeId: council.id, personId: user.aadObjectId, name: user.name, role }],
        'system',
      );
    }
    const ran = await sendAll(
      options,
      service,
      { meetingId: record.meeting.id, fileUrl: files.put('# Referat') },
      bot.origin,
    );
    const heap = bot.log.filter(({ event }) => event === 'heap').map(({ bytes }) => Number(bytes));
    const crashes = bot.log.filter(({ event }) => event === 'crash').map(({ stack }) => String(stack));
    const isAlive = !ended && (await fetch(`${bot.origin}/healthz`)).status === 200;
    const turnsFailed = bot.log.filter(({ event }) => event === 'turn-failed' || event === 'press-failed');
    const heapMb = heap.map((bytes) => bytes / 2 ** 20);
    return { ...ran, isAlive, crashes, turnsFailed, heapMb, heapSlope: slopeOf(heap, options.activities) };
  } finally {
    await bot.kill('SIGKILL');
    files.close();
    service.close();
    await azurite.close();
  }
}

async function sendAll(
  { seed: seedOfAll, activities, rawRequests }: FuzzOptions,
  service: TeamsService,
  about: Pick<FuzzPlace, 'meetingId' | 'fileUrl'>,
  origin: string,
) {
  const statuses = new Map<number, number>();
  const rawStatuses = new Map<number, number>();
  const taken = new Map<string, number>();
  const faults: string[] = [];
  const count = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const token = await service.issuer.channelToken();
  const kinds = Object.keys(samples);
  const chats = [
    ...service.users.map((user) => service.personalChat(user)),
    service.channel('Havneudvalget'),
    service.groupChat(),
  ];
  const look = (what: string, answer: string, sent: unknown): void => {
    for (const found of internalsIn(answer, canary)) {
      faults.push(`${what}: ${found} in ${answer.slice(0, 300)} after ${JSON.stringify(sent).slice(0, 1_500)}`);
    }
  };
  const started = performance.now();
  const rawEvery = Math.max(1, Math.floor(activities / Math.max(1, rawRequests)));
  await inParallel(Array.from({ length: activities }), atOnce, async (_, index) => {
    // A stream of its own for each, so that what is sent does not hang on who was faster.
    const random = seededRandom(seedOfAll + index * 7_919);
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const chat = pick(chats);
    const kind = pick(kinds) ?? '';
    const sample = pick(samples[kind] ?? []);
    const user = pick(chat?.members ?? []);
    if (chat === undefined || sample === undefined || user === undefined) throw new Error('nothing to send');
    const place = {
      service,
      user,
      chat,
      committeeId: council.id,
      messageId: chat.messages.at(-1)?.id ?? '1',
      ...about,
    };
    const whole = sample(place);
    const activity = spoil(whole, random);
    const { status, body } = await service.post(activity, { token }).catch(() => ({ status: 0, body: '' }));
    count(statuses, status);
    if (status === 200) count(taken, kind);
    if (status >= 500 || status === 0) faults.push(`${kind} ${status}: ${JSON.stringify(activity).slice(0, 2_000)}`);
    look(kind, body, activity);
    if (rawRequests > 0 && index % rawEvery === 0) {
      const bytes = rawRequest(random, token);
      const answer = await exchange(Number(new URL(origin).port), bytes, 400);
      const raw = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
      count(rawStatuses, raw);
      if (raw >= 500 && raw !== 501)
        faults.push(`raw ${raw}: ${JSON.stringify(bytes.toString('latin1')).slice(0, 2_000)}`);
      look('raw', answer, bytes.toString('latin1'));
    }
  });
  for (const { everythingSent } of chats) {
    for (const { versions } of everythingSent)
      for (const version of versions) look('message', JSON.stringify(version), {});
  }
  return { statuses, rawStatuses, taken, faults, seconds: (performance.now() - started) / 1_000 };
}

/**
 * A tenth stays as it is; of the others two thirds are changed in what is said, pressed or sent alone, so that most come in and
 * are looked at behind the door.
 */
function spoil(whole: JsonObject, random: () => number): JsonObject {
  const share = random();
  if (share < 0.1) return whole;
  if (share < 0.4) return mutate(whole, random);
  const { text, value, attachments, entities, membersAdded, membersRemoved, name, replyToId, locale, action } = whole;
  const said = { text, value, attachments, entities, membersAdded, membersRemoved, name, replyToId, locale, action };
  const there = Object.fromEntries(Object.entries(said).filter(([, field]) => field !== undefined));
  return { ...whole, ...mutate(there, random) };
}

/** Least squares over the second half of the samples, as bytes for each 1,000 activities. */
function slopeOf(heap: readonly number[], activities: number): number {
  const half = heap.slice(Math.floor(heap.length / 2));
  const middle = (half.length - 1) / 2;
  const mean = half.reduce((sum, bytes) => sum + bytes, 0) / Math.max(1, half.length);
  const [above, below] = half.reduce<readonly [number, number]>(
    ([sum, square], bytes, index) => [sum + (index - middle) * (bytes - mean), square + (index - middle) ** 2],
    [0, 0],
  );
  return below === 0 ? 0 : (above / below) * (heap.length / Math.max(1, activities / 1_000));
}

/** The mean of each quarter of the samples. */
function quartersOf(samples: readonly number[]): string {
  const size = Math.ceil(samples.length / 4);
  const quarters = [0, 1, 2, 3].map((quarter) => samples.slice(quarter * size, (quarter + 1) * size));
  return quarters.map((quarter) => (quarter.reduce((sum, mb) => sum + mb, 0) / quarter.length).toFixed(1)).join(', ');
}

/** What the report says, in lines. */
export function tellFuzz(report: FuzzReport): string[] {
  const counts = (map: ReadonlyMap<string | number, number>): string =>
    [...map]
      .sort(([one], [two]) => String(one).localeCompare(String(two)))
      .map(([key, n]) => `${key}: ${n}`)
      .join(', ');
  const failed = new Map<string, number>();
  for (const line of report.turnsFailed) {
    const { error, kind } = asObject(line);
    const key = `${kind} ${error}`;
    failed.set(key, (failed.get(key) ?? 0) + 1);
  }
  return [
    `activities by status: ${counts(report.statuses)} (${report.seconds.toFixed(0)} s)`,
    `let in by kind: ${counts(report.taken)}`,
    `raw requests by status, 0 for none: ${counts(report.rawStatuses)}`,
    `faults that were told with a reference: ${counts(failed) || 'none'}`,
    `crashes: ${report.crashes.length}; alive: ${report.isAlive}; wrong answers: ${report.faults.length}`,
    `heap: ${report.heapMb.at(0)?.toFixed(1)} MB at first, ${report.heapMb.at(-1)?.toFixed(1)} MB at last, by quarters ${quartersOf(report.heapMb)}; ${(report.heapSlope / 1_024).toFixed(0)} kB more for each 1,000 activities`,
    ...report.crashes,
    ...report.faults.slice(0, 10).map((fault) => fault.slice(0, 600)),
  ];
}
