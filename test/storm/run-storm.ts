import { newCommittee } from '../../src/domain/committee.ts';
import { addDays, localDate } from '../../src/domain/wall-time.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { aMeeting, anItem } from '../builders.ts';
import { startInMemoryAzurite } from '../in-memory-azurite.ts';
import { press } from '../teams-service/activities.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import { getAction } from '../teams-service/card-action.ts';
import { startTeamsService, type TeamsService } from '../teams-service/teams-service.ts';
import { asObject, type WireActivity } from '../teams-service/wire.ts';
import { randomFrom } from '../unit/minutes/small-random.ts';
import { type Deliveries, deliverUntilAcknowledged, noDeliveries } from './deliver-click.ts';
import { inParallel } from './in-parallel.ts';
import { Replicas } from './replicas.ts';
import { deliveryIdOf, planStorm, type StormClick, type StormDelivery, type StormSize } from './storm-clicks.ts';
import { inventPeople } from './storm-people.ts';
import { judgeStorm, type StormVerdict } from './storm-verdict.ts';

export interface StormOptions extends StormSize {
  readonly seed: number;
  /** Presses that are under way at once. */
  readonly concurrency: number;
  /** One replica is killed, by turns, when both have stood for so long … */
  readonly killEveryMs?: number;
  /** … or when these shares of the deliveries have been sent. */
  readonly killAt?: readonly number[];
}

export interface StormReport extends Deliveries {
  readonly seconds: number;
  readonly clicks: number;
  readonly deliveries: number;
  readonly unacknowledged: number;
  readonly kills: number;
  readonly cardUpdates: number;
  /** As many updates as there may be: one in two seconds by each process that ran. */
  readonly cardUpdatesAtMost: number;
  readonly verdict: StormVerdict;
}

const committee = newCommittee('Havneudvalget', 'HAVU');
/** A process updates a card no more often. */
const updateEveryMs = 2_000;

/** A storm of clicks on one posted agenda card, with two real bots of which one is killed again and again. */
export async function runStorm(options: StormOptions): Promise<StormReport> {
  const azurite = await startInMemoryAzurite();
  const people = inventPeople(options.people);
  const teams = await startTeamsService({ users: people });
  const [admin] = teams.users;
  const replicas = new Replicas({
    ...teams.botSettings(),
    STORAGE_CONNECTION_STRING: azurite.connectionString,
    TABLE_PREFIX: 'storm',
    ADMINS: admin?.aadObjectId ?? '',
    // Nobody of flesh presses as often as these.
    TURNS_PER_MINUTE: '100000',
  });
  try {
    const storage = await openStorage({ connectionString: azurite.connectionString }, { prefix: 'storm' });
    await storage.meetings.addCommittee(committee, 'system');
    const meeting = comingMeeting();
    await storage.meetings.saveMeeting(
      { meeting, items: [anItem(), anItem({ number: '2', order: 1, title: 'Økonomi' })] },
      undefined,
      undefined,
      'system',
    );
    await replicas.start(0);
    const card = await postedCard(teams, replicas);
    await replicas.start(1);
    const ran = await sendAll(options, teams, replicas, card);
    const personIds = teams.users.map(({ aadObjectId }) => aadObjectId);
    const verdict = judgeStorm({
      acknowledged: ran.acknowledged,
      personIds,
      deliveryIdOf: (click) => deliveryIdOf(card.chat.id, personIds[click.person] ?? '', click),
      log: (await storage.responses.listLog(meeting.id)).map(({ response }) => response),
      current: await storage.responses.listResponses(meeting.id),
    });
    return { ...ran.seen, ...ran.figures, kills: replicas.kills, verdict };
  } finally {
    await replicas.close();
    teams.close();
    await azurite.close();
  }
}

function comingMeeting() {
  const date = addDays(localDate(new Date(), 'Europe/Copenhagen'), 3);
  const [startTime, endTime] = ['12:00', '13:30'];
  return aMeeting({ id: 'havu-storm', committeeId: committee.id, title: 'Stormmøde', date, startTime, endTime });
}

async function postedCard(teams: TeamsService, replicas: Replicas): Promise<BotMessage> {
  teams.useBot(replicas.originOf(0) ?? '');
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  return channel.waitFor(({ shown }) => shown.includes('Stormmøde'));
}

async function sendAll(options: StormOptions, teams: TeamsService, replicas: Replicas, card: BotMessage) {
  const plan = planStorm(options, new Date(), randomFrom(options.seed));
  const token = await teams.issuer.channelToken();
  const seen = noDeliveries();
  const acknowledged = new Set<StormClick>();
  const marks = (options.killAt ?? []).map((share) => Math.floor(share * plan.deliveries.length));
  const over = new AbortController();
  const killer = options.killEveryMs === undefined ? undefined : replicas.killEvery(options.killEveryMs, over.signal);
  const startsBefore = replicas.starts;
  const began = performance.now();
  await inParallel(plan.deliveries, options.concurrency, async (delivery, index) => {
    if (marks.includes(index)) await replicas.settle().then(() => replicas.killOne());
    const activity = activityOf(teams, card, delivery);
    if (await deliverUntilAcknowledged(replicas, delivery, activity, token, seen)) acknowledged.add(delivery.click);
  });
  const seconds = (performance.now() - began) / 1_000;
  over.abort();
  await killer;
  await replicas.settle();
  const updates = teams.requests.filter(
    ({ method, path, at }) => method === 'PUT' && path.includes('/activities/') && at >= began,
  ).length;
  const processes = 2 + replicas.starts - startsBefore;
  const figures = {
    seconds,
    clicks: plan.clicks.length,
    deliveries: plan.deliveries.length,
    unacknowledged: plan.clicks.length - acknowledged.size,
    cardUpdates: updates,
    cardUpdatesAtMost: Math.ceil((2 * seconds * 1_000) / updateEveryMs) + processes,
  };
  return { acknowledged: [...acknowledged], seen, figures };
}

function activityOf(teams: TeamsService, card: BotMessage, { click }: StormDelivery): WireActivity {
  const user = teams.users[click.person];
  if (user === undefined) throw new Error('A click of nobody');
  const { action } = getAction(card.card, 'Deltager');
  const data = { ...asObject(action['data']), ...click.fields };
  const pressed = press(teams.platform, card.chat.place, click.activityId, { user, action, data, messageId: card.id });
  return { ...pressed, timestamp: click.at.toISOString(), localTimestamp: click.at.toISOString() };
}
