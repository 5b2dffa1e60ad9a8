import { fold } from '../danish/normalise.ts';
import type { Meeting, MeetingRecord, Presence } from '../domain/meeting.ts';
import { attachmentChanges, describeItemChanges } from './describe-item-changes.ts';
import { type MeetingChange, slotOf } from './meeting-change.ts';

/** "Referat af møde …" and "Dagsorden for møde …" are titles of one meeting. */
const DOCUMENT_WORD =
  /^(?:(?:udkast|forslag)(?:\s+til)?\s+)?(?:møde)?(?:dagsorden(?:en)?|referat(?:et)?|indkaldelse|(?:beslutnings)?protokol)\s*(?:(?:af|for|fra|til|over)\s+)?/iu;

/**
 * In what a meeting is another than before, most important first; empty where nothing is that a participant would notice.
 * Of a meeting that was only planned its date, time, place and form are told: all else is new.
 *
 * For an audience that must not see closed items, pass both records without what is closed.
 */
export function describeChanges(before: MeetingRecord, after: MeetingRecord): MeetingChange[] {
  const [from, to] = [before.meeting, after.meeting];
  const place = [...stateChange(from, to), ...whereAndWhen(from, to)];
  if (from.state === 'planned') return place;
  return [
    ...place,
    ...valueChange('chair', from.chair, to.chair),
    ...(saysTheSame(from.title, to.title) ? [] : valueChange('title', from.title, to.title)),
    // Minutes tell the background in words of their own: what was sent out before the meeting is what it was.
    ...describeItemChanges(before.items, after.items).filter(({ change }) => to.state !== 'held' || change !== 'text'),
    ...attachmentChanges(from.attachments, to.attachments, undefined),
    ...nameChanges('apologies', from.apologies.map(asNamed), to.apologies.map(asNamed)),
    ...nameChanges('people', from.presences, to.presences),
  ];
}

function stateChange(from: Meeting, to: Meeting): MeetingChange[] {
  if (from.state !== 'cancelled' && to.state === 'cancelled') return [{ change: 'cancelled' }];
  return from.state === 'cancelled' && to.state === 'called' ? [{ change: 'called-again' }] : [];
}

function whereAndWhen(from: Meeting, to: Meeting): MeetingChange[] {
  const changes: MeetingChange[] = [];
  if (from.date !== to.date) changes.push({ change: 'date', from: from.date, to: to.date });
  const [was, is] = [slotOf(from), slotOf(to)];
  if (was.start !== is.start || was.end !== is.end) changes.push({ change: 'time', from: was, to: is });
  changes.push(...valueChange('place', from.place, to.place));
  if (from.joinUrl !== to.joinUrl) changes.push({ change: 'join-address' });
  if (from.mode !== to.mode) {
    const [mode, newMode] = [from.mode, to.mode];
    changes.push({
      change: 'mode',
      ...(mode === undefined ? {} : { from: mode }),
      ...(newMode === undefined ? {} : { to: newMode }),
    });
  }
  return changes;
}

function valueChange(
  change: 'title' | 'place' | 'chair',
  from: string | undefined,
  to: string | undefined,
): MeetingChange[] {
  if (fold(from ?? '') === fold(to ?? '')) return [];
  return [{ change, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
}

/** One title may say more words than the other: agenda and minutes name their meeting as they like. */
function saysTheSame(left: string, right: string): boolean {
  const [a = [], b = []] = [left, right].map((title) => fold(title.replace(DOCUMENT_WORD, '')).split(' '));
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

type Named = Pick<Presence, 'name' | 'personId'>;

function asNamed(name: string): Named {
  return { name };
}

function nameChanges(who: 'apologies' | 'people', from: readonly Named[], to: readonly Named[]): MeetingChange[] {
  const missingIn = (others: readonly Named[]) => (person: Named) => !others.some((other) => isSame(person, other));
  const added = to.filter(missingIn(from)).map(({ name }) => name);
  const removed = from.filter(missingIn(to)).map(({ name }) => name);
  return [
    ...(added.length === 0 ? [] : [{ change: `${who}-added`, names: added } as const]),
    ...(removed.length === 0 ? [] : [{ change: `${who}-removed`, names: removed } as const]),
  ];
}

function isSame(left: Named, right: Named): boolean {
  if (left.personId !== undefined && left.personId === right.personId) return true;
  return fold(left.name) === fold(right.name);
}
