import type { Activity } from 'botbuilder';
import { expect, test } from 'vitest';
import { openScope, operatorScope } from '../../../src/access/scope.ts';
import {
  createSearchDecisions,
  type FoundDecision,
  type SearchDecisions,
  type Searching,
} from '../../../src/answers/search-decisions.ts';
import { languageOfLocale } from '../../../src/danish/language.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import { onSearch, type SearchDesk } from '../../../src/teams/on-search.ts';
import { aCommittee, aConversation, aMeeting, aMembership, anItem } from '../../builders.ts';
import { createInMemoryMemberships } from '../../in-memory-memberships.ts';
import { asList, asObject, type JsonObject } from '../../teams-service/wire.ts';
import { exampleLibrary } from '../answers/example-library.ts';
import { activityOf, fromChannel } from './activity.ts';

const found: FoundDecision = { committee: aCommittee(), meeting: aMeeting(), item: anItem() };
const query = {
  commandId: 'find-decision',
  parameters: [{ name: 'query', value: 'digitale l' }],
  queryOptions: { skip: 0, count: 25 },
};

function typed(changes: object = {}): Activity {
  return activityOf({ ...fromChannel, type: 'invoke', name: 'composeExtension/query', value: query, ...changes });
}

interface Desk {
  readonly conversation?: Conversation;
  readonly isMember?: boolean;
  readonly search?: SearchDecisions;
  /** False where the platform does not tell who is in the chat. */
  readonly isReadable?: boolean;
}

/** Searches and gives the answer, what the use case was asked, and what was logged. */
async function search(
  activity: Activity,
  { conversation, isMember = true, search: run, isReadable = true }: Desk = {},
  budgetMs = 2_500,
) {
  const asked: Searching[] = [];
  const logged: string[] = [];
  const sent: JsonObject[] = [];
  const services: SearchDesk = {
    hear: async ({ locale }) => ({ client: languageOfLocale(locale) }),
    searchDecisions: async (searching) => {
      asked.push(searching);
      return run === undefined ? [found] : run(searching);
    },
    searchMeetings: async () => [],
    memberships: createInMemoryMemberships(
      ...(isMember ? [aMembership({ personId: fromChannel.from.aadObjectId })] : []),
    ),
    readScope: async (_, { committeeIds }) =>
      isReadable ? { ok: true, scope: openScope(committeeIds) } : { ok: false, reason: 'readers-unknown' },
    conversations: {
      find: async () => (conversation === undefined ? undefined : { value: conversation, revision: '1' }),
      save: async () => {
        throw new Error('a search remembers no conversation');
      },
      listBound: async () => [],
      listAllBound: async () => [],
      listByTeam: async () => [],
      findPersonal: async () => undefined,
    },
    administrators: [],
    now: () => new Date('2031-04-01T08:00:00Z'),
    log: (_level, event) => logged.push(event),
  };
  const context = {
    activity,
    sendActivity: async (answer: unknown) => {
      sent.push(asObject(answer));
      return undefined;
    },
  };
  await onSearch(context, services, budgetMs);
  const { status, body } = asObject(sent[0]?.['value']);
  const answer = asObject(asObject(body)['composeExtension']);
  return { sent, status, answer, results: asList(answer['attachments']).map(asObject), asked, logged };
}

test('a result is a line with title, committee, date and item, and the card of the item', async () => {
  const { sent, status, answer, results } = await search(typed(), { conversation: aConversation() });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ type: 'invokeResponse' });
  expect(status).toBe(200);
  expect(answer).toMatchObject({ type: 'result', attachmentLayout: 'list' });
  expect(results).toMatchObject([
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard' },
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: { title: 'Godkendelse af dagsordenen', text: 'Fyrtårnet · 4. marts 2031 · punkt 1' },
      },
    },
  ]);
  expect(JSON.stringify(results)).not.toMatch(/Action\.(?:Submit|Execute)/);
});

test('what is searched is what was typed, among what the writer and the channel have in common', async () => {
  const { asked } = await search(typed(), { conversation: aConversation({ committeeIds: ['fyrtaarnet', 'andre'] }) });
  expect(asked).toMatchObject([{ text: 'digitale l' }]);
  expect(asked[0]?.scope).toEqual(openScope(['fyrtaarnet']));
  const none = await search(typed(), { conversation: aConversation(), isMember: false });
  expect(none.asked[0]?.scope).toEqual(openScope([]));
});

test('in a group chat whose people the platform does not tell nothing is found', async () => {
  const chat = {
    conversation: { id: '19:chat@thread.v2', conversationType: 'groupChat', tenantId: 't' },
    channelData: {},
  };
  const conversation = aConversation({ id: '19:chat@thread.v2', scope: 'group' });
  const open = await search(typed(chat), { conversation });
  expect(open.asked[0]?.scope).toEqual(openScope(['fyrtaarnet']));
  const unread = await search(typed(chat), { conversation, isReadable: false });
  expect(unread.asked[0]?.scope).toEqual(openScope([]));
});

test('a channel that is unknown or bound to nothing is told so, in the language of the writer', async () => {
  for (const desk of [{}, { conversation: aConversation({ committeeIds: [] }) }]) {
    const { answer, asked } = await search(typed(), desk);
    expect(answer).toEqual({ type: 'message', text: expect.stringContaining('ikke forbundet med et udvalg') });
    expect(asked).toEqual([]);
  }
  const { answer } = await search(typed({ locale: 'en-GB' }));
  expect(answer['text']).toMatch(/^This conversation is not connected/);
});

test.each([
  ['somebody without an identity', { from: { id: '29:x', name: 'X' } }],
  ['somebody with an empty identity', { from: { id: '29:x', name: 'X', aadObjectId: '' } }],
  ['another command', { value: { ...query, commandId: 'find-person' } }],
  ['no command', { value: { parameters: [] } }],
  ['nothing', { value: null }],
  ['a text', { value: 'find-decision' }],
  ['parameters that are no list', { value: { ...query, parameters: 'query' } }],
  ['the next page', { value: { ...query, queryOptions: { skip: 25, count: 25 } } }],
])('%s finds nothing, and nothing is searched', async (_case, changes) => {
  const { answer, asked } = await search(typed(changes), { conversation: aConversation() });
  expect(answer).toEqual({ type: 'result', attachmentLayout: 'list', attachments: [] });
  expect(asked).toEqual([]);
});

test('before anything is typed the query is empty', async () => {
  const opened = { ...query, parameters: [{ name: 'initialRun', value: 'true' }] };
  const { asked } = await search(typed({ value: opened }), { conversation: aConversation() });
  expect(asked[0]?.text).toBe('');
});

test('what takes longer than its budget is answered with nothing, and its failure afterwards is logged', async () => {
  const slow = Promise.withResolvers<readonly FoundDecision[]>();
  const running = await search(typed(), { conversation: aConversation(), search: () => slow.promise }, 10);
  expect(running.answer).toEqual({ type: 'result', attachmentLayout: 'list', attachments: [] });
  expect(running.logged).toEqual(['search-slow']);
  slow.reject(new Error('too late'));
  await new Promise(setImmediate);
  expect(running.logged).toEqual(['search-slow', 'search-failed']);
});

test('nineteen letters of twenty take less than 100 ms of the processor, cards and all', async () => {
  const library = await exampleLibrary();
  const searchDecisions = createSearchDecisions(async () => library);
  const all: SearchDecisions = (searching) => searchDecisions({ ...searching, scope: operatorScope });
  const times: number[] = [];
  for (const text of ['digitale låse i hjemmeplejen', 'retningslinjer for sprogmodeller', 'udlejning af salen']) {
    for (let length = 0; length <= text.length; length++) {
      const value = { ...query, parameters: [{ name: 'query', value: text.slice(0, length) }] };
      // Not the clock on the wall: other tests run beside this one.
      const start = process.cpuUsage();
      const { results } = await search(typed({ value }), { conversation: aConversation(), search: all });
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1_000);
      expect(results.length).toBeLessThanOrEqual(10);
    }
  }
  times.sort((a, b) => a - b);
  expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(100);
});
