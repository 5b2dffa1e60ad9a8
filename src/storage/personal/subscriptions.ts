import type { CalendarSubscription } from '../../attendance/calendar/subscription-store.ts';
import { isSameId } from '../../privacy/person-keys.ts';
import { keyPart } from '../key.ts';
import { type PersonalTable, rowValue } from './personal-table.ts';

/** Rights to read a committee's calendar: two rows each, by the secret's hash and by the person. */
export const subscriptionsTable: PersonalTable = {
  table: 'Subscriptions',
  holds: ['calendar'],
  exported(row, { personId }) {
    const { personId: owner, committeeId, createdAt } = rowValue<CalendarSubscription>(row);
    const isOwn = owner !== undefined && isSameId(owner, personId);
    if (!isOwn || committeeId === undefined || row.partitionKey === 'secret') return [];
    return [{ dataClass: 'calendar', committeeId, ...(createdAt === undefined ? {} : { at: createdAt }), fields: {} }];
  },
  erased(row, { personId }) {
    const { personId: owner } = rowValue<CalendarSubscription>(row);
    const isOwn = owner !== undefined && isSameId(owner, personId);
    return isOwn || row.partitionKey === `person|${keyPart(personId)}` ? 'remove' : undefined;
  },
};
