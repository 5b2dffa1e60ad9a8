import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import { meetingStart } from '../../src/domain/meeting-time.ts';
import { aConversation, aRecord } from '../builders.ts';
import { aCommitteeThatPosts } from '../unit/agenda/posting-world.ts';
import { randomFrom } from '../unit/minutes/small-random.ts';
import { reckonedOn } from './reckon-days.ts';
import { type SimulatedReplica, startReplica } from './simulated-replica.ts';
import { simulatedStorage } from './simulated-storage.ts';
import { simulatedTeams } from './simulated-teams.ts';
import { pressEveryAgenda } from './sweep.ts';
import { createVirtualTime } from './virtual-time.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Two posts about one meeting in one conversation within so long are a burst. */
const burstMs = 2 * hourMs;
const pollMs = hourMs / 4;

export const downtimeMs = 3 * dayMs;
export const firstDown = Date.parse('2031-02-24T00:00:00Z');
export const lastDown = Date.parse('2031-03-18T00:00:00Z');

/** Meetings of one committee: some close to one another, one called at short notice, one in the evening, one after a weekend. */
const meetings = [
  { id: 'a', date: '2031-03-06', startTime: '09:00', calledAt: '2031-02-03T08:00:00.000Z' },
  { id: 'b', date: '2031-03-07', startTime: '14:00', calledAt: '2031-02-03T08:00:00.000Z' },
  { id: 'c', date: '2031-03-10', startTime: '19:30', calledAt: '2031-02-03T08:00:00.000Z' },
  { id: 'd', date: '2031-03-13', startTime: '12:00', calledAt: '2031-03-11T11:00:00.000Z' },
  { id: 'e', date: '2031-03-17', startTime: '08:00', calledAt: '2031-03-14T15:00:00.000Z' },
];

export interface DowntimeReport {
  readonly posts: number;
  readonly missed: number;
  readonly faults: readonly string[];
}

/** The bot is away for three days from an instant on; before and after that it lives, over all of the meetings. */
export async function runDowntime(
  downMs: number,
  vary?: (options: PostingOptions) => PostingOptions,
): Promise<DowntimeReport> {
  const random = randomFrom(downMs / hourMs);
  const time = createVirtualTime(new Date(firstDown - dayMs));
  const places = [aConversation(), aConversation({ id: '19:gruppe@thread.v2', scope: 'group' })];
  const storage = simulatedStorage([aCommitteeThatPosts({})], places);
  const teams = simulatedTeams({ time, random });
  for (const { calledAt, ...rest } of meetings) {
    void time
      .sleep(Date.parse(calledAt) - time.nowMs())
      .then(() => storage.saveMeeting(aRecord({ calledAt, ...rest })));
  }
  // What is to come is known from each look: in between it need not be looked again.
  const seldom = (options: PostingOptions): PostingOptions => ({ ...options, fullEveryMs: 6 * hourMs });
  const start = (owner: string): SimulatedReplica =>
    startReplica({
      time,
      storage,
      teams,
      random,
      owner,
      pollMs,
      vary: (options) => vary?.(seldom(options)) ?? seldom(options),
    });
  const before = start('before');
  await time.runUntil(downMs);
  before.kill();
  // What it has sent is on its way all the same.
  await time.runUntil(downMs + 60_000);
  time.jumpTo(downMs + downtimeMs);
  // What others wrote while it was away.
  await time.runUntil(time.nowMs());
  const after = start('after');
  await time.runUntil(lastDown + downtimeMs + dayMs);
  await pressEveryAgenda(storage, teams);
  const told = [...before.results, ...after.results].filter(({ result }) => result === 'missed');
  const faults: string[] = [];
  for (const { id, date, calledAt, startTime } of meetings) {
    const startMs = meetingStart({ date, startTime, timeZone: 'Europe/Copenhagen' }).getTime();
    const dueMs = Math.max(reckonedOn(date, {}).agenda, Date.parse(calledAt));
    const hadBot = dueMs < downMs - 2 * pollMs || downMs + downtimeMs < startMs - 2 * pollMs;
    for (const place of places) {
      const say = (text: string): unknown => faults.push(`${id} in ${place.id}: ${text}`);
      const messages = teams.messagesIn(place.id).filter(({ post }) => post.record.meeting.id === id);
      const kinds = messages.map(({ post }) => post.content.kind);
      const count = (kind: string): number => kinds.filter((each) => each === kind).length;
      if (new Set(kinds).size < kinds.length) say(`came twice: ${kinds}`);
      if (messages.some(({ atMs }) => atMs >= startMs)) say('came after the meeting had begun');
      const instants = messages.map(({ atMs }) => atMs).sort((x, y) => x - y);
      const isBurst = instants.some((at, index) => at - (instants[index - 1] ?? 0) < burstMs);
      if (isBurst)
        say(`a burst: ${messages.map(({ post, atMs }) => `${post.content.kind} ${new Date(atMs).toISOString()}`)}`);
      const row = storage
        .rows()
        .find((each) => each.meetingId === id && each.conversationId === place.id && each.kind === 'agenda');
      const isNoted = row?.state === 'missed';
      const timesTold = told.filter(
        ({ planned }) => planned.meeting.id === id && planned.conversation.id === place.id,
      ).length;
      if (hadBot && count('agenda') !== 1) say('its agenda is missing');
      if (isNoted !== (count('agenda') === 0)) say(isNoted ? 'noted as missed though it came' : 'not noted as missed');
      if (timesTold !== (isNoted ? 1 : 0)) say(`told ${timesTold} times`);
    }
  }
  return { posts: teams.messages().length, missed: told.length, faults };
}
