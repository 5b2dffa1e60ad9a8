import { randomUUID } from 'node:crypto';
import * as activities from '../teams-service/activities.ts';
import type { Chat } from '../teams-service/chat.ts';
import type { FileServer } from '../teams-service/file-server.ts';
import type { TeamsService } from '../teams-service/teams-service.ts';
import { forgeries } from '../teams-service/token-issuer.ts';
import type { User } from '../teams-service/user.ts';
import { asText, type JsonObject, type WireActivity } from '../teams-service/wire.ts';
import { texts } from './canaries.ts';

/** The people and places of one run. */
export interface CanaryWorld {
  readonly teams: TeamsService;
  readonly files: FileServer;
  readonly users: readonly User[];
  readonly chats: readonly Chat[];
  readonly committeeId: string;
  readonly meetingIds: readonly string[];
  readonly minutes: string;
}

export type Pick = <T>(values: readonly [T, ...T[]] | readonly T[]) => T;

/** Sends one request. @returns what came back over HTTP */
export type Send = (world: CanaryWorld, pick: Pick) => Promise<string>;

/** What people and strangers do, each kind as often as it stands here. */
export const requests: readonly Send[] = [
  ...Array<Send>(8).fill(says),
  ...Array<Send>(5).fill(presses),
  ...Array<Send>(2).fill(searches),
  votes,
  ...Array<Send>(2).fill(happens),
  ...Array<Send>(2).fill(forges),
  ...Array<Send>(2).fill(knocks),
];

/** Takes a process and a second: once in a while. */
export const sendsFile: Send = async (world, pick) => {
  const { teams, files, minutes } = world;
  const content = pick([minutes, 'kanarie', Buffer.from('PK\u0003\u0004kanarie'), '%PDF-1.4 kanarie', '']);
  const name = pick(['Kanarie referat.md', 'zitronella.docx', 'kanarie.pdf', 'kanarie.exe']);
  const downloadUrl = pick([
    files.put(content),
    'https://kanarie.example/x?tempauth=kanarie',
    'http://169.254.169.254/kanarie',
  ]);
  const user = pick(world.users);
  const { place } = teams.personalChat(user);
  const message = activities.message(teams.platform, place, teams.nextId(), user, '', false);
  return post(teams, { ...message, attachments: [activities.fileAttachment({ name, downloadUrl })] });
};

async function says({ teams, users, chats }: CanaryWorld, pick: Pick): Promise<string> {
  const { place } = pick(chats);
  return post(
    teams,
    activities.message(teams.platform, place, teams.nextId(), pick(users), pick(texts), place.scope !== 'personal'),
  );
}

async function presses(world: CanaryWorld, pick: Pick): Promise<string> {
  const { teams, users, chats, committeeId } = world;
  const meetingId = pick([...world.meetingIds, 'kanarie-moede']);
  const place = { committeeId, meetingId };
  const forPersonId = pick([pick(users).aadObjectId, 'kanarie']);
  const data: JsonObject = pick<JsonObject>([
    { verb: 'respond', ...place, answer: 'decline', note: 'kanarie: jeg er syg', substitute: 'Zitronella Kanariesen' },
    { verb: 'respond', ...place, answer: 'accept-virtual', jobKey: 'kanarie' },
    { verb: 'respond', ...place, answer: 'accept-in-person', personId: pick(users).aadObjectId },
    {
      verb: 'desk-respond',
      ...place,
      shownStart: 'kanarie',
      personId: 'kanarie',
      answer: 'decline',
      substitute: 'Zitronella',
    },
    { verb: 'attendance-presence', ...place, present: 'kanarie,zitronella', shown: forPersonId },
    { verb: 'show-agenda', ...place, forPersonId },
    { verb: 'show-item', ...place, itemOrder: 0, itemLabel: 'kanarie', language: 'da' },
    { verb: 'posting-reset', committeeId, language: 'da', forPersonId },
    { verb: 'import-save', draftId: 'kanarie', language: 'da' },
    { verb: 'import-discard', draftId: randomUUID().replaceAll('-', ''), language: 'en' },
    { verb: 'kanarie', zitronella: ['kanarie'] },
  ]);
  const pressed = { user: pick(users), data, messageId: `17${teams.nextId()}` };
  const action = { type: pick(['Action.Execute', 'Action.Submit']), verb: data['verb'], id: 'kanarie' };
  return post(teams, activities.press(teams.platform, pick(chats).place, teams.nextId(), { ...pressed, action }));
}

async function searches({ teams, users, chats }: CanaryWorld, pick: Pick): Promise<string> {
  const asked = { user: pick(users), command: pick(['find-decision', 'find-meeting', 'kanarie']), text: pick(texts) };
  return post(teams, activities.query(teams.platform, pick(chats).place, teams.nextId(), asked));
}

async function votes({ teams, users, chats }: CanaryWorld, pick: Pick): Promise<string> {
  const chat = pick(chats);
  const messageId = chat.messages.at(-1)?.id ?? 'kanarie';
  const given = { user: pick(users), messageId, reaction: 'dislike', text: 'kanarie: Zitronella løj' } as const;
  return post(teams, activities.feedback(teams.platform, chat.place, teams.nextId(), given));
}

/** Installations, people who come, teams that get other names. */
async function happens({ teams, users, chats }: CanaryWorld, pick: Pick): Promise<string> {
  const { place } = pick(chats);
  const user = pick(users);
  const id = teams.nextId();
  const renamed = { eventType: 'channelRenamed', name: 'Kanariekanalen' } as const;
  const activity = pick<WireActivity | undefined>([
    activities.installed(teams.platform, place, id, user, 'add')[0],
    activities.joined(teams.platform, place, id, user),
    place.teamId === undefined ? undefined : activities.teamEvent(teams.platform, place, id, user, renamed),
    activities.renamedChat(teams.platform, place, id, user, 'Zitronellas kanarier'),
    { ...activities.joined(teams.platform, place, id, user), type: 'installationUpdate', action: 'kanarie' },
    { ...activities.joined(teams.platform, place, id, user), type: 'kanarie' },
  ]);
  return post(teams, activity ?? activities.joined(teams.platform, place, id, user));
}

/** A stranger with a token that is none. */
async function forges({ teams, users, chats }: CanaryWorld, pick: Pick): Promise<string> {
  const token = (await teams.issuer.forge(pick(forgeries))) ?? 'eyJrYW5hcmllIjoxfQ.eyJpc3MiOiJrYW5hcmllIn0.kanarie';
  const activity = activities.message(
    teams.platform,
    pick(chats).place,
    teams.nextId(),
    pick(users),
    pick(texts),
    false,
  );
  return post(teams, activity, token);
}

/** Requests that are no activities. */
async function knocks({ teams }: CanaryWorld, pick: Pick): Promise<string> {
  const origin = new URL(teams.botUrl).origin;
  const headers = {
    'content-type': 'application/json',
    authorization: 'Bearer kanarie.kanarie.kanarie',
    'x-kanarie': 'zitronella',
  };
  const response = await pick([
    () => fetch(`${origin}/calendar/kanariekanariekanariekanarie.ics`),
    () => fetch(`${origin}/kanarie?zitronella=1`),
    () => fetch(`${origin}/api/messages`, { method: 'POST', headers, body: '{"kanarie":' }),
    () =>
      fetch(`${origin}/api/messages`, {
        method: 'POST',
        headers: { ...headers, 'content-encoding': 'kanarie' },
        body: '{}',
      }),
    () => fetch(`${origin}/readyz`),
  ])();
  return response.text();
}

async function post(teams: TeamsService, activity: WireActivity, token?: string): Promise<string> {
  const { body } = await teams.post(activity, token === undefined ? {} : { token });
  return asText(body);
}
