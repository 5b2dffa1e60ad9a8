import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import { createReadScope } from '../../src/access/read-scope.ts';
import { createAnswerQuestion } from '../../src/answers/answer-question.ts';
import type { Focus } from '../../src/answers/focus.ts';
import { buildLibrary } from '../../src/answers/library.ts';
import { createRephrase } from '../../src/answers/rephrase.ts';
import { createSearchDecisions } from '../../src/answers/search-decisions.ts';
import { createSearchMeetings } from '../../src/answers/search-meetings.ts';
import { createFindFeed } from '../../src/attendance/calendar/find-feed.ts';
import { createReadAttendance } from '../../src/attendance/read-attendance.ts';
import { createReadAttendanceBlock } from '../../src/attendance/read-attendance-block.ts';
import { createRegisterResponse } from '../../src/attendance/register-response.ts';
import { createAuditing } from '../../src/storage/audit/auditing.ts';
import type { BlobContainer } from '../../src/storage/blob-container.ts';
import { createConversationStore } from '../../src/storage/conversation-store.ts';
import { createLedger } from '../../src/storage/delivery-ledger.ts';
import { createMeetingStore } from '../../src/storage/meeting-store.ts';
import { createPersonStore } from '../../src/storage/person-store.ts';
import { createPersonalData } from '../../src/storage/personal/personal-data-store.ts';
import { createProposalStore } from '../../src/storage/proposal-store.ts';
import { createResponseStore } from '../../src/storage/response-store.ts';
import { createRetentionStore } from '../../src/storage/retention-store.ts';
import { createTurnStore } from '../../src/storage/turn-store.ts';
import { createBackground } from '../../src/teams/background.ts';
import { createBot } from '../../src/teams/bot.ts';
import type { BotServices } from '../../src/teams/bot-services.ts';
import { guestPassesIn } from '../../src/wiring/guest-passes.ts';
import { inMemoryTables } from '../contract/in-memory-tables.ts';
import { createInMemoryMemberships } from '../in-memory-memberships.ts';
import { createInMemoryDrafts } from '../unit/teams/in-memory-drafts.ts';
import { committees, records } from './leak-papers.ts';
import { invitations, memberships, type Person, type Place, places } from './leak-people.ts';

/** The bot's own handlers over stores in memory, with everything that comes out of them gathered. */
export interface LeakWorld {
  /** @returns all that goes to the asker or is posted where they ask */
  run(activity: Partial<Activity>, by: Person, place: Place): Promise<string>;
  /** The feed of a subscription of that person to that committee. */
  feed(personId: string, committeeId: string): Promise<string>;
  /** What came out elsewhere since the last call. */
  takeAside(): { readonly prompts: string; readonly logs: string; readonly kept: string; readonly focus: string };
}

const now = new Date('2031-02-24T09:00:00Z');

const noBlobs: BlobContainer = {
  create: async () => undefined,
  write: async () => undefined,
  find: async () => undefined,
  remove: async () => undefined,
  listWrittenBefore: async () => [],
};

class Gathering extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];
  async sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return activities.map((_activity, index) => ({ id: `sent-${this.sent.length}-${index}` }));
  }
  async updateActivity(_: TurnContext, activity: Partial<Activity>): Promise<void> {
    this.sent.push(activity);
  }
  async deleteActivity(): Promise<void> {}
  async continueConversation(): Promise<void> {}
}

export async function createLeakWorld(): Promise<LeakWorld> {
  const tables = inMemoryTables();
  const auditing = createAuditing(tables, () => now);
  const originals = { save: async () => undefined, find: async () => undefined };
  const meetings = createMeetingStore(tables, originals, auditing);
  for (const committee of committees) await meetings.addCommittee(committee, 'system');
  for (const record of records) await meetings.saveMeeting(record, undefined, undefined, 'system');
  const members = createInMemoryMemberships(...memberships);
  const responses = createResponseStore(tables, auditing);
  for (const [personId, passes] of Object.entries(invitations)) {
    for (const { committeeId, meetingId, items } of passes) {
      const invited = { invitedBy: 'secretary', invitedAt: now.toISOString() };
      await responses.saveGuest({ meetingId, personId, name: `Navn ${personId}`, items, ...invited }, committeeId);
    }
  }
  const conversations = createConversationStore(tables, auditing);
  const persons = createPersonStore(tables);
  const aside = { prompts: [''], logs: [''], kept: [''], focus: [''] };
  const focuses = new Map<string, Focus>();
  const readAttendance = createReadAttendance({ responses, memberships: members, persons });
  const library = buildLibrary(committees, records);
  const listCommittees = async () => committees;
  const failed = { outcome: 'refused', statusCode: 403 } as const;

  const services: BotServices = {
    hear: async () => ({ client: 'da' }),
    languages: { save: async () => undefined, remove: async () => undefined },
    answerQuestion: createAnswerQuestion(
      async () => library,
      { listResponses: (id) => responses.listResponses(id), listMembers: (id) => members.listMembers(id) },
      createRephrase(
        async (question) => {
          aside.prompts.push(JSON.stringify([question.passages, question.extract]));
          return [];
        },
        () => undefined,
      ),
    ),
    feedback: {
      add: async (answer) => void aside.kept.push(JSON.stringify(answer)),
      vote: async () => 'unknown',
    },
    focus: {
      find: async (conversationId, personId) => focuses.get(`${conversationId} ${personId}`),
      save: async (conversationId, personId, focus) => {
        aside.focus.push(JSON.stringify(focus));
        focuses.set(`${conversationId} ${personId}`, focus);
      },
    },
    searchDecisions: createSearchDecisions(async () => library),
    searchMeetings: createSearchMeetings(async () => library),
    registerResponse: createRegisterResponse({ meetings, responses, memberships: members, now: () => now }),
    listCommittees,
    findMeeting: meetings.findMeeting,
    listMeetingsFrom: meetings.listMeetingsFrom,
    meetingDesk: meetings,
    proposals: createProposalStore(tables, auditing),
    tellOfProposals: () => undefined,
    committeeSettings: meetings,
    responses,
    readAttendance,
    readAttendanceBlock: createReadAttendanceBlock({
      readAttendance,
      listMeetingsBetween: meetings.listMeetingsBetween,
      now: () => now,
    }),
    uploadFile: async () => ({ ok: true }),
    memberships: members,
    readScope: createReadScope({
      memberships: members,
      listInvitations: guestPassesIn(responses),
      readReaders: async ({ id }) => {
        const readers = places.find((place) => place.id === id)?.readers;
        if (readers === undefined) return undefined;
        const personIds = readers.filter((reader) => reader !== undefined);
        return { personIds, unidentified: readers.length - personIds.length };
      },
      syncMembers: async () => undefined,
    }),
    forgetReaders: () => undefined,
    persons,
    turns: createTurnStore(tables),
    privacy: {
      personalData: createPersonalData(tables, noBlobs, auditing),
      retention: createRetentionStore(tables, auditing),
      forgetPseudonym: async () => undefined,
    },
    conversations,
    ledger: createLedger(tables),
    readMembers: async () => undefined,
    removePost: async () => undefined,
    removeStray: async () => undefined,
    refreshCards: () => undefined,
    postSoon: () => undefined,
    imports: {
      downloadFile: async () => ({ ok: false, reason: 'link-gone' }),
      openDocument: async () => ({ ok: false, reason: 'empty' }),
      store: meetings,
      persons,
      drafts: createInMemoryDrafts(),
      background: createBackground(0, () => undefined),
      send: async () => failed,
      update: async () => failed,
    },
    calendar: {
      subscriptions: {
        find: async () => undefined,
        set: async () => 'added',
        revoke: async () => false,
        listByPerson: async () => [],
      },
    },
    administrators: ['administrator'],
    now: () => now,
    isStorageFault: () => false,
    log: (...line) => void aside.logs.push(JSON.stringify(line)),
  };
  const runBot = createBot(services);
  for (const place of places) {
    if (place.scope === 'personal') continue;
    const activity = activityAt(place, { id: 'secretary' }, 0);
    await conversations.save(
      {
        id: place.id,
        scope: place.scope,
        tenantId: String(activity.conversation?.tenantId),
        serviceUrl: String(activity.serviceUrl),
        botId: '28:dagsorden',
        committeeIds: place.committeeIds,
        isInstalled: true,
      },
      undefined,
      'system',
    );
  }
  let count = 0;
  return {
    run: async (activity, by, place) => {
      const adapter = new Gathering();
      count += 1;
      await runBot(new TurnContext(adapter, { ...activityAt(place, by, count), ...activity }));
      return JSON.stringify(adapter.sent);
    },
    feed: async (personId, committeeId) => {
      const findFeed = createFindFeed({
        subscriptions: { find: async () => ({ personId, committeeId, createdAt: now.toISOString() }) },
        memberships: members,
        readCommittee: async (id) => {
          const committee = committees.find((each) => each.id === id);
          const own = records.filter(({ meeting }) => meeting.committeeId === id);
          return committee === undefined ? undefined : { committee, records: own };
        },
        now: () => now,
      });
      // A feed is folded at 75 octets.
      return ((await findFeed('secret'))?.body ?? '').replaceAll('\r\n ', '');
    },
    takeAside: () => {
      const taken = {
        prompts: aside.prompts.splice(0).join('\n'),
        logs: aside.logs.splice(0).join('\n'),
        kept: aside.kept.splice(0).join('\n'),
        focus: aside.focus.splice(0).join('\n'),
      };
      return taken;
    },
  };
}

/** The envelope of an activity as the door lets it in. */
function activityAt(place: Place, { id }: Person, number: number): Partial<Activity> {
  const isPersonal = place.scope === 'personal';
  const conversationType = place.scope === 'group' ? 'groupChat' : place.scope;
  return {
    id: `activity-${number}`,
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    timestamp: now,
    from: { id: `29:${id}`, name: `Navn ${id}`, aadObjectId: id },
    recipient: { id: '28:dagsorden', name: 'Dagsorden' },
    conversation: {
      id: isPersonal ? `a:${id}` : place.id,
      conversationType,
      isGroup: !isPersonal,
      name: '',
      tenantId: '22222222-0000-4000-8000-000000000002',
    },
    channelData:
      place.scope === 'channel'
        ? { team: { id: '19:team@thread.tacv2' }, channel: { id: place.id }, tenant: { id: 'tenant' } }
        : { tenant: { id: 'tenant' } },
  };
}
