import { postingSentences } from '../danish/sentences/posting-sentences.ts';
import type { PostingFormProblem, PostingSentences } from '../danish/sentences/posting-words.ts';
import { type Committee, committeeLabel, type Language, postingRules } from '../domain/committee.ts';
import type { PostingRules } from '../domain/posting.ts';
import type { PostingFormValues, PostingRulesCardData } from './card-data-posting.ts';
import type { LabelledValue } from './card-frame.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

export interface PostingCardOptions {
  readonly language: Language;
  /** Who may press its buttons. */
  readonly forPersonId: string;
  /** What is posted next, a line each. */
  readonly next: readonly string[];
  readonly saved?: 'saved' | 'reset';
  /** What could be read of what was typed, where the form is shown again with its problems. */
  readonly typed?: { readonly rules: Partial<PostingRules>; readonly problems: readonly PostingFormProblem[] };
}

/** The card that tells what is posted of a committee's meetings, with the form to change it. */
export function postingRulesCardData(committee: Committee, options: PostingCardOptions): PostingRulesCardData {
  const { language, forPersonId, next, saved, typed } = options;
  const words = postingSentences[language];
  const rules = postingRules(committee);
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const spoken = words.card.spoken(wordsOnly(label));
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.card.heading,
    committee: label,
    saved: saved === undefined ? [] : [words.card[saved]],
    problems: (typed?.problems ?? []).map((problem) => words.problems[problem]),
    rules: rulesInWords(rules, words),
    nextHeading: words.card.nextHeading,
    next: next.length === 0 ? [words.nothingPlanned] : next,
    form: { ...words.form, values: valuesOf({ ...rules, ...typed?.rules }) },
    save: words.card.save,
    reset: words.card.backToUsual,
    committeeId: committee.id,
    forPersonId,
  };
}

/** Each rule as a name and what holds: "Dagsordenen: 7 dage før mødet kl. 8.00". */
export function rulesInWords(rules: PostingRules, { rules: words }: Pick<PostingSentences, 'rules'>): LabelledValue[] {
  const { agendaDaysBefore, reminderDaysBefore, postAt, todayAt } = rules;
  return [
    row(words.agenda, rules.postsAgenda ? words.daysBefore(agendaDaysBefore, postAt) : words.off),
    row(words.reminder, rules.postsReminder ? words.daysBefore(reminderDaysBefore, postAt) : words.off),
    row(words.today, rules.postsToday ? words.at(todayAt) : words.off),
    row(words.decisions, rules.postsDecisions ? words.whenMinutesAreIn : words.off),
    row(words.quietDays, rules.keepsQuietDays ? words.quiet : words.notQuiet),
  ];
}

function row(label: string, value: string): LabelledValue {
  return { label: `${label}: `, value };
}

function valuesOf(rules: PostingRules): PostingFormValues {
  return {
    postsAgenda: String(rules.postsAgenda),
    agendaDaysBefore: rules.agendaDaysBefore,
    postAt: rules.postAt,
    postsReminder: String(rules.postsReminder),
    reminderDaysBefore: rules.reminderDaysBefore,
    postsToday: String(rules.postsToday),
    todayAt: rules.todayAt,
    postsDecisions: String(rules.postsDecisions),
    keepsQuietDays: String(rules.keepsQuietDays),
  };
}
