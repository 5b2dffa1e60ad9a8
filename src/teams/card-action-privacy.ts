import { z } from 'zod/v4';

/** What the button of a question about deleting sends. */
export const privacyShapes = [
  z.object({
    verb: z.literal('privacy-decide'),
    what: z.enum(['answers', 'person', 'nothing']),
    /** Whose data an administrator erases; empty for the own answers. */
    personId: z.string().max(200),
    /** Who was asked. */
    forPersonId: z.string().min(1).max(200),
    language: z.enum(['da', 'en']),
  }),
] as const;

export type PrivacyAction = z.infer<(typeof privacyShapes)[number]>;

/** True for an answer to a question about deleting what is kept. */
export function isPrivacyAction<Action extends { readonly verb: string }>(
  action: Action,
): action is Extract<Action, PrivacyAction> {
  return action.verb === 'privacy-decide';
}
