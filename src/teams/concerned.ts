import { mayManageAttendance, mayRespond } from '../access/policy.ts';
import type { BotServices } from './bot-services.ts';
import type { MeetingAction } from './card-action.ts';
import type { Press } from './press.ts';

type Presser = Pick<Press<MeetingAction>, 'viewer' | 'conversation' | 'memberships'>;

/**
 * True for somebody to whom the committee of a press is no secret: they belong to it, look after it, are where it is at home, or
 * were invited to the meeting. What they may do of it is another question.
 */
export async function isConcernedBy(
  services: Pick<BotServices, 'responses' | 'findMeeting'>,
  action: MeetingAction,
  { viewer, conversation, memberships }: Presser,
): Promise<boolean> {
  if (mayRespond(conversation, memberships, action.committeeId)) return true;
  if (mayManageAttendance(viewer, memberships, action.committeeId)) return true;
  if (!('meetingId' in action) || !(await isInvited(services, action.meetingId, viewer.personId))) return false;
  // Invited to this committee's meeting, not to another's with whose name the press came.
  return (await services.findMeeting(action.committeeId, action.meetingId)) !== undefined;
}

/** Guests, and whoever was asked to take a seat, may answer from anywhere, members or not. */
export async function isInvited(
  { responses }: Pick<BotServices, 'responses'>,
  meetingId: string,
  personId: string,
): Promise<boolean> {
  const attendance = await responses.readAttendance(meetingId);
  return (
    attendance.guests.some((guest) => guest.personId === personId) ||
    attendance.responses.some(({ substitute }) => substitute?.personId === personId)
  );
}
