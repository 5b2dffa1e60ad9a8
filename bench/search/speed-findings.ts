import { compared, type Finding, figure, told } from '../report/finding.ts';
import { percentile } from '../report/percentile.ts';

/** What was measured of an engine, or what hindered it. */
export type EngineFigures = { readonly name: string } & (
  | { readonly buildMs: number; readonly bytes: number; readonly times: readonly number[] }
  | { readonly hindrance: string }
);

/** So much slower than the fastest of the others may ours be, which also looks for compounds, their parts and slips. */
const slowestAllowed = 2;

/** @param all ours first */
export function speedFindings(items: number, [own, ...others]: readonly EngineFigures[]): Finding[] {
  if (own === undefined || 'hindrance' in own)
    throw new Error(`Ours has no figures: ${own?.hindrance ?? 'it is absent'}.`);
  const of = `${items.toLocaleString('en')} items`;
  const row = (what: string, tell: (figures: Measured) => string): Finding =>
    told(
      `${of}: ${what}`,
      tell(own),
      others.map((each) => `${each.name} ${'hindrance' in each ? each.hindrance : tell(each)}`).join('; '),
    );
  const [fastest] = others
    .flatMap((each) => ('hindrance' in each ? [] : [{ name: each.name, p95: percentile(each.times, 0.95) }]))
    .sort((a, b) => a.p95 - b.p95);
  if (fastest === undefined) throw new Error('None of the others was built.');
  return [
    row('build', ({ buildMs }) => (buildMs >= 1_000 ? `${(buildMs / 1_000).toFixed(1)} s` : `${ms(buildMs)} ms`)),
    row('memory beyond the records', ({ bytes }) => `${(bytes / 1e6).toFixed(0)} MB`),
    row('a search, p50 / p95', ({ times }) => `${ms(percentile(times, 0.5))} / ${ms(percentile(times, 0.95))} ms`),
    compared(
      `${of}: a search, p95, beside the fastest`,
      figure(percentile(own.times, 0.95), 'ms'),
      { ...figure(fastest.p95, 'ms'), name: fastest.name },
      { atMost: slowestAllowed },
    ),
  ];
}

type Measured = Exclude<EngineFigures, { readonly hindrance: string }>;

function ms(value: number): string {
  return value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2);
}
