import { type AttendanceBlock, attendanceBlock } from '../../../src/attendance/attendance-block.ts';
import { attendanceBlockText } from '../../../src/attendance/attendance-block-text.ts';
import { decideResponse } from '../../../src/attendance/decide-response.ts';
import { decideSubstituteAnswer } from '../../../src/attendance/decide-substitute-answer.ts';
import { findItems } from '../../../src/attendance/find-items.ts';
import { type Attendee, guestId } from '../../../src/attendance/roster.ts';
import type { Guest } from '../../../src/domain/attendance.ts';
import { type Committee, newCommittee } from '../../../src/domain/committee.ts';
import type { MeetingRecord, Presence } from '../../../src/domain/meeting.ts';
import { meetingStart, responsesCloseAt } from '../../../src/domain/meeting-time.ts';
import type { Membership, MembershipRole, Person } from '../../../src/domain/person.ts';
import type { Answer, Response } from '../../../src/domain/response.ts';
import type { DocumentFile } from '../../../src/minutes/document-file.ts';
import { importDocument } from '../../../src/minutes/import-document.ts';
import { aView } from '../../builders.ts';
import { InMemoryMinutes } from '../minutes/in-memory-minutes.ts';
import { InMemoryPersons } from '../minutes/in-memory-persons.ts';
import { parseText } from '../minutes/outline.ts';

/** What was made of the answers to a meeting that has been held. */
export interface Replayed {
  /** As its minutes tell it. */
  readonly minutes: MeetingRecord;
  readonly roster: readonly Attendee[];
  readonly block: AttendanceBlock;
  readonly text: string;
  /** Answers that were refused: none, where the core takes all that minutes imply. */
  readonly refused: readonly string[];
}

/** Imports minutes into stores in memory, as the bot does. */
export async function importMinutes(
  file: DocumentFile,
): Promise<{ readonly record: MeetingRecord; readonly persons: readonly Person[] }> {
  const persons = new InMemoryPersons();
  const context = { store: new InMemoryMinutes(), persons, now: new Date('2031-01-01T09:00:00Z') };
  const outcome = await importDocument(file, context, { committee: { newName: 'Prøveudvalget' } });
  if (!('record' in outcome)) throw new Error(outcome.outcome);
  return { record: outcome.record, persons: persons.all() };
}

const roles: Readonly<Partial<Record<string, MembershipRole>>> = {
  chair: 'chair',
  'deputy-chair': 'deputy-chair',
  'co-chair': 'co-chair',
  observer: 'observer',
  'minute-taker': 'secretary',
  secretariat: 'secretary',
};

/**
 * Sends everybody's answer through the core, before a meeting of which only the agenda is known: those who were there have
 * accepted, as long as they stayed; those with afbud have declined, with a substitute where one came; guests are invited to
 * their items and answer, too. What is then listed is to be what the minutes list.
 *
 * @param known `members` the bot knows members and agenda, and the order from an earlier meeting; `people` the agenda
 * itself names everybody
 */
export function replayMinutes(
  { record, persons }: { readonly record: MeetingRecord; readonly persons: readonly Person[] },
  known: 'members' | 'people',
): Replayed {
  const { presences } = record.meeting;
  const committee: Committee = { ...newCommittee('Prøveudvalget'), id: record.meeting.committeeId };
  const coming: MeetingRecord = {
    ...record,
    meeting: {
      ...record.meeting,
      state: 'called',
      presences: known === 'people' ? presences.map(asInvited) : [],
      apologies: [],
    },
  };
  const idOf = new Map(presences.map(({ name }, index) => [name, `oid-${index}`]));
  const isSubstitute = ({ insteadOf }: Presence) => insteadOf !== undefined;
  const isGuest = (presence: Presence) =>
    !isSubstitute(presence) && (presence.role === 'guest' || presence.guestForItems.length > 0);
  const members: Membership[] = presences
    .filter((presence) => !isGuest(presence))
    .map((presence) => ({
      committeeId: committee.id,
      personId: idOf.get(presence.name) ?? '',
      name: presence.name,
      role: isSubstitute(presence) ? 'substitute' : (roles[presence.role ?? ''] ?? 'member'),
    }));
  const guests: Guest[] = presences.filter(isGuest).map((presence) => ({
    meetingId: coming.meeting.id,
    personId: guestId(presence.name),
    name: presence.name,
    ...(presence.title === undefined ? {} : { title: presence.title }),
    ...(presence.organization === undefined ? {} : { organization: presence.organization }),
    items: findItems(coming, presence.guestForItems) ?? [],
    invitedBy: 'oid-secretary',
    invitedAt: '2031-01-01T09:00:00.000Z',
  }));

  const now = new Date(meetingStart(coming.meeting).getTime() - 5 * 24 * 3_600_000);
  let responses: Response[] = [];
  const refused: string[] = [];
  const wishOf = (personId: string, personName: string, answer: Answer) =>
    ({ personId, personName, answer, channel: 'card', at: now }) as const;
  for (const presence of presences.filter((each) => !isSubstitute(each))) {
    const { name } = presence;
    const personId = isGuest(presence) ? guestId(name) : (idOf.get(name) ?? '');
    const substitute = presences.find(({ insteadOf }) => insteadOf === name)?.name;
    const answer: Answer =
      presence.attendance === 'apology'
        ? { kind: 'decline', ...(substitute === undefined ? {} : { substitute }) }
        : {
            kind: 'accept',
            mode: presence.isVirtual ? 'virtual' : 'in-person',
            ...(presence.until === undefined ? {} : { until: presence.until }),
          };
    const situation = { now, deadline: now, members, responses };
    const decision = decideResponse(coming, wishOf(personId, name, answer), situation);
    if (decision.ok) responses = [...responses, decision.response];
    else refused.push(`${name}: ${decision.reason}`);
  }
  for (const { name, isVirtual } of presences.filter(isSubstitute)) {
    const seat = responses.find(({ substitute }) => substitute?.personId === idOf.get(name));
    if (seat?.substitute === undefined) {
      refused.push(`${name}: no seat`);
      continue;
    }
    const answer = { kind: 'accept', mode: isVirtual ? 'virtual' : 'in-person' } as const;
    const decision = decideSubstituteAnswer(coming, seat, wishOf(idOf.get(name) ?? '', name, answer), now);
    if (!decision.ok) {
      refused.push(`${name}: ${decision.reason}`);
      continue;
    }
    const { standing, mode, at } = decision.answer;
    const substitute = { ...seat.substitute, standing, answeredAt: at, ...(mode === undefined ? {} : { mode }) };
    responses = responses.map((each) => (each === seat ? { ...seat, substitute } : each));
  }
  const { roster } = aView(coming, responses, { committee, members, persons, attendance: { guests } });
  // As the secretary asks for it when the meeting has begun.
  const block = attendanceBlock({
    record: coming,
    roster,
    earlierPresences: presences,
    now: new Date(responsesCloseAt(coming.meeting).getTime() + 60_000),
  });
  return { minutes: record, roster, block, text: attendanceBlockText(block, 'da'), refused };
}

/** A person as an agenda names them: invited, and nothing of what became of it. */
function asInvited({ until: _, insteadOf: __, ...presence }: Presence): Presence {
  return { ...presence, attendance: 'present', isVirtual: false };
}

/** Reads a block as the parser of minutes reads the head of a document with the items of a meeting. */
export function readBlock(text: string, { items }: MeetingRecord): readonly Presence[] {
  return parseText(`# Referat af møde i Prøveudvalget

Dato: 4. marts 2031
Tid: kl. 8.30-11.30

${text}

${items.map(({ title }, index) => `## ${index + 1}. ${title}\n\n### Beslutning\n\nTaget til efterretning.\n`).join('\n')}
`).presences;
}

/** A person in one line, for comparison: of a role only what the minutes' own head says in a list. */
export function personLine(presence: Presence): string {
  const { name, title, organization, role, attendance, isVirtual, until, insteadOf, guestForItems } = presence;
  return [
    attendance === 'apology' ? 'afbud' : role === 'guest' ? 'gæst' : 'deltager',
    name,
    title ?? '–',
    organization ?? '–',
    role ?? '–',
    isVirtual ? 'virtuel' : '–',
    until ?? '–',
    insteadOf ?? '–',
    guestForItems.join('+'),
  ].join(' | ');
}
