import type { Readers, ReadReaders } from '../access/read-scope.ts';
import type { Conversation } from '../domain/conversation.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { Log } from '../log/events.ts';
import type { HardenedAdapter } from './adapter.ts';
import { TokenUnavailableError } from './bot-identity.ts';
import { ConnectorError } from './connector.ts';
import { textAt } from './inbound.ts';

/** So long (milliseconds) who was found in a chat is taken to be who is in it. */
const freshMs = 60_000;
/** Somebody waits for an answer. */
const deadlineMs = 1_500;
const mostKept = 1_000;
const pageSize = 500;

/** Who reads along in group chats. */
export interface ReadersOfChats {
  readonly read: ReadReaders;
  /** Somebody came or left: whoever asks next gets to know who is there now. */
  readonly forget: (conversationId: string) => void;
}

/**
 * Reads who is in a chat, once a minute at most for each. That the service does not say, or not in time, is a value: it is
 * then not known who reads along.
 *
 * @param now milliseconds, only differences count
 */
export function createReadReaders(
  listMembers: (conversation: Conversation) => Promise<readonly unknown[]>,
  now: () => number,
  log: Log,
): ReadersOfChats {
  const known = new Map<string, { readonly at: number; readonly readers: Promise<Readers | undefined> }>();
  const read = async (conversation: Conversation): Promise<Readers | undefined> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), deadlineMs);
    });
    try {
      const entries = await Promise.race([listMembers(conversation), late]);
      if (entries === undefined) log('warn', 'readers-unread', { error: 'TimeoutError' });
      return entries === undefined ? undefined : readersOf(entries);
    } catch (error) {
      if (!(error instanceof ConnectorError || error instanceof TokenUnavailableError)) throw error;
      log('warn', 'readers-unread', describeFault(error));
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    forget: (conversationId) => void known.delete(conversationId),
    read: async (conversation) => {
      const { id } = conversation;
      const before = known.get(id);
      if (before !== undefined && now() - before.at < freshMs) return before.readers;
      if (known.size >= mostKept) known.clear();
      const entry = { at: now(), readers: read(conversation) };
      known.set(id, entry);
      const drop = (): void => {
        if (known.get(id) === entry) known.delete(id);
      };
      try {
        const readers = await entry.readers;
        // Nothing is learnt from a failure: the next question tries again.
        if (readers === undefined) drop();
        return readers;
      } catch (error) {
        drop();
        throw error;
      }
    },
  };
}

/** The entries of a chat's roster, all pages of it. */
export function listChatMembers(adapter: HardenedAdapter) {
  return async ({ id, serviceUrl, tenantId }: Conversation): Promise<readonly unknown[]> => {
    const connector = await adapter.connectTo(serviceUrl, tenantId);
    const entries: unknown[] = [];
    let continuationToken: string | undefined;
    do {
      const options = continuationToken === undefined ? undefined : { pageSize, continuationToken };
      const page = await connector.conversations.getConversationPagedMembers(id, options);
      entries.push(...page.members);
      continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
    } while (continuationToken !== undefined);
    return entries;
  };
}

/** Apps are no people: an administrator has let them in. */
function readersOf(entries: readonly unknown[]): Readers {
  const people = entries.filter((entry) => textAt(entry, 'id')?.startsWith('28:') !== true);
  const ids = people.map((entry) => textAt(entry, 'aadObjectId') ?? textAt(entry, 'objectId'));
  return {
    personIds: [...new Set(ids.filter((id) => id !== undefined))],
    unidentified: ids.filter((id) => id === undefined).length,
  };
}
