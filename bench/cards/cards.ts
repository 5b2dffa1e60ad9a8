import { agendaCardData } from '../../src/teams/cards-agenda.ts';
import { renderCard } from '../../src/teams/render-card.ts';
import type { Bench } from '../bench.ts';
import { figure, told, within } from '../report/finding.ts';
import { median } from '../report/percentile.ts';
import { largeMeeting } from './large-meeting.ts';

/** The figures still fall until here. */
const warmUps = 1_000;
const limitMs = 1;

/** What the agenda card of a large meeting takes, from the stored values to the message. */
export const cards: Bench = async ({ isFull }) => {
  const { committee, record, view } = largeMeeting();
  const options = { language: 'da', now: new Date('2031-02-25T07:00:00Z'), jobKey: 'fyrtaarnet/view' } as const;
  const times = { data: [] as number[], expanding: [] as number[], whole: [] as number[], json: [] as number[] };
  const runs = isFull ? 2_000 : 500;
  let letters = 0;
  for (let run = -warmUps; run < runs; run += 1) {
    const begun = performance.now();
    const data = agendaCardData(record, committee, view, options);
    const built = performance.now();
    const card = renderCard('agenda', data);
    const expanded = performance.now();
    letters = JSON.stringify(card).length;
    const written = performance.now();
    if (run < 0) continue;
    times.data.push(built - begun);
    times.expanding.push(expanded - built);
    times.whole.push(expanded - begun);
    times.json.push(written - expanded);
  }
  const of = `agenda card, ${record.items.length} items, ${view.roster.length} people`;
  const tell = (values: readonly number[]): string => `${median(values).toFixed(3)} ms`;
  return [
    within(`${of}: built and expanded`, figure(median(times.whole), 'ms'), limitMs),
    told(`${of}: its data, all laid out`, tell(times.data)),
    told(`${of}: its template expanded once`, tell(times.expanding), `JSON.stringify ${tell(times.json)}`),
    told(`${of}: JSON`, `${(letters / 1_000).toFixed(1)} kB`),
  ];
};
