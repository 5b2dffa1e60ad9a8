import { randomBytes } from 'node:crypto';
import { fileSentences } from '../danish/sentences/file-sentences.ts';
import { uploadSentences } from '../danish/sentences/upload-sentences.ts';
import type { AttachedFile } from './attached-files.ts';
import type { BotServices } from './bot-services.ts';
import { clip, oneLine } from './cards-text.ts';
import { type Importer, previewCard, refusalInWords, viewImport } from './import-view.ts';
import { type PressReply, sentence } from './press-reply.ts';

/**
 * Fetches a file, reads it, and lays it aside until its sender says what is to become of it. Nothing of the meeting is
 * stored.
 *
 * @returns the card with what was understood, or the sentence that says why there is none
 * @throws what the signal says when it is aborted
 */
export async function takeFile(
  attached: AttachedFile,
  importer: Importer,
  services: Pick<BotServices, 'imports' | 'now' | 'log'>,
  signal: AbortSignal,
): Promise<PressReply> {
  const { imports, log, now } = services;
  const { language, viewer } = importer;
  const name = shownName(attached.name);
  const words = uploadSentences[language];
  const fetched = await imports.downloadFile(attached.downloadUrl, signal);
  signal.throwIfAborted();
  if (!fetched.ok) {
    log('warn', 'file-not-fetched', { reason: fetched.reason });
    return sentence(words.unfetched[fetched.reason](name));
  }
  const opened = await imports.openDocument(attached.name, fetched.bytes, signal);
  if (!opened.ok) {
    log('info', 'file-not-read', { reason: opened.reason });
    return sentence(fileSentences[language][opened.reason](name));
  }
  const draft = {
    id: randomBytes(16).toString('hex'),
    ownerId: viewer.personId,
    createdAt: now().toISOString(),
    fileName: attached.name,
    choices: {},
    state: 'open',
  } as const;
  const view = await viewImport(opened.file, draft, importer, services);
  if ('refused' in view) {
    log('info', 'file-refused', { reason: view.refused.reason });
    return sentence(refusalInWords(view.refused, name, language));
  }
  await imports.drafts.add(draft, fetched.bytes);
  log('info', 'file-read', { outcome: view.preview.effect, count: view.preview.doubts.length });
  return { kind: 'card', card: previewCard(view, draft, language) };
}

/** A file's name as a sentence can hold it. */
export function shownName(fileName: string): string {
  return clip(oneLine(fileName), 120);
}
