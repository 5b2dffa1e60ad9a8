/** A benchmark as a part of the endurance run, in its short and in its long form. */
export interface Part {
  readonly name: string;
  readonly short: Size;
  readonly full: Size;
}

export interface Size {
  readonly args: readonly string[];
  /** Longer it may not take, with room for a machine that is half as fast. */
  readonly limitSeconds: number;
}

/**
 * Chosen by what runs took on two processors with nothing else to do:
 *
 * - leaks: 24 s. Fewer than 3,000 actions may not come to all kinds of people.
 * - fuzz: 140 s. What is kept of words and items is full after some 10,000 activities: only from there on the heap tells anything.
 * - posting: 62 s. logs: 20 s.
 * - storm: 307 s, for a bot that starts has a processor for itself for four of the five seconds between two kills: the 20,000 clicks that
 *   one would wish for take half an hour. On more processors: `npm run bench -- storm`.
 *
 * Together some nine minutes; the limits together are not quite 20.
 */
export const parts: readonly Part[] = [
  {
    name: 'leaks',
    short: { args: ['--actions', '3000'], limitSeconds: 30 },
    full: { args: ['--actions', '20000'], limitSeconds: 100 },
  },
  {
    name: 'fuzz',
    short: { args: ['--activities', '400', '--raw', '40'], limitSeconds: 40 },
    full: { args: ['--activities', '20000', '--raw', '1000'], limitSeconds: 300 },
  },
  {
    name: 'posting',
    short: {
      args: ['--seeds', '1', '--days', '2', '--committees', '100', 'crashes', 'stops', 'chaos', 'storms', 'morning'],
      limitSeconds: 30,
    },
    full: { args: ['--seeds', '20', '--days', '30', '--committees', '1000'], limitSeconds: 200 },
  },
  {
    name: 'logs',
    short: { args: ['--requests', '60'], limitSeconds: 40 },
    full: { args: ['--requests', '2000'], limitSeconds: 100 },
  },
  {
    name: 'storm',
    short: { args: ['--clicks', '80', '--people', '20', '--compare', '600', '--kill-every', '1'], limitSeconds: 60 },
    full: { args: ['--clicks', '4000', '--people', '300', '--compare', '2000'], limitSeconds: 490 },
  },
];
