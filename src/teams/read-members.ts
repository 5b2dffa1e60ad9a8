import type { ReadMembers } from '../agenda/sync-members.ts';

import { TokenUnavailableError } from './bot-identity.ts';
import type { BotServices } from './bot-services.ts';
import { ConnectorError } from './connector.ts';
import { EndlessRosterError, type RosterConnections, readRoster } from './read-roster.ts';

/** Reads who is in a conversation; that the service does not tell is a value, for nothing else should wait for it. */
export function createReadMembers(adapter: RosterConnections, log: BotServices['log']): ReadMembers {
  return async (conversation) => {
    try {
      const roster = await readRoster(adapter, conversation);
      return roster.map(({ aadObjectId, ...member }) => ({ personId: aadObjectId, ...member }));
    } catch (error) {
      const isUnread = [ConnectorError, TokenUnavailableError, EndlessRosterError].some(
        (Kind) => error instanceof Kind,
      );
      if (!isUnread || !(error instanceof Error)) throw error;
      log('warn', 'roster-unread', { error: error.name });
      return undefined;
    }
  };
}
