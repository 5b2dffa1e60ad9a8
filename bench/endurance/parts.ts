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

/** PLACE */
export const parts: readonly Part[] = [
  {
    name: 'leaks',
    short: { args: ['--actions', '1500'], limitSeconds: 25 },
    full: { args: ['--actions', '20000'], limitSeconds: 150 },
  },
  {
    name: 'posting',
    short: {
      args: ['--seeds', '1', '--days', '2', '--committees', '100', 'crashes', 'stops', 'chaos', 'storms', 'morning'],
      limitSeconds: 25,
    },
    full: { args: ['--seeds', '20', '--days', '30', '--committees', '1000'], limitSeconds: 300 },
  },
  {
    name: 'fuzz',
    short: { args: ['--activities', '600', '--raw', '60'], limitSeconds: 30 },
    full: { args: ['--activities', '10000', '--raw', '1000'], limitSeconds: 240 },
  },
  {
    name: 'logs',
    short: { args: ['--requests', '100'], limitSeconds: 30 },
    full: { args: ['--requests', '2000'], limitSeconds: 150 },
  },
  {
    name: 'storm',
    short: { args: ['--clicks', '100', '--people', '30', '--compare', '200'], limitSeconds: 30 },
    full: { args: ['--clicks', '4000', '--people', '300', '--compare', '2000'], limitSeconds: 480 },
  },
];
