/**
 * `newer`: a newer program has written the data, and this one would misread them. `older`: they are to be brought up, and
 * this program was told not to. `restoring`: a restore broke off, and half a backup stands there.
 */
export type DataVersionProblem = 'newer' | 'older' | 'restoring';

/** The data are not such as this program may work with; nothing was changed. */
export class DataVersionFault extends Error {
  override readonly name = 'DataVersionFault';
  readonly problem: DataVersionProblem;
  /** The version of the data, and the one that this program knows. */
  readonly found: number;
  readonly known: number;

  constructor(problem: DataVersionProblem, found: number, known: number) {
    super(`The data are ${problem} (version ${found}, this program knows ${known})`);
    this.problem = problem;
    this.found = found;
    this.known = known;
  }
}
