import type { NoticeRow } from '../../attendance/notices/notice-ledger.ts';
import { isSameId, isTheirs } from '../../privacy/person-keys.ts';
import { type PersonalTable, rowValue } from './personal-table.ts';

/** What was told to whom. In what was told to others the person stays without a name. */
export const noticesTable: PersonalTable = {
  table: 'Notices',
  holds: ['notices'],
  exported(row, { personId }) {
    const { recipientId, kind, state, reason, meetingId, at } = rowValue<NoticeRow>(row);
    if (recipientId === undefined || !isSameId(recipientId, personId)) return [];
    return [
      {
        dataClass: 'notices',
        ...(meetingId === undefined ? {} : { meetingId }),
        ...(at === undefined ? {} : { at }),
        fields: {
          ...(kind === undefined ? {} : { kind }),
          ...(state === undefined ? {} : { state }),
          ...(reason === undefined ? {} : { reason }),
        },
      },
    ];
  },
  erased: (row, keys) => (isTheirs(keys, rowValue<NoticeRow>(row).recipientId) ? 'remove' : undefined),
};
