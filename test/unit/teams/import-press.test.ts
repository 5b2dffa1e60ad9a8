import type { Activity } from 'botbuilder';
import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../src/documents/read-plain-text.ts';
import { readSource } from '../../../src/documents/read-source.ts';
import type { DocumentFile } from '../../../src/minutes/document-file.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import { createBackground } from '../../../src/teams/background.ts';
import type { ImportDesk } from '../../../src/teams/bot-services.ts';
import type { ImportAction } from '../../../src/teams/card-action.ts';
import type { OpenDocument } from '../../../src/teams/import-services.ts';
import { answerImportPress } from '../../../src/teams/on-import-press.ts';
import type { SendOutcome } from '../../../src/teams/send-to-conversation.ts';
import { createInMemoryMemberships } from '../../in-memory-memberships.ts';
import { createInMemoryConversations } from '../agenda/in-memory-conversations.ts';
import { InMemoryMinutes } from '../minutes/in-memory-minutes.ts';
import { InMemoryPersons } from '../minutes/in-memory-persons.ts';
import { activityOf, fromChannel } from './activity.ts';
import { createInMemoryDrafts } from './in-memory-drafts.ts';

const now = new Date('2027-02-01T08:00:00Z');
const draftId = 'a'.repeat(32);
const administrator = fromChannel.from.aadObjectId;
const press = activityOf({
  ...fromChannel,
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: 'card-1',
  conversation: { id: 'a:1ditte', conversationType: 'personal' },
  channelData: {},
});
const save: ImportAction = {
  verb: 'import-save',
  draftId,
  language: 'da',
  seen: 'intet',
  chosenCommittee: '',
  addsPlanned: false,
};
const text = `# Referat af møde i Søbadsudvalget

Dato: 20. januar 2027

## 1. Ny badebro

Beslutning: Udvalget besluttede at bygge en ny badebro.
`;

async function documentFile(): Promise<DocumentFile> {
  const bytes = new TextEncoder().encode(text);
  const read = await readSource('referat.md', bytes, readPlainText);
  if (!read.ok) throw new Error(read.reason);
  return { bytes, source: read.source, parsed: parseDocument(read.source) };
}

interface Scene {
  /** How the file is read again. */
  readonly open: OpenDocument;
  readonly updated?: SendOutcome;
}

/** A bot to which a file was handed over, and what it then sends. */
async function deskWith({ open, updated = { outcome: 'sent', activityId: 'card-1' } }: Scene) {
  const sent: { readonly way: 'send' | 'update'; readonly activity: Partial<Activity> }[] = [];
  const logged: string[] = [];
  const arrived = Promise.withResolvers<void>();
  const minutes = new InMemoryMinutes();
  const background = createBackground(0, (error) => logged.push(String(error)));
  const drafts = createInMemoryDrafts();
  await drafts.add(
    {
      id: draftId,
      ownerId: administrator,
      createdAt: now.toISOString(),
      fileName: 'referat.md',
      choices: {},
      state: 'open',
    },
    new TextEncoder().encode(text),
  );
  const desk: ImportDesk = {
    imports: {
      downloadFile: async () => ({ ok: false, reason: 'not-fetched' }),
      openDocument: open,
      store: minutes,
      persons: new InMemoryPersons(),
      drafts,
      background,
      send: async (_conversation, activity) => {
        sent.push({ way: 'send', activity });
        arrived.resolve();
        return { outcome: 'sent', activityId: 'card-2' };
      },
      update: async (_conversation, _activityId, activity) => {
        sent.push({ way: 'update', activity });
        if (updated.outcome === 'sent') arrived.resolve();
        return updated;
      },
    },
    listCommittees: () => minutes.listCommittees(),
    findMeeting: async () => minutes.all()[0],
    conversations: createInMemoryConversations(),
    memberships: createInMemoryMemberships(),
    administrators: [administrator],
    postSoon: () => undefined,
    now: () => now,
    log: (_level, event) => logged.push(event),
  };
  return { desk, sent, logged, minutes, background, arrived: arrived.promise };
}

const never = new Promise<void>(() => {});
const atOnce = Promise.resolve();

describe('a press on the card of a document', () => {
  test('that is done in time is answered with what came of it', async () => {
    const file = await documentFile();
    const { desk, sent } = await deskWith({ open: async () => ({ ok: true, file }) });
    const reply = await answerImportPress(press, save, desk, never);
    // The card that was pressed said something else than what would happen.
    expect(JSON.stringify(reply)).toContain('Der er sket noget siden sidst');
    expect(sent).toEqual([]);
  });

  test('that takes longer is answered in time, and the card is brought up to date afterwards', async () => {
    const reading = Promise.withResolvers<Awaited<ReturnType<OpenDocument>>>();
    const { desk, sent, arrived } = await deskWith({ open: () => reading.promise });
    const reply = await answerImportPress(press, save, desk, atOnce);
    expect(JSON.stringify(reply)).toContain('Jeg gemmer …');
    expect(sent).toEqual([]);
    reading.resolve({ ok: true, file: await documentFile() });
    await arrived;
    expect(sent.map(({ way }) => way)).toEqual(['update']);
    expect(JSON.stringify(sent[0]?.activity)).toContain('Der er sket noget siden sidst');
  });

  test('gets its answer below where the card is no longer there', async () => {
    const file = await documentFile();
    const { desk, sent, arrived } = await deskWith({
      open: async () => ({ ok: true, file }),
      updated: { outcome: 'gone' },
    });
    await answerImportPress(press, { verb: 'import-show', draftId, language: 'en' }, desk, atOnce);
    await arrived;
    expect(sent.map(({ way }) => way)).toEqual(['update', 'send']);
  });

  test('that fails in time is told so on the card, in its own language, and can be shown again', async () => {
    const { desk, sent, logged } = await deskWith({ open: () => Promise.reject(new Error('storage is gone')) });
    const reply = JSON.stringify(await answerImportPress(press, { ...save, language: 'en' }, desk, never));
    expect(reply).toMatch(/nothing is saved twice.*reference: [0-9a-f]{8}/);
    expect(reply).toContain('Show again');
    expect(logged).toContain('press-failed');
    expect(sent).toEqual([]);
  });

  test('that fails later is told so on the card, which can be shown again', async () => {
    const { desk, sent, logged, arrived } = await deskWith({ open: () => Promise.reject(new Error('gone')) });
    await answerImportPress(press, save, desk, atOnce);
    await arrived;
    const told = JSON.stringify(sent[0]?.activity);
    expect(told).toContain('Det lykkedes ikke');
    expect(told).toContain('Vis igen');
    expect(logged).toContain('press-failed');
  });

  test('is told to be repeated when the bot is stopped over it', async () => {
    const { desk, sent, background, minutes } = await deskWith({
      open: (_name, _bytes, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    await answerImportPress(press, save, desk, atOnce);
    await background.close();
    expect(JSON.stringify(sent[0]?.activity)).toContain('Tryk igen om lidt; intet bliver gemt to gange.');
    expect(minutes.writes).toBe(0);
  });

  test('of somebody whom the platform does not name is answered with a sentence', async () => {
    const { desk } = await deskWith({ open: () => Promise.reject(new Error('never asked')) });
    const nameless = activityOf({ ...press, from: { id: '29:x', name: 'X' } });
    expect(await answerImportPress(nameless, save, desk, never)).toMatchObject({ kind: 'sentence' });
  });
});
