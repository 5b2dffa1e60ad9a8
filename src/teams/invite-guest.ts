import { findCalled } from '../access/find-called.ts';
import { findItems } from '../attendance/find-items.ts';
import { visibleRoster } from '../attendance/open-roster.ts';
import type { AttendanceView } from '../attendance/read-attendance.ts';
import { type Attendee, guestId } from '../attendance/roster.ts';
import { slotInWords } from '../danish/dates-in-words.ts';
import { isSameName } from '../danish/same-name.ts';
import { itemLabel } from '../domain/agenda-item.ts';
import type { Guest } from '../domain/attendance.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { type Commanding, type CommandOf, wordsFor } from './command-desk.ts';
import { comingMeeting, meetingInSentence } from './command-meeting.ts';
import { whoElse } from './command-person.ts';
import { noMeeting } from './set-deadline.ts';

/** Invites somebody to items of a meeting, beside those to which they are invited already, and says who the guests are. */
export async function inviteGuest(commanding: Commanding<CommandOf<'invite'>>, committee: Committee): Promise<string> {
  const { services, command, viewer } = commanding;
  const words = wordsFor(commanding);
  const record = await comingMeeting(services, committee, command.day);
  if (record === undefined) return noMeeting(commanding, committee);
  const { meeting } = record;
  if (meeting.state === 'cancelled') return words.refusals['meeting-cancelled'];
  const items = findItems(record, command.items);
  if (items === undefined) return words.refusals['no-such-item'];
  const { guest: named } = command;
  const { attendance, members } = await services.readAttendance(committee, record);
  const same = members.filter(({ name }) => isSameName(name, named.name));
  if (same.length > 1) return whoElse(commanding, named.name, same, members, committee);
  const personId = same[0]?.personId ?? guestId(named.name);
  const before = attendance.guests.find((guest) => guest.personId === personId);
  const isWhole = items.length === 0 || before?.items.length === 0;
  const labels = new Set([...(before?.items ?? []), ...items].map(({ label }) => label));
  const guest: Guest = {
    ...before,
    ...named,
    meetingId: meeting.id,
    personId,
    // An item that is not on the agenda any more falls away.
    items: isWhole ? [] : (findItems(record, [...labels]) ?? items),
    invitedBy: viewer.personId,
    invitedAt: services.now().toISOString(),
  };
  await services.responses.saveGuest(guest, committee.id);
  services.log('info', 'guest-invited', { committeeId: committee.id });
  services.refreshCards(committee.id, meeting.id);
  const where = meetingInSentence(committee, meeting, words, command.language);
  const told = words.guestInvited(guest.name, where);
  return [told, ...(await guestLines(commanding, committee, record))].join('\n');
}

/** Takes an invitation back. */
export async function removeGuest(
  commanding: Commanding<CommandOf<'uninvite'>>,
  committee: Committee,
): Promise<string> {
  const { services, command } = commanding;
  const words = wordsFor(commanding);
  const record = await comingMeeting(services, committee, command.day);
  if (record === undefined) return noMeeting(commanding, committee);
  const { meeting } = record;
  const { guests } = await services.responses.readAttendance(meeting.id);
  const where = meetingInSentence(committee, meeting, words, command.language);
  const found = findCalled(command.name, guests);
  if (!found.ok) {
    if (found.reason === 'several') return whoElse(commanding, command.name, found.alike, guests, committee);
    const isOnAgenda = meeting.presences.some(({ name }) => isSameName(name, command.name));
    return isOnAgenda ? words.guestOnAgenda(command.name) : words.guestUnknown(command.name, where);
  }
  await services.responses.removeGuest(meeting.id, found.member.personId, commanding.viewer);
  services.log('info', 'guest-removed', { committeeId: committee.id });
  services.refreshCards(committee.id, meeting.id);
  const told = words.guestRemoved(found.member.name, where);
  return [told, ...(await guestLines(commanding, committee, record))].join('\n');
}

/** The guests of a meeting, as they may be seen here, each with the items and their slots. */
async function guestLines(commanding: Commanding, committee: Committee, record: MeetingRecord): Promise<string[]> {
  const words = wordsFor(commanding);
  const view = await commanding.services.readAttendance(committee, record);
  if (guestsIn(view).length === 0) return [words.noGuests];
  const guests = guestsIn({ ...view, roster: visibleRoster(commanding.scope, view.roster, record) });
  if (guests.length === 0) return [];
  return [words.guests, ...guests.map((guest) => guestLine(commanding, guest, record))];
}

function guestsIn({ roster, attendance }: AttendanceView): Attendee[] {
  const invited = new Set(attendance.guests.map(({ personId }) => personId));
  return roster.filter(({ personId, items }) => invited.has(personId) || items.length > 0);
}

function guestLine(
  commanding: Commanding,
  { name, title, organization, items }: Attendee,
  record: MeetingRecord,
): string {
  const words = wordsFor(commanding);
  const described = [title, organization].filter((part) => part !== undefined).join(', ');
  const slots = items.map(({ label }) => {
    const item = record.items.find((candidate) => itemLabel(candidate) === label);
    return words.guestItem(label, slotInWords(item?.startTime, item?.endTime, commanding.command.language));
  });
  const what = slots.length === 0 ? words.wholeMeeting : slots.join(', ');
  return `– ${name}${described === '' ? '' : ` (${described})`}: ${what}`;
}
