import { z } from 'zod/v4';

const id = z.string().min(1).max(200);
const language = z.enum(['da', 'en']);
/** An input that is empty may come as nothing at all. */
const input = z
  .string()
  .max(200)
  .nullish()
  .transform((value) => value ?? '');

/** What the buttons of the cards send on which is said who is who, and who is what. People are keys: see `memberKey`. */
export const roleShapes = [
  z.object({ verb: z.literal('identity-show'), committeeId: id, language, person: input }),
  z.object({
    verb: z.literal('identity-say'),
    committeeId: id,
    language,
    /** `unsaid`: taken back. `none`: nobody of the team. `apart`: those two are connected wrongly. */
    word: z.enum(['same', 'different', 'unsaid', 'none', 'apart']),
    person: input,
    member: input,
    linked: input,
  }),
  z.object({ verb: z.literal('roles-show'), committeeId: id, language }),
  z.object({
    verb: z.literal('roles-save'),
    committeeId: id,
    language,
    member: input,
    newRole: input,
    closed: input,
    /** A local date, YYYY-MM-DD. */
    lastDay: input,
    /** What the writer was warned about and pressed again. */
    confirmed: input,
  }),
] as const;

export type RoleAction = z.infer<(typeof roleShapes)[number]>;
export type RoleActionOf<Verb extends RoleAction['verb']> = Extract<RoleAction, { readonly verb: Verb }>;

const roleVerbs: ReadonlySet<string> = new Set<RoleAction['verb']>([
  'identity-show',
  'identity-say',
  'roles-show',
  'roles-save',
]);

/** True for a press on a card on which is said who is who, or who is what. */
export function isRoleAction<Action extends { readonly verb: string }>(
  action: Action,
): action is Extract<Action, RoleAction> {
  return roleVerbs.has(action.verb);
}
