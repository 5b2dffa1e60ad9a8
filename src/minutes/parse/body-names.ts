import { fold } from '../../danish/normalise.ts';
import type { CommitteeName } from './committee-name.ts';

/** What a committee calls itself in its own minutes, whichever it is. */
const GENERIC = new Set([
  'udvalget',
  'rådet',
  'bestyrelsen',
  'styregruppen',
  'gruppen',
  'nævnet',
  'forsamlingen',
  'generalforsamlingen',
  'mødet',
  'ledelsen',
  'afdelingsmødet',
  'afdelingsbestyrelsen',
  'direktionen',
]);

/**
 * True for the name of another body than the committee. "Styregruppen" in the minutes of "Styregruppen for X", and
 * "Bestyrelsen" in those of "Skolebestyrelsen", is the committee itself.
 */
export function isOtherBody(name: string, own: CommitteeName): boolean {
  const wanted = fold(name).replace(/'?s$/, '');
  const names = [own.name, own.shortName].flatMap((known) => (known === undefined ? [] : [fold(known)]));
  if (names.length === 0 || GENERIC.has(fold(name))) return false;
  return !names.some(
    (known) =>
      known === wanted ||
      known.split(' ').some((word) => word === fold(name) || word === wanted || word.endsWith(wanted)) ||
      wanted.includes(known) ||
      known.includes(wanted),
  );
}
