import type { Invitation, ResponseStore } from '../attendance/response-store.ts';
import type { Guest, RecordedPresence } from '../domain/attendance.ts';
import type { AuditAuthor } from '../domain/audit.ts';
import type { ChainPlace } from './audit/audit-rows.ts';
import { type Auditing, deskChain } from './audit/auditing.ts';
import { createChains, type Telling } from './audit/chain.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import { guestKey, invitationKey, invitationPartition, isKnownPerson, presenceKey, termsKey } from './response-rows.ts';
import { rowsBetween, rowsUnder, type Table } from './table.ts';

const mostTries = 8;
/** A transaction holds 100 operations: a row and an entry for each person, and the chain's head. */
const mostAtOnce = 49;

type DeskRows = Pick<ResponseStore, 'saveGuest' | 'listInvitations' | 'removeGuest' | 'savePresences' | 'saveTerms'>;

/** What the secretary writes about one meeting, beside the answers: guests, presence, terms. The last to write counts. */
export function createDeskRows(table: Table, auditing: Auditing): DeskRows {
  const chains = createChains(table, auditing);
  const placeOf = (meetingId: string): ChainPlace => ({
    table: 'Responses',
    partitionKey: keyPart(meetingId),
    chain: deskChain,
  });
  const write = async (meetingId: string, by: AuditAuthor, read: () => Promise<Telling[]>): Promise<void> => {
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      if ((await chains.commit(placeOf(meetingId), by, await read())) === 'done') return;
    }
    throw new Error('What the secretary wrote was changed by others again and again');
  };

  return {
    async saveGuest(guest, committeeId) {
      const { meetingId, personId, invitedBy, items } = guest;
      // First the way to the guest, then the guest: what is invited is always found.
      if (isKnownPerson(personId)) await table.put({ ...invitationKey(guest), committeeId, meetingId });
      const key = guestKey(guest);
      await write(meetingId, { personId: invitedBy }, async () => [
        {
          event: 'guest-invited',
          subjectId: personId,
          committeeId,
          meetingId,
          facts: { items: items.length },
          state: { row: 'guest:subject', before: await table.find(key), after: { ...key, ...jsonProperties(guest) } },
        },
      ]);
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

    async removeGuest(meetingId, personId, by) {
      await write(meetingId, by, async () => {
        const before = await table.find(guestKey({ meetingId, personId }));
        if (before === undefined) return [];
        const state = { row: 'guest:subject', before, after: undefined };
        return [{ event: 'guest-removed', subjectId: personId, meetingId, state }];
      });
      const way = await table.find(invitationKey({ meetingId, personId }));
      if (way !== undefined) await table.remove(way);
    },

    async savePresences(presences) {
      for (const [meetingId, noted] of Map.groupBy(presences, (presence) => presence.meetingId)) {
        const latest = [...new Map(noted.map((presence) => [presence.personId, presence])).values()];
        for (const [recordedBy, own] of Map.groupBy(latest, (presence) => presence.recordedBy)) {
          for (let at = 0; at < own.length; at += mostAtOnce) {
            const some = own.slice(at, at + mostAtOnce);
            await write(meetingId, { personId: recordedBy }, () => presencesTold(table, meetingId, some));
          }
        }
      }
    },

    async saveTerms(meetingId, terms, by) {
      const key = termsKey(meetingId);
      await write(meetingId, by, async () => [
        {
          event: 'terms-changed',
          meetingId,
          facts: { hasDeadline: terms.responseDeadline !== undefined },
          state: { row: 'terms', before: await table.find(key), after: { ...key, ...jsonProperties(terms) } },
        },
      ]);
    },
  };
}

async function presencesTold(
  table: Table,
  meetingId: string,
  presences: readonly RecordedPresence[],
): Promise<Telling[]> {
  const rows = await table.list(rowsBetween(keyPart(meetingId), 'presence|', 'presence}'));
  const known = new Map(rows.map((row) => [row.rowKey, row]));
  return presences.map((presence) => {
    const key = presenceKey(presence);
    return {
      event: 'presence-noted',
      subjectId: presence.personId,
      meetingId,
      facts: { attendance: presence.attendance },
      state: {
        row: 'presence:subject',
        before: known.get(key.rowKey),
        after: { ...key, ...jsonProperties(presence) },
      },
    };
  });
}
