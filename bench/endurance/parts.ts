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
 * Chosen by what smaller runs took on two processors with little else to do; the long form as a whole is reckoned from them:
 *
 * - leaks: 3 s for 1,000 actions, so 20,000 take 60 s. Fewer than 3,000 may not come to all kinds of people.
 * - fuzz: 8 s for 1,000 activities and 5 s to start, so 10,000 take 85 s.
 * - posting: 142 s at this size beside other work, 105 s of it on the processor (half of all in the thirty mornings).
 * - logs: 11 s for 300 requests, many of which wait on faults that hang; 2,000 take 75 s.
 * - storm: 87 s for 1,000 clicks (300 people, two bots, one killed every five seconds), for a bot that starts has a processor for itself
 *   for four of those five seconds: the 20,000 that one would wish for take half an hour, 4,000 take six minutes. On more processors:
 *   `npm run bench -- storm`.
 *
 * Together some 12 minutes; the limits together are not quite 20.
 */
export const parts: readonly Part[] = [
  {
    name: 'leaks',
    short: { args: ['--actions', '3000'], limitSeconds: 30 },
    full: { args: ['--actions', '20000'], limitSeconds: 150 },
  },
  {
    name: 'fuzz',
    short: { args: ['--activities', '400', '--raw', '40'], limitSeconds: 40 },
    full: { args: ['--activities', '10000', '--raw', '1000'], limitSeconds: 200 },
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
    full: { args: ['--requests', '2000'], limitSeconds: 150 },
  },
  {
    name: 'storm',
    short: { args: ['--clicks', '80', '--people', '20', '--compare', '600', '--kill-every', '1'], limitSeconds: 60 },
    full: { args: ['--clicks', '4000', '--people', '300', '--compare', '2000'], limitSeconds: 490 },
  },
];
