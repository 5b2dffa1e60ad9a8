import { bindingSentences } from '../danish/sentences/binding-sentences.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { type GreetingSentences, greetingSentences } from '../danish/sentences/greeting-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { AskerHere } from './asker-here.ts';
import { canBePressed } from './card-action.ts';
import type { GreetingCardData, PromptButton } from './card-data-start.ts';
import type { AgendaButton, LabelledValue } from './card-frame.ts';
import { labelsOf } from './cards-help.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

/** What is known of the meetings of those committees of which may be told here. */
export interface MeetingsHere {
  /** The next that takes place. */
  readonly next?: { readonly committee: Committee; readonly meeting: Meeting };
  /** Whether any was held of which there may be decisions. */
  readonly hasHeld: boolean;
}

/** The first words in somebody's own chat: who the bot is, what this person can do now, three things to ask at most. */
export function personalGreeting(asker: AskerHere, meetings: MeetingsHere, language: Language): GreetingCardData {
  const words = greetingSentences[language];
  const { seen, former, guestOf, offices } = asker;
  const knowsSomething = meetings.next !== undefined || meetings.hasHeld;
  const isMember = seen.length > 0;
  const isQuiet = isMember && meetings.next === undefined;
  return frameOf(words.heading, language, {
    lines: [
      words.purpose,
      ...(isMember ? [words.member(labelsOf(seen))] : []),
      ...(former.length > 0 ? [words.former(labelsOf(former))] : []),
      ...(guestOf.length > 0 ? [words.guest(labelsOf(guestOf))] : []),
      ...(isMember || former.length > 0 || guestOf.length > 0 ? [] : [strangerLine(asker, words)]),
      ...(isQuiet && meetings.hasHeld ? [words.noMeeting] : []),
      ...(isQuiet && !meetings.hasHeld && offices.length === 0 ? [words.nothingYet(labelsOf(seen))] : []),
      ...(offices.length > 0 ? [words.secretary(labelsOf(offices))] : []),
    ],
    facts: nextMeetingFact(meetings, words, language),
    notes: asker.isAdministrator ? [words.administrator] : [],
    prompts: [
      ...(meetings.next === undefined ? [] : [words.prompts.agenda]),
      ...(meetings.hasHeld ? [words.prompts.decisions] : []),
      ...(knowsSomething || !asker.isAdministrator ? [] : [words.prompts.setup]),
      words.prompts.help,
    ],
  });
}

/** The first words where others read along. */
export function sharedGreeting(
  bound: readonly Committee[],
  meetings: MeetingsHere,
  language: Language,
): GreetingCardData {
  const words = greetingSentences[language];
  if (bound.length === 0) {
    return frameOf(words.heading, language, {
      lines: [words.purpose, words.unboundHere],
      bindings: [words.bind],
    });
  }
  return frameOf(clip(words.headingHere(labelsOf(bound)), 200), language, {
    lines: [words.boundHere],
    ...bodyOfBound(bound, meetings, language),
  });
}

/** What is said when a conversation is bound: what was done, and what comes next. */
export function boundCardData(
  committee: Committee,
  done: { readonly said: string; readonly hasSecretary: boolean; readonly meetings: MeetingsHere },
  language: Language,
): GreetingCardData {
  const words = bindingSentences[language];
  const label = labelsOf([committee]);
  const { next } = done.meetings;
  const data = frameOf(words.boundHeading(label), language, {
    lines: [
      done.said,
      ...(next === undefined ? [words.noMeeting] : []),
      ...(done.hasSecretary ? [] : [words.noSecretary(label)]),
    ],
    ...bodyOfBound([committee], done.meetings, language),
  });
  return { ...data, fallbackText: wordsOnly(done.said), speak: wordsOnly(done.said) };
}

/** The next meeting with its agenda, and what to write, in a conversation where the bot is to be spoken to. */
function bodyOfBound(bound: readonly Committee[], meetings: MeetingsHere, language: Language): Body {
  const words = greetingSentences[language];
  const { next, decisions } = words.prompts;
  const prompts = [
    ...(meetings.next === undefined ? [] : [next]),
    ...(meetings.hasHeld ? [decisions] : []),
    words.prompts.help,
  ];
  return {
    facts: nextMeetingFact(meetings, words, language, bound.length > 1),
    examples: [{ lead: words.examples, lines: prompts.slice(0, 2).map(words.mentioned) }],
    agendas: agendaButton(meetings, language),
  };
}

function strangerLine({ hasCommittees }: AskerHere, words: GreetingSentences): string {
  return hasCommittees ? words.stranger : words.nobodyYet;
}

function nextMeetingFact(
  { next }: MeetingsHere,
  words: GreetingSentences,
  language: Language,
  isNamed = true,
): LabelledValue[] {
  if (next === undefined) return [];
  const time = meetingTime(next.meeting, cardSentences[language]);
  const value = isNamed ? `${labelsOf([next.committee])}, ${time}` : time;
  return [{ label: `${words.nextMeeting}: `, value }];
}

function agendaButton({ next }: MeetingsHere, language: Language): AgendaButton[] {
  if (next === undefined) return [];
  const ids = { committeeId: next.committee.id, meetingId: next.meeting.id };
  if (!canBePressed(ids)) return [];
  const words = cardSentences[language];
  const label = clip(oneLine(committeeLabel(next.committee)), 60);
  const tooltip = words.meetingList.showAgenda(label, meetingTime(next.meeting, words));
  return [{ title: greetingSentences[language].showAgenda, tooltip, ...ids }];
}

interface Body {
  readonly lines?: readonly string[];
  readonly facts?: readonly LabelledValue[];
  readonly examples?: GreetingCardData['examples'];
  readonly notes?: readonly string[];
  readonly prompts?: readonly string[];
  readonly agendas?: readonly AgendaButton[];
  readonly bindings?: readonly string[];
}

/** A prompt's button says what it writes. */
const promptButton = (text: string): PromptButton => ({ title: text, text });

function frameOf(heading: string, language: Language, body: Body): GreetingCardData {
  const { lines = [], facts = [], examples = [], notes = [], prompts = [], agendas = [], bindings = [] } = body;
  const spoken = wordsOnly([`${heading}.`, ...lines].join(' '));
  const hasButtons = prompts.length + agendas.length + bindings.length > 0;
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading,
    lines,
    facts,
    examples,
    notes,
    buttons: hasButtons ? [{ prompts: prompts.map(promptButton), agendas, bindings }] : [],
  };
}
