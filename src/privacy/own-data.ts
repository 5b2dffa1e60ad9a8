import type { Language } from '../danish/language.ts';
import { privacyLabels } from '../danish/sentences/privacy-labels.ts';
import { committeeLabel } from '../domain/committee.ts';
import { type DataClass, dataClasses } from './data-class.ts';
import { type FindVisible, type KnownMeeting, listKnownMeetings, type MeetingPorts } from './known-meetings.ts';
import type { NamedItem, PersonalData, PersonalEntry } from './personal-data.ts';

export interface OwnDataDependencies extends MeetingPorts {
  readonly personalData: Pick<PersonalData, 'collect'>;
  /** With the rights of whose data it is: the titles of items that they may not see are left out. */
  readonly findVisible: FindVisible;
}

/** All that is kept about somebody, for themselves. */
export interface OwnData {
  readonly counts: readonly { readonly dataClass: DataClass; readonly count: number }[];
  readonly entries: readonly PersonalEntry[];
  readonly meetings: ReadonlyMap<string, KnownMeeting>;
}

export async function readOwnData(dependencies: OwnDataDependencies, personId: string): Promise<OwnData> {
  const [collected, meetings] = await Promise.all([
    dependencies.personalData.collect(personId),
    listKnownMeetings(dependencies),
  ]);
  const visible = new Map<string, Promise<ReadonlySet<string>>>();
  const titlesOf = ({ committee, meeting }: KnownMeeting): Promise<ReadonlySet<string>> => {
    const known = visible.get(meeting.id) ?? visibleTitles(dependencies.findVisible, committee.id, meeting.id);
    visible.set(meeting.id, known);
    return known;
  };
  const entries = await Promise.all(
    collected.map(async (entry): Promise<PersonalEntry> => {
      if (entry.items === undefined) return entry;
      const meeting = meetings.get(entry.meetingId ?? '');
      const titles = meeting === undefined ? new Set<string>() : await titlesOf(meeting);
      return { ...entry, items: entry.items.map((item) => withoutHiddenTitle(item, titles)) };
    }),
  );
  const counts = dataClasses.flatMap((dataClass) => {
    const count = entries.filter((entry) => entry.dataClass === dataClass).length;
    return count === 0 ? [] : [{ dataClass, count }];
  });
  return { counts, entries, meetings };
}

/** By title, not by number: an agenda may have been numbered anew since. */
function withoutHiddenTitle({ label, title }: NamedItem, titles: ReadonlySet<string>): NamedItem {
  return { label, title: titles.has(title) ? title : '' };
}

async function visibleTitles(find: FindVisible, committeeId: string, meetingId: string): Promise<ReadonlySet<string>> {
  const record = await find(committeeId, meetingId);
  return new Set(record?.items.map(({ title }) => title) ?? []);
}

/** The file: readable names, what they mean beside them, instants in ISO 8601 (UTC). */
export function ownDataJson(
  { entries, meetings }: OwnData,
  person: { readonly personId: string; readonly name: string },
  now: Date,
  language: Language,
): string {
  const labels = privacyLabels[language];
  const classes = dataClasses.flatMap((dataClass) => {
    const own = entries.filter((entry) => entry.dataClass === dataClass);
    if (own.length === 0) return [];
    const { name, about, seenBy, kept } = labels.classes[dataClass];
    return [{ dataClass, name, about, seenBy, kept, entries: own.map((entry) => entryJson(entry, meetings)) }];
  });
  const file = {
    about: labels.file.about,
    madeAt: now.toISOString(),
    person: { objectId: person.personId, name: person.name },
    classes,
    notIncluded: labels.file.notIncluded,
    labels: { ...labels.keys, ...labels.fields },
    words: labels.words,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function entryJson(entry: PersonalEntry, meetings: ReadonlyMap<string, KnownMeeting>): object {
  const { meetingId, committeeId, at, items, fields } = entry;
  const known = meetings.get(meetingId ?? '');
  const meeting =
    known === undefined
      ? meetingId
      : { id: known.meeting.id, committee: committeeLabel(known.committee), date: known.meeting.date };
  return {
    ...(at === undefined ? {} : { at }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(committeeId === undefined ? {} : { committee: committeeId }),
    ...(items === undefined
      ? {}
      : { items: items.map(({ label, title }) => ({ number: label, ...(title === '' ? {} : { title }) })) }),
    ...fields,
  };
}
