import { z } from 'zod/v4';

/** Absent, null or a value: services write null where they mean nothing. Read as absent. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

/** Half a surrogate pair cannot be written into a URL or a table: it becomes the replacement character. */
const text = z.string().transform((value) => value.toWellFormed());
const identifier = z
  .string()
  .min(1)
  .transform((value) => value.toWellFormed());
const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'not a date');
const account = z.looseObject({
  id: identifier,
  name: maybe(text),
  aadObjectId: maybe(text),
  role: maybe(text),
});
const withId = maybe(z.looseObject({ id: maybe(text), name: maybe(text) }));

/** The SDK reads these fields of every entity and every mention; what lacks them is no loss. */
const entity = z.looseObject({ type: z.string() });
const isMention = ({ type }: z.infer<typeof entity>): boolean => type.toLowerCase() === 'mention';
const mention = z.looseObject({ text: z.string(), mentioned: z.looseObject({ id: z.string() }) });
const entities = z
  .array(z.unknown())
  .transform((list) =>
    list
      .flatMap((value) => entity.safeParse(value).data ?? [])
      .filter((value) => !isMention(value) || mention.safeParse(value).success),
  );

/**
 * What every activity of Teams has, and the types of what else the platform's SDK and the bot read, so that nothing
 * behind the door meets a number where it expects text. Unknown fields pass. Bot Framework Activity schema 3.2.
 */
export const activityShape = z
  .looseObject({
    type: identifier,
    channelId: z.literal('msteams'),
    serviceUrl: z.url(),
    from: account,
    recipient: account,
    conversation: z.looseObject({
      id: identifier,
      name: maybe(text),
      conversationType: maybe(text),
      tenantId: maybe(text),
      isGroup: maybe(z.boolean()),
    }),
    channelData: maybe(
      z.looseObject({
        tenant: maybe(z.looseObject({ id: maybe(text) })),
        team: withId,
        channel: withId,
        eventType: maybe(text),
      }),
    ),
    id: maybe(text),
    replyToId: maybe(text),
    name: maybe(text),
    text: maybe(text),
    textFormat: maybe(text),
    locale: maybe(text),
    action: maybe(text),
    deliveryMode: maybe(text),
    timestamp: maybe(instant),
    localTimestamp: maybe(instant),
    expiration: maybe(instant),
    entities: maybe(entities),
    attachments: maybe(
      z.array(z.looseObject({ contentType: maybe(text), contentUrl: maybe(text), name: maybe(text) })),
    ),
    membersAdded: maybe(z.array(account)),
    membersRemoved: maybe(z.array(account)),
    reactionsAdded: maybe(z.array(z.looseObject({}))),
    reactionsRemoved: maybe(z.array(z.looseObject({}))),
  })
  .transform((activity) => {
    // A mention points into the text; the SDK cuts it out of one that is not there.
    if (activity.text !== undefined || activity.entities === undefined) return activity;
    return { ...activity, entities: activity.entities.filter((each) => !isMention(each)) };
  });

/** An activity as it came over the wire, its shape checked, its sender not yet authenticated. */
export type InboundActivity = z.infer<typeof activityShape>;
