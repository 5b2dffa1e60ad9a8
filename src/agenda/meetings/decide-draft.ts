import { type AgendaItem, closeBelow } from '../../domain/agenda-item.ts';
import { type Committee, committeeLabel } from '../../domain/committee.ts';
import type { Meeting, MeetingRecord, MeetingState } from '../../domain/meeting.ts';
import { type Arranged, arrangeItems } from './arrange-items.ts';
import { checkDraft, type DraftFields, type DraftProblem } from './check-draft.ts';
import { differences, draftOf, type MeetingDraft } from './meeting-draft.ts';
import { renumberEntries } from './renumber-entries.ts';
import type { LineStyle } from './write-item-lines.ts';

/** What is asked about once more before it is stored. `key` names exactly that: it comes back where somebody says yes. */
export type DraftWarning = { readonly key: string } & (
  | { readonly kind: 'overnight' }
  | { readonly kind: 'same-day'; readonly meetings: readonly Meeting[] }
  /** Items that have papers, texts or decisions and would be gone. */
  | { readonly kind: 'drops'; readonly items: readonly AgendaItem[] }
);

export interface DraftContext {
  readonly committee: Committee;
  /** The meeting that is edited, as it stands; absent for a new one. */
  readonly known?: MeetingRecord;
  /** The id of a new meeting. */
  readonly newId: string;
  /** The committee's other meetings on the day of the draft that are not cancelled. */
  readonly sameDay: readonly Meeting[];
  readonly style: LineStyle;
  /** Keys of the warnings to which somebody said yes. */
  readonly confirmed: ReadonlySet<string>;
  /** Whose draft it is (an Entra object id): what they close or open holds whatever a document says. */
  readonly editorId: string;
  readonly now: Date;
}

export type DraftDecision =
  | { readonly outcome: 'save'; readonly record: MeetingRecord }
  | { readonly outcome: 'unchanged'; readonly record: MeetingRecord }
  | { readonly outcome: 'refused'; readonly problems: readonly DraftProblem[] }
  | { readonly outcome: 'asked'; readonly warnings: readonly DraftWarning[] };

/** The meeting that a draft makes, new or edited; or why it makes none, or what must be asked first. */
export function decideDraft(draft: MeetingDraft, context: DraftContext): DraftDecision {
  const { committee, known, newId, confirmed, now, style } = context;
  const { timeZone } = known?.meeting ?? committee.settings;
  const checked = checkDraft(draft, { timeZone, now, ...(known === undefined ? {} : { known: known.meeting }) });
  if (!checked.ok) return { outcome: 'refused', problems: checked.problems };
  const { fields } = checked;
  const before = known ?? { meeting: newMeeting(committee, newId), items: [] };
  const arranged = arrangeItems(fields.lines ?? [], before.items, style);
  const items = fields.lines === undefined ? before.items : withClosings(before.items, arranged, context);
  const head = fields.lines === undefined ? before.meeting : renumberEntries(before.meeting, arranged);
  const record = { meeting: withFields(head, fields, committee), items };
  if (known !== undefined && differences(draftOf(known, plain), draftOf(record, plain)).length === 0) {
    return { outcome: 'unchanged', record: known };
  }
  const dropped = fields.lines === undefined ? [] : arranged.dropped.filter(hasContent);
  const warnings = warningsOf(record.meeting, known?.meeting, dropped, context.sameDay);
  const open = warnings.filter(({ key }) => !confirmed.has(key));
  if (open.length > 0) return { outcome: 'asked', warnings: open };
  const state = stateAfter(before.meeting, items);
  const version = known === undefined ? 1 : known.meeting.version + 1;
  return { outcome: 'save', record: { meeting: { ...calledNow(record.meeting, state, now), version }, items } };
}

/** Items whose line says something else than before of whether they are closed. */
function withClosings(
  before: readonly AgendaItem[],
  { items, became }: Arranged,
  { editorId, now }: Pick<DraftContext, 'editorId' | 'now'>,
): AgendaItem[] {
  const former = new Map([...became].map(([item, then]) => [then, item]));
  const shown = new Map(closeBelow(before).map((item, index) => [before[index], item]));
  return items.map((item) => {
    const known = shown.get(former.get(item));
    if ((known?.isClosed ?? false) === item.isClosed) return item;
    return { ...item, closing: { isClosed: item.isClosed, by: editorId, at: now.toISOString() } };
  });
}

/** Everything shown: what two records are compared by. */
const plain: LineStyle = { language: 'da', seesClosed: true };

function newMeeting(committee: Committee, id: string): Meeting {
  return {
    id,
    committeeId: committee.id,
    title: committeeLabel(committee),
    date: '',
    timeZone: committee.settings.timeZone,
    state: 'planned',
    minuteTakers: [],
    presences: [],
    apologies: [],
    attachments: [],
    futureMeetings: [],
    actions: [],
    documents: [],
    version: 1,
    icsUid: `${id}@dagsorden`,
  };
}

function withFields(meeting: Meeting, fields: DraftFields, committee: Committee): Meeting {
  const { startTime: _, endTime: __, place: ___, joinUrl: ____, mode: _____, chair: ______, ...rest } = meeting;
  const { lines: _______, title, ...said } = fields;
  return { ...rest, ...said, title: title === '' ? committeeLabel(committee) : title };
}

/** A meeting with an agenda is called; what was called or cancelled before stays so. */
function stateAfter({ state }: Meeting, items: readonly AgendaItem[]): MeetingState {
  return state === 'planned' && items.length > 0 ? 'called' : state;
}

/** The meeting in that state; one that is called without a document knows since when. */
export function calledNow(meeting: Meeting, state: MeetingState, now: Date): Meeting {
  const isNew = state === 'called' && meeting.documents.length === 0 && meeting.calledAt === undefined;
  return { ...meeting, state, ...(isNew ? { calledAt: now.toISOString() } : {}) };
}

function hasContent({ sections, decisions, attachments, recommendations }: AgendaItem): boolean {
  return [sections, decisions, attachments, recommendations].some(({ length }) => length > 0);
}

function warningsOf(
  meeting: Meeting,
  before: Meeting | undefined,
  dropped: readonly AgendaItem[],
  sameDay: readonly Meeting[],
): DraftWarning[] {
  const { date, startTime, endTime } = meeting;
  const isNewTime = before?.startTime !== startTime || before?.endTime !== endTime;
  const isOvernight = startTime !== undefined && endTime !== undefined && endTime < startTime;
  return [
    ...(isOvernight && isNewTime ? [{ kind: 'overnight', key: `overnight ${startTime} ${endTime}` } as const] : []),
    ...(sameDay.length > 0 && before?.date !== date
      ? [{ kind: 'same-day', key: `same-day ${date}`, meetings: sameDay } as const]
      : []),
    ...(dropped.length > 0
      ? [{ kind: 'drops', key: `drops ${dropped.map(({ order }) => order).join(',')}`, items: dropped } as const]
      : []),
  ];
}
