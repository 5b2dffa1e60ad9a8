import { afterAll, beforeAll } from 'vitest';
import { type Committee, newCommittee } from '../../src/domain/committee.ts';
import { type Tables, tableNames } from '../../src/storage/table-client.ts';
import { comingMeeting, council, useWorlds, type World } from '../e2e/bot-fixture.ts';
import { press } from '../teams-service/activities.ts';
import { cardText } from '../teams-service/card-text.ts';
import type { Chat } from '../teams-service/chat.ts';
import type { User } from '../teams-service/user.ts';
import { asObject, asText, isObject, type JsonObject } from '../teams-service/wire.ts';

/** How a button reaches the bot: as an invoke, or as a message from a client that knows no Execute. */
export type Way = 'execute' | 'submit';

/** What the bot answers to a press that somebody made up. */
export interface Reply {
  readonly status: number;
  /** The sentence or the card that the presser sees. */
  readonly shown: string;
}

/** Two committees that have nothing to do with each other, each with a meeting, and a bot. */
export interface SecurityWorld extends World {
  readonly log: readonly JsonObject[];
  /** English-speaking, so that a word in its language would give it away. */
  readonly other: Committee;
  /** Of {@link council}, in five days. */
  readonly meetingId: string;
  /** Of {@link other}. */
  readonly otherMeetingId: string;
  /** Somebody presses a button with whatever data, as if it were on this message. */
  forge(user: User, chat: Chat, data: JsonObject, options?: ForgeOptions): Promise<Reply>;
  /** All rows of what people own, as text; equal texts mean that nothing was written. */
  rows(): Promise<string>;
}

export interface ForgeOptions {
  readonly way?: Way;
  /** The message on which the button is said to be. */
  readonly replyToId?: string;
  readonly overrides?: JsonObject;
}

export const otherCommittee: Committee = {
  ...newCommittee('Fiskeriudvalget', 'FISK'),
  settings: { ...newCommittee('Fiskeriudvalget', 'FISK').settings, language: 'en' },
};

/** What the platform and the bot write of their own accord: where they are, what they posted and told, who did what. */
const notPeoples = /(?:Conversations|Deliveries|Notices|ToldAgendas|Focus|Feedback|Turns|Audit\w*|Pseudonyms)$/;

/** One world for a whole file: {@link council} with a bound channel (Anna, Bo, Carla), {@link otherCommittee} with one of its own. */
export function useSecurityWorld(settings: Readonly<Record<string, string>> = {}): () => SecurityWorld {
  const worlds = useWorlds(afterAll);
  let made: SecurityWorld | undefined;
  beforeAll(async () => {
    const world = await worlds.create();
    const { storage, teams, anna } = world;
    const coming = comingMeeting(5);
    const theirs = comingMeeting(6, { id: 'fisk-1', committeeId: otherCommittee.id, title: 'Møde om garn' });
    await storage.meetings.addCommittee(council, 'system');
    await storage.meetings.addCommittee(otherCommittee, 'system');
    for (const record of [coming, theirs]) await storage.meetings.saveMeeting(record, undefined, undefined, 'system');
    const bot = await world.startBot({ TURNS_PER_MINUTE: '100000', ...settings });
    await teams.channel('Havneudvalget').say('forbind HAVU', { from: anna });
    made = {
      ...world,
      log: bot.log,
      other: otherCommittee,
      meetingId: coming.meeting.id,
      otherMeetingId: theirs.meeting.id,
      forge: (user, chat, data, options) => forge(world, user, chat, data, options),
      rows: () => rowsOf(world.tables),
    };
  });
  return () => {
    if (made === undefined) throw new Error('the world is not there yet');
    return made;
  };
}

async function forge(
  { teams }: World,
  user: User,
  chat: Chat,
  data: JsonObject,
  { way = 'execute', replyToId = '1700000000000', overrides = {} }: ForgeOptions = {},
): Promise<Reply> {
  const { verb, ...rest } = data;
  const isExecute = way === 'execute';
  const pressed = {
    user,
    action: { type: isExecute ? 'Action.Execute' : 'Action.Submit', verb },
    data: isExecute ? rest : data,
    messageId: replyToId,
  };
  const activity = { ...press(teams.platform, chat.place, teams.nextId(), pressed), ...overrides };
  const { status, body } = await teams.post(activity);
  const sent = chat.messages.filter((message) => message.activity['replyToId'] === activity.id);
  const value = body === '' ? undefined : asObject(JSON.parse(body))['value'];
  const answer = isObject(value) ? cardText(value) : asText(value);
  return { status, shown: [answer, ...sent.map(({ shown }) => shown)].filter((text) => text !== '').join('\n') };
}

async function rowsOf(tables: Tables): Promise<string> {
  const rows: string[] = [];
  for (const name of tableNames.filter((each) => !notPeoples.test(each))) {
    for await (const { timestamp: _, ...row } of tables.table(name).scan(''))
      rows.push(`${name} ${JSON.stringify(row)}`);
  }
  return rows.sort().join('\n');
}
