import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Committee } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import { addDays } from '../domain/wall-time.ts';
import { papersCalled } from './add-paper.ts';
import { findNamingItems, type Naming } from './find-naming-items.ts';
import type { MinutesStore } from './minutes-store.ts';
import { byLikeness, type PaperNames } from './paper-names.ts';

/** A meeting without its items, and whose it is. */
export interface Head {
  readonly committee: Committee;
  readonly meeting: Meeting;
}

/** Where a bilag belongs. */
export interface PaperPlace {
  readonly committee: Committee;
  readonly stored: Stored<MeetingRecord>;
  readonly item: AgendaItem;
  readonly naming: Naming;
}

/**
 * Why a bilag has no place: no meeting lists it, several do and nothing tells which is meant, or its meeting lists it for no
 * item.
 */
export type PaperRefusal = 'paper-unlisted' | 'paper-in-several-meetings' | 'paper-without-item';

/** What the bilag and its file say of time, YYYY-MM-DD. */
export interface PaperDates {
  readonly own?: string;
  readonly inFileName: readonly string[];
}

/** A corrected bilag may come some days after its meeting, in days. */
const LATE = 7;
/** So many meetings are read at a time. */
const AT_ONCE = 8;

interface Candidate extends Head {
  readonly stored: Stored<MeetingRecord>;
  readonly naming: Naming;
}

/** The heads of all meetings of these committees that were read from a document. */
export async function readHeads(committees: readonly Committee[], store: MinutesStore): Promise<Head[]> {
  const heads = await Promise.all(
    committees.map(async (committee) => {
      const meetings = await store.listMeetingsBetween(committee.id, '0000-01-01', '9999-12-31');
      return meetings.map((meeting) => ({ committee, meeting }));
    }),
  );
  return heads.flat().filter(({ meeting }) => meeting.documents.length > 0);
}

/** A meeting with its items; undefined where it is gone from its day since its head was read. */
export async function readMeeting(
  { meeting: { committeeId, id, date } }: Head,
  store: MinutesStore,
): Promise<Stored<MeetingRecord> | undefined> {
  return (await store.listMeetingsOn(committeeId, date)).find(({ value }) => value.meeting.id === id);
}

/**
 * The item that lists a bilag. Where several meetings do, it is the one on the day that the file's name gives, else the first
 * on or after the bilag's own day. Meetings are read in that order, until one lists it by its very title.
 */
export async function findPaperPlace(
  paper: PaperNames,
  dates: PaperDates,
  heads: readonly Head[],
  store: MinutesStore,
): Promise<PaperPlace | PaperRefusal> {
  const date = dates.own ?? dates.inFileName[0];
  const isNamedDay = ({ meeting }: Head) => dates.inFileName.includes(meeting.date);
  const isTimely = ({ meeting }: Head) => date !== undefined && meeting.date >= addDays(date, -LATE);
  const sorted = [...heads].sort(
    (a, b) => Number(isNamedDay(b)) - Number(isNamedDay(a)) || byNearness(a.meeting.date, b.meeting.date, date),
  );
  const candidates: Candidate[] = [];
  for (let at = 0; at < sorted.length; at += AT_ONCE) {
    const read = await Promise.all(sorted.slice(at, at + AT_ONCE).map((head) => candidateOf(head, paper, store)));
    candidates.push(...read.filter((candidate) => candidate !== undefined));
    if (candidates.some((candidate) => candidate.naming.isSame && (isNamedDay(candidate) || isTimely(candidate))))
      break;
  }
  const chosen = choose(candidates, isNamedDay, isTimely, date !== undefined);
  if (typeof chosen === 'string') return chosen;
  const { committee, stored, naming } = chosen;
  return naming.item === undefined ? 'paper-without-item' : { committee, stored, item: naming.item, naming };
}

async function candidateOf(head: Head, paper: PaperNames, store: MinutesStore): Promise<Candidate | undefined> {
  const stored = await readMeeting(head, store);
  const [naming] = stored === undefined ? [] : findNamingItems(stored.value, paper);
  return stored === undefined || naming === undefined ? undefined : { ...head, stored, naming };
}

/** @param candidates in the order of their days */
function choose(
  candidates: readonly Candidate[],
  isNamedDay: (head: Head) => boolean,
  isTimely: (head: Head) => boolean,
  isDated: boolean,
): Candidate | PaperRefusal {
  const alike = [...candidates].sort((a, b) => Number(b.naming.isSame) - Number(a.naming.isSame));
  const named = alike.filter(isNamedDay);
  if (named.length > 0) return onlyOf(named);
  if (!isDated) {
    const same = alike.filter(({ naming }) => naming.isSame);
    return onlyOne(same.length > 0 ? same : alike);
  }
  const timely = alike.filter(isTimely);
  if (timely.length > 0) return onlyOf(timely);
  // Its date may be another than that of the writing, but an older meeting's own bilag is not to make way for it.
  const free = alike.filter(
    ({ stored, naming }) => naming.isSame && papersCalled(stored.value, naming.title).length === 0,
  );
  return onlyOne(free);
}

function onlyOne(candidates: readonly Candidate[]): Candidate | PaperRefusal {
  const [first, second] = candidates;
  if (first === undefined) return 'paper-unlisted';
  return second === undefined ? first : 'paper-in-several-meetings';
}

/** The first, unless another meeting of the same day lists it as well. */
function onlyOf(candidates: readonly Candidate[]): Candidate | PaperRefusal {
  const [first] = candidates;
  if (first === undefined) return 'paper-unlisted';
  const rivals = candidates.filter(
    ({ meeting, naming }) => meeting.date === first.meeting.date && byLikeness(naming, first.naming) === 0,
  );
  return onlyOne(rivals.length > 1 ? rivals : [first]);
}

/** On or after the day the nearest first, then those before it, the latest first; without a day the latest first. */
function byNearness(left: string, right: string, date: string | undefined): number {
  if (date === undefined || (left < date && right < date)) return right.localeCompare(left);
  if (left >= date && right >= date) return left.localeCompare(right);
  return left >= date ? -1 : 1;
}
