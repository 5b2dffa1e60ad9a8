import type { TransactionAction } from '@azure/data-tables';
import type { AuditEvent } from '../../domain/audit.ts';
import type { Response } from '../../domain/response.ts';
import { jsonProperties } from '../json-properties.ts';
import { keyPart } from '../key.ts';
import type { NewRow, Table } from '../table.ts';
import {
  type ChainHead,
  type ChainPlace,
  commitment,
  entryProperties,
  headKey,
  headOf,
  jsonText,
  newSalt,
} from './audit-rows.ts';
import { type Auditing, seatChain } from './auditing.ts';
import { markState, moveHead, nextEntries } from './chain.ts';

/** Whose seat it is, and who answers. */
export interface SeatTrail {
  readonly place: ChainPlace;
  readonly subject: string;
  readonly actor: string;
}

/** An answer that is being taken. */
export interface AnswerTold {
  readonly event: AuditEvent;
  readonly at: string;
  readonly delivery: string;
  /** What the log keeps of it. */
  readonly logged: Response;
  /** The row of the seat's current answer as it will be; undefined where that stays as it is. */
  readonly current: NewRow | undefined;
}

/** The audit's part of the transaction of an answer. */
export interface AnswerRows {
  /** Of the row `log|…`: the answer and, apart from it, the entry. */
  readonly logged: Readonly<Record<string, string>>;
  /** The current answer with its mark. */
  readonly current: NewRow | undefined;
  readonly head: readonly TransactionAction[];
}

export async function openSeatTrail(
  { pseudonyms }: Auditing,
  meetingId: string,
  seatId: string,
  actorId: string,
): Promise<SeatTrail> {
  const [subject, actor] = await Promise.all([pseudonyms.of(seatId), pseudonyms.of(actorId)]);
  const place = { table: 'Responses', partitionKey: keyPart(meetingId), chain: seatChain(subject) };
  return { place, subject, actor };
}

export async function readSeatHead(table: Table, { place }: SeatTrail): Promise<ChainHead> {
  return headOf(place, await table.find(headKey(place)));
}

export function answerRows({ place, subject, actor }: SeatTrail, head: ChainHead, told: AnswerTold): AnswerRows {
  const { event, at, delivery, logged, current } = told;
  const payload = jsonProperties(logged);
  const salt = newSalt();
  const state = current && markState(place, head.seq + 1, current);
  const substitute = logged.substitute?.standing;
  const entries = nextEntries(head, [
    {
      chain: place.chain,
      at,
      event,
      actor,
      subject,
      meetingId: logged.meetingId,
      facts: {
        partStat: logged.partStat,
        channel: logged.channel,
        ...(substitute === undefined ? {} : { substitute }),
      },
      delivery,
      payloadHash: commitment(salt, jsonText(payload)),
      ...(state === undefined ? {} : { row: 'answer', rowHash: state.rowHash }),
    },
  ]);
  const [entry] = entries;
  if (entry === undefined) throw new Error('An answer has one entry');
  return {
    logged: { ...payload, salt, ...entryProperties(entry) },
    current: state?.marked,
    head: moveHead(place, head, entries),
  };
}
