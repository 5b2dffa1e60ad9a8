import { readFileSync } from 'node:fs';
import { z } from 'zod';

const value = z.string().nullable();
const absent = value.default(null);
/** Further values that are as right as the first. */
const accepted = z.array(value).default([]);
const acceptedTexts = z.array(z.string()).default([]);
/** Neither missed when it is not found nor wrong when it is. */
const optional = z.boolean().default(false);

const passage = z.object({ text: z.string(), textAccept: acceptedTexts, optional });
const attachment = z.object({ title: z.string(), titleAccept: acceptedTexts, optional });
/** A presenter named in the heading is part of the agenda; one that only the minutes name need not be found. */
const presenter = z.union([
  z.string().transform((name) => ({ name, optional: false })),
  z.object({ name: z.string(), source: z.string() }).transform((entry) => ({
    name: entry.name,
    optional: entry.source !== 'heading',
  })),
]);
const item = z.object({
  number: value,
  title: z.string(),
  titleAccept: acceptedTexts,
  optional,
  start: absent,
  end: absent,
  presenters: z.array(presenter).default([]),
  recommendations: z
    .array(z.union([z.string().transform((text) => ({ text, textAccept: [] as string[], optional: false })), passage]))
    .default([]),
  decisions: z.array(passage),
  attachments: z.array(attachment).default([]),
});
const person = z.object({
  name: z.string(),
  nameAccept: acceptedTexts,
  optional,
  title: value,
  titleAccept: accepted,
  organisation: value,
  organisationAccept: accepted,
  role: value,
  roleAccept: accepted,
  /** The role is concluded from something else than a word for it. */
  roleInferred: z.boolean().default(false),
  attendance: z.string(),
  mode: value,
  until: value,
  untilAccept: accepted,
  insteadOf: value,
  guestForItems: z.array(z.string()),
});
const task = z.object({ text: z.string(), due: value, optional });
const futureMeeting = z.object({ date: z.string(), start: value, optional });

/** What a document says: as a person wrote it down, or as the command line prints it (`parse --json`). */
const minutes = z.object({
  file: z.string(),
  /** Only the head, the apologies, the items and their decisions are written down. */
  small: z.boolean().default(false),
  kind: z.string(),
  hasMeeting: z.boolean(),
  committee: z.object({ name: value, shortName: value }),
  title: absent,
  date: value,
  start: value,
  end: value,
  place: value,
  form: value,
  chair: absent,
  minuteTakers: z.array(z.string()).default([]),
  _accept: z.record(z.array(value)).default({}),
  apologies: z.array(z.string()),
  items: z.array(item),
  attachments: z.array(attachment).default([]),
  /** Null: not written down. */
  people: z.array(person).nullable().default(null),
  tasks: z.array(task).nullable().default(null),
  futureMeetings: z.array(futureMeeting).nullable().default(null),
});

export type Minutes = z.infer<typeof minutes>;
export type MinutesPerson = z.infer<typeof person>;

/** @throws ZodError when the value is not of the schema that test/fixtures/corpus/README.md describes. */
export function minutesOf(json: unknown): Minutes {
  return minutes.parse(json);
}

/** The gold file beside a document, `NAME.gold.json`. */
export function readGold(path: URL | string): Minutes {
  return minutesOf(JSON.parse(readFileSync(path, 'utf8')));
}
