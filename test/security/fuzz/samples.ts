import { readdirSync, readFileSync } from 'node:fs';
import { cardVerbs } from '../../../src/teams/card-action.ts';
import * as activities from '../../teams-service/activities.ts';
import type { Chat } from '../../teams-service/chat.ts';
import type { TeamsService } from '../../teams-service/teams-service.ts';
import type { User } from '../../teams-service/user.ts';
import type { JsonObject } from '../../teams-service/wire.ts';

/** Of whom and about what an activity may be made. */
export interface FuzzPlace {
  readonly service: TeamsService;
  readonly user: User;
  readonly chat: Chat;
  readonly committeeId: string;
  readonly meetingId: string;
  /** Of a message of the bot. */
  readonly messageId: string;
  readonly fileUrl: string;
}

/** An activity as the platform sends it, before anything in it is changed. */
export type Sample = (place: FuzzPlace) => JsonObject;

const texts = [
  'hvornår er næste møde?',
  'hvem er formand?',
  'hvad besluttede vi om kajen?',
  'og hvem indledte det?',
  'hvem kommer?',
  'hjælp',
  'kom i gang',
  'vis dagsorden',
  'forbind HAVU',
  'frakobl HAVU',
  'opslag for HAVU',
  'plan',
  'svarfrist for HAVU: 2 dage før',
  'quorum for HAVU er 3',
  'deltagerliste til referatet',
  'jeg kommer til mødet på mandag',
  'jeg kan ikke komme, Bo Lund kommer i stedet',
  'foreslå punkt: Nye bænke ved kajen',
  'nyt møde for HAVU',
  'flyt mødet i HAVU til den 3. maj kl. 14',
  'aflys mødet i HAVU',
  'kalender',
  'vis mine data',
  'slet mine svar',
  'roller',
  'Bo Lund er formand for HAVU',
  'inviter Ditte Vang til punkt 2',
  'what did we decide about the quay?',
  'Økonomi',
  '',
] as const;

const head = { title: 'x', date: '', startTime: '', endTime: '', place: '', mode: '', chair: '', committee: '' };
const language = 'da';

/** The data of a button of each verb; what a new verb takes is not known here, but it gets the ids of all others. */
function dataOf({ user, committeeId, meetingId }: FuzzPlace): JsonObject {
  return {
    committeeId,
    meetingId,
    language,
    forPersonId: user.aadObjectId,
    personId: user.aadObjectId,
    answer: 'decline',
    shownStart: '',
    present: user.aadObjectId,
    shown: user.aadObjectId,
    itemOrder: 0,
    jobKey: '',
    postsAgenda: 'true',
    agendaDaysBefore: '3',
    postAt: '08:00',
    postsReminder: 'false',
    reminderDaysBefore: '1',
    postsToday: 'false',
    todayAt: '07:00',
    postsDecisions: 'false',
    keepsQuietDays: 'false',
    draftId: 'a'.repeat(32),
    seen: '',
    head,
    formId: '0'.repeat(16),
    shownVersion: 1,
    confirmed: '',
    keepsItems: 'true',
    title: 'Møde om både',
    date: '2031-01-01',
    startTime: '10:00',
    endTime: '11:00',
    items: 'Orientering\nØkonomi',
    what: 'edit',
    change: 'move',
    proposalId: 'forslag-1',
    decision: 'accept',
    from: '12.30',
    until: '13.00',
    mode: 'virtual',
    substitute: 'Bo Lund',
    note: 'kommer senere',
    chosen: committeeId,
    committeeName: 'Udvalget for både',
    shortName: 'BÅD',
  };
}

function pressOf(verb: string, type: 'Action.Execute' | 'Action.Submit'): Sample {
  return (place) => {
    const { service, user, chat, messageId } = place;
    const data = dataOf(place);
    const pressed = {
      user,
      action: { type, verb },
      data: type === 'Action.Submit' ? { ...data, verb } : data,
      messageId,
    };
    return activities.press(service.platform, chat.place, service.nextId(), pressed);
  };
}

const messageOf =
  (text: string, more: (place: FuzzPlace) => JsonObject = () => ({})): Sample =>
  (place) => {
    const { service, user, chat } = place;
    const isMention = chat.place.scope !== 'personal';
    return {
      ...activities.message(service.platform, chat.place, service.nextId(), user, text, isMention),
      ...more(place),
    };
  };

const envelope: Sample = (place) => {
  const { text: _, textFormat: __, attachments: ___, entities: ____, ...rest } = messageOf('')(place);
  return rest;
};

const news = [
  ...([
    'channelCreated',
    'channelRenamed',
    'channelDeleted',
    'channelRestored',
    'teamRenamed',
    'teamArchived',
  ] as const),
  ...(['teamDeleted', 'teamRestored', 'teamUnarchived'] as const),
];

const events: readonly Sample[] = [
  ...news.map(
    (eventType): Sample =>
      ({ service, user, chat }) =>
        activities.teamEvent(service.platform, chat.place, service.nextId(), user, { eventType, name: 'Nyt navn' }),
  ),
  (place) => ({ ...envelope(place), type: 'conversationUpdate', membersAdded: [place.user.account] }),
  (place) => ({ ...envelope(place), type: 'conversationUpdate', membersRemoved: [place.user.account] }),
  (place) => ({ ...envelope(place), type: 'conversationUpdate', topicName: 'Nyt navn' }),
  ...['add', 'add-upgrade', 'remove', 'remove-upgrade'].map(
    (action): Sample =>
      (place) => ({ ...envelope(place), type: 'installationUpdate', action }),
  ),
  ...['messageReaction', 'messageUpdate', 'messageDelete', 'event', 'typing', 'endOfConversation'].map(
    (type): Sample =>
      (place) => ({ ...envelope(place), type, name: 'noget', value: {} }),
  ),
];

const invokes: readonly Sample[] = [
  ...['find-decision', 'find-meeting', 'another'].map(
    (command): Sample =>
      ({ service, user, chat }) =>
        activities.query(service.platform, chat.place, service.nextId(), { user, command, text: 'digi' }),
  ),
  ...(['like', 'dislike'] as const).map(
    (reaction): Sample =>
      ({ service, user, chat, messageId }) =>
        activities.feedback(service.platform, chat.place, service.nextId(), { user, messageId, reaction, text: 'nej' }),
  ),
  ...(['accept', 'decline'] as const).map(
    (action): Sample =>
      ({ service, user, chat, messageId, committeeId, meetingId, fileUrl }) =>
        activities.fileConsent(service.platform, chat.place, service.nextId(), {
          user,
          messageId,
          action,
          name: 'liste.txt',
          context: { kind: 'attendance-list', committeeId, meetingId, format: 'txt', language },
          uploadUrl: fileUrl,
        }),
  ),
  ...['task/fetch', 'composeExtension/queryLink', 'signin/verifyState', 'fileConsent/invoke', 'noget/andet'].map(
    (name): Sample =>
      (place) => ({ ...envelope(place), type: 'invoke', name, value: { commandId: 'x', data: {} } }),
  ),
];

const files: readonly Sample[] = ['referat.md', 'dagsorden.docx', 'møde.pdf', 'virus.exe'].map((name) =>
  messageOf('', ({ fileUrl }) => ({ attachments: [activities.fileAttachment({ name, downloadUrl: fileUrl })] })),
);

/** By kind, so that each kind comes as often as any other, however many verbs there are. */
export const samples: Readonly<Record<string, readonly Sample[]>> = {
  message: texts.map((text) => messageOf(text)),
  execute: [...cardVerbs].map((verb) => pressOf(verb, 'Action.Execute')),
  submit: [...cardVerbs].map((verb) => pressOf(verb, 'Action.Submit')),
  event: events,
  invoke: invokes,
  file: files,
};

/** Every verb that stands in the shapes of our buttons. */
export function verbsInSource(): Set<string> {
  const folder = new URL('../../../src/teams/', import.meta.url);
  const verbs = readdirSync(folder)
    .filter((name) => name.startsWith('card-action'))
    .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/verb: z\.literal\('([^']+)'\)/g)]);
  return new Set(verbs.map(([, verb = '']) => verb));
}
