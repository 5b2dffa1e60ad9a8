import { mayManageAttendance } from '../access/policy.ts';
import { maySee, type ReadScope, seesAnything, type Viewer } from '../access/scope.ts';
import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { BotServices } from './bot-services.ts';

/** Who somebody is in a conversation: what decides what they can do there. Elsewhere than alone only of what is bound. */
export interface AskerHere {
  readonly place: Conversation['scope'];
  /** Of which current matters may be told, here. */
  readonly seen: readonly Committee[];
  /** In personal chat: of a term that has ended, and of an invitation. */
  readonly former: readonly Committee[];
  readonly guestOf: readonly Committee[];
  /** Where the asker belongs. */
  readonly own: readonly Committee[];
  /** Which the asker looks after by a role; an administrator may look after all. */
  readonly offices: readonly Committee[];
  readonly managed: readonly Committee[];
  readonly isAdministrator: boolean;
  /** False while no committee is known at all. */
  readonly hasCommittees: boolean;
}

/** @param scope what may be told to the asker in the conversation */
export async function askerHere(
  services: Pick<BotServices, 'listCommittees' | 'memberships'>,
  viewer: Viewer | undefined,
  conversation: Conversation,
  scope: ReadScope,
): Promise<AskerHere> {
  const [committees, memberships] = await Promise.all([
    services.listCommittees(),
    viewer === undefined ? [] : services.memberships.listByPerson(viewer.personId),
  ]);
  const isAlone = conversation.scope === 'personal';
  const here = committees.filter(({ id }) => isAlone || conversation.committeeIds.includes(id));
  const seen = committees.filter(({ id }) => maySee(scope, id));
  const past = committees.filter(({ id }) => seesAnything(scope, id) && !maySee(scope, id));
  const isFormer = ({ id }: Committee): boolean => scope.committees !== 'all' && scope.committees.has(id);
  const looksAfter = (by: Viewer): Committee[] => here.filter(({ id }) => mayManageAttendance(by, memberships, id));
  return {
    place: conversation.scope,
    seen,
    former: past.filter(isFormer),
    guestOf: past.filter((committee) => !isFormer(committee)),
    own: here.filter(({ id }) => memberships.some(({ committeeId }) => committeeId === id)),
    offices: viewer === undefined ? [] : looksAfter({ ...viewer, isAdministrator: false }),
    managed: viewer === undefined ? [] : looksAfter(viewer),
    isAdministrator: viewer?.isAdministrator === true,
    hasCommittees: committees.length > 0,
  };
}
