import { z } from 'zod/v4';
import { objectIdOf } from '../access/object-id.ts';
import type { Conversation } from '../domain/conversation.ts';

/** Somebody in a conversation, as the platform knows them. */
export interface RosterMember {
  readonly aadObjectId: string;
  readonly name: string;
  readonly email?: string;
  /** A guest of the tenant, or somebody of another tenant. */
  readonly isExternal?: true;
}

/** What of a connection to the service reading a roster takes. */
export interface RosterConnections {
  connectTo(
    serviceUrl: string,
    tenantId: string,
  ): Promise<{
    readonly conversations: {
      getConversationPagedMembers(
        conversationId: string,
        options?: { readonly pageSize: number; readonly continuationToken: string },
      ): Promise<{ readonly members: readonly unknown[]; readonly continuationToken?: string }>;
    };
  }>;
}

/** The service goes on giving pages: what was read is not the whole roster. */
export class EndlessRosterError extends Error {
  override readonly name = 'EndlessRosterError';
}

/** The service calls the Entra object id `objectId` in some answers and `aadObjectId` in others. */
const memberShape = z.looseObject({
  objectId: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userRole: z.string().nullish(),
  tenantId: z.string().nullish(),
});

/** As many as the service gives in one answer. */
const pageSize = 500;
/** A team has 25,000 members at most; were all pages as small as the first, so many would hold them. */
const mostPages = 500;

/**
 * Everybody in the conversation, for a channel everybody in its team. Those without an Entra object id (bots, callers
 * from outside) are left out; somebody whom two pages list is there once.
 *
 * @throws ConnectorError when the service does not answer or refuses
 * @throws EndlessRosterError when its pages do not end
 */
export async function readRoster(
  adapter: RosterConnections,
  conversation: Pick<Conversation, 'id' | 'teamId' | 'serviceUrl' | 'tenantId'>,
): Promise<RosterMember[]> {
  const connector = await adapter.connectTo(conversation.serviceUrl, conversation.tenantId);
  const conversationId = conversation.teamId ?? conversation.id;
  const members = new Map<string, RosterMember>();
  const tokens = new Set<string>();
  let continuationToken: string | undefined;
  do {
    // The SDK's type wants a token together with a page size, so the first page has the size that the service prefers.
    const options = continuationToken === undefined ? undefined : { pageSize, continuationToken };
    const page = await connector.conversations.getConversationPagedMembers(conversationId, options);
    for (const entry of page.members) {
      const member = toMember(entry, conversation.tenantId);
      if (member !== undefined) members.set(member.aadObjectId, member);
    }
    continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
    if (continuationToken !== undefined) {
      if (tokens.has(continuationToken) || tokens.size >= mostPages) throw new EndlessRosterError();
      tokens.add(continuationToken);
    }
  } while (continuationToken !== undefined);
  return [...members.values()];
}

function toMember(entry: unknown, homeTenant: string): RosterMember | undefined {
  const { objectId, aadObjectId, name, email, userPrincipalName, userRole, tenantId } = memberShape.parse(entry);
  const id = objectIdOf(aadObjectId) ?? objectIdOf(objectId);
  if (id === undefined) return undefined;
  const isGuest = /#EXT#/iu.test(userPrincipalName ?? '') || (userRole ?? '').toLowerCase() === 'guest';
  const isOfAnother = tenantId ? homeTenant !== '' && tenantId.toLowerCase() !== homeTenant.toLowerCase() : false;
  return {
    aadObjectId: id,
    name: name ?? '',
    ...(email ? { email } : {}),
    ...(isGuest || isOfAnother ? { isExternal: true } : {}),
  };
}
