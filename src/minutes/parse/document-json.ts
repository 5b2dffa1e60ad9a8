import type { AgendaItem, Attachment } from '../../domain/agenda-item.ts';
import type { FutureMeeting, MeetingMode, Presence, PresenceRole } from '../../domain/meeting.ts';
import type { FieldEvidence } from './evidence.ts';
import type { ParsedDocument } from './parsed-document.ts';

const FORMS: Readonly<Record<MeetingMode, string>> = { physical: 'fysisk', virtual: 'virtuel', hybrid: 'hybrid' };
const ROLES: Readonly<Record<PresenceRole, string>> = {
  chair: 'formand',
  'deputy-chair': 'næstformand',
  'co-chair': 'medformand',
  observer: 'observatør',
  guest: 'gæst',
  secretariat: 'sekretariat',
  'minute-taker': 'referent',
};

const PRINTED_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^presences/, 'people'],
  [/^actions/, 'tasks'],
  [/^((?:futureMeetings|schedule).*)\.text$/, '$1.dateText'],
  [/organization$/, 'organisation'],
  [/responsible$/, 'assignee'],
  [/startTime$/, 'start'],
  [/endTime$/, 'end'],
  [/^mode$/, 'form'],
];

/**
 * A parsed document as the command line prints it: schema version 1, Danish words as values, null where the document
 * says nothing.
 */
export function documentJson(parsed: ParsedDocument, fileName: string): Record<string, unknown> {
  return {
    schemaVersion: 1,
    file: fileName,
    kind: parsed.kind,
    hasMeeting: parsed.kind !== 'bilag',
    committee: { name: parsed.committee.name ?? null, shortName: parsed.committee.shortName ?? null },
    title: parsed.title ?? null,
    date: parsed.date ?? null,
    documentDate: parsed.documentDate ?? null,
    start: parsed.startTime ?? null,
    end: parsed.endTime ?? null,
    place: parsed.place ?? null,
    form: parsed.mode === undefined ? null : FORMS[parsed.mode],
    chair: parsed.chair ?? null,
    minuteTakers: parsed.minuteTakers,
    contacts: parsed.contacts.map(({ name, phone, email }) => ({ name, phone: phone ?? null, email: email ?? null })),
    people: parsed.presences.map(person),
    apologies: parsed.apologies,
    attachments: parsed.attachments.map((entry) => ({ ...attachment(entry), item: entry.itemNumber ?? null })),
    items: parsed.items.map(item),
    tasks: parsed.actions.map((action) => ({
      text: action.text,
      due: action.due ?? null,
      dueText: action.dueText ?? null,
      assignee: action.responsible ?? null,
      item: action.itemNumber ?? null,
    })),
    futureMeetings: parsed.futureMeetings.map(futureMeeting),
    schedule: parsed.schedule.map(futureMeeting),
    doubts: parsed.doubts,
    evidence: parsed.evidence.filter(({ path }) => !path.includes('.sections[')).map(evidenceJson),
  };
}

function futureMeeting(meeting: FutureMeeting): Record<string, unknown> {
  return {
    date: meeting.date,
    start: meeting.startTime ?? null,
    end: meeting.endTime ?? null,
    dateText: meeting.text,
    committee: meeting.committeeName ?? null,
    scope: meeting.isOwn ? 'own' : 'other',
    place: meeting.place ?? null,
    item: meeting.itemNumber ?? null,
  };
}

/** Where a field stands, by the name that it has here: UTF-16 offsets in the document's text. */
function evidenceJson({ path, span, confidence }: FieldEvidence): Record<string, unknown> {
  const field = PRINTED_NAMES.reduce((name, [pattern, printed]) => name.replace(pattern, printed), path);
  return { field, start: span.start, end: span.end, confidence };
}

function person(presence: Presence): Record<string, unknown> {
  return {
    name: presence.name,
    title: presence.title ?? null,
    organisation: presence.organization ?? null,
    role: presence.role === undefined ? null : ROLES[presence.role],
    attendance: presence.attendance,
    mode: presence.isVirtual ? 'virtual' : null,
    until: presence.until ?? null,
    guestForItems: presence.guestForItems,
    insteadOf: presence.insteadOf ?? null,
  };
}

function item(entry: AgendaItem): Record<string, unknown> {
  return {
    number: entry.printedNumber ?? entry.number ?? null,
    title: entry.title,
    titleVariants: entry.titleVariants,
    start: entry.startTime ?? null,
    end: entry.endTime ?? null,
    presenters: entry.presenters,
    recommender: entry.recommender ?? null,
    recommendations: entry.recommendations,
    decisions: entry.decisions.map(({ text, type }) => ({ text, type })),
    attachments: entry.attachments.map(attachment),
    hasBackground: entry.sections.some((section) => section.kind === 'background'),
    hasMinutes: entry.sections.some((section) => section.kind === 'minutes' || section.kind === 'decision'),
    parent: entry.parent ?? null,
    isClosed: entry.isClosed,
  };
}

function attachment(entry: Attachment): Record<string, unknown> {
  return { number: entry.number ?? null, title: entry.title, link: entry.link ?? null };
}
