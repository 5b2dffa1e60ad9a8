import type { Delivery } from '../../domain/delivery.ts';
import { type PersonalTable, rowValue } from './personal-table.ts';

/** What was posted where; a personal chat that is bound to a committee gets posts, too. Whose it is, the chat's row says. */
export const deliveriesTable: PersonalTable = {
  table: 'Deliveries',
  holds: ['posts'],
  exported(row, { chatIds }) {
    const { conversationId = '', meetingId, kind, state, sentAt } = rowValue<Delivery>(row);
    if (!chatIds.includes(conversationId)) return [];
    return [
      {
        dataClass: 'posts',
        ...(meetingId === undefined ? {} : { meetingId }),
        ...(sentAt === undefined ? {} : { at: sentAt }),
        fields: { ...(kind === undefined ? {} : { kind }), ...(state === undefined ? {} : { state }) },
      },
    ];
  },
  erased: (row, { chatIds }) => (chatIds.includes(rowValue<Delivery>(row).conversationId ?? '') ? 'remove' : undefined),
};
