import { type IdentitySentences, identitySentences } from '../danish/sentences/identity-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Person } from '../domain/person.ts';
import type { DoubtfulPerson } from '../minutes/identify-persons.ts';
import type { KnownUser } from '../minutes/known-user.ts';
import type { CardChoice } from './card-data-desk.ts';
import type { IdentitiesCardData, IdentityQuestion } from './card-data-identity.ts';
import { choiceTitle, clip, jsonLength, oneLine, wordsOnly } from './cards-text.ts';
import { memberKey } from './member-key.ts';
import { roomOnCard } from './render-card.ts';

export interface IdentitiesCardOptions {
  readonly language: Language;
  readonly saved?: {
    readonly text: string;
    /** What can be taken back: of which person, about which user. */
    readonly undo?: { readonly personId: string; readonly objectId: string };
  };
  /** The person for whom somebody is to be chosen. */
  readonly choosing?: Person;
}

/** What is known of who is who. */
export interface WhoIsWho {
  readonly persons: readonly Person[];
  readonly users: readonly KnownUser[];
  readonly doubtful: readonly DoubtfulPerson[];
}

/** So many questions at a time; the next ones come when they are answered. */
const mostQuestions = 4;
/** What stands around a choice in the card's JSON. */
const choiceFrame = 35;

/** The card on which is said who is who in a committee. */
export function identitiesCardData(
  committee: Committee,
  { persons, users, doubtful }: WhoIsWho,
  { language, saved, choosing }: IdentitiesCardOptions,
): IdentitiesCardData {
  const words = identitySentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const spoken = words.spoken(wordsOnly(label), doubtful.length);
  const known = persons.filter(({ objectId }) => objectId !== undefined);
  const questions = choosing === undefined ? doubtful.slice(0, mostQuestions) : [];
  const left = doubtful.length - questions.length;
  const isDoubtful = doubtful.length > 0;
  const frame: IdentitiesCardData = {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.heading,
    committee: label,
    committeeId: committee.id,
    lead: isDoubtful || choosing !== undefined ? words.lead : words.noneLeft,
    saved: saved === undefined ? [] : [savedLine(saved, words)],
    questions: questions.flatMap((each) => questionOf(each, words) ?? []),
    remarks: [
      ...(choosing === undefined && left > 0 ? [words.more(left)] : []),
      persons.length === 0 ? words.noDocuments : words.known(known.length, persons.length),
    ],
    choose: choosing === undefined ? [] : [chooseForm(choosing, words)],
    part: choosing !== undefined || known.length === 0 ? [] : [partForm(words)],
    roles: words.roles,
  };
  const room = roomOnCard('identities', frame);
  const taken = new Set(known.map(({ objectId }) => objectId));
  const free = users.filter(({ objectId, isFormer }) => isFormer !== true && !taken.has(objectId));
  return {
    ...frame,
    choose: frame.choose.map((form) => ({
      ...form,
      people: choices(
        free.map((user) => userChoice(user, free)),
        room,
      ),
    })),
    part: frame.part.map((form) => ({ ...form, people: choices(known.map(personChoice), room) })),
  };
}

/** "as•••@kommune.dk": enough to tell two of one name apart. */
export function maskedEmail(email: string | undefined): string {
  const [, begin = '', domain = ''] = /^(.{1,2})[^@]*(@.+)$/u.exec(oneLine(email ?? '')) ?? [];
  return begin === '' ? '' : clip(`${begin}•••${domain}`, 60);
}

/** »Asta Holm«, as a document has it. */
export function quotedName(name: string, language: Language): string {
  const shown = clip(oneLine(name), 60);
  return language === 'da' ? `»${shown}«` : `“${shown}”`;
}

function savedLine(
  { text, undo }: NonNullable<IdentitiesCardOptions['saved']>,
  words: IdentitySentences,
): IdentitiesCardData['saved'][number] {
  const back = undo && { title: words.undo, person: memberKey(undo.personId), member: memberKey(undo.objectId) };
  return { text, undo: back === undefined ? [] : [back] };
}

function questionOf({ person, candidates }: DoubtfulPerson, words: IdentitySentences): IdentityQuestion | undefined {
  const [candidate] = candidates;
  if (candidate === undefined) return undefined;
  const { user, doubt } = candidate;
  const name = clip(oneLine(person.name), 60);
  const called = clip(oneLine(user.name), 60);
  const described = [person.title, person.organization].flatMap((each) => each ?? []).map(oneLine);
  const about = clip(described.join(', '), 100);
  return {
    name,
    about: about === '' ? '' : ` (${about})`,
    ask: words.ask(called, maskedEmail(user.email)),
    why: words.why[doubt],
    yes: words.yes,
    no: words.no,
    other: words.other,
    yesTooltip: words.yesTooltip(wordsOnly(name), wordsOnly(called)),
    noTooltip: words.noTooltip(wordsOnly(name), wordsOnly(called)),
    otherTooltip: words.otherTooltip(wordsOnly(name)),
    person: memberKey(person.id),
    member: memberKey(user.objectId),
  };
}

function chooseForm(person: Person, words: IdentitySentences): IdentitiesCardData['choose'][number] {
  return {
    heading: words.chooseHeading(clip(oneLine(person.name), 60)),
    label: words.choose,
    hint: words.chooseHint,
    missing: words.chooseMissing,
    people: [],
    save: words.save,
    nobody: words.nobodyHere,
    back: words.back,
    person: memberKey(person.id),
  };
}

function partForm(words: IdentitySentences): IdentitiesCardData['part'][number] {
  return {
    heading: words.partHeading,
    label: words.partLabel,
    hint: words.partHint,
    missing: words.partMissing,
    people: [],
    button: words.part,
  };
}

/** The address stands only where a name alone does not tell them apart. */
function userChoice({ objectId, name, email }: KnownUser, all: readonly KnownUser[]): CardChoice {
  const isAlone = all.filter((other) => other.name === name).length === 1;
  const address = isAlone ? '' : maskedEmail(email);
  return {
    title: clip(choiceTitle(`${name}${address === '' ? '' : ` ${address}`}`), 60),
    value: memberKey(objectId),
  };
}

function personChoice({ id, name }: Person): CardChoice {
  return { title: clip(choiceTitle(name), 60), value: memberKey(id) };
}

/** By name, as many as there is room for. */
export function choices(all: readonly CardChoice[], room: number): CardChoice[] {
  let left = room;
  return [...all]
    .sort((a, b) => a.title.localeCompare(b.title, 'da'))
    .filter(({ title }) => {
      left -= jsonLength(title) + choiceFrame + 8;
      return left > 0;
    });
}
