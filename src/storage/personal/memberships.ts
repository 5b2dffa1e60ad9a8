import type { Membership } from '../../domain/person.ts';
import { isSameId, isTheirName, isTheirs } from '../../privacy/person-keys.ts';
import { keyPart } from '../key.ts';
import { type PersonalTable, rowValue, withValue } from './personal-table.ts';

/** The committee's row holds the membership, the person's only says where to look; the person's id is a key of both. Others may name them as their suppleant. */
export const membershipsTable: PersonalTable = {
  table: 'Memberships',
  holds: ['memberships'],
  peopleIn(row) {
    const { personId, name, defaultSubstitute } = rowValue<Membership>(row);
    const own = personId === undefined || name === undefined ? [] : [{ personId, name }];
    const { personId: substituteId, name: substituteName = '' } = defaultSubstitute ?? {};
    return substituteId === undefined ? own : [...own, { personId: substituteId, name: substituteName }];
  },
  exported(row, { personId }) {
    const membership = rowValue<Membership>(row);
    const { committeeId, name, role, until, seesClosedItems, defaultSubstitute } = membership;
    const isOwn = membership.personId !== undefined && isSameId(membership.personId, personId);
    // The person's own row says the same.
    if (!isOwn || committeeId === undefined || !row.partitionKey.startsWith('committee|')) return [];
    return [
      {
        dataClass: 'memberships',
        committeeId,
        fields: {
          ...(name === undefined ? {} : { name }),
          ...(role === undefined ? {} : { role }),
          ...(until === undefined ? {} : { endedOn: until }),
          ...(seesClosedItems === undefined ? {} : { seesClosedItems }),
          ...(defaultSubstitute === undefined ? {} : { substituteByDefault: defaultSubstitute.name }),
        },
      },
    ];
  },
  erased(row, keys) {
    const membership = rowValue<Membership>(row);
    const isOwn = isTheirs(keys, membership.personId) || isSameId(row.partitionKey, `person|${keyPart(keys.personId)}`);
    if (isOwn) return 'remove';
    const { defaultSubstitute, ...rest } = membership;
    if (defaultSubstitute === undefined) return undefined;
    const { personId, name } = defaultSubstitute;
    const isNamed = personId === undefined ? isTheirName(keys, name) : isTheirs(keys, personId);
    return isNamed ? withValue(row, rest) : undefined;
  },
};
