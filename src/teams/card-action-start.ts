import { z } from 'zod/v4';

const language = z.enum(['da', 'en']);
/** An input that is empty may come as nothing at all. */
const input = z
  .string()
  .max(400)
  .nullish()
  .transform((value) => value ?? '');

/**
 * What the buttons of the cards send with which an administrator sets things up. `askedName` is the name about which the card
 * asks whether it is new, `newName` the one of which the button says that it is: a name that was written since is neither.
 */
export const startShapes = [
  z.object({ verb: z.literal('setup-show'), language }),
  z.object({
    verb: z.literal('setup-committee'),
    language,
    committeeName: input,
    shortName: input,
    newName: input,
  }),
  z.object({ verb: z.literal('binding-open'), language }),
  z.object({
    verb: z.literal('binding-save'),
    language,
    chosen: input,
    committeeName: input,
    shortName: input,
    askedName: input,
    newName: input,
  }),
] as const;

export type StartAction = z.infer<(typeof startShapes)[number]>;
export type StartActionOf<Verb extends StartAction['verb']> = Extract<StartAction, { readonly verb: Verb }>;

const startVerbs: ReadonlySet<string> = new Set<StartAction['verb']>([
  'setup-show',
  'setup-committee',
  'binding-open',
  'binding-save',
]);

/** True for a press on a card with which an administrator sets things up. */
export function isStartAction<Action extends { readonly verb: string }>(
  action: Action,
): action is Extract<Action, StartAction> {
  return startVerbs.has(action.verb);
}
