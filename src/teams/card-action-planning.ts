import { z } from 'zod/v4';

const id = z.string().min(1).max(200);
const language = z.enum(['da', 'en']);
/** More than any form of ours takes: what is too long is told in a sentence. */
const input = z
  .string()
  .max(60_000)
  .nullish()
  .transform((value) => value ?? '');
/** Numbers and truth come back as a template has written them. */
const version = z.coerce.number().int().min(0).max(1_000_000);
const isTrue = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((value) => value === true || value === 'true');

/** What the buttons of the cards send on which meetings are made and changed, and items proposed. */
export const planningShapes = [
  z.object({
    verb: z.literal('meeting-save'),
    /** Names the form: a new meeting has its id from it. */
    formId: z.string().regex(/^[0-9a-f]{16}$/),
    /** Empty where the committee is chosen on the form. */
    committeeId: z.string().max(200),
    meetingId: z.string().max(200),
    shownVersion: version,
    forPersonId: id,
    language,
    confirmed: z.string().max(4_000),
    keepsItems: isTrue,
    committee: input,
    title: input,
    date: input,
    startTime: input,
    endTime: input,
    place: input,
    joinUrl: input,
    mode: input,
    chair: input,
    items: input,
  }),
  z.object({ verb: z.literal('meeting-discard'), forPersonId: id, language }),
  z.object({
    verb: z.literal('meeting-open'),
    what: z.enum(['edit', 'cancel', 'call-again']),
    committeeId: id,
    meetingId: id,
    forPersonId: id,
    language,
  }),
  z.object({
    verb: z.literal('meeting-change'),
    change: z.enum(['cancel', 'call-again', 'move', 'open-items']),
    committeeId: id,
    meetingId: id,
    shownVersion: version,
    /** Numbers of items with commas between them. */
    items: z.string().max(200).default(''),
    date: z.string().max(10),
    startTime: z.string().max(5),
    endTime: z.string().max(5),
    forPersonId: id,
    language,
  }),
  z.object({
    verb: z.literal('proposal-decide'),
    committeeId: id,
    proposalId: id,
    decision: z.enum(['accept', 'decline']),
    language,
    meeting: input,
    word: input,
  }),
  z.object({ verb: z.literal('proposal-open'), committeeId: id, proposalId: id, language }),
  z.object({ verb: z.literal('proposal-withdraw'), committeeId: id, proposalId: id, language }),
] as const;

export type PlanningAction = z.infer<(typeof planningShapes)[number]>;

const planningVerbs: ReadonlySet<string> = new Set<PlanningAction['verb']>([
  'meeting-save',
  'meeting-discard',
  'meeting-open',
  'meeting-change',
  'proposal-decide',
  'proposal-open',
  'proposal-withdraw',
]);

/** True for a press on a card on which meetings are made and changed. */
export function isPlanningAction<Action extends { readonly verb: string }>(
  action: Action,
): action is Extract<Action, PlanningAction> {
  return planningVerbs.has(action.verb);
}
