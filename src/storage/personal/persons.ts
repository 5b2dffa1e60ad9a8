import type { Person } from '../../domain/person.ts';
import { isSameId, isTheirName } from '../../privacy/person-keys.ts';
import { isMarked, type PersonalTable, rowValue } from './personal-table.ts';

/**
 * Whom a committee's documents name. The row goes with the person: a later document that names them makes a new one, without
 * the link to their account. A row of the same name without a link is theirs where nobody else bears the name.
 */
export const personsTable: PersonalTable = {
  table: 'Persons',
  holds: ['identity'],
  peopleIn(row) {
    const { objectId, name = '' } = rowValue<Person>(row);
    return objectId === undefined || name === '' ? [] : [{ personId: objectId, name }];
  },
  traces(row, personId) {
    const { objectId, name, altNames = [], email } = rowValue<Person>(row);
    if (objectId === undefined || !isSameId(objectId, personId)) return undefined;
    return { names: [...(name === undefined ? [] : [name]), ...altNames], emails: email === undefined ? [] : [email] };
  },
  exported(row, { personId }) {
    const { objectId, name, altNames = [], title, organization, email, describedOn } = rowValue<Person>(row);
    if (objectId === undefined || !isSameId(objectId, personId)) return [];
    return [
      {
        dataClass: 'identity',
        ...(describedOn === undefined ? {} : { at: describedOn }),
        fields: {
          ...(name === undefined ? {} : { name }),
          ...(altNames.length === 0 ? {} : { otherNames: altNames }),
          ...(title === undefined ? {} : { title }),
          ...(organization === undefined ? {} : { organization }),
          ...(email === undefined ? {} : { email }),
        },
      },
    ];
  },
  erased(row, keys) {
    // Says whose an object id is; it holds nothing but its key.
    if (row.rowKey.startsWith('object|')) return isMarked(row, keys, 'ids') ? 'remove' : 'keep';
    const { objectId, name = '' } = rowValue<Person>(row);
    if (objectId !== undefined) return isSameId(objectId, keys.personId) ? 'remove' : undefined;
    return isTheirName(keys, name) ? 'remove' : undefined;
  },
};
