import { answeredStartOf, type Response, type Substitute, standingResponses } from '../../domain/response.ts';
import { itemIdentity, itemsNow } from './items-now.ts';
import type { ItemSlot, Notice, SubstituteRequest } from './notice.ts';
import type { NoticeRow } from './notice-ledger.ts';
import { latestOf, type NoticeSource, phaseOf } from './notice-source.ts';

/** A seat whose substitute has been named and has not answered. */
export interface OpenAsk {
  readonly seat: Response;
  readonly substituteId: string;
  readonly items?: readonly ItemSlot[];
  /** The row of the question that was put to them, if it was. */
  readonly told?: NoticeRow;
}

export function openAsks(source: NoticeSource): OpenAsk[] {
  const { record, view } = source;
  return standingResponses(record.meeting, view.attendance.responses).flatMap((seat) => {
    const { substitute } = seat;
    if (substitute?.standing !== 'asked' || substitute.personId === undefined) return [];
    const told = latestOf(asksTo(source, seat.personId, substitute.personId).filter(({ state }) => state === 'told'));
    return {
      seat,
      substituteId: substitute.personId,
      ...itemsOf(source, substitute),
      ...(told === undefined ? {} : { told }),
    };
  });
}

/**
 * Asks each substitute who is to be asked. An afbud that only repeats itself asks nobody anew; one after a no, or after
 * they were told that they are not needed, does.
 */
export function askNotices(source: NoticeSource): Notice[] {
  const start = answeredStartOf(source.record.meeting);
  return openAsks(source).flatMap((ask): Notice[] => {
    const { seat, substituteId, items, told } = ask;
    const isSame = told?.facts?.start === start && sameItems(told.facts.items, items);
    if (told !== undefined && isSame && !hasDeclined(told, source.rows) && !isWithdrawn(told, source.rows)) return [];
    const base = `${seat.personId} ${seat.at}`;
    const isAskedBefore = told !== undefined && (told.occurrence === base || told.occurrence.startsWith(`${base} `));
    return [
      {
        meetingId: seat.meetingId,
        recipientId: substituteId,
        // The same afbud asks a second time only where a cancelled meeting is held after all.
        occurrence: isAskedBefore ? `${told.occurrence} again` : base,
        content: { kind: 'substitute-ask', ...requestOf(ask, source) },
        facts: { seatId: seat.personId, at: seat.at, start, ...(items === undefined ? {} : { items }) },
      },
    ];
  });
}

export function requestOf({ seat, items }: OpenAsk, { view, now }: NoticeSource): SubstituteRequest {
  return {
    memberName: seat.personName,
    ...(items === undefined ? {} : { items }),
    ...(view.deadline.getTime() > now.getTime() ? { deadline: view.deadline.toISOString() } : {}),
  };
}

/** Tells those who were asked, or have said yes, that they are not needed any more. */
export function withdrawnNotices(source: NoticeSource): Notice[] {
  const { record, view, rows, now } = source;
  const start = answeredStartOf(record.meeting);
  const isCancelled = phaseOf(source) === 'cancelled';
  const seats = standingResponses(record.meeting, view.attendance.responses);
  const asked = rows.filter(
    ({ kind, state, leaseUntil }) =>
      kind === 'substitute-ask' &&
      (state === 'told' || state === 'given-up' || (state === 'sending' && leaseUntil <= now.toISOString())),
  );
  const byAsk = Map.groupBy(asked, ({ facts, recipientId }) => `${facts?.seatId} ${recipientId}`);
  return [...byAsk.values()].flatMap((own): Notice[] => {
    const ask = latestOf(own);
    if (ask?.facts?.seatId === undefined || hasDeclined(ask, rows)) return [];
    const { seatId } = ask.facts;
    const isNamed = seats.some(
      ({ personId, substitute }) => personId === seatId && substitute?.personId === ask.recipientId,
    );
    if (isNamed && !isCancelled) return [];
    const memberName =
      view.attendance.responses.find(({ personId }) => personId === seatId)?.personName ??
      view.members.find(({ personId }) => personId === seatId)?.name;
    if (memberName === undefined) return [];
    const why = isCancelled ? 'cancelled' : ask.facts.start === start ? 'not-needed' : 'moved';
    return [
      {
        meetingId: record.meeting.id,
        recipientId: ask.recipientId,
        occurrence: ask.occurrence,
        content: { kind: 'substitute-withdrawn', memberName, why },
        facts: { seatId },
      },
    ];
  });
}

function asksTo({ rows }: NoticeSource, seatId: string, substituteId: string): NoticeRow[] {
  return rows.filter(
    ({ kind, recipientId, facts }) =>
      kind === 'substitute-ask' && recipientId === substituteId && facts?.seatId === seatId,
  );
}

/** They have said no to this very question. */
function hasDeclined(ask: NoticeRow, rows: readonly NoticeRow[]): boolean {
  return rows.some(
    ({ kind, facts }) =>
      kind === 'substitute-declined' &&
      facts?.seatId === ask.facts?.seatId &&
      facts?.substituteId === ask.recipientId &&
      (facts.at ?? '') > (ask.facts?.at ?? ''),
  );
}

/** They were told that they are not needed. */
function isWithdrawn({ recipientId, occurrence }: NoticeRow, rows: readonly NoticeRow[]): boolean {
  return rows.some(
    (row) =>
      row.kind === 'substitute-withdrawn' &&
      row.recipientId === recipientId &&
      row.occurrence === occurrence &&
      (row.state === 'told' || row.state === 'sending'),
  );
}

function itemsOf({ record }: NoticeSource, { items }: Substitute): Pick<OpenAsk, 'items'> {
  return items === undefined ? {} : { items: itemsNow(record, items).found };
}

function sameItems(left: readonly ItemSlot[] | undefined, right: readonly ItemSlot[] | undefined): boolean {
  const names = (items: readonly ItemSlot[] | undefined): string | undefined =>
    items?.map(itemIdentity).sort().join('\n');
  return names(left) === names(right);
}
