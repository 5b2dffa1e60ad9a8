import { expect, test } from 'vitest';
import { hasDecision, outcomeOf } from '../../../src/answers/item-outcome.ts';
import type { Decision, DecisionType } from '../../../src/domain/decision.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { aMeeting, anItem } from '../../builders.ts';

const before = new Date('2031-03-01T08:00:00Z');
const after = new Date('2031-04-01T08:00:00Z');
const held = aMeeting({
  state: 'held',
  documents: [{ hash: 'r', fileName: 'referat.md', kind: 'referat', importedAt: '2031-03-05T08:00:00Z' }],
});

function decision(type: DecisionType): Decision {
  return { type, text: type, span: { start: 0, end: 1 }, documentHash: 'r' };
}

function outcome(meeting: Meeting, now: Date, ...types: DecisionType[]): string {
  return outcomeOf({ meeting, item: anItem({ decisions: types.map(decision) }) }, now).kind;
}

test('what was decided goes before what was only discussed or left open', () => {
  expect(outcome(held, after, 'discussed', 'not-decided', 'noted')).toBe('decided');
  expect(outcome(held, after, 'discussed', 'not-decided')).toBe('left-open');
  expect(outcome(held, after, 'none', 'discussed')).toBe('discussed');
});

test('a decision may leave a part open', () => {
  const item = anItem({ decisions: [decision('approved'), decision('not-decided')] });
  expect(outcomeOf({ meeting: held, item }, after)).toMatchObject({
    decisions: [{ type: 'approved' }],
    leftOpen: [{ type: 'not-decided' }],
  });
});

test('without a decision it depends on the minutes and on the clock', () => {
  expect(outcome(held, after)).toBe('none');
  expect(outcome(held, after, 'none')).toBe('none');
  expect(outcome(aMeeting(), before)).toBe('not-held');
  expect(outcome(aMeeting(), after)).toBe('minutes-missing');
  expect(outcome(aMeeting({ state: 'cancelled' }), before)).toBe('cancelled');
  expect(outcome(aMeeting({ state: 'cancelled' }), after)).toBe('cancelled');
});

test('a discussion is no decision, that something was left open is one', () => {
  const has = (...types: DecisionType[]) => hasDecision({ item: anItem({ decisions: types.map(decision) }) });
  expect(has()).toBe(false);
  expect(has('discussed', 'none')).toBe(false);
  expect(has('not-decided')).toBe(true);
  expect(has('postponed')).toBe(true);
});
