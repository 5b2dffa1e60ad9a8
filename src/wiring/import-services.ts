import { openDocument } from '../documents/open-document.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { Measure } from '../log/telemetry.ts';
import type { Logger } from '../logger.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HardenedAdapter } from '../teams/adapter.ts';
import { createBackground } from '../teams/background.ts';
import { createDownloadFile } from '../teams/download-file.ts';
import type { ReadFileAddress } from '../teams/file-address.ts';
import type { ImportServices } from '../teams/import-services.ts';
import { sendActivity, updateActivity } from '../teams/send-to-conversation.ts';

/** Of the time in which the program ends, so long (milliseconds) a file may be read before its sender is asked to send it again. */
const fileGraceMs = 5_000;

export interface ImportWiring {
  readonly adapter: HardenedAdapter;
  readonly storage: Storage;
  readonly readAddress: ReadFileAddress;
  readonly logger: Logger;
  readonly measure: Measure;
  /** Opens a file that somebody sent; in a guarded child process where absent. */
  readonly open?: typeof openDocument;
}

/** What takes files that people send: fetching, reading, drafts, and what is said of them afterwards. */
export function wireImports({
  adapter,
  storage,
  readAddress,
  logger,
  measure,
  open = openDocument,
}: ImportWiring): ImportServices {
  return {
    downloadFile: createDownloadFile({ readAddress }),
    openDocument: (fileName, bytes, signal) =>
      measure(
        'document',
        {},
        () =>
          open(fileName, bytes, {
            signal,
            onCrash: (crash) => logger.error('reader-crashed', crash),
          }),
        (opened) => (opened.ok ? {} : { outcome: opened.reason }),
      ),
    store: storage.meetings,
    persons: storage.persons,
    drafts: storage.drafts,
    background: createBackground(fileGraceMs, (error) => logger.error('background-failed', describeFault(error))),
    send: (conversation, activity) => sendActivity(adapter, conversation, activity),
    update: (conversation, activityId, activity) => updateActivity(adapter, conversation, activityId, activity),
  };
}
