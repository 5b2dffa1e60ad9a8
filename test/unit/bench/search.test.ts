import { expect, test } from 'vitest';
import { queriesOf } from '../../../bench/search/queries.ts';
import { measureRanks } from '../../../bench/search/rank-measures.ts';
import { speedFindings } from '../../../bench/search/speed-findings.ts';
import { timeInTurn } from '../../../bench/search/time-in-turn.ts';
import { aMeeting } from '../../builders.ts';

// Seen failing with the rank counted from 0, with the slowest for the fastest, and with the last of the rounds for the best.

test('what is found first counts whole, what is found fourth a quarter, what is not found nothing', () => {
  const { recallAt1, recallAt3, meanReciprocalRank } = measureRanks([1, 2, 4, Number.POSITIVE_INFINITY]);
  expect([recallAt1, recallAt3, meanReciprocalRank]).toEqual([0.25, 0.5, (1 + 1 / 2 + 1 / 4) / 4]);
});

test('ours is beside the fastest of the others, and who could not be built says why', () => {
  const findings = speedFindings(1_000, [
    { name: 'Ours', buildMs: 1_500, bytes: 2e6, times: [3] },
    { name: 'Slow', buildMs: 10, bytes: 1e6, times: [9] },
    { name: 'Quick', buildMs: 10, bytes: 1e6, times: [1] },
    { name: 'Heavy', hindrance: 'not built in 240 s' },
  ]);
  const last = findings.at(-1);
  expect(last?.beside).toBe('Quick 1 ms');
  expect(last?.ratio).toBe(3);
  expect(last?.promised?.isKept).toBe(false);
  expect(findings[0]).toMatchObject({ ours: '1.5 s', beside: 'Slow 10 ms; Quick 10 ms; Heavy not built in 240 s' });
});

test('every engine is asked everything in turn, and its fastest time of each counts', async () => {
  const asked: string[] = [];
  const engine = (name: string) => ({
    search: async (query: number) => {
      asked.push(`${name}${query}`);
      const isSecond = asked.filter((each) => each === `${name}${query}`).length === 2;
      return { ms: isSecond ? 1 : 5, found: 20 };
    },
  });
  const [a, b] = [engine('a'), engine('b')];
  const times = await timeInTurn([a, b], 2);
  expect(asked.slice(0, 4)).toEqual(['a0', 'b0', 'b1', 'a1']);
  expect(asked).toHaveLength(12);
  expect([times.get(a), times.get(b)]).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('the same records are asked the same', () => {
  const item = {
    number: '1',
    order: 0,
    title: 'Ansøgning om tilskud til cykelparkering ved stationen',
    titleVariants: [],
  };
  const record = {
    meeting: aMeeting({}),
    items: [
      { ...item, presenters: [], recommendations: [], sections: [], decisions: [], attachments: [], isClosed: false },
    ],
  };
  const queries = queriesOf([record], 20);
  expect(queries).toEqual(queriesOf([record], 20));
  expect(queries.every(({ length }) => length >= 2)).toBe(true);
});
