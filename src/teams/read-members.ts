import type { ReadMembers } from '../agenda/sync-members.ts';
import type { HardenedAdapter } from './adapter.ts';
import { TokenUnavailableError } from './bot-identity.ts';
import type { BotServices } from './bot-services.ts';
import { ConnectorError } from './connector.ts';
import { readRoster } from './read-roster.ts';

/** Reads who is in a conversation; that the service does not tell is a value, for nothing else should wait for it. */
export function createReadMembers(adapter: HardenedAdapter, log: BotServices['log']): ReadMembers {
  return async (conversation) => {
    try {
      const roster = await readRoster(adapter, conversation);
      return roster.map(({ aadObjectId, name }) => ({ personId: aadObjectId, name }));
    } catch (error) {
      if (!(error instanceof ConnectorError || error instanceof TokenUnavailableError)) throw error;
      log('warn', 'roster-unread', { error: error.name });
      return undefined;
    }
  };
}
