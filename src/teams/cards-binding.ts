import { bindingSentences } from '../danish/sentences/binding-sentences.ts';
import { setupSentences } from '../danish/sentences/setup-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { NotSurelyNew } from '../minutes/add-committee.ts';
import type { BindingCardData, CommitteeFields } from './card-data-start.ts';
import { choices } from './cards-identities.ts';
import { choiceTitle, clip, oneLine } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

export interface TypedCommittee {
  readonly committeeName: string;
  readonly shortName: string;
  /** The name may be a known committee's: which one is meant is asked. */
  readonly doubt?: NotSurelyNew['outcome'];
}

export interface BindingCardOptions {
  readonly language: Language;
  readonly problem?: string;
  readonly typed?: TypedCommittee;
}

/** @param committees those to which the conversation is not bound yet */
export function bindingCardData(
  committees: readonly Committee[],
  { language, problem, typed }: BindingCardOptions,
): BindingCardData {
  const words = bindingSentences[language];
  const fields = committeeFields(language, typed);
  const frame: BindingCardData = {
    language,
    fallbackText: `${words.heading}.`,
    speak: `${words.heading}. ${words.lead}`,
    heading: words.heading,
    lead: words.lead,
    problems: problem === undefined ? [] : [problem],
    known: committees.length === 0 ? [] : [{ label: words.choose, hint: words.chooseHint, choices: [] }],
    fields: committees.length === 0 ? fields : { ...fields, name: words.newName },
    askedName: typed?.doubt === undefined ? '' : fields.nameValue,
    save: words.save,
  };
  const all = committees.map((committee) => ({
    title: choiceTitle(clip(oneLine(fullName(committee)), 90)),
    value: committee.id,
  }));
  // The values are ids, longer than what `choices` reckons with.
  const room = roomOnCard('binding', frame) - all.reduce((sum, { value }) => sum + value.length, 0);
  return { ...frame, known: frame.known.map((known) => ({ ...known, choices: choices(all, room) })) };
}

/** "Havneudvalget · HAVU" */
export function fullName(committee: Committee): string {
  const label = committeeLabel(committee);
  return label === committee.name ? label : `${committee.name} · ${label}`;
}

/** The fields for a committee that is new, with what was written in them. */
export function committeeFields(
  language: Language,
  { committeeName, shortName, doubt }: TypedCommittee = { committeeName: '', shortName: '' },
): CommitteeFields {
  const words = setupSentences[language];
  const nameValue = clip(oneLine(committeeName), 200);
  return {
    name: words.name,
    nameHint: words.nameHint,
    nameValue,
    shortName: words.shortName,
    shortNameHint: words.shortNameHint,
    shortNameValue: clip(oneLine(shortName), 60),
    another: doubt === 'alike' ? [{ title: words.createAnother, newName: nameValue }] : [],
  };
}
