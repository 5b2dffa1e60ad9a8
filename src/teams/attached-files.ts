import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';

/** A file in a message, still where its sender put it. */
export interface AttachedFile {
  readonly name: string;
  /** As it came: to be checked before anything is fetched from it. */
  readonly downloadUrl: string;
}

export interface Attachments {
  readonly files: readonly AttachedFile[];
  /** Something else is attached: a picture, a recording, a file in a channel, where bots are not told its address. */
  readonly hasOther: boolean;
}

const fileType = 'application/vnd.microsoft.teams.file.download.info';

const fileShape = z.looseObject({
  name: z.string().max(1_000),
  content: z.looseObject({ downloadUrl: z.string().max(8_000) }),
});

/** What is attached to a message beside its own text in HTML, quoted messages and cards. */
export function readAttachments({ attachments = [] }: Pick<Activity, 'attachments'>): Attachments {
  const files: AttachedFile[] = [];
  let hasOther = false;
  for (const attachment of attachments) {
    const { contentType = '', content } = attachment;
    if (contentType === fileType) {
      const { data } = fileShape.safeParse(attachment);
      if (data === undefined) hasOther = true;
      else files.push({ name: data.name.toWellFormed(), downloadUrl: data.content.downloadUrl });
    }
    const isFileReference =
      contentType === 'text/html' && typeof content === 'string' && /<attachment id=/.test(content);
    if (/^(?:image|video|audio)\/|^reference$/.test(contentType) || isFileReference) hasOther = true;
  }
  return { files, hasOther };
}
