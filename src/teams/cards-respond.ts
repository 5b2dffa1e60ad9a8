import type { AttendanceView } from '../attendance/read-attendance.ts';
import type { AttendanceSentences } from '../danish/sentences/attendance-card-words.ts';
import { closeBelow, itemLabel } from '../domain/agenda-item.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { type AnswerGroup, answeredStartOf, type ItemReference } from '../domain/response.ts';
import type { AnswerChoice, DeclineForm, PartlyForm, RespondButtons } from './card-data-agenda.ts';
import { isRest } from './cards-agenda-rows.ts';
import type { OwnStanding } from './cards-own-answer.ts';
import { choiceTitle, jsonLength, oneLine } from './cards-text.ts';

/** An item as it can be chosen in a form; `title` is words only, because clients read titles of choices as Markdown. */
export interface ItemChoice {
  readonly label: string;
  readonly title: string;
}

/** So many items are offered as choices; of a longer agenda one writes the numbers. */
export const choicesAtMost = 40;

/** So many are offered twice, and however little room there is. */
export const choicesAtLeast = 12;

/**
 * The items that somebody can choose among. A label with a comma in it, or a very long one, could not be sent back; nothing
 * is to be chosen where there are not two.
 */
export function itemChoices({ items }: MeetingRecord, closedItem: string): ItemChoice[] {
  const found = new Map<string, string>();
  for (const item of closeBelow(items)) {
    const label = itemLabel(item);
    if (isRest(item)) continue;
    if (!/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,11}$/u.test(label) || found.has(label)) continue;
    found.set(label, item.isClosed ? closedItem : choiceTitle(item.title));
  }
  const choices = [...found].map(([label, title]) => ({ label, title }));
  return choices.length < 2 ? [] : choices;
}

/**
 * How often each item stands on the card to be chosen.
 *
 * @param limit longer lists are not offered: {@link choicesAtMost} or less
 */
export function timesOnCard(choices: readonly ItemChoice[], limit: number): number {
  if (choices.length > limit) return 0;
  return choices.length > choicesAtLeast ? 1 : 2;
}

/** The buttons and forms with which somebody answers; a substitute says yes or no. */
export function respondButtons(
  { meeting }: MeetingRecord,
  view: AttendanceView,
  own: OwnStanding,
  { choices, limit }: { readonly choices: readonly ItemChoice[]; readonly limit: number },
  { jobKey, viewerId }: { readonly jobKey: string; readonly viewerId?: string },
  words: AttendanceSentences,
): RespondButtons {
  const choice = (answer: AnswerChoice['answer'], group: AnswerGroup & keyof AttendanceSentences): AnswerChoice => ({
    title: `${mark(group, own)}${words[group]}`,
    answer,
    style: styleOf(group, own),
  });
  const isSubstitute = own.seat !== undefined;
  const yes = [choice('accept-in-person', 'inPerson'), choice('accept-virtual', 'virtual')];
  return {
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    jobKey,
    shownStart: answeredStartOf(meeting),
    choices: yes,
    laterChoices: isSubstitute ? [choice('decline', 'declined')] : [choice('tentative', 'tentative')],
    partly: isSubstitute ? [] : [partlyForm(meeting, own, choices, limit, words)],
    decline: isSubstitute
      ? []
      : [declineForm(own, choices, Math.min(limit, choicesAtLeast), usualSubstitute(view, own, viewerId), words)],
  };
}

function partlyForm(
  { startTime, endTime, mode }: MeetingRecord['meeting'],
  own: OwnStanding,
  choices: readonly ItemChoice[],
  limit: number,
  { form }: AttendanceSentences,
): PartlyForm {
  const { part, mode: ownMode } = own.chosen === 'partly' && own.response !== undefined ? own.response : {};
  const isVirtual = (ownMode ?? (mode === 'virtual' ? 'virtual' : undefined)) === 'virtual';
  return {
    ...form.partly,
    open: `${mark('partly', own)}${form.partly.open}`,
    style: styleOf('partly', own),
    from: form.from,
    fromHint: form.fromHint(startTime),
    fromValue: clock(part?.from),
    until: form.until,
    untilHint: form.untilHint(endTime),
    untilValue: clock(part?.until),
    virtually: form.virtually,
    mode: isVirtual ? 'virtual' : 'in-person',
    ...itemInputs(form.items, form.itemsHint, choices, part?.items, limit),
  };
}

function declineForm(
  own: OwnStanding,
  choices: readonly ItemChoice[],
  limit: number,
  substitute: string,
  { form }: AttendanceSentences,
): DeclineForm {
  const items = own.response?.substitute?.items;
  return {
    ...form.decline,
    open: `${mark('declined', own)}${form.decline.open}`,
    style: styleOf('declined', own),
    substitute: form.substitute,
    substituteHint: form.substituteHint,
    substituteValue: substitute,
    note: form.note,
    noteHint: form.noteHint,
    ...itemInputs(form.substituteItems, form.itemsHint, choices, items, limit),
  };
}

function itemInputs(
  label: string,
  hint: string,
  choices: readonly ItemChoice[],
  chosen: readonly ItemReference[] = [],
  atMost: number,
): Pick<PartlyForm, 'chosenItems' | 'writtenItems'> {
  if (choices.length === 0) return { chosenItems: [], writtenItems: [] };
  const labels = choices.map((choice) => choice.label);
  const isWritten = choices.length > atMost;
  const value = chosen.flatMap((item) => (labels.includes(item.label) ? item.label : [])).join(isWritten ? ', ' : ',');
  if (isWritten) return { chosenItems: [], writtenItems: [{ label, hint, value, choices: [] }] };
  const shown = choices.map((choice) => ({ title: `${choice.label} ${choice.title}`.trim(), value: choice.label }));
  return { chosenItems: [{ label, hint, value, choices: shown }], writtenItems: [] };
}

/** Whom the form names already: the substitute of the own afbud while they may still come, else the member's usual one. */
function usualSubstitute({ members }: AttendanceView, { response }: OwnStanding, viewerId: string | undefined): string {
  const { substitute } = response ?? {};
  const usual = members.find(({ personId }) => personId === viewerId)?.defaultSubstitute;
  const hasDeclined = substitute?.standing === 'declined';
  const name = oneLine((hasDeclined ? undefined : (substitute?.name ?? usual?.name)) ?? '');
  // A name that was cut would be somebody else's.
  return jsonLength(name) > 100 ? '' : name;
}

function mark(group: AnswerGroup, { chosen }: OwnStanding): string {
  return group === chosen ? '✓ ' : '';
}

function styleOf(group: AnswerGroup, { chosen }: OwnStanding): 'default' | 'positive' {
  return group === chosen ? 'positive' : 'default';
}

function clock(time: string | undefined): string {
  return (time ?? '').replace(':', '.');
}
