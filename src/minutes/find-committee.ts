import { editDistance } from '../danish/edit-distance.ts';
import { fold, tokenSimilarity } from '../danish/normalise.ts';
import { type Committee, committeeNames, isNamed, newCommittee } from '../domain/committee.ts';
import type { CommitteeName } from './parse/committee-name.ts';

/**
 * The known committee that a document's own name means: the same name, else one that differs by its ending or a slip of
 * the pen, or that is the only one of which it is a part ("Styregruppen" for "Styregruppe Nord").
 */
export function findCommittee(known: readonly Committee[], own: CommitteeName): Committee | undefined {
  const names = namesIn(own);
  for (const name of names) {
    const named = known.filter((committee) => isNamed(committee, name));
    // "Skolebestyrelsen" is what people call each of several boards: then only the whole name tells.
    const exact = named.length > 1 ? named.filter((committee) => isWholeName(committee, { name })) : named;
    if (exact.length === 1) return exact[0];
  }
  const alike = known.filter((committee) => isWholeName(committee, own));
  // "Byggeudvalget B" is a form of "Byggeudvalg B"; of "Byggeudvalg A" it would be a slip of the pen.
  const formsOf = alike.filter((committee) => isAnyName(committee, own, isSameButEnding));
  if (formsOf.length === 1) return formsOf[0];
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  const containing = known.filter((committee) => isAnyName(committee, own, isPart));
  return containing.length === 1 ? containing[0] : undefined;
}

/** True where a document's own name is all of a committee's, but for its ending or a slip of the pen. */
export function isWholeName(committee: Committee, own: CommitteeName): boolean {
  return isAnyName(committee, own, isAlike);
}

function isAnyName(
  committee: Committee,
  own: CommitteeName,
  isMeant: (left: string, right: string) => boolean,
): boolean {
  return committeeNames(committee).some((other) => namesIn(own).some((name) => isMeant(name, other)));
}

/** Those of which a name may be another form, a slip of the pen or a part: of several, only a person can say which. */
export function committeesAlike(known: readonly Committee[], own: CommitteeName): Committee[] {
  const found = findCommittee(known, own);
  if (found !== undefined) return [found];
  return known.filter(
    (committee) =>
      isWholeName(committee, own) ||
      namesIn(own).some((name) => isNamed(committee, name)) ||
      isAnyName(committee, own, isPart),
  );
}

function namesIn({ name, shortName }: CommitteeName): string[] {
  return [name, shortName].filter((own) => own !== undefined);
}

/** The known committees, that first which a document's own name most likely means, the rest by name. */
export function rankCommittees(known: readonly Committee[], own: CommitteeName): Committee[] {
  const found = findCommittee(known, own);
  const likeness = (committee: Committee) =>
    committee === found
      ? 2
      : Math.max(...committeeNames(committee).map((name) => tokenSimilarity(name, own.name ?? '')));
  return known
    .map((committee) => ({ committee, likeness: likeness(committee) }))
    .sort((x, y) => y.likeness - x.likeness || x.committee.name.localeCompare(y.committee.name, 'da'))
    .map(({ committee }) => committee);
}

/** A committee that is not known yet, with an id that no other one has. */
export function unknownCommittee(known: readonly Committee[], name: string, shortName: string | undefined): Committee {
  const committee = newCommittee(name, shortName);
  const ids = new Set(known.map((other) => other.id));
  let { id } = committee;
  for (let count = 2; ids.has(id); count += 1) id = `${committee.id}-${count}`;
  return { ...committee, id };
}

function isSameButEnding(left: string, right: string): boolean {
  return stemmed(left) === stemmed(right);
}

function isAlike(left: string, right: string): boolean {
  const a = stemmed(left);
  const b = stemmed(right);
  if (a === b) return true;
  return a.length >= 8 && b.length >= 8 && !/\d/.test(a + b) && editDistance(a, b, 1) <= 1;
}

/** One word of which the other's first word is another form: the rest of the longer name is where it belongs. */
function isPart(left: string, right: string): boolean {
  const [a, b] = [stemmed(left), stemmed(right)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return !short.includes(' ') && short.length >= 6 && long.startsWith(`${short} `);
}

/** Without genitive and definite endings: "Styregruppens", "Styregruppen", "Styregruppe" are one. */
function stemmed(name: string): string {
  return fold(name)
    .replace(/^(?:den|det)\s+/, '')
    .split(' ')
    .map((word) =>
      word
        .replace(/'?s$/, '')
        .replace(/(gruppe|bestyrelse|ledelse|klynge|kreds|komite)(?:e?n)?$/, '$1')
        .replace(/(udvalg|råd|nævn|forum|team|netværk)(?:m?et)?$/, '$1'),
    )
    .join(' ');
}
