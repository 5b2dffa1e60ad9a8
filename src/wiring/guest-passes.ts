import type { GuestPass } from '../access/scope.ts';
import type { ResponseStore } from '../attendance/response-store.ts';

/** The invitations of a person as what they open. */
export function guestPassesIn(
  responses: Pick<ResponseStore, 'listInvitations'>,
): (personId: string) => Promise<readonly GuestPass[]> {
  return async (personId) => {
    const invitations = await responses.listInvitations(personId);
    return invitations.map(({ committeeId, guest: { meetingId, items } }) => ({ committeeId, meetingId, items }));
  };
}
