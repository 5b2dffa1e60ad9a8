import { randomBytes } from 'node:crypto';
import { checkDraft } from '../agenda/meetings/check-draft.ts';
import { differences, draftOf, type MeetingDraft } from '../agenda/meetings/meeting-draft.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { type MeetingFormOptions, meetingFormCardData } from './cards-meeting-form.ts';
import { clip, lines, oneLine } from './cards-text.ts';
import { lineStyleFor, type Planner } from './planning.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { renderCard, roomOnCard } from './render-card.ts';

export const emptyDraft: MeetingDraft = {
  title: '',
  date: '',
  startTime: '',
  endTime: '',
  place: '',
  joinUrl: '',
  mode: '',
  chair: '',
  items: '',
};

/** What of a form is not the same every time. */
export type FormParts = Pick<MeetingFormOptions, 'committees' | 'draft'> &
  Partial<Pick<MeetingFormOptions, 'formId' | 'chosen' | 'meeting' | 'problems' | 'warnings' | 'notes' | 'confirmed'>>;

/** The form for whoever is to fill it in; undefined where it does not fit on a card. */
export function formCard(planner: Planner, parts: FormParts): PressReply | undefined {
  const { viewer, conversation, language } = planner;
  const [only] = parts.committees;
  const data = meetingFormCardData({
    language,
    formId: randomBytes(8).toString('hex'),
    chosen: '',
    problems: [],
    warnings: [],
    notes: [],
    confirmed: new Set(),
    forPersonId: viewer.personId,
    ...(conversation.scope === 'personal' || viewer.name === '' ? {} : { addressee: viewer.name }),
    // Of a new meeting nothing is kept from who types it.
    seesClosed: parts.meeting === undefined || (only !== undefined && lineStyleFor(planner, only).seesClosed),
    ...parts,
  });
  return roomOnCard('meeting-form', data) < 0 ? undefined : { kind: 'card', card: renderCard('meeting-form', data) };
}

/** An empty form, or one that begins with what is known of the meeting already. */
export function newMeetingForm(
  planner: Planner,
  committees: readonly Committee[],
  draft: Partial<MeetingDraft> = {},
): PressReply {
  return (
    formCard(planner, { committees, draft: { ...emptyDraft, ...draft } }) ??
    sentence(planningSentences[planner.language].tooLong)
  );
}

/** The form of a known meeting; an agenda that is too long for it is left out and stays as it is. */
export function editMeetingForm(
  planner: Planner,
  committee: Committee,
  record: MeetingRecord,
  more: Partial<MeetingDraft> = {},
  notes: readonly string[] = [],
): PressReply {
  const { items, ...head } = { ...draftOf(record, lineStyleFor(planner, committee)), ...more };
  const parts = { committees: [committee], meeting: record.meeting, notes };
  const whole =
    items === undefined || !isTypable(record, items)
      ? undefined
      : formCard(planner, { ...parts, draft: { ...head, items } });
  return whole ?? formCard(planner, { ...parts, draft: head }) ?? sentence(planningSentences[planner.language].tooLong);
}

/** True where these lines would be taken as they are. */
function isTypable({ meeting }: MeetingRecord, items: string): boolean {
  const { date, startTime = '', timeZone } = meeting;
  const checked = checkDraft({ ...emptyDraft, date, startTime, items }, { known: meeting, timeZone, now: new Date(0) });
  return checked.ok;
}

/** What the meeting is now in the fields where somebody typed something else. */
export function whatIsNow(
  planner: Planner,
  committee: Committee,
  record: MeetingRecord,
  typed: MeetingDraft,
): string[] {
  const { form: words } = planningSentences[planner.language];
  const { agenda } = cardSentences[planner.language];
  const now = draftOf(record, lineStyleFor(planner, committee));
  const labels = {
    title: words.title,
    date: words.date,
    startTime: words.start,
    endTime: words.end,
    place: words.place,
    joinUrl: words.joinUrl,
    mode: words.mode,
    chair: words.chair,
    items: words.items,
  };
  return differences(now, typed).map((field) => {
    const value = field === 'mode' ? (now.mode === '' ? '' : agenda[now.mode]) : (now[field] ?? '');
    const shown = field === 'items' ? lines(value).join(' · ') : oneLine(value);
    return words.nowIs(labels[field], shown === '' ? words.nothing : clip(shown, field === 'items' ? 2_000 : 200));
  });
}
