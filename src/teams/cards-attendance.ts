import { type Attendee, attendeeGroup, partOf } from '../attendance/roster.ts';
import type { AttendanceSentences } from '../danish/sentences/card-words.ts';
import { type AnswerGroup, answerGroup, type PartOfMeeting, type Response } from '../domain/response.ts';
import type { LabelledValue } from './card-frame.ts';
import { clip, fitTogether, oneLine } from './cards-text.ts';

type ShownGroup = Exclude<AnswerGroup, 'none'>;

const groupOrder: readonly ShownGroup[] = ['inPerson', 'virtual', 'partly', 'tentative', 'declined'];

/** The tally and the names behind it, for everybody to see: no reasons and no times of answering. */
export interface AttendanceLines {
  readonly tally: string;
  readonly groups: readonly LabelledValue[];
}

/**
 * @param nameBudget what the names may take together, in units of JSON; the names that do not fit are counted
 */
export function attendanceLines(
  roster: readonly Attendee[],
  words: AttendanceSentences,
  locale: string,
  nameBudget: number,
): AttendanceLines {
  const byGroup = Object.groupBy(roster, attendeeGroup);
  const members = (group: ShownGroup) => byGroup[group] ?? [];
  const groups = groupOrder.filter((group) => members(group).length > 0);
  const answered = groups.reduce((sum, group) => sum + members(group).length, 0);
  if (answered === 0) return { tally: words.nobody, groups: [] };

  const budgets = groups.map((group) => Math.floor((nameBudget * members(group).length) / answered));
  return {
    tally: words.counts({
      inPerson: members('inPerson').length,
      virtual: members('virtual').length,
      partly: members('partly').length,
      tentative: members('tentative').length,
      declined: members('declined').length,
    }),
    groups: groups.map((group, index) => ({
      label: `${words[group]} (${members(group).length}): `,
      value: nameList(members(group), words, locale, budgets[index] ?? 0),
    })),
  };
}

/** What a person answered, in words: "Afbud (Mette Holm møder i stedet)"; undefined before there is an answer. */
export function answerInWords(response: Response | undefined, words: AttendanceSentences): string | undefined {
  const group = response === undefined ? 'none' : answerGroup(response);
  if (response === undefined || group === 'none') return undefined;
  const part = response.part === undefined ? '' : ` (${partInWords(response.part, words)})`;
  const name = clip(oneLine(response.substitute?.name ?? ''), 120);
  if (response.substitute === undefined || name === '') return `${words[group]}${part}`;
  return words.substituted(words[group], name, response.substitute.standing);
}

/** "fra kl. 13.00", "kun punkt 3, 4". */
export function partInWords({ from, until, items }: PartOfMeeting, words: AttendanceSentences): string {
  const labels = (items ?? []).map(({ label }) => clip(oneLine(label), 12)).join(', ');
  const parts = [
    from === undefined ? '' : words.from(from),
    until === undefined ? '' : words.until(until),
    labels === '' ? '' : words.onlyItems(labels),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function nameList(attendees: readonly Attendee[], words: AttendanceSentences, locale: string, budget: number): string {
  const names = attendees.map((attendee) => nameOf(attendee, words)).sort(new Intl.Collator(locale).compare);
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
    // "Delvist" is a heading of its own: whether somebody is there virtually, it does not say.
    part !== undefined && attendee.mode === 'virtual' ? words.virtually : '',
  ].filter((remark) => remark !== '');
  if (remarks.length > 0) return `${name} (${remarks.join(', ')})`;
  const substitute = response?.substitute;
  if (standsFor !== undefined || substitute === undefined) return name;
  return words.substituted(name, clip(oneLine(substitute.name), 80), substitute.standing);
}
