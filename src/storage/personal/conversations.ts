import type { Conversation } from '../../domain/conversation.ts';
import { isSameId } from '../../privacy/person-keys.ts';
import { type PersonalTable, rowValue } from './personal-table.ts';

/** Personal chats are somebody's; of the others a group chat's name may name people. */
export const conversationsTable: PersonalTable = {
  table: 'Conversations',
  holds: ['personal-chat'],
  traces(row, personId) {
    const { id, personId: owner } = rowValue<Conversation>(row);
    return id === undefined || owner === undefined || !isSameId(owner, personId) ? undefined : { chatIds: [id] };
  },
  exported(row, { personId }) {
    const { id, personId: owner, isInstalled } = rowValue<Conversation>(row);
    if (id === undefined || owner === undefined || !isSameId(owner, personId)) return [];
    return [
      { dataClass: 'personal-chat', fields: { chatId: id, ...(isInstalled === undefined ? {} : { isInstalled }) } },
    ];
  },
  erased(row, keys) {
    const { personId } = rowValue<Conversation>(row);
    return personId !== undefined && isSameId(personId, keys.personId) ? 'remove' : undefined;
  },
};
