import type { ReadMembers } from '../agenda/sync-members.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { Log } from '../log/events.ts';
import { TokenUnavailableError } from './bot-identity.ts';
import { ConnectorError } from './connector.ts';
import { EndlessRosterError, type RosterConnections, readRoster } from './read-roster.ts';

/** Reads who is in a conversation; that the service does not tell is a value, for nothing else should wait for it. */
export function createReadMembers(adapter: RosterConnections, log: Log): ReadMembers {
  return async (conversation) => {
    try {
      const roster = await readRoster(adapter, conversation);
      return roster.map(({ aadObjectId, ...member }) => ({ personId: aadObjectId, ...member }));
    } catch (error) {
      const isUnread = [ConnectorError, TokenUnavailableError, EndlessRosterError].some(
        (Kind) => error instanceof Kind,
      );
      if (!isUnread) throw error;
      log('warn', 'roster-unread', describeFault(error));
      return undefined;
    }
  };
}
