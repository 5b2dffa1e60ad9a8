import type { TransactionAction } from '@azure/data-tables';
import { answerSeat, keepConsent } from '../attendance/keep-consent.ts';
import type { Invitation, LoggedResponse, ResponseStore, SubstituteOutcome } from '../attendance/response-store.ts';
import type { Guest, SecretaryNote } from '../domain/attendance.ts';
import type { Response } from '../domain/response.ts';
import { inBatches } from './batches.ts';
import { hasValue, jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import {
  attendanceFilter,
  attendanceOf,
  guestKey,
  invitationKey,
  invitationPartition,
  isKnownPerson,
  noteKey,
  presenceKey,
  responseKey,
  termsKey,
} from './response-rows.ts';
import { type Taking, takenRows, takingOf, untilTaken } from './response-taking.ts';
import { type Row, rowsUnder } from './table.ts';
import type { Tables } from './table-client.ts';

/** Answers in the partition of their meeting; how the rows are called, says response-rows.ts. */
export function createResponseStore(tables: Tables): ResponseStore {
  const table = tables.table('Responses');

  return {
    async record(response, deliveryId, note, marks) {
      const taking = takingOf(response, deliveryId, peopleOf(response), marks);
      const key = responseKey(response.meetingId, response.personId);
      return untilTaken(table, taking, async () => {
        const current = await table.find(key);
        const isSuperseded = current !== undefined && isLater(current, taking);
        const next = current === undefined ? response : keepConsent(response, readJson<Response>([current]));
        const outcome = isSuperseded ? 'superseded' : 'recorded';
        const logged = isSuperseded ? response : next;
        const actions = [...takenRows(taking, outcome, logged), ...(note === undefined ? [] : [noteRow(note)])];
        if (!isSuperseded) {
          // Only a consent that was kept has an answer already.
          const kept = next.substitute?.answeredAt === undefined ? '' : String(current?.['consent'] ?? '');
          actions.push(responseRow(next, { at: taking.at, delivery: taking.delivery, consent: kept }, current));
        }
        return { outcome, actions };
      });
    },

    async recordSubstitute(answer, deliveryId, marks) {
      const taking = takingOf(answer, deliveryId, [answer.substituteId], marks);
      const key = responseKey(answer.meetingId, answer.seatId);
      return untilTaken<SubstituteOutcome>(table, taking, async () => {
        const current = await table.find(key);
        if (current === undefined) return { outcome: 'withdrawn', actions: [] };
        const seat = readJson<Response>([current]);
        const answered = answerSeat(seat, answer);
        if (answered === 'withdrawn') return { outcome: 'withdrawn', actions: [] };
        const isSuperseded = answered === 'superseded' || isConsentLater(seat, current, taking);
        const outcome = isSuperseded ? 'superseded' : 'recorded';
        const actions = takenRows(taking, outcome, isSuperseded ? seat : answered);
        if (!isSuperseded) {
          // The seat keeps the time of its member's own answer, by which the member's next one is ordered.
          const [at, delivery] = [String(current['at']), String(current['delivery'])];
          actions.push(responseRow(answered, { at, delivery, consent: taking.delivery }, current));
        }
        return { outcome, actions };
      });
    },

    async listResponses(meetingId) {
      const rows = await table.list(rowsUnder(keyPart(meetingId), 'response'));
      return rows.map((row) => readJson<Response>([row]));
    },

    async readAttendance(meetingId) {
      return attendanceOf(await table.list(attendanceFilter(meetingId)));
    },

    async saveGuest(guest, committeeId) {
      // First the way to the guest, then the guest: what is invited is always found.
      if (isKnownPerson(guest.personId))
        await table.put({ ...invitationKey(guest), committeeId, meetingId: guest.meetingId });
      await table.put({ ...guestKey(guest), ...jsonProperties(guest) });
    },

    async listInvitations(personId) {
      if (!isKnownPerson(personId)) return [];
      const rows = await table.list(rowsUnder(invitationPartition(personId), 'invited'));
      const found = await Promise.all(
        rows.map(async (row): Promise<Invitation[]> => {
          const [committeeId, meetingId] = [String(row['committeeId']), String(row['meetingId'])];
          const guest = await table.find(guestKey({ meetingId, personId }));
          return guest === undefined ? [] : [{ committeeId, guest: readJson<Guest>([guest]) }];
        }),
      );
      return found.flat();
    },

    async removeGuest(meetingId, personId) {
      const row = await table.find(guestKey({ meetingId, personId }));
      if (row !== undefined) await table.remove(row);
      const way = await table.find(invitationKey({ meetingId, personId }));
      if (way !== undefined) await table.remove(way);
    },

    async savePresences(presences) {
      const rows = presences.map((presence): TransactionAction => {
        return ['upsert', { ...presenceKey(presence), ...jsonProperties(presence) }, 'Replace'];
      });
      for (const batch of inBatches(rows)) await table.transact(batch);
    },

    async saveTerms(meetingId, terms) {
      await table.put({ ...termsKey(meetingId), ...jsonProperties(terms) });
    },

    async removeNote(note) {
      const row = await table.find(noteKey(note));
      if (row !== undefined) await table.remove(row);
    },

    async listLog(meetingId) {
      const rows = await table.list(rowsUnder(keyPart(meetingId), 'log'));
      // The content of a line may have been erased.
      return rows.filter(hasValue).map(
        (row): LoggedResponse => ({
          response: readJson<Response>([row]),
          at: String(row['at']),
          outcome: row['outcome'] === 'superseded' ? 'superseded' : 'recorded',
        }),
      );
    },
  };
}

/** Whose answers and tasks a decision goes by: the own ones, and those of whom it asks to take the seat. */
function peopleOf({ personId, substitute }: Response): string[] {
  const asked = substitute?.standing === 'asked' ? substitute.personId : undefined;
  return asked === undefined ? [personId] : [personId, asked];
}

/** Equal instants are decided by the delivery's hash, so that every replica comes to the same answer. */
function isLater(current: Row, { at, delivery }: Taking): boolean {
  const currentAt = String(current['at']);
  return currentAt === at ? String(current['delivery']) > delivery : currentAt > at;
}

/** Of two answers of a substitute at one instant the same one stands, whichever comes first. */
function isConsentLater({ substitute }: Response, current: Row, { at, delivery }: Taking): boolean {
  return substitute?.answeredAt === at && String(current['consent'] ?? '') > delivery;
}

/** @param order by what the next answers are ordered: of the member `at` and `delivery`, of their substitute `consent` */
function responseRow(
  response: Response,
  order: { readonly at: string; readonly delivery: string; readonly consent: string },
  current: Row | undefined,
): TransactionAction {
  const row = { ...responseKey(response.meetingId, response.personId), ...order, ...jsonProperties(response) };
  return current === undefined ? ['create', row] : ['update', row, 'Replace', { etag: current.etag }];
}

function noteRow(note: SecretaryNote): TransactionAction {
  return ['upsert', { ...noteKey(note), ...jsonProperties(note) }, 'Replace'];
}
