import { openScope, personalScope, type Viewer } from '../../../src/access/scope.ts';
import { readAttendanceCommand } from '../../../src/attendance/commands/read-attendance-command.ts';
import { attendanceView } from '../../../src/attendance/read-attendance.ts';
import type { Guest, MeetingTerms, RecordedPresence } from '../../../src/domain/attendance.ts';
import { type Committee, newCommittee } from '../../../src/domain/committee.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { MeetingRecord } from '../../../src/domain/meeting.ts';
import type { Membership, MembershipRole } from '../../../src/domain/person.ts';
import type { Response } from '../../../src/domain/response.ts';
import type { DeskServices } from '../../../src/teams/command-desk.ts';
import { replyToCommand } from '../../../src/teams/on-attendance-command.ts';
import { aConversation, aMeeting, aMembership, anItem } from '../../builders.ts';

/** Two committees: the writer's, and one that is none of their business. */
const lighthouse: Committee = newCommittee('Styregruppen for Fyrtårnsprojektet', 'Fyrtårnet');
const other: Committee = newCommittee('Havneudvalget', 'HAVU');

function member(id: string, name: string, role: MembershipRole = 'member'): Membership {
  return aMembership({ committeeId: lighthouse.id, personId: id, name, role });
}

/** A committee of seven, its meeting of 4 March 2031 at 9 to 11 and what is stored about it, all in memory. */
export class DeskWorld {
  now = new Date('2031-02-20T09:00:00Z');
  committees: Committee[] = [lighthouse, other];
  members: Membership[] = [
    member('p-sine', 'Sine Sekretær', 'secretary'),
    member('p-karen', 'Karen Lindholt', 'chair'),
    member('p-lone', 'Lone Ravnsø'),
    member('p-soren', 'Søren Ask'),
    member('p-soren-2', 'Søren Bro'),
    member('p-soren-3', 'Søren Dam'),
    member('p-mette', 'Mette Holm', 'substitute'),
  ];
  records: MeetingRecord[] = [
    {
      meeting: aMeeting({ endTime: '11:00', committeeId: lighthouse.id }),
      items: [
        anItem({ startTime: '09:00', endTime: '09:10' }),
        anItem({ number: '2', order: 1, title: 'Økonomi', startTime: '09:10', endTime: '10:00' }),
        anItem({ number: '3', order: 2, title: 'Personsag', isClosed: true }),
      ],
    },
  ];
  responses: Response[] = [];
  guests: Guest[] = [];
  presences: RecordedPresence[] = [];
  terms: MeetingTerms = {};
  /** Of which meetings the cards were asked to be brought up to date. */
  refreshed: string[] = [];

  private readonly services: DeskServices = {
    now: () => this.now,
    log: () => undefined,
    listMeetingsFrom: async (committeeId, date) =>
      this.records
        .map(({ meeting }) => meeting)
        .filter((meeting) => meeting.committeeId === committeeId && meeting.date >= date),
    findMeeting: async (committeeId, meetingId) =>
      this.records.find(({ meeting }) => meeting.committeeId === committeeId && meeting.id === meetingId),
    committeeSettings: {
      changeSettings: async (committeeId, change) => {
        this.committees = this.committees.map((committee) =>
          committee.id === committeeId ? { ...committee, settings: change(committee.settings) } : committee,
        );
        return this.committees.find(({ id }) => id === committeeId);
      },
    },
    refreshCards: (_, meetingId) => void this.refreshed.push(meetingId),
    readAttendance: async (committee, record) =>
      attendanceView(committee, { record, members: this.members, persons: [], attendance: this.attendance() }),
    responses: {
      readAttendance: async () => this.attendance(),
      saveGuest: async (guest) => {
        this.guests = [...this.guests.filter(({ personId }) => personId !== guest.personId), guest];
      },
      removeGuest: async (_, personId) => {
        this.guests = this.guests.filter((guest) => guest.personId !== personId);
      },
      savePresences: async (presences) => {
        const ids = new Set(presences.map(({ personId }) => personId));
        this.presences = [...this.presences.filter(({ personId }) => !ids.has(personId)), ...presences];
      },
      saveTerms: async (_, terms) => {
        this.terms = terms;
      },
    },
    memberships: {
      listMembers: async (committeeId) => this.members.filter((one) => one.committeeId === committeeId),
      setDefaultSubstitute: async (committeeId, personId, defaultSubstitute) => {
        const isMeant = (one: Membership) => one.committeeId === committeeId && one.personId === personId;
        if (!this.members.some(isMeant)) return 'not-a-member';
        this.members = this.members.map((one) => {
          const { defaultSubstitute: _, ...rest } = one;
          if (!isMeant(one)) return one;
          return defaultSubstitute === undefined ? rest : { ...rest, defaultSubstitute };
        });
        return 'set';
      },
    },
  };

  /** What the bot says to a message; "(question)" for what it does not take for a command. */
  async says(
    text: string,
    by: { personId?: string; isAdministrator?: boolean; in?: Conversation } = {},
  ): Promise<string> {
    const { personId = 'p-sine', isAdministrator = false } = by;
    const command = readAttendanceCommand(text, this.now.toISOString().slice(0, 10));
    if (command === undefined) return '(no command)';
    const viewer: Viewer = { personId, name: 'Hvem Som Helst', isAdministrator };
    const reply = await replyToCommand({
      services: this.services,
      command,
      viewer,
      conversation: by.in ?? personalChat,
      memberships: this.members.filter((one) => one.personId === personId),
      committees: this.committees,
      scope:
        (by.in ?? personalChat).scope === 'personal'
          ? personalScope(this.members.filter((one) => one.personId === personId))
          : openScope((by.in ?? personalChat).committeeIds),
    });
    if (reply === undefined) return '(question)';
    return reply.kind === 'sentence' ? reply.text : `(card) ${reply.card.speak}`;
  }

  private attendance() {
    return {
      responses: this.responses,
      guests: this.guests,
      presences: this.presences,
      notes: [],
      terms: this.terms,
    };
  }
}

export const personalChat: Conversation = aConversation({ id: 'a:1', scope: 'personal', committeeIds: [] });
export const ownChannel: Conversation = aConversation();
export const otherChannel: Conversation = aConversation({ id: '19:havu@thread.tacv2', committeeIds: ['havu'] });
