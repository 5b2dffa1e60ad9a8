import type { TransactionAction } from '@azure/data-tables';
import { answerSeat, keepConsent } from '../attendance/keep-consent.ts';
import type { LoggedResponse, ResponseStore, SubstituteOutcome } from '../attendance/response-store.ts';
import type { SecretaryNote } from '../domain/attendance.ts';
import type { Response } from '../domain/response.ts';
import type { Auditing } from './audit/auditing.ts';
import { answerRows, openSeatTrail, readSeatHead } from './audit/seat-trail.ts';
import { createDeskRows } from './desk-rows.ts';
import { hasValue, jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import { attendanceFilter, attendanceOf, noteKey, responseKey } from './response-rows.ts';
import { type Taking, takenRows, takingOf, untilTaken } from './response-taking.ts';
import { type NewRow, type Row, rowsUnder } from './table.ts';
import type { Tables } from './table-client.ts';

/** Answers in the partition of their meeting; how the rows are called, says response-rows.ts. */
export function createResponseStore(tables: Tables, auditing: Auditing): ResponseStore {
  const table = tables.table('Responses');

  return {
    ...createDeskRows(table, auditing),

    async record(response, deliveryId, note, marks) {
      const { meetingId, personId, actorId } = response;
      const taking = takingOf(response, deliveryId, peopleOf(response), marks);
      const trail = await openSeatTrail(auditing, meetingId, personId, actorId);
      const key = responseKey(meetingId, personId);
      return untilTaken(table, taking, async () => {
        const [current, head] = await Promise.all([table.find(key), readSeatHead(table, trail)]);
        const isSuperseded = current !== undefined && isLater(current, taking);
        const next = current === undefined ? response : keepConsent(response, readJson<Response>([current]));
        // Only a consent that was kept has an answer already.
        const kept = next.substitute?.answeredAt === undefined ? '' : String(current?.['consent'] ?? '');
        const { at, delivery } = taking;
        const rows = answerRows(trail, head, {
          event: isSuperseded ? 'response-superseded' : 'response-recorded',
          at,
          delivery,
          logged: isSuperseded ? response : next,
          current: isSuperseded ? undefined : responseRow(next, { at, delivery, consent: kept }),
        });
        const outcome = isSuperseded ? 'superseded' : 'recorded';
        const actions = [
          ...takenRows(taking, outcome, rows.logged),
          ...(note === undefined ? [] : [noteRow(note)]),
          ...writeOver(current, rows.current),
          ...rows.head,
        ];
        return { outcome, actions };
      });
    },

    async recordSubstitute(answer, deliveryId, marks) {
      const { meetingId, seatId, substituteId, actorId = substituteId } = answer;
      const taking = takingOf(answer, deliveryId, [substituteId], marks);
      const trail = await openSeatTrail(auditing, meetingId, seatId, actorId);
      const key = responseKey(meetingId, seatId);
      return untilTaken<SubstituteOutcome>(table, taking, async () => {
        const [current, head] = await Promise.all([table.find(key), readSeatHead(table, trail)]);
        if (current === undefined) return { outcome: 'withdrawn', actions: [] };
        const seat = readJson<Response>([current]);
        const answered = answerSeat(seat, answer);
        if (answered === 'withdrawn') return { outcome: 'withdrawn', actions: [] };
        const isSuperseded = answered === 'superseded' || isConsentLater(seat, current, taking);
        const outcome = isSuperseded ? 'superseded' : 'recorded';
        // The seat keeps the time of its member's own answer, by which the member's next one is ordered.
        const order = { at: String(current['at']), delivery: String(current['delivery']), consent: taking.delivery };
        const rows = answerRows(trail, head, {
          event: isSuperseded ? 'substitute-superseded' : 'substitute-answered',
          at: taking.at,
          delivery: taking.delivery,
          logged: isSuperseded ? seat : answered,
          current: isSuperseded ? undefined : responseRow(answered, order),
        });
        const actions = [...takenRows(taking, outcome, rows.logged), ...writeOver(current, rows.current), ...rows.head];
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
): NewRow {
  return { ...responseKey(response.meetingId, response.personId), ...order, ...jsonProperties(response) };
}

function writeOver(before: Row | undefined, after: NewRow | undefined): TransactionAction[] {
  if (after === undefined) return [];
  return [before === undefined ? ['create', after] : ['update', after, 'Replace', { etag: before.etag }]];
}

function noteRow(note: SecretaryNote): TransactionAction {
  return ['upsert', { ...noteKey(note), ...jsonProperties(note) }, 'Replace'];
}
