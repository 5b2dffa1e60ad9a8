import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import { composeScopeOf } from '../access/compose-scope.ts';
import { maySee, type ReadScope, type Viewer } from '../access/scope.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { spokenLanguage } from '../danish/speech.ts';
import type { Language } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { BotServices } from './bot-services.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import {
  answerSearch,
  answerSearchWithSentence,
  readSearchQuery,
  type SearchQuery,
  type SearchResult,
} from './search-query.ts';
import { decisionResult, meetingResult } from './search-results.ts';

/** The platform gives up after five seconds; who types has gone on long before. */
const defaultBudgetMs = 2_500;

/** What a search needs. */
export type SearchDesk = Pick<
  BotServices,
  | 'hear'
  | 'searchDecisions'
  | 'searchMeetings'
  | 'memberships'
  | 'readScope'
  | 'conversations'
  | 'administrators'
  | 'now'
  | 'log'
>;

/** What is shown to who searches: results, or a sentence why there can be none. */
type Found =
  | { readonly kind: 'results'; readonly results: readonly SearchResult[] }
  | { readonly kind: 'unbound'; readonly language: Language };

const nothing: Found = { kind: 'results', results: [] };

/** A query from the compose box. What takes too long is answered with nothing: the next letter asks again. */
export async function onSearch(
  context: Pick<TurnContext, 'activity' | 'sendActivity'>,
  services: SearchDesk,
  budgetMs = defaultBudgetMs,
): Promise<void> {
  const { activity } = context;
  const patience = new AbortController();
  const late = sleep(budgetMs, undefined, { signal: patience.signal }).catch(() => undefined);
  try {
    const working = find(activity, services);
    const found = await Promise.race([working, late]);
    if (found === undefined) {
      services.log('warn', 'search-slow', { durationMs: budgetMs });
      working.catch((error: unknown) => services.log('error', 'search-failed', describeFault(error)));
    }
    if (found?.kind === 'unbound') await answerSearchWithSentence(context, chatSentences[found.language].searchUnbound);
    else await answerSearch(context, found?.results ?? []);
  } finally {
    patience.abort();
  }
}

async function find(activity: Activity, services: SearchDesk): Promise<Found> {
  const query = readSearchQuery(activity);
  const viewer = viewerOf(activity, services.administrators);
  // All there is comes with the first answer.
  if (query === undefined || viewer === undefined || query.skip > 0) return nothing;
  const seen = conversationOf(activity);
  // The bot need not be where somebody writes: the conversation is looked up, never remembered.
  const [speech, stored, memberships] = await Promise.all([
    services.hear(activity),
    seen.scope === 'personal' ? undefined : services.conversations.find(seen.id),
    services.memberships.listByPerson(viewer.personId),
  ]);
  // What is typed are words to look for: they tell nothing.
  const language = spokenLanguage(speech, undefined);
  const bound = stored?.value.committeeIds ?? [];
  if (seen.scope !== 'personal' && bound.length === 0) return { kind: 'unbound', language };
  const committeeIds =
    stored === undefined || seen.scope !== 'group' ? bound : await sharedByAll(stored.value, viewer, services);
  const scope = composeScopeOf({ scope: seen.scope, committeeIds }, memberships);
  return { kind: 'results', results: await resultsOf(query, { scope, language }, services) };
}

/** Of a group chat's committees those of which everybody in it may read. */
async function sharedByAll(conversation: Conversation, viewer: Viewer, { readScope }: SearchDesk): Promise<string[]> {
  const read = await readScope(viewer, conversation);
  return read.ok ? conversation.committeeIds.filter((id) => maySee(read.scope, id)) : [];
}

async function resultsOf(
  { command, text }: SearchQuery,
  { scope, language }: { readonly scope: ReadScope; readonly language: Language },
  services: SearchDesk,
): Promise<SearchResult[]> {
  const now = services.now();
  const searching = { text, now, scope };
  switch (command) {
    case 'find-decision':
      return (await services.searchDecisions(searching)).map((found) => decisionResult(found, now, language));
    case 'find-meeting':
      return (await services.searchMeetings(searching)).map((found) => meetingResult(found, language));
  }
}
