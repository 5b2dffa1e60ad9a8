import type { Token } from './clause-tokens.ts';
import type { Places } from './places.ts';
import { readPart } from './read-part.ts';
import { type Roles, rolesOf } from './read-roles.ts';
import type { SaidAnswer } from './said-response.ts';
import type { Mark } from './word-rule.ts';

/** What a clause is: an answer, a time or committee alone, a question, or something else; `own` speaks of the writer. */
export type ClauseReading =
  | { readonly kind: 'answer'; readonly answer: SaidAnswer }
  | { readonly kind: 'place' }
  | { readonly kind: 'other'; readonly isOwn: boolean };

/** Reads what the tokens of a clause say together. A word that no rule knows makes it something else. */
export function readClause(tokens: readonly Token[], places: Places): ClauseReading {
  const other: ClauseReading = { kind: 'other', isOwn: tokens[0]?.kind === 'mark' && tokens[0].mark === 'I' };
  const roles = rolesOf(tokens, places);
  if (roles === undefined) return other;
  const has = (...marks: readonly Mark[]) => marks.some((mark) => roles.marks.includes(mark));
  if (roles.marks.length === 0 && roles.person === undefined && roles.substitute === undefined) {
    const hasItems = tokens.some((token) => token.kind === 'place' && token.letter === 'P');
    return hasItems ? other : { kind: 'place' };
  }
  const answer = answerOf(roles, has, tokens, places);
  return answer === undefined ? other : { kind: 'answer', answer };
}

function answerOf(
  roles: Roles,
  has: (...marks: readonly Mark[]) => boolean,
  tokens: readonly Token[],
  places: Places,
): SaidAnswer | undefined {
  const { person, substitute } = roles;
  const isOwn = has('I') || person !== undefined;
  const base = {
    ...(person === undefined ? {} : { person }),
    isOrder: has('ORDER'),
    isChange: has('STILL'),
    isBare: false,
    part: {},
  };
  const items = tokens.flatMap((token) =>
    token.kind === 'place' && token.letter === 'P' ? (places.items[token.index] ?? []) : [],
  );
  if (substitute !== undefined) {
    // "Mette kan ikke komme i stedet" sends nobody.
    if (has('NOT', 'MAYBE')) return undefined;
    return { ...base, kind: 'decline', substitute, ...(items.length === 0 ? {} : { substituteItems: items }) };
  }
  const isNot = has('NOT');
  const isDeclined = has('DECLINE', 'APOLOGY');
  if (has('INSTEAD', 'SEND', 'INSTEADOF')) return undefined;
  if (has('MAYBE')) return { ...base, kind: 'tentative', isBare: !isOwn && !has('COME', 'ABLE') };
  const part = readPart(tokens, places, isNot);
  const hasPart = Object.keys(part).length > 0;
  if (isDeclined) {
    // "Jeg kan ikke melde afbud" asks for help.
    if (isNot) return has('I') && !has('ABLE') ? { ...base, kind: 'accept' } : undefined;
    if (items.length > 0) return { ...base, kind: 'accept', part: { exceptItems: items } };
    return { ...base, kind: 'decline', isBare: has('APOLOGY') && !isOwn && !has('ORDER') };
  }
  const mode = has('VIRTUAL') ? { mode: 'virtual' as const } : has('FACE') ? { mode: 'in-person' as const } : {};
  if (isNot && hasPart) return { ...base, ...mode, kind: 'accept', part };
  // "Ikke fysisk" leaves open whether they come at all.
  if (isNot) return has('VIRTUAL', 'FACE') || !has('COME', 'ABLE') ? undefined : { ...base, kind: 'decline' };
  const isSaid = has('COME', 'ABLE', 'VIRTUAL', 'FACE', 'YES', 'LATE', 'LEAVE', 'FROM', 'UNTIL');
  if (!isSaid && !(hasPart && isOwn)) return undefined;
  if (!hasPart && has('YES') && !has('COME', 'ABLE', 'VIRTUAL') && !namesMeeting(tokens)) return undefined;
  return { ...base, ...mode, kind: 'accept', part, isBare: !isOwn && !has('COME', 'ABLE', 'LEAVE', 'LATE') };
}

function namesMeeting(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'place' && (token.letter === 'D' || token.letter === 'C'));
}
