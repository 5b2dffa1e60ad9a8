import { afterEach } from 'vitest';
import { dateInWords } from '../../src/danish/dates-in-words.ts';
import { addDays, localDate } from '../../src/domain/wall-time.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import type { Chat } from '../teams-service/chat.ts';
import { type FileServer, startFileServer } from '../teams-service/file-server.ts';
import type { User } from '../teams-service/user.ts';
import { asList, asObject, type JsonObject } from '../teams-service/wire.ts';
import { type AzuriteWorld, council, seed, useAzuriteWorlds, useWorlds, type World } from './bot-fixture.ts';

/** A world in which people have files to send, and the bot knows {@link council}. */
export type FileWorld = World & Files;

interface Files {
  readonly files: FileServer;
  /** Sends a text as a file and waits for what the bot says of it. */
  send(user: User, content: string | Uint8Array, name?: string): Promise<BotMessage>;
  /** Makes somebody the secretary of {@link council}. */
  makeSecretary(user: User): Promise<void>;
}

export function useFileWorlds(): { create(): Promise<FileWorld> } {
  return withFiles(useWorlds());
}

/** The same on a real Azurite. */
export function useAzuriteFileWorlds(): { create(): Promise<AzuriteWorld & Files>; connectionString(): string } {
  const worlds = useAzuriteWorlds();
  return { ...withFiles(worlds), connectionString: worlds.connectionString };
}

function withFiles<Kind extends World>(worlds: { create(): Promise<Kind> }): { create(): Promise<Kind & Files> } {
  const servers: FileServer[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  return {
    create: async () => {
      const world = await worlds.create();
      const files = await startFileServer();
      servers.push(files);
      await seed(world.storage);
      const ours = { ALLOWED_FILE_HOSTS: files.host };
      return {
        ...world,
        startBot: (settings = {}, options = {}) => world.startBot({ ...ours, ...settings }, options),
        files,
        send: (user, content, name = 'referat.md') =>
          sendFile(world.teams.personalChat(user), { name, downloadUrl: files.put(content) }),
        makeSecretary: ({ aadObjectId, name }) =>
          world.storage.memberships.add(
            [{ committeeId: council.id, personId: aadObjectId, name, role: 'secretary' }],
            'system',
          ),
      };
    },
  };
}

/** Sends one file and waits for the one message that answers it. */
export async function sendFile(
  chat: Chat,
  file: { readonly name: string; readonly downloadUrl: string },
): Promise<BotMessage> {
  const [message] = await chat.next(1, () => chat.sendFiles([file]));
  if (message === undefined) throw new Error('The bot said nothing of the file.');
  return message;
}

/** What a press came to: at once, or in the card's place a moment later. */
export interface Pressed {
  readonly shown: string;
  press(button: string, inputs?: JsonObject): Promise<Pressed>;
}

/**
 * Presses a button of the card as it was when it came, whatever stands in its place by now; where the bot says that it is
 * at it, waits until the card is brought up to date.
 */
export async function press(
  user: User,
  message: BotMessage,
  button: string,
  inputs: JsonObject = {},
  overrides: JsonObject = {},
): Promise<Pressed> {
  const [attachment] = asList(message.versions[0]?.['attachments']).map(asObject);
  return pressOn(user, message, asObject(attachment?.['content']), button, inputs, overrides);
}

async function pressOn(
  user: User,
  message: BotMessage,
  card: JsonObject,
  button: string,
  inputs: JsonObject = {},
  overrides: JsonObject = {},
): Promise<Pressed> {
  const { length } = message.versions;
  const click = await message.chat.press(user, message, card, button, inputs, overrides);
  if (!/^Jeg (?:gemmer|læser)/.test(click.shown)) {
    const next = asObject(click.response['value']);
    return { shown: click.shown, press: (title, typed) => pressOn(user, message, next, title, typed) };
  }
  await message.chat.waitFor(() => message.versions.length > length);
  return { shown: message.shown, press: (title, typed) => pressOn(user, message, message.card, title, typed) };
}

const today = () => localDate(new Date(), 'Europe/Copenhagen');

/** The date of {@link minutes}: a week ago. */
export const heldOn = () => addDays(today(), -7);
/** The coming meeting that {@link minutes} name. */
export const comingOn = () => addDays(today(), 50);

export interface MinutesWords {
  readonly committee?: string;
  readonly place?: string;
  readonly date?: string;
  /** Title and decision of each item. */
  readonly items?: readonly (readonly [string, string])[];
}

/** Minutes of an invented meeting, as a text file. */
export function minutes({
  committee = 'Havneudvalget',
  place = 'Søhuset, mødesalen',
  date = dateInWords(heldOn(), 'da'),
  items = [
    ['Godkendelse af dagsordenen', 'Dagsordenen blev godkendt.'],
    ['Ny badebro', 'Udvalget besluttede at bygge en ny badebro af lærketræ.'],
  ],
}: MinutesWords = {}): string {
  const points = items.map(([title, decision], index) => `## ${index + 1}. ${title}\n\nBeslutning: ${decision}\n`);
  return `# Referat af møde i ${committee}

Dato: ${date}
Tid: kl. 16.00-17.30
Sted: ${place}
Mødeleder: Asta Holm

Deltagere: Asta Holm, Bodil Rask
Afbud: Ditte Vang

${points.join('\n')}
## ${items.length + 1}. Eventuelt

Næste møde i ${committee} er ${dateInWords(comingOn(), 'da')} kl. 16.00-17.30.
`;
}
