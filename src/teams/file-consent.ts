import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';

/** The kinds of attachment by which a bot asks whether it may put a file into somebody's OneDrive, and shows it there. */
const consentType = 'application/vnd.microsoft.teams.card.file.consent';
const infoType = 'application/vnd.microsoft.teams.card.file.info';
const consentInvoke = 'fileConsent/invoke';

const id = z.string().min(1).max(200);

/** Which file is offered: ids alone. What is in it is made, and the right to it looked at, when it is accepted. */
const contextShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('attendance-list'),
    committeeId: id,
    meetingId: id,
    format: z.enum(['txt', 'csv']),
    language: z.enum(['da', 'en']),
  }),
  /** All that is kept about whoever accepts. */
  z.object({ kind: z.literal('own-data'), language: z.enum(['da', 'en']) }),
]);

export type OfferedFile = z.infer<typeof contextShape>;

const address = z.string().min(1).max(8_000);
const consentShape = z.discriminatedUnion('action', [
  z.looseObject({
    action: z.literal('accept'),
    context: contextShape,
    uploadInfo: z.looseObject({
      uploadUrl: address,
      contentUrl: address,
      name: z.string().max(1_000),
      uniqueId: z.string().max(1_000),
      fileType: z.string().max(50).optional(),
    }),
  }),
  z.looseObject({ action: z.literal('decline'), context: contextShape }),
]);

export type FileConsent = z.infer<typeof consentShape>;

/** Asks whether a file may be put into the reader's OneDrive; for personal chats, where alone the platform does so. */
export function consentMessage(
  file: { readonly name: string; readonly description: string; readonly sizeInBytes: number },
  offered: OfferedFile,
): Partial<Activity> {
  const { name, description, sizeInBytes } = file;
  const content = { description, sizeInBytes, acceptContext: offered, declineContext: offered };
  return { type: 'message', summary: name, attachments: [{ contentType: consentType, name, content }] };
}

/** Shows a file that now lies in the reader's OneDrive. */
export function fileMessage({ uploadInfo }: Extract<FileConsent, { action: 'accept' }>): Partial<Activity> {
  const { name, contentUrl, uniqueId, fileType } = uploadInfo;
  const content = { uniqueId, fileType: fileType ?? name.split('.').at(-1) ?? '' };
  return { type: 'message', summary: name, attachments: [{ contentType: infoType, name, contentUrl, content }] };
}

export function isFileConsent({ type, name }: Pick<Activity, 'type' | 'name'>): boolean {
  return type === 'invoke' && name === consentInvoke;
}

/** What somebody answered to an offer; undefined for data that belongs to no offer of ours. */
export function readFileConsent({ value }: Pick<Activity, 'value'>): FileConsent | undefined {
  return consentShape.safeParse(value).data;
}
