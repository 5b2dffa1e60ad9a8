import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import { objectIdOf } from '../access/object-id.ts';

/** A person whom a message points at with @. */
export interface MentionedPerson {
  /** As it stands in the message; clients let the writer shorten it. */
  readonly words: string;
  readonly name: string;
  /** Entra object id; many clients do not send it. */
  readonly personId?: string;
}

const mentionShape = z.looseObject({
  type: z.literal('mention'),
  text: z.string().min(1).max(1_000),
  mentioned: z.looseObject({
    id: z.string().nullish(),
    name: z.string().nullish(),
    aadObjectId: z.string().nullish(),
  }),
});

/** The persons whom a message mentions, without the bot itself. */
export function mentionedPersons(activity: Activity): MentionedPerson[] {
  return mentionsOf(activity).map(({ text, mentioned: { name, aadObjectId } }) => {
    const words = withoutTag(text);
    const personId = objectIdOf(aadObjectId);
    return { words, name: name || words, ...(personId === undefined ? {} : { personId }) };
  });
}

/** The message's text in which a mention of a person is what it shows: a name. */
export function textWithNames(activity: Activity): string {
  return mentionsOf(activity).reduce(
    (text, mention) => text.replaceAll(mention.text, () => withoutTag(mention.text)),
    activity.text ?? '',
  );
}

function mentionsOf({ entities, recipient }: Activity): z.infer<typeof mentionShape>[] {
  const mentions = (entities ?? []).flatMap((entity) => mentionShape.safeParse(entity).data ?? []);
  return mentions.filter(({ mentioned }) => mentioned.id !== recipient.id);
}

function withoutTag(text: string): string {
  return text.replace(/<[^>]{1,200}>/gu, '').trim();
}
