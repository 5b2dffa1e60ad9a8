import type { User } from './user.ts';
import { asText, type JsonObject, type WireActivity } from './wire.ts';

/** What is the same in all activities of one service. */
export interface Platform {
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly botName: string;
}

/** A conversation, as activities name it. */
export interface Place {
  readonly id: string;
  readonly scope: 'personal' | 'group' | 'channel';
  readonly name?: string;
  /** Only for a channel. */
  readonly teamId?: string;
  /** Of a channel in a team with several: what the team is called. */
  readonly teamName?: string;
  /** It stands for the team as a whole: no channel is named. */
  readonly isTeam?: boolean;
}

/** What happens to a team or one of its channels. */
export type TeamEvent =
  | 'channelCreated'
  | 'channelRenamed'
  | 'channelDeleted'
  | 'channelRestored'
  | 'teamRenamed'
  | 'teamDeleted'
  | 'teamRestored'
  | 'teamArchived'
  | 'teamUnarchived';

/** A message as Teams sends it, with the copy in HTML that it attaches to each. */
export function message(
  platform: Platform,
  place: Place,
  id: string,
  from: User,
  text: string,
  isMention: boolean,
): WireActivity {
  const mention = `<at>${platform.botName}</at>`;
  const shown = isMention ? `${mention} ${text}` : text;
  const clientInfo = {
    type: 'clientInfo',
    locale: 'da-DK',
    country: 'DK',
    platform: 'Web',
    timezone: 'Europe/Copenhagen',
  };
  const entity = { type: 'mention', text: mention, mentioned: { id: platform.botId, name: platform.botName } };
  // In a channel every new post opens a thread, and the conversation of its activities is the thread.
  return {
    ...envelope(platform, place, id, from, place.scope === 'channel' ? `${place.id};messageid=${id}` : place.id),
    type: 'message',
    text: shown,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<div>${shown}</div>` }],
    entities: isMention ? [entity, clientInfo] : [clientInfo],
  };
}

/** A file that somebody puts into a message: its name, and where the bot may fetch it for a few minutes. */
export interface SentFile {
  readonly name: string;
  readonly downloadUrl: string;
}

/** What Teams attaches to a message for a file in a personal chat. */
export function fileAttachment({ name, downloadUrl }: SentFile): JsonObject {
  return {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `https://havn-my.sharepoint.com/personal/Documents/${encodeURIComponent(name)}`,
    name,
    content: { downloadUrl, uniqueId: 'b2b9d2a5-0000-4000-8000-000000000001', fileType: name.split('.').at(-1) },
  };
}

/** The two activities that tell the bot of its installation. */
export function installed(
  platform: Platform,
  place: Place,
  id: string,
  by: User,
  action: 'add' | 'add-upgrade',
): WireActivity[] {
  const bot = { id: platform.botId, name: platform.botName };
  return [
    { ...envelope(platform, place, id, by), type: 'installationUpdate', action },
    { ...envelope(platform, place, `f:${id}`, by), type: 'conversationUpdate', membersAdded: [bot] },
  ];
}

export function uninstalled(platform: Platform, place: Place, id: string, by: User): WireActivity[] {
  const bot = { id: platform.botId, name: platform.botName };
  return [
    { ...envelope(platform, asTeam(place), id, by), type: 'installationUpdate', action: 'remove' },
    { ...envelope(platform, asTeam(place), `f:${id}`, by), type: 'conversationUpdate', membersRemoved: [bot] },
  ];
}

/** News of a team: they come from its general channel, which has the team's id, and name the channel in the channel data. */
export function teamEvent(
  platform: Platform,
  place: Place,
  id: string,
  by: User,
  { eventType, name }: { readonly eventType: TeamEvent; readonly name: string },
): WireActivity {
  const { teamId = '' } = place;
  const head = envelope(platform, { ...place, id: teamId }, `f:${id}`, by);
  const isOfChannel = eventType.startsWith('channel');
  const team = isOfChannel ? { id: teamId } : { id: teamId, name };
  const channel = isOfChannel ? { channel: { id: place.id, name } } : {};
  const channelData = { ...channel, team, eventType, tenant: { id: platform.tenantId } };
  const conversation = { id: teamId, conversationType: 'channel', isGroup: true, tenantId: platform.tenantId };
  return { ...head, type: 'conversationUpdate', conversation, channelData };
}

/** A group chat gets another name. */
export function renamedChat(platform: Platform, place: Place, id: string, by: User, topicName: string): WireActivity {
  return { ...envelope(platform, place, `f:${id}`, by), type: 'conversationUpdate', topicName };
}

export function joined(platform: Platform, place: Place, id: string, user: User): WireActivity {
  return { ...envelope(platform, asTeam(place), id, user), type: 'conversationUpdate', membersAdded: [user.account] };
}

/** Who comes and goes is told of the team, from its general channel, without saying which channel that is. */
function asTeam(place: Place): Place {
  const { id, name, teamId, teamName, ...rest } = place;
  if (teamId === undefined) return place;
  return { ...rest, id: teamId, teamId, ...(teamName === undefined ? {} : { name: teamName }), isTeam: true };
}

/** A press on a button: an invoke for Action.Execute, a message with a value for Action.Submit. */
export function press(
  platform: Platform,
  place: Place,
  id: string,
  pressed: { readonly user: User; readonly action: JsonObject; readonly data: JsonObject; readonly messageId: string },
): WireActivity {
  const { user, action, data, messageId } = pressed;
  const thread = place.scope === 'channel' ? `${place.id};messageid=${messageId}` : place.id;
  const head = { ...envelope(platform, place, id, user, thread), replyToId: messageId };
  if (action['type'] === 'Action.Submit') return { ...head, type: 'message', value: data };
  const { verb, id: actionId } = action;
  const execute = { type: 'Action.Execute', id: asText(actionId), verb: asText(verb), data };
  return {
    ...head,
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: execute, trigger: 'manual' },
  };
}

/** Thumbs up or down below a message; what is typed in the form comes as JSON in a text. */
export function feedback(
  platform: Platform,
  place: Place,
  id: string,
  given: {
    readonly user: User;
    readonly messageId: string;
    readonly reaction: 'like' | 'dislike';
    readonly text: string;
  },
): WireActivity {
  const { user, messageId, reaction, text } = given;
  const thread = place.scope === 'channel' ? `${place.id};messageid=${messageId}` : place.id;
  return {
    ...envelope(platform, place, id, user, thread),
    type: 'invoke',
    name: 'message/submitAction',
    replyToId: messageId,
    value: { actionName: 'feedback', actionValue: { reaction, feedback: JSON.stringify({ feedbackText: text }) } },
  };
}

/** The answer to an offer of a file: where the bot may put it, and where its owner will find it. */
export function fileConsent(
  platform: Platform,
  place: Place,
  id: string,
  given: {
    readonly user: User;
    readonly messageId: string;
    readonly action: 'accept' | 'decline';
    readonly name: string;
    readonly context: unknown;
    readonly uploadUrl: string;
  },
): WireActivity {
  const { user, messageId, action, name, context, uploadUrl } = given;
  const contentUrl = `https://havn-my.sharepoint.com/personal/Documents/${encodeURIComponent(name)}`;
  const uploadInfo = { contentUrl, name, uploadUrl, uniqueId: '8a2f', fileType: name.split('.').at(-1) };
  return {
    ...envelope(platform, place, id, user),
    type: 'invoke',
    name: 'fileConsent/invoke',
    replyToId: messageId,
    value: { type: 'fileUpload', action, context, ...(action === 'accept' ? { uploadInfo } : {}) },
  };
}

/** What stands in the search box beside a message that somebody writes; `text` undefined: it was just opened. */
export function query(
  platform: Platform,
  place: Place,
  id: string,
  asked: { readonly user: User; readonly command: string; readonly text: string | undefined },
): WireActivity {
  const { user, command, text } = asked;
  const parameter = text === undefined ? { name: 'initialRun', value: 'true' } : { name: 'query', value: text };
  return {
    ...envelope(platform, place, id, user),
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: command, parameters: [parameter], queryOptions: { skip: 0, count: 25 } },
  };
}

function envelope(
  platform: Platform,
  place: Place,
  id: string,
  from: User,
  conversationId: string = place.id,
): JsonObject & { id: string } {
  const now = new Date().toISOString();
  const team = place.teamId === undefined ? {} : { team: { id: place.teamId, name: place.teamName ?? place.name } };
  const isChannel = place.scope === 'channel' && place.isTeam !== true;
  const channel = isChannel ? { channel: { id: place.id, name: place.name } } : {};
  return {
    id,
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/Copenhagen',
    locale: 'da-DK',
    channelId: 'msteams',
    serviceUrl: platform.serviceUrl,
    from: from.account,
    recipient: { id: platform.botId, name: platform.botName },
    conversation: {
      id: conversationId,
      conversationType: place.scope === 'group' ? 'groupChat' : place.scope,
      tenantId: platform.tenantId,
      ...(place.scope === 'personal' ? {} : { isGroup: true, name: place.name }),
    },
    channelData: { ...team, ...channel, tenant: { id: platform.tenantId } },
  };
}
