import { type Committee, committeeLabel } from '../domain/committee.ts';
import { type Commanding, wordsFor } from './command-desk.ts';

const mostNamed = 30;

/** A name as it is kept: one line. */
export function nameOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Who may have been meant: those whom the name fits, else everybody. */
export function whoElse(
  commanding: Commanding,
  name: string,
  alike: readonly { readonly name: string }[],
  everybody: readonly { readonly name: string }[],
  committee: Committee,
): string {
  const words = wordsFor(commanding);
  if (alike.length > 0) return words.severalCalled(name, listed(alike));
  return words.nobodyCalled(name, committeeLabel(committee), listed(everybody));
}

function listed(people: readonly { readonly name: string }[]): string {
  const names = people.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'da'));
  return [...names.slice(0, mostNamed), ...(names.length > mostNamed ? ['…'] : [])].join(', ');
}
