import type { Guest, RecordedPresence, SecretaryNote } from '../../domain/attendance.ts';
import type { ItemReference, Response } from '../../domain/response.ts';
import { isSameId } from '../../privacy/person-keys.ts';
import type { PersonalEntry } from '../../privacy/personal-data.ts';
import type { Row } from '../table.ts';
import { type Recognised, rowValue } from './personal-table.ts';

/** What a row of the table Responses tells somebody about themselves. */
export function exportedAttendance(row: Row, { personId }: Recognised): PersonalEntry[] {
  switch (kindOf(row)) {
    case 'response':
      return ofResponse(rowValue<Response>(row), personId, 'answers');
    case 'log':
      return ofResponse(rowValue<Response>(row), personId, 'answer-log');
    case 'note': {
      const { personId: writer, meetingId, at, text } = rowValue<SecretaryNote>(row);
      if (!isMine(personId, writer)) return [];
      return [{ dataClass: 'notes', ...about(meetingId, at), fields: { ...(text === undefined ? {} : { text }) } }];
    }
    case 'presence':
      return ofPresence(rowValue<RecordedPresence>(row), personId);
    case 'visitor':
      return ofGuest(rowValue<Guest>(row), personId);
    default:
      return [];
  }
}

/** As whose seat it is, as who takes the seat of another, or as who answered for somebody: of the others nothing. */
function ofResponse(
  response: Partial<Response>,
  personId: string,
  dataClass: 'answers' | 'answer-log',
): PersonalEntry[] {
  const { meetingId, at, partStat, mode, part, substitute, actorId, channel, isAfterDeadline } = response;
  if (isMine(personId, response.personId)) {
    const items = [...(part?.items ?? []), ...(substitute?.items ?? [])];
    return [
      {
        dataClass,
        ...about(meetingId, at),
        ...listed(items),
        fields: {
          ...(partStat === undefined ? {} : { answer: partStat }),
          ...(mode === undefined ? {} : { mode }),
          ...(part?.from === undefined ? {} : { from: part.from }),
          ...(part?.until === undefined ? {} : { until: part.until }),
          ...(substitute === undefined ? {} : { substitute: substitute.name, substituteAnswer: substitute.standing }),
          answeredBy: isMine(personId, actorId) ? 'self' : 'other',
          ...(channel === undefined ? {} : { channel }),
          ...(isAfterDeadline === true ? { isAfterDeadline } : {}),
        },
      },
    ];
  }
  if (isMine(personId, substitute?.personId) && substitute !== undefined) {
    const { standing, answeredAt, answeredBy } = substitute;
    const hasAnswered = answeredAt !== undefined;
    return [
      {
        dataClass,
        ...about(meetingId, answeredAt ?? at),
        ...listed(substitute.items ?? []),
        fields: {
          asSubstitute: true,
          answer: standing,
          ...(substitute.mode === undefined ? {} : { mode: substitute.mode }),
          ...(hasAnswered ? { answeredBy: answeredBy === undefined ? 'self' : 'other' } : {}),
        },
      },
    ];
  }
  if (!isMine(personId, actorId)) return [];
  return [{ dataClass: 'answered-for-others', ...about(meetingId, at), fields: { kind: 'answer' } }];
}

function ofPresence(presence: Partial<RecordedPresence>, personId: string): PersonalEntry[] {
  const { meetingId, at, attendance, isVirtual, from, until, recordedBy } = presence;
  const own: PersonalEntry = {
    dataClass: 'presence',
    ...about(meetingId, at),
    fields: {
      ...(attendance === undefined ? {} : { attendance }),
      ...(isVirtual === undefined ? {} : { isVirtual }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    },
  };
  const noted: PersonalEntry = {
    dataClass: 'answered-for-others',
    ...about(meetingId, at),
    fields: { kind: 'presence' },
  };
  return [...(isMine(personId, presence.personId) ? [own] : []), ...(isMine(personId, recordedBy) ? [noted] : [])];
}

function ofGuest(guest: Partial<Guest>, personId: string): PersonalEntry[] {
  const { meetingId, invitedAt, invitedBy, name, title, organization, items } = guest;
  const own: PersonalEntry = {
    dataClass: 'invitations',
    ...about(meetingId, invitedAt),
    ...listed(items ?? []),
    fields: {
      ...(name === undefined ? {} : { name }),
      ...(title === undefined ? {} : { title }),
      ...(organization === undefined ? {} : { organization }),
    },
  };
  const by: PersonalEntry = {
    dataClass: 'answered-for-others',
    ...about(meetingId, invitedAt),
    fields: { kind: 'invitation' },
  };
  return [...(isMine(personId, guest.personId) ? [own] : []), ...(isMine(personId, invitedBy) ? [by] : [])];
}

function about(meetingId: string | undefined, at: string | undefined): Pick<PersonalEntry, 'meetingId' | 'at'> {
  return { ...(meetingId === undefined ? {} : { meetingId }), ...(at === undefined ? {} : { at }) };
}

function listed(items: readonly ItemReference[]): Pick<PersonalEntry, 'items'> {
  return items.length === 0 ? {} : { items: items.map(({ label, title }) => ({ label, title })) };
}

/** The first part of a row's key. */
export function kindOf({ rowKey }: Row): string {
  return rowKey.slice(0, rowKey.indexOf('|'));
}

export function isMine(personId: string, other: string | undefined): boolean {
  return other !== undefined && isSameId(personId, other);
}
