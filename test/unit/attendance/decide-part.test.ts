import { describe, expect, test } from 'vitest';
import { decidePart } from '../../../src/attendance/decide-part.ts';
import { aMeetingWithoutTime, anItem, aRecord } from '../../builders.ts';

const record = {
  ...aRecord({ startTime: '09:00', endTime: '11:30' }),
  items: ['1', '2', '3'].map((number, order) => anItem({ number, order, title: `Sag ${number}` })),
};
type Part = { readonly from?: string; readonly until?: string; readonly items?: readonly string[] };
const decide = (part: Part, of = record) => decidePart(of, { kind: 'accept', mode: 'in-person', ...part });

describe('a part of the meeting', () => {
  test.each([
    ['9.30', '09:30'],
    ['10', '10:00'],
    ['kl. 10.15', '10:15'],
    ['10:15', '10:15'],
    [' 11.30 ', '11:30'],
  ])('begins at a time written as "%s"', (from, time) => {
    expect(decide({ from })).toEqual({ ok: true, part: { from: time } });
  });

  test('may end before the meeting does, or be some items of it', () => {
    expect(decide({ until: '10' })).toEqual({ ok: true, part: { until: '10:00' } });
    expect(decide({ items: ['3', ' 2'] })).toEqual({
      ok: true,
      part: {
        items: [
          { label: '2', title: 'Sag 2' },
          { label: '3', title: 'Sag 3' },
        ],
      },
    });
  });

  test('that is all of it is no part', () => {
    for (const whole of [{}, { from: '9', until: '11.30' }, { items: ['1', '2', '3'] }, { from: '', items: [] }]) {
      expect(decide(whole)).toEqual({ ok: true });
    }
  });

  test('does not keep the title of a closed item', () => {
    const items = [anItem(), anItem({ number: '2', order: 1, title: 'Personsag', isClosed: true })];
    expect(decide({ items: ['2'] }, { ...record, items })).toEqual({
      ok: true,
      part: { items: [{ label: '2', title: '' }] },
    });
  });
});

describe('what is refused', () => {
  test.each([
    [{ from: 'middag' }, 'time-malformed'],
    [{ from: '25' }, 'time-malformed'],
    [{ until: '10.75' }, 'time-malformed'],
    [{ from: '8.59' }, 'time-outside-meeting'],
    [{ until: '11.31' }, 'time-outside-meeting'],
    [{ from: '11', until: '10' }, 'time-backwards'],
    [{ from: '10', until: '10' }, 'time-backwards'],
    [{ items: ['4'] }, 'no-such-item'],
    [{ items: ['1', '1.1'] }, 'no-such-item'],
  ])('%j: %s', (part, reason) => {
    expect(decide(part)).toEqual({ ok: false, reason });
  });
});

test('a meeting without an end, or without any time, sets no bound there', () => {
  const open = { ...record, meeting: { ...aRecord().meeting, startTime: '09:00' } };
  expect(decide({ until: '22' }, open)).toEqual({ ok: true, part: { until: '22:00' } });
  expect(decide({ from: '7' }, { ...record, meeting: aMeetingWithoutTime() })).toMatchObject({ ok: true });
});

test('a meeting over midnight has both evenings and mornings in it', () => {
  const late = { ...record, meeting: { ...record.meeting, startTime: '22:00', endTime: '01:00' } };
  expect(decide({ until: '0.30' }, late)).toEqual({ ok: true, part: { until: '00:30' } });
  expect(decide({ from: '12' }, late)).toEqual({ ok: false, reason: 'time-outside-meeting' });
});
