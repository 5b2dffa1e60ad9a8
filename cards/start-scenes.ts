import { bindingSentences } from '../src/danish/sentences/binding-sentences.ts';
import { chatSentences } from '../src/danish/sentences/chat-sentences.ts';
import { setupSentences } from '../src/danish/sentences/setup-sentences.ts';
import { type Committee, type Language, newCommittee } from '../src/domain/committee.ts';
import type { AskerHere } from '../src/teams/asker-here.ts';
import type { BindingCardData, GreetingCardData, HelpCardData, SetupCardData } from '../src/teams/card-data-start.ts';
import { bindingCardData } from '../src/teams/cards-binding.ts';
import { boundCardData, type MeetingsHere, personalGreeting, sharedGreeting } from '../src/teams/cards-greeting.ts';
import { helpCardData } from '../src/teams/cards-help.ts';
import { setupCardData } from '../src/teams/cards-setup.ts';
import { doubtInWords } from '../src/teams/naming-doubt.ts';
import type { CommitteeSetup } from '../src/teams/setup-state.ts';
import { sceneMeeting } from './scene-meeting.ts';

type StartScene =
  | { readonly card: 'greeting'; readonly variant?: string; readonly data: GreetingCardData }
  | { readonly card: 'help'; readonly variant?: string; readonly data: HelpCardData }
  | { readonly card: 'setup'; readonly variant?: string; readonly data: SetupCardData }
  | { readonly card: 'binding'; readonly variant?: string; readonly data: BindingCardData };

/** The first minute: greetings, help by who asks and where, and what leads an administrator. */
export function startScenes(language: Language): StartScene[] {
  return [...greetingScenes(language), ...helpScenes(language), ...setupScenes(language), ...bindingScenes(language)];
}

const digu: Committee = newCommittee('Digitaliseringsudvalget', 'DIGU');
const havu: Committee = newCommittee('Havneudvalget', 'HAVU');

/** As somebody writes it. */
const alike = { committeeName: 'Havneudvalg', shortName: '' };
const taken = { committeeName: 'Havnens Venner', shortName: 'HAVU' };

const stranger: AskerHere = {
  place: 'personal',
  seen: [],
  former: [],
  guestOf: [],
  own: [],
  offices: [],
  managed: [],
  isAdministrator: false,
  hasCommittees: true,
};
const member: AskerHere = { ...stranger, seen: [digu, havu], own: [digu, havu] };
const secretary: AskerHere = { ...member, offices: [digu], managed: [digu] };
const administrator: AskerHere = { ...stranger, managed: [digu, havu], isAdministrator: true };
const inChannel: AskerHere = { ...stranger, place: 'channel', seen: [digu], own: [digu] };

const none: MeetingsHere = { hasHeld: false };
const ahead: MeetingsHere = { next: { committee: digu, meeting: sceneMeeting({}) }, hasHeld: true };

function greetingScenes(language: Language): StartScene[] {
  const personal = (variant: string | undefined, asker: AskerHere, meetings: MeetingsHere): StartScene => ({
    card: 'greeting',
    ...(variant === undefined ? {} : { variant }),
    data: personalGreeting(asker, meetings, language),
  });
  const sentences = chatSentences[language];
  return [
    personal(undefined, member, ahead),
    personal('secretary', secretary, ahead),
    personal('nothing-yet', { ...member, seen: [havu], own: [havu] }, none),
    personal('guest', { ...stranger, guestOf: [digu], former: [havu] }, none),
    personal('stranger', stranger, none),
    personal('first', { ...stranger, hasCommittees: false }, none),
    personal('administrator', administrator, none),
    { card: 'greeting', variant: 'unbound', data: sharedGreeting([], none, language) },
    { card: 'greeting', variant: 'channel', data: sharedGreeting([digu], ahead, language) },
    {
      card: 'greeting',
      variant: 'bound',
      data: boundCardData(digu, { said: sentences.bound('DIGU', 12), hasSecretary: true, meetings: ahead }, language),
    },
    {
      card: 'greeting',
      variant: 'bound-empty',
      data: boundCardData(havu, { said: sentences.bound('HAVU', 1), hasSecretary: false, meetings: none }, language),
    },
  ];
}

function helpScenes(language: Language): StartScene[] {
  const help = (variant: string | undefined, asker: AskerHere): StartScene => ({
    card: 'help',
    ...(variant === undefined ? {} : { variant }),
    data: helpCardData(asker, { language, hasCalendar: true }),
  });
  return [
    help(undefined, member),
    help('secretary', secretary),
    help('administrator', administrator),
    help('all', { ...secretary, isAdministrator: true }),
    help('guest', { ...stranger, guestOf: [digu], former: [havu] }),
    help('stranger', stranger),
    help('channel', inChannel),
    help('channel-administrator', { ...inChannel, managed: [digu], isAdministrator: true }),
    help('unbound', { ...stranger, place: 'channel', isAdministrator: true }),
    help('mixed-group', { ...stranger, place: 'group' }),
  ];
}

function setupScenes(language: Language): StartScene[] {
  const words = setupSentences[language];
  const fresh: CommitteeSetup = {
    committee: havu,
    places: [],
    hasDocument: false,
    secretaries: [],
    hasMembers: false,
  };
  const bound: CommitteeSetup = { ...fresh, places: ['Havneudvalget'], hasMembers: true };
  const read: CommitteeSetup = { ...bound, hasDocument: true };
  const complete: CommitteeSetup = { ...read, secretaries: ['Asta Holm'] };
  const other: CommitteeSetup = { ...fresh, committee: digu };
  return [
    { card: 'setup', data: setupCardData([], { language }) },
    {
      card: 'setup',
      variant: 'problem',
      data: setupCardData([], {
        language,
        problem: words.refusals['no-name'],
        typed: { committeeName: 'Hm', shortName: 'H' },
      }),
    },
    {
      card: 'setup',
      variant: 'alike',
      data: setupCardData([fresh], {
        language,
        problem: doubtInWords({ outcome: 'alike', committees: [havu] }, alike, { language, isSame: words.isSame }),
        typed: { ...alike, doubt: 'alike' },
      }),
    },
    { card: 'setup', variant: 'named', data: setupCardData([fresh], { language, saved: words.added('HAVU') }) },
    { card: 'setup', variant: 'bound', data: setupCardData([bound], { language }) },
    { card: 'setup', variant: 'read', data: setupCardData([read, other], { language }) },
    { card: 'setup', variant: 'complete', data: setupCardData([complete, other], { language }) },
  ];
}

function bindingScenes(language: Language): StartScene[] {
  const problem = bindingSentences[language].unknown('Kulturudvalget');
  const { isSame } = bindingSentences[language];
  const many = Array.from({ length: 150 }, (_, index) =>
    newCommittee(`Styregruppen for projektet om fælles drift af bygninger nummer ${index + 1}`),
  );
  return [
    { card: 'binding', data: bindingCardData([digu, havu], { language }) },
    { card: 'binding', variant: 'first', data: bindingCardData([], { language }) },
    { card: 'binding', variant: 'problem', data: bindingCardData([digu, havu], { language, problem }) },
    {
      card: 'binding',
      variant: 'alike',
      data: bindingCardData([digu, havu], {
        language,
        problem: doubtInWords({ outcome: 'alike', committees: [havu] }, alike, { language, isSame }),
        typed: { ...alike, doubt: 'alike' },
      }),
    },
    {
      card: 'binding',
      variant: 'taken',
      data: bindingCardData([digu, havu], {
        language,
        problem: doubtInWords({ outcome: 'taken', part: 'short-name', committee: havu }, taken, { language, isSame }),
        typed: { ...taken, doubt: 'taken' },
      }),
    },
    { card: 'binding', variant: 'many', data: bindingCardData(many, { language }) },
  ];
}
