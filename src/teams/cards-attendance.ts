import { type Attendee, attendeeGroup, partOf } from '../attendance/roster.ts';
import type { Language } from '../danish/language.ts';
import type { AttendanceSentences } from '../danish/sentences/attendance-card-words.ts';
import {
  type AnswerGroup,
  answerGroup,
  type PartOfMeeting,
  type Response,
  type Substitute,
} from '../domain/response.ts';
import type { LabelledValue } from './card-frame.ts';
import { isGuestOfItems } from './cards-guests.ts';
import { clip, fitTogether, oneLine } from './cards-text.ts';

type ShownGroup = Exclude<AnswerGroup, 'none'>;

const groupOrder: readonly ShownGroup[] = ['inPerson', 'virtual', 'partly', 'tentative', 'declined'];

/** The tally and the names behind it, for everybody to see: no reasons and no times of answering. */
export interface AttendanceLines {
  readonly tally: string;
  readonly groups: readonly LabelledValue[];
}

/**
 * Who comes, by answer. The guests of an item are left out: they do not take part in the meeting as such, and of a closed
 * item's guests nobody may read the names.
 *
 * @param isOpen answers are still taken: then those are named, too, from whose seat none has come
 * @param nameBudget what the names may take together, in units of JSON; the names that do not fit are counted
 */
export function attendanceLines(
  roster: readonly Attendee[],
  words: AttendanceSentences,
  { locale, isOpen, nameBudget }: { readonly locale: Language; readonly isOpen: boolean; readonly nameBudget: number },
): AttendanceLines {
  const byGroup = Object.groupBy(withoutGuestsOfItems(roster), attendeeGroup);
  const members = (group: AnswerGroup): readonly Attendee[] => byGroup[group] ?? [];
  const count = (group: ShownGroup): number => members(group).length;
  const missing = isOpen ? members('none').filter(({ hasSeat }) => hasSeat) : [];
  const lists = [
    ...groupOrder.map((group) => ({ label: words[group], attendees: members(group) })),
    { label: words.missing, attendees: missing },
  ].filter(({ attendees }) => attendees.length > 0);
  const named = lists.reduce((sum, { attendees }) => sum + attendees.length, 0);
  const isAnswered = groupOrder.some((group) => count(group) > 0);
  return {
    tally: isAnswered
      ? words.counts({
          inPerson: count('inPerson'),
          virtual: count('virtual'),
          partly: count('partly'),
          tentative: count('tentative'),
          declined: count('declined'),
        })
      : words.nobody,
    groups: lists.map(({ label, attendees }) => ({
      label: `${label} (${attendees.length}): `,
      value: nameList(attendees, words, locale, Math.floor((nameBudget * attendees.length) / named)),
    })),
  };
}

/** What a person answered, in words: "Afbud (Mette Holm møder i stedet)"; undefined before there is an answer. */
export function answerInWords(response: Response | undefined, words: AttendanceSentences): string | undefined {
  const group = response === undefined ? 'none' : answerGroup(response);
  if (response === undefined || group === 'none') return undefined;
  const part = response.part === undefined ? '' : partInWords(response.part, words);
  // "Delvist" is a heading of its own: whether somebody is there virtually, it does not say.
  const how = part !== '' && response.mode === 'virtual' ? words.virtually : '';
  const more = [part, how].filter((text) => text !== '').join(', ');
  if (response.substitute === undefined) return more === '' ? words[group] : `${words[group]} (${more})`;
  return withSubstitute(words[group], response.substitute, words);
}

/** "fra kl. 13.00", "kun punkt 3, 4". */
export function partInWords({ from, until, items }: PartOfMeeting, words: AttendanceSentences): string {
  const labels = clip((items ?? []).map(({ label }) => clip(oneLine(label), 12)).join(', '), 80);
  const parts = [
    from === undefined ? '' : words.from(from),
    until === undefined ? '' : words.until(until),
    labels === '' ? '' : words.onlyItems(labels),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Somebody with afbud, or their afbud, with the substitute that they name. */
export function withSubstitute(who: string, { name, standing, items }: Substitute, words: AttendanceSentences): string {
  const part = items === undefined ? '' : partInWords({ items }, words);
  const shown = clip(oneLine(name), 80);
  return shown === '' ? who : words.substituted(who, shown, standing, part);
}

/** Whoever comes in the place of such a guest would tell the guest's name, too. */
function withoutGuestsOfItems(roster: readonly Attendee[]): Attendee[] {
  const guests = new Set(roster.filter(isGuestOfItems).map(({ personId }) => personId));
  return roster
    .filter(({ personId }) => !guests.has(personId))
    .map((attendee) => {
      const { standsFor, ...rest } = attendee;
      return standsFor !== undefined && guests.has(standsFor.personId) ? rest : attendee;
    });
}

/** Kept, for a card is laid out several times with all its names. */
const collators: Readonly<Record<Language, Intl.Collator>> = {
  da: new Intl.Collator('da'),
  en: new Intl.Collator('en'),
};

function nameList(
  attendees: readonly Attendee[],
  words: AttendanceSentences,
  locale: Language,
  budget: number,
): string {
  const names = attendees.map((attendee) => nameOf(attendee, words)).sort(collators[locale].compare);
  const shown = names.slice(0, Math.max(1, Math.floor(budget / 12)));
  const left = names.length - shown.length;
  return [...fitTogether(shown, budget - 2 * shown.length), ...(left > 0 ? [words.more(left)] : [])].join(', ');
}

function nameOf(attendee: Attendee, words: AttendanceSentences): string {
  const { response, standsFor } = attendee;
  const name = clip(oneLine(attendee.name), 80);
  const part = partOf(attendee);
  const remarks = [
    standsFor === undefined ? '' : words.insteadOf(clip(oneLine(standsFor.name), 80)),
    part === undefined ? '' : partInWords(part, words),
    part !== undefined && attendee.mode === 'virtual' ? words.virtually : '',
  ].filter((remark) => remark !== '');
  if (remarks.length > 0) return `${name} (${remarks.join(', ')})`;
  const substitute = response?.substitute;
  return standsFor !== undefined || substitute === undefined ? name : withSubstitute(name, substitute, words);
}
