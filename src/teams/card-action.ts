import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { Language } from '../danish/language.ts';
import { type PlanningAction, planningShapes } from './card-action-planning.ts';
import { type PrivacyAction, privacyShapes } from './card-action-privacy.ts';
import { type RoleAction, roleShapes } from './card-action-roles.ts';
import { type StartAction, startShapes } from './card-action-start.ts';

const idLimit = 200;
const id = z.string().min(1).max(idLimit);
/** Of a draft: 32 hexadecimal digits. */
const draftId = z.string().regex(/^[0-9a-f]{32}$/);
const language = z.enum(['da', 'en']);
/** Of a meeting's card: absent on one of an older version, which speaks its committee's. */
const cardLanguage = language.optional();
const field = z.string().max(2_000);
/** An input that is empty may come as nothing at all. */
const input = field.nullish().transform((value) => value ?? '');
const jobKeyOnCard = z
  .string()
  .max(500)
  .optional()
  .transform((key) => (key === '' ? undefined : key));
/** Check boxes and numbers come as texts, from some clients as what they are. */
const anyInput = z
  .union([field, z.number(), z.boolean()])
  .nullish()
  .transform((value) => String(value ?? ''));
const tick = anyInput.transform((value) => value === 'true');
/** On which card of a meeting an item was opened, and so where the way back leads. */
const postedView = z.enum(['agenda', 'decisions']).optional();
const idList = z
  .string()
  .max(20_000)
  .nullish()
  .transform((value) => (value ?? '').split(',').filter((text) => text !== ''));
const head = z.object({
  title: field,
  date: field,
  startTime: field,
  endTime: field,
  place: field,
  mode: field,
  chair: field,
  committee: field,
});

/** What the buttons of our cards send: data to be checked, never believed about who clicked. */
const actionShape = z.discriminatedUnion('verb', [
  z.object({
    verb: z.literal('respond'),
    committeeId: id,
    meetingId: id,
    language: cardLanguage,
    jobKey: z.string().max(500).optional(),
    answer: z.enum(['accept-in-person', 'accept-virtual', 'partly', 'partly-virtual', 'tentative', 'decline']),
    /** The start of the meeting that the card shows: see `answeredStartOf`. */
    shownStart: z.string().max(40).optional(),
    /** Local times; `items` are labels with commas between them, as a choice of several comes. */
    from: input,
    until: input,
    items: input,
    /** How somebody takes a part: "virtual", or in person. */
    mode: input,
    substitute: z
      .string()
      .max(1_000)
      .nullish()
      .transform((value) => value ?? ''),
    /** The items for which the substitute comes. */
    substituteItems: input,
    note: input,
    /** Only this person may press the button: a card in a channel is everybody's. */
    forPersonId: z.string().max(idLimit).optional(),
    /** Whose answer a secretary gives; empty for the own. */
    personId: z
      .string()
      .max(idLimit)
      .optional()
      .transform((value) => (value === '' ? undefined : value)),
  }),
  z.object({
    verb: z.literal('desk-respond'),
    committeeId: id,
    meetingId: id,
    language: cardLanguage,
    shownStart: z.string().max(40),
    personId: input,
    answer: input,
    from: input,
    until: input,
    substitute: input,
  }),
  z.object({
    verb: z.literal('attendance-presence'),
    committeeId: id,
    meetingId: id,
    language: cardLanguage,
    /** Ids with commas between them: who is ticked, and who could be. */
    present: idList,
    shown: idList,
  }),
  z.object({
    verb: z.literal('substitute-answer'),
    committeeId: id,
    meetingId: id,
    answer: z.enum(['accept-in-person', 'accept-virtual', 'decline']),
    shownStart: z.string().max(40).optional(),
    language,
  }),
  z.object({
    verb: z.literal('respond-discard'),
    committeeId: id,
    meetingId: id,
    forPersonId: z.string().max(idLimit),
    language,
  }),
  z.object({
    verb: z.literal('show-agenda'),
    committeeId: id,
    meetingId: id,
    language: cardLanguage,
    /** Of somebody's own check card: they get their own view, others nothing. */
    forPersonId: z.string().max(idLimit).optional(),
    /** Of the posted card from which an item was opened; the agenda that comes back answers for it. */
    jobKey: jobKeyOnCard,
    view: postedView,
  }),
  z.object({
    verb: z.literal('show-item'),
    committeeId: id,
    meetingId: id,
    /** As a number from a button, as text from a list; nothing while nothing is chosen. */
    itemOrder: z
      .union([z.int().min(0).max(9_999), z.string().regex(/^\d{0,4}$/)])
      .nullish()
      .transform((order) => (order === undefined || order === null || order === '' ? undefined : Number(order))),
    /** What somebody wrote in its place. */
    itemLabel: input,
    /** Empty: the agenda's own post in this conversation. Absent: no post. */
    jobKey: z.string().max(500).optional(),
    openedFrom: postedView,
    language: cardLanguage,
  }),
  z.object({
    verb: z.literal('posting-save'),
    committeeId: id,
    language,
    /** Whoever has opened the form. */
    forPersonId: z.string().max(idLimit),
    postsAgenda: tick,
    agendaDaysBefore: anyInput,
    postAt: input,
    postsReminder: tick,
    reminderDaysBefore: anyInput,
    postsToday: tick,
    todayAt: input,
    postsDecisions: tick,
    keepsQuietDays: tick,
  }),
  z.object({ verb: z.literal('posting-reset'), committeeId: id, language, forPersonId: z.string().max(idLimit) }),
  z.object({
    verb: z.literal('import-save'),
    draftId,
    language,
    seen: field,
    chosenCommittee: input,
    addsPlanned: input.transform((value) => value === 'true'),
  }),
  z.object({ verb: z.literal('import-correct'), draftId, language, head }),
  z.object({
    verb: z.literal('import-update'),
    draftId,
    language,
    head,
    title: input,
    date: input,
    startTime: input,
    endTime: input,
    place: input,
    mode: input,
    chair: input,
    committee: input,
    newCommittee: input,
  }),
  z.object({ verb: z.literal('import-show'), draftId, language }),
  z.object({ verb: z.literal('import-discard'), draftId, language }),
  ...planningShapes,
  ...privacyShapes,
  ...roleShapes,
  ...startShapes,
]);

export type CardAction = z.infer<typeof actionShape>;

/** All that a button can ask for. */
export const cardVerbs: readonly CardAction['verb'][] = actionShape.options.map(({ shape }) => shape.verb.value);

/** A press on a card about a meeting, or about what is posted of a committee's meetings. */
export type MeetingAction = Extract<
  CardAction,
  {
    verb:
      | 'respond'
      | 'desk-respond'
      | 'attendance-presence'
      | 'substitute-answer'
      | 'respond-discard'
      | 'show-agenda'
      | 'show-item'
      | 'posting-save'
      | 'posting-reset';
  }
>;

const meetingVerbs: ReadonlySet<CardAction['verb']> = new Set<MeetingAction['verb']>([
  'respond',
  'desk-respond',
  'attendance-presence',
  'substitute-answer',
  'respond-discard',
  'show-agenda',
  'show-item',
  'posting-save',
  'posting-reset',
]);

/** A press on a card about a document that somebody handed over. */
export type ImportAction = Exclude<
  CardAction,
  MeetingAction | PlanningAction | PrivacyAction | RoleAction | StartAction
>;

export function isMeetingAction(action: CardAction): action is MeetingAction {
  return meetingVerbs.has(action.verb);
}

/** In which the card speaks, as it says; undefined for a meeting's card that does not. */
export function languageOfCard({ language: spoken }: CardAction): Language | undefined {
  return spoken;
}

/** True when a button with these ids would be understood; one that would not is left off the card. */
export function canBePressed(ids: { readonly committeeId: string; readonly meetingId: string }): boolean {
  return [ids.committeeId, ids.meetingId].every((text) => text.length <= idLimit && /^[^\s\p{C}]+$/u.test(text));
}

const executeShape = z.looseObject({ action: z.looseObject({ verb: z.string().optional(), data: z.unknown() }) });

/** The name of the invoke with which Teams delivers an Action.Execute. */
const executeInvoke = 'adaptiveCard/action';

/** True for a press of a button: an Action.Execute, or an Action.Submit from a client that knows no Execute. */
export function isCardAction(activity: Activity): boolean {
  if (activity.type === 'invoke') return isExecute(activity);
  return activity.type === 'message' && isObject(activity.value) && 'verb' in activity.value;
}

/** True for a press that is answered in its own HTTP response. */
export function isExecute({ type, name }: Pick<Activity, 'type' | 'name'>): boolean {
  return type === 'invoke' && name === executeInvoke;
}

/** Reads what a button sent; undefined for data that no card of ours sends. */
export function readCardAction(activity: Activity): CardAction | undefined {
  if (activity.type !== 'invoke') return actionShape.safeParse(activity.value).data;
  const execute = executeShape.safeParse(activity.value);
  if (!execute.success) return undefined;
  const { verb, data } = execute.data.action;
  return actionShape.safeParse(isObject(data) ? { ...(verb === undefined ? {} : { verb }), ...data } : data).data;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
