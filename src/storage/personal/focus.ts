import type { Focus } from '../../answers/focus.ts';
import { hashKey } from '../key.ts';
import { isMarked, type PersonalTable, rowValue } from './personal-table.ts';

/** What somebody last asked about in a conversation, for half an hour; whose it is, is kept as a hash alone. */
export const focusTable: PersonalTable = {
  table: 'Focus',
  holds: ['last-question'],
  exported(row, { personId }) {
    if (row.rowKey !== hashKey(personId)) return [];
    const { text } = rowValue<Focus>(row);
    const { at } = row;
    return [
      {
        dataClass: 'last-question',
        ...(typeof at === 'string' ? { at } : {}),
        fields: { ...(text === undefined ? {} : { question: text }) },
      },
    ];
  },
  forgotten: (row, { personId }) => (row.rowKey === hashKey(personId) ? 'remove' : 'keep'),
  // Somebody else's question about the person: without the name it leads nowhere.
  erased: (row, keys) => (row.rowKey === hashKey(keys.personId) || isMarked(row, keys) ? 'remove' : 'keep'),
};
