import type { AttendanceSentences } from '../danish/sentences/card-words.ts';
import type { Response } from '../domain/response.ts';
import type { LabelledValue } from './card-frame.ts';
import { clip, fitTogether, oneLine } from './cards-text.ts';

type AnswerGroup = 'inPerson' | 'virtual' | 'tentative' | 'declined';

const groupOrder: readonly AnswerGroup[] = ['inPerson', 'virtual', 'tentative', 'declined'];

/** The tally and the names behind it, for everybody to see: no reasons and no times. */
export interface AttendanceLines {
  readonly tally: string;
  readonly groups: readonly LabelledValue[];
}

/**
 * @param nameBudget what the names may take together, in units of JSON; the names that do not fit are counted
 */
export function attendanceLines(
  responses: readonly Response[],
  words: AttendanceSentences,
  locale: string,
  nameBudget: number,
): AttendanceLines {
  const byGroup = Object.groupBy(responses, groupOf);
  const members = (group: AnswerGroup | 'none') => byGroup[group] ?? [];
  const groups = groupOrder.filter((group) => members(group).length > 0);
  const answered = groups.reduce((sum, group) => sum + members(group).length, 0);
  if (answered === 0) return { tally: words.nobody, groups: [] };

  const budgets = groups.map((group) => Math.floor((nameBudget * members(group).length) / answered));
  return {
    tally: words.counts({
      inPerson: members('inPerson').length,
      virtual: members('virtual').length,
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
  const group = response === undefined ? 'none' : groupOf(response);
  if (group === 'none') return undefined;
  const substitute = oneLine(response?.delegatedTo ?? '');
  if (group !== 'declined' || substitute === '') return words[group];
  return words.substituted(words.declined, clip(substitute, 120));
}

/** Under which heading an answer is counted; `none` for somebody who has not answered. */
export function groupOf(response: Pick<Response, 'partStat' | 'mode'>): AnswerGroup | 'none' {
  switch (response.partStat) {
    case 'accepted':
      return response.mode === 'virtual' ? 'virtual' : 'inPerson';
    case 'tentative':
      return 'tentative';
    case 'declined':
    case 'delegated':
      return 'declined';
    case 'needs-action':
      return 'none';
  }
}

function nameList(responses: readonly Response[], words: AttendanceSentences, locale: string, budget: number): string {
  const names = responses.map((response) => nameOf(response, words)).sort(new Intl.Collator(locale).compare);
  const shown = names.slice(0, Math.max(1, Math.floor(budget / 12)));
  const left = names.length - shown.length;
  return [...fitTogether(shown, budget - 2 * shown.length), ...(left > 0 ? [words.more(left)] : [])].join(', ');
}

function nameOf(response: Response, words: AttendanceSentences): string {
  const name = clip(oneLine(response.personName), 80);
  const substitute = clip(oneLine(response.delegatedTo ?? ''), 80);
  return substitute === '' ? name : words.substituted(name, substitute);
}
