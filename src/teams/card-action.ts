import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';

const id = z.string().min(1).max(200);

/** What the buttons of our cards send: data to be checked, never believed about who clicked. */
const actionShape = z.discriminatedUnion('verb', [
  z.object({
    verb: z.literal('respond'),
    committeeId: id,
    meetingId: id,
    jobKey: z.string().max(500).optional(),
    answer: z.enum(['accept-in-person', 'accept-virtual', 'decline']),
    substitute: z.string().max(1_000).optional(),
  }),
  z.object({ verb: z.literal('show-agenda'), committeeId: id, meetingId: id }),
]);

export type CardAction = z.infer<typeof actionShape>;

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
