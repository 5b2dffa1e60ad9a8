import type { MembershipStore } from '../access/membership-store.ts';
import type { Conversation } from '../domain/conversation.ts';
import { localDate } from '../domain/wall-time.ts';
import type { PersonStore } from '../minutes/person-store.ts';
import type { ConversationStore } from './conversation-store.ts';
import { identifyMembers } from './identify-members.ts';

/** Somebody who is in a conversation. */
export interface ConversationMember {
  readonly personId: string;
  readonly name: string;
  readonly email?: string;
  readonly isExternal?: true;
}

/** Those who are in a conversation now; undefined when the platform does not say. */
export type ReadMembers = (conversation: Conversation) => Promise<readonly ConversationMember[] | undefined>;

export interface SyncDependencies {
  readonly conversations: Pick<ConversationStore, 'listBound'>;
  readonly memberships: MembershipStore;
  readonly persons: PersonStore;
  readonly readMembers: ReadMembers;
  readonly now: () => Date;
}

/**
 * Makes the committee's plain members those who are in one of its conversations: newcomers get in, and who left all of
 * them is out. Other roles were given to a person and stay. While the platform does not tell who is in a conversation,
 * nobody is put out. Who is out keeps their term, with its last day in Danish time. Whom the committee's documents name and
 * who surely is one of its members is remembered to be that member.
 *
 * @returns how many are in its conversations; undefined when that could not be read in full
 */
export async function syncMembers(committeeId: string, dependencies: SyncDependencies): Promise<number | undefined> {
  const { conversations, memberships, readMembers, now } = dependencies;
  const bound = (await conversations.listBound(committeeId)).filter(({ isInstalled }) => isInstalled);
  const rosters = await Promise.all(bound.map(readMembers));
  const present = new Map(rosters.flatMap((roster) => roster ?? []).map((member) => [member.personId, member]));
  await memberships.add(
    [...present.values()].map((member) => ({ committeeId, ...member, role: 'member' })),
    'system',
  );
  const isWhole = !rosters.includes(undefined);
  if (isWhole) await partWithThoseGone(committeeId, present, { memberships, now });
  await identifyMembers(committeeId, dependencies);
  return isWhole ? present.size : undefined;
}

async function partWithThoseGone(
  committeeId: string,
  present: ReadonlyMap<string, ConversationMember>,
  { memberships, now }: Pick<SyncDependencies, 'memberships' | 'now'>,
): Promise<void> {
  const isGone = ({ personId }: { readonly personId: string }): boolean => !present.has(personId);
  const [known, former] = await Promise.all([
    memberships.listMembers(committeeId),
    memberships.listFormer(committeeId),
  ]);
  const gone = known.filter((member) => member.role === 'member' && isGone(member));
  await memberships.end(
    committeeId,
    gone.map(({ personId }) => personId),
    localDate(now(), 'Europe/Copenhagen'),
    'system',
  );
  const left = former.filter((member) => member.isEndedByHand === true && isGone(member));
  await memberships.letReturn(
    committeeId,
    left.map(({ personId }) => personId),
    'system',
  );
}
