import type { MembershipStore } from '../access/membership-store.ts';
import type { Conversation } from '../domain/conversation.ts';
import { localDate } from '../domain/wall-time.ts';
import type { ConversationStore } from './conversation-store.ts';

/** Somebody who is in a conversation. */
export interface ConversationMember {
  readonly personId: string;
  readonly name: string;
}

/** Those who are in a conversation now; undefined when the platform does not say. */
export type ReadMembers = (conversation: Conversation) => Promise<readonly ConversationMember[] | undefined>;

export interface SyncDependencies {
  readonly conversations: Pick<ConversationStore, 'listBound'>;
  readonly memberships: MembershipStore;
  readonly readMembers: ReadMembers;
  readonly now: () => Date;
}

/**
 * Makes the committee's plain members those who are in one of its conversations: newcomers get in, and who left all of
 * them is out. Other roles were given to a person and stay. While the platform does not tell who is in a conversation,
 * nobody is put out. Who is out keeps their term, with its last day in Danish time.
 *
 * @returns how many are in its conversations; undefined when that could not be read in full
 */
export async function syncMembers(committeeId: string, dependencies: SyncDependencies): Promise<number | undefined> {
  const { conversations, memberships, readMembers, now } = dependencies;
  const bound = (await conversations.listBound(committeeId)).filter(({ isInstalled }) => isInstalled);
  const rosters = await Promise.all(bound.map(readMembers));
  const present = new Map(rosters.flatMap((roster) => roster ?? []).map((member) => [member.personId, member.name]));
  await memberships.add([...present].map(([personId, name]) => ({ committeeId, personId, name, role: 'member' })));
  if (rosters.includes(undefined)) return undefined;
  const known = await memberships.listMembers(committeeId);
  const gone = known.filter(({ personId, role }) => role === 'member' && !present.has(personId));
  await memberships.end(
    committeeId,
    gone.map(({ personId }) => personId),
    localDate(now(), 'Europe/Copenhagen'),
  );
  return present.size;
}
