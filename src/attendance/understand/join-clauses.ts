import type { ClauseReading } from './read-clause.ts';
import type { SaidAnswer, SaidPart } from './said-response.ts';

/** A clause as it was read, with the places that stand in it. */
export interface ReadClause {
  readonly reading: ClauseReading;
  readonly isQuestion: boolean;
  readonly days: readonly number[];
  readonly committees: readonly number[];
}

/** What a whole text says; `several` where its answers are not one. */
export type Joined =
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }
  | {
      readonly kind: 'one';
      readonly answer: SaidAnswer;
      readonly days: readonly number[];
      readonly committees: readonly number[];
    };

/**
 * The clauses of a text as one answer: "kan ikke den 9., Mette kommer i stedet", "kommer kl. 13, går kl. 14". What else the
 * writer tells of themselves does not matter; a word that answers alone, or a statement about somebody else, does so only
 * where nothing else is said.
 */
export function joinClauses(clauses: readonly ReadClause[]): Joined {
  const told = clauses.filter(({ reading, isQuestion }) => reading.kind === 'answer' && !isQuestion);
  const answers = told.flatMap(({ reading }) => (reading.kind === 'answer' ? [reading.answer] : []));
  if (answers.length === 0) return { kind: 'none' };
  const others = clauses.filter(({ reading, isQuestion }) => isQuestion || reading.kind === 'other');
  const isOnlyBare = answers.every(({ isBare }) => isBare);
  const isAbout = answers.some(({ person, isOrder }) => person !== undefined && !isOrder);
  const isDisturbed = others.some(
    ({ reading, isQuestion }) => isQuestion || (reading.kind === 'other' && !reading.isOwn),
  );
  if (isDisturbed && (isOnlyBare || isAbout)) return { kind: 'none' };
  const answer = answers.slice(1).reduce<SaidAnswer | undefined>((joined, next) => {
    return joined === undefined ? undefined : join(joined, next);
  }, answers[0]);
  const places = [...told, ...clauses.filter(({ reading }) => reading.kind === 'place')];
  const days = places.flatMap((clause) => clause.days);
  if (answer === undefined) return { kind: 'several' };
  return {
    kind: 'one',
    answer,
    days: days.length > 0 ? days : others.flatMap((clause) => clause.days),
    committees: (places.some((clause) => clause.committees.length > 0) ? places : clauses).flatMap(
      (clause) => clause.committees,
    ),
  };
}

/** Two answers as one; undefined where they are two. */
function join(one: SaidAnswer, two: SaidAnswer): SaidAnswer | undefined {
  if (one.person !== undefined && two.person !== undefined && one.person !== two.person) return undefined;
  const person = one.person ?? two.person;
  const base = {
    ...(person === undefined ? {} : { person }),
    isOrder: one.isOrder || two.isOrder,
    isBare: one.isBare && two.isBare,
    isChange: one.isChange || two.isChange,
  };
  const sending = [one, two].find(({ substitute }) => substitute !== undefined);
  if (sending !== undefined) {
    const rest = sending === one ? two : one;
    if (rest.kind !== 'decline' || rest.substitute !== undefined) return undefined;
    return { ...sending, ...base, part: {} };
  }
  if (one.kind === 'tentative' || two.kind === 'tentative') return { ...base, kind: 'tentative', part: {} };
  if (one.kind === 'accept' && two.kind === 'accept') {
    const mode = one.mode === 'virtual' || two.mode === 'virtual' ? 'virtual' : (one.mode ?? two.mode);
    return { ...base, kind: 'accept', ...(mode === undefined ? {} : { mode }), part: joinParts(one.part, two.part) };
  }
  if (one.kind === 'decline' && two.kind === 'decline') return { ...one, ...base };
  // "Kan ikke kl. 12, men kommer kl. 13": the part of it is the answer.
  const accepting = one.kind === 'accept' ? one : two;
  const isPart = Object.keys(accepting.part).length > 0 || accepting.mode === 'virtual';
  return isPart && accepting === two ? { ...accepting, ...base } : undefined;
}

function joinParts(one: SaidPart, two: SaidPart): SaidPart {
  const { isOpen: _one, ...first } = one;
  const { isOpen: _two, ...second } = two;
  const joined = { ...first, ...second };
  const isOpen = Object.keys(joined).length === 0 && (one.isOpen ?? two.isOpen) === true;
  return isOpen ? { isOpen: true } : joined;
}
