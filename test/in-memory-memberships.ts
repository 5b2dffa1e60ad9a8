import type { MembershipStore } from '../src/access/membership-store.ts';
import type { Membership } from '../src/domain/person.ts';

/** Memberships without storage, for the tests of what reads and changes them. */
export function createInMemoryMemberships(...present: readonly Membership[]): MembershipStore {
  let all = [...present];
  const same = (one: Membership, committeeId: string, personId: string): boolean =>
    one.committeeId === committeeId && one.personId === personId;
  const isCurrent = ({ until }: Membership): boolean => until === undefined;
  const change = (committeeId: string, personId: string, to: (before: Membership) => Membership) => {
    const isThere = all.some((one) => same(one, committeeId, personId));
    all = all.map((one) => (same(one, committeeId, personId) ? to(one) : one));
    return isThere ? ('set' as const) : ('not-a-member' as const);
  };
  const give = (membership: Membership, to: (before: Membership) => Membership): void => {
    const { committeeId, personId } = membership;
    if (change(committeeId, personId, to) === 'not-a-member') all.push(membership);
  };
  return {
    listByPerson: async (personId) => all.filter((one) => one.personId === personId && isCurrent(one)),
    listTerms: async (personId) => all.filter((one) => one.personId === personId),
    listMembers: async (committeeId) => all.filter((one) => one.committeeId === committeeId && isCurrent(one)),
    listFormer: async (committeeId) => all.filter((one) => one.committeeId === committeeId && !isCurrent(one)),
    add: async (more) => {
      for (const one of more) {
        give(one, (before) => {
          if (before.isEndedByHand === true) return before;
          const { name, email, isExternal } = one;
          const { isExternal: _, ...rest } = goingOn(before);
          return {
            ...rest,
            name,
            ...(email === undefined ? {} : { email }),
            ...(isExternal === undefined ? {} : { isExternal }),
          };
        });
      }
    },
    setRole: async (one) => give(one, (before) => ({ ...goingOn(before), name: one.name, role: one.role })),
    setClosedAccess: async (committeeId, personId, seesClosedItems) =>
      change(committeeId, personId, ({ seesClosedItems: _, ...before }) =>
        seesClosedItems === undefined ? before : { ...before, seesClosedItems },
      ),
    setDefaultSubstitute: async (committeeId, personId, substitute) =>
      change(committeeId, personId, ({ defaultSubstitute: _, ...before }) =>
        substitute === undefined ? before : { ...before, defaultSubstitute: substitute },
      ),
    end: async (committeeId, personIds, until) => {
      for (const personId of personIds) {
        change(committeeId, personId, (one) => (one.role === 'member' && isCurrent(one) ? { ...one, until } : one));
      }
    },
    endByHand: async (committeeId, personId, until) =>
      change(committeeId, personId, ({ seesClosedItems: _, ...before }) => ({
        ...before,
        role: 'member',
        until,
        isEndedByHand: true,
      })),
    letReturn: async (committeeId, personIds) => {
      for (const personId of personIds) change(committeeId, personId, ({ isEndedByHand: _, ...rest }) => rest);
    },
  };
}

function goingOn({ until, isEndedByHand: _, ...before }: Membership): Membership {
  if (until === undefined || before.seesClosedItems !== true) return before;
  const { seesClosedItems: __, ...rest } = before;
  return rest;
}
