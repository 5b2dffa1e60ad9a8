import type { Membership } from '../../domain/person.ts';
import { isSameId, isTheirName, isTheirs } from '../../privacy/person-keys.ts';
import { type PersonalTable, rowValue, withValue } from './personal-table.ts';

/** Two rows for each membership; the person's id is a key of both. Others may name the person as their suppleant. */
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
    // The committee's copy says the same.
    if (!isOwn || committeeId === undefined || !row.partitionKey.startsWith('person|')) return [];
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
    if (isTheirs(keys, membership.personId)) return 'remove';
    const { defaultSubstitute, ...rest } = membership;
    if (defaultSubstitute === undefined) return undefined;
    const { personId, name } = defaultSubstitute;
    const isNamed = personId === undefined ? isTheirName(keys, name) : isTheirs(keys, personId);
    return isNamed ? withValue(row, rest) : undefined;
  },
};
