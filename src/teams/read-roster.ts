import { z } from 'zod/v4';
import type { Conversation } from '../domain/conversation.ts';
import type { HardenedAdapter } from './adapter.ts';

/** Somebody in a conversation, as the platform knows them. */
export interface RosterMember {
  readonly aadObjectId: string;
  readonly name: string;
  readonly email?: string;
}

/** The service calls the Entra object id `objectId` in some answers and `aadObjectId` in others. */
const memberShape = z.looseObject({
  objectId: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
});

/** As many as the service gives in one answer. */
const pageSize = 500;

/**
 * Everybody in the conversation, for a channel everybody in its team. Those without an Entra object id (bots, callers
 * from outside) are left out.
 *
 * @throws ConnectorError when the service does not answer or refuses
 */
export async function readRoster(
  adapter: HardenedAdapter,
  conversation: Pick<Conversation, 'id' | 'teamId' | 'serviceUrl'>,
): Promise<RosterMember[]> {
  const connector = await adapter.connectTo(conversation.serviceUrl);
  const conversationId = conversation.teamId ?? conversation.id;
  const members: RosterMember[] = [];
  let continuationToken: string | undefined;
  do {
    // The SDK's type wants a token together with a page size, so the first page has the size that the service prefers.
    const options = continuationToken === undefined ? undefined : { pageSize, continuationToken };
    const page = await connector.conversations.getConversationPagedMembers(conversationId, options);
    for (const entry of page.members) {
      const member = toMember(entry);
      if (member !== undefined) members.push(member);
    }
    continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
  } while (continuationToken !== undefined);
  return members;
}

function toMember(entry: unknown): RosterMember | undefined {
  const { objectId, aadObjectId, name, email } = memberShape.parse(entry);
  const id = aadObjectId || objectId;
  return id ? { aadObjectId: id, name: name ?? '', ...(email ? { email } : {}) } : undefined;
}
