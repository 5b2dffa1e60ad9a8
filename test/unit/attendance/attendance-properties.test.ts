import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidePart } from '../../../src/attendance/decide-part.ts';
import { decideSubstitute } from '../../../src/attendance/decide-substitute.ts';
import { answerSeat, keepConsent } from '../../../src/attendance/keep-consent.ts';
import { quorumStates } from '../../../src/attendance/quorum.ts';
import { attendeeGroup } from '../../../src/attendance/roster.ts';
import { takeNote } from '../../../src/attendance/take-note.ts';
import type { QuorumRule } from '../../../src/domain/attendance.ts';
import type { Response } from '../../../src/domain/response.ts';
import {
  anAnswer,
  anAnyName,
  aPresence,
  aSeat,
  guests,
  labelsOf,
  members,
  record,
  seatsOf,
  viewOf,
} from './arbitrary-attendance.ts';

/** PROPERTY_SEED repeats a run. */
const seed = Number(process.env['PROPERTY_SEED'] ?? randomInt(2 ** 31));
const check = (property: fc.IProperty<unknown[]>) => fc.assert(property, { seed, numRuns: 400 });
const standings = ['broken', 'open', 'met'];
const rules: readonly QuorumRule[] = [
  { kind: 'count', count: 2 },
  { kind: 'share', share: 0.5, isMoreThan: true },
  { kind: 'chair' },
  { kind: 'each-party' },
];

describe(`whatever is given (seed ${seed})`, () => {
  test('a part lies within the meeting, is never the whole and names items of the agenda in its order', () => {
    const text = fc.oneof(
      fc.constantFrom('', '9', '09:00', '9.30', 'kl. 10', '11:30', '24', '23:59', ' 10.15 ', 'ti'),
      fc.string(),
    );
    const item = fc.oneof(fc.constantFrom('1', '2', '3', ' 2 ', '', '9'), fc.string());
    const answer = fc.record({ from: text, until: text, items: fc.array(item) }, { requiredKeys: [] });
    check(
      fc.property(answer, (said) => {
        const decided = decidePart(record, { kind: 'accept', mode: 'virtual', ...said });
        if (!decided.ok || decided.part === undefined) return;
        const { from, until, items } = decided.part;
        expect(Object.keys(decided.part).length).toBeGreaterThan(0);
        if (from !== undefined) expect(from > '09:00' && from <= '11:30').toBe(true);
        if (until !== undefined) expect(until >= '09:00' && until < '11:30').toBe(true);
        if (from !== undefined && until !== undefined) expect(from < until).toBe(true);
        const labels = labelsOf(items ?? []);
        expect(labels).toEqual(['1', '2', '3'].filter((label) => labels.includes(label)));
        expect(labels.length).toBeLessThan(3);
        if (items !== undefined) expect(labels.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a part that was decided is decided the same when it is said again', () => {
    const time = fc.constantFrom('09:00', '9', '9.30', '10:15', 'kl. 11', '11.30');
    const answer = fc.record({ from: time, until: time, items: fc.subarray(['3', '1', '2']) }, { requiredKeys: [] });
    check(
      fc.property(answer, (said) => {
        const decided = decidePart(record, { kind: 'accept', mode: 'in-person', ...said });
        if (!decided.ok) return;
        const { items, ...times } = decided.part ?? {};
        const again = { ...times, ...(items === undefined ? {} : { items: labelsOf(items) }) };
        expect(decidePart(record, { kind: 'accept', mode: 'in-person', ...again })).toEqual(decided);
      }),
    );
  });

  test('a substitute is never oneself, is asked only when the platform knows them and nobody else has them', () => {
    check(
      fc.property(seatsOf(members), fc.nat(members.length - 1), anAnyName, (seats, index, name) => {
        const own = members[index];
        if (own === undefined) return;
        const wish = { personId: own.personId, personName: own.name };
        const decided = decideSubstitute(record, wish, { kind: 'decline', substitute: name }, own, members, seats);
        if (!decided.ok || decided.substitute === undefined) return;
        const { substitute } = decided;
        expect(substitute.personId).not.toBe(own.personId);
        expect(substitute.standing).toBe(substitute.personId === undefined ? 'unasked' : 'asked');
        expect(substitute.name.length).toBeLessThanOrEqual(100);
        if (substitute.personId === undefined) return;
        const theirs = seats.find(({ personId }) => personId === substitute.personId);
        expect(['declined', 'delegated']).not.toContain(theirs?.partStat);
        const others = seats.filter(({ personId }) => personId !== own.personId);
        const takers = others.filter((seat) => seat.substitute?.personId === substitute.personId);
        expect(takers.every((seat) => seat.substitute?.standing === 'declined')).toBe(true);
      }),
    );
  });

  test('nobody is in the roster twice, everybody is there, and each is counted under one heading', () => {
    check(
      fc.property(seatsOf(members), guests, fc.array(aPresence), (seats, invited, presences) => {
        const { roster } = viewOf(seats, [], { guests: invited, presences });
        const ids = roster.map(({ personId }) => personId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { personId } of [...members, ...seats]) expect(ids).toContain(personId);
        for (const { name } of invited) expect(roster.map((attendee) => attendee.name)).toContain(name);
        const groups = Object.groupBy(roster, attendeeGroup);
        expect(Object.values(groups).flat()).toHaveLength(roster.length);
        for (const { standsFor } of roster) {
          if (standsFor !== undefined) expect(seats.map(({ personId }) => personId)).toContain(standsFor.personId);
        }
        const taken = roster.flatMap(({ standsFor }) => standsFor?.personId ?? []);
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });

  test('no more seats are filled than people come, and no rule counts one twice', () => {
    check(
      fc.property(seatsOf(members), (seats) => {
        const { roster, quorum } = viewOf(seats, rules);
        const comes = roster.filter((one) => ['inPerson', 'virtual', 'partly'].includes(attendeeGroup(one)));
        expect(quorum[0]?.expected).toBeLessThanOrEqual(comes.length);
        expect(quorum[0]?.expected).toBeLessThanOrEqual(roster.filter(({ hasSeat }) => hasSeat).length);
        for (const { standing, expected, needed } of quorum) expect(standing === 'met').toBe(expected >= needed);
      }),
    );
  });

  test('one acceptance more makes no quorum worse', () => {
    check(
      fc.property(seatsOf(members), fc.nat(members.length - 1), fc.boolean(), (seats, index, isVirtual) => {
        const personId = members[index]?.personId ?? '';
        const more = anAnswer(personId, { partStat: 'accepted', mode: isVirtual ? 'virtual' : 'in-person' });
        const changed = [...seats.filter((seat) => seat.personId !== personId), more];
        const [before, after] = [levels(seats), levels(changed)];
        // Who comes after all lets their substitute go, and that may be the one who was to preside.
        const isLettingGo = seats.find((seat) => seat.personId === personId)?.substitute !== undefined;
        for (const [rule, level] of before.entries()) {
          if (rules[rule]?.kind === 'chair' && isLettingGo) continue;
          expect(after[rule]).toBeGreaterThanOrEqual(level);
        }
      }),
    );
  });

  test('one afbud more makes no quorum better', () => {
    check(
      fc.property(seatsOf(members), fc.nat(members.length - 1), (seats, index) => {
        const personId = members[index]?.personId ?? '';
        // Who lets go of a substitute gives them back to their own seat: that is no afbud alone.
        const had = seats.find((seat) => seat.personId === personId)?.substitute;
        if (had?.personId !== undefined || had?.standing === 'unasked') return;
        const changed = [...seats.filter((seat) => seat.personId !== personId), anAnswer(personId, {})];
        const [before, after] = [levels(seats), levels(changed)];
        for (const [rule, level] of before.entries()) expect(after[rule]).toBeLessThanOrEqual(level);
      }),
    );
  });

  test('a consent stands only for the same person, the same items and the same time, and nothing else of an answer changes', () => {
    check(
      fc.property(aSeat('p1'), aSeat('p1'), fc.boolean(), (next, current, isMoved) => {
        const later = isMoved ? { ...next, answeredStart: '2031-03-05T08:00:00.000Z' } : next;
        const kept = keepConsent(later, current);
        const { substitute, ...rest } = kept;
        const { substitute: asked, ...others } = later;
        expect(rest).toEqual(others);
        if (substitute === asked) return;
        expect(isMoved).toBe(false);
        expect(substitute).toBe(current.substitute);
        expect(substitute?.standing).not.toBe('declined');
        expect([substitute?.personId, substitute?.items]).toEqual([asked?.personId, asked?.items]);
      }),
    );
  });

  test('of two answers of a substitute the later one stands in either order, and the seat is else as it was', () => {
    const anAnswerAt = fc.record({
      standing: fc.constantFrom('accepted' as const, 'declined' as const),
      minute: fc.integer({ min: 10, max: 59 }),
    });
    check(
      fc.property(anAnswerAt, anAnswerAt, (one, other) => {
        if (one.minute === other.minute) return;
        const seat = anAnswer('p1', {
          partStat: 'delegated',
          substitute: { name: 'Bo Lund', personId: 'p2', standing: 'asked' },
        });
        const said = ({ standing, minute }: typeof one) => ({
          meetingId: seat.meetingId,
          seatId: 'p1',
          substituteId: 'p2',
          standing,
          at: `2031-03-01T11:${minute}:00.000Z`,
        });
        const inOrder = (answers: readonly (typeof one)[]): Response =>
          answers.reduce((state, answer) => {
            const answered = answerSeat(state, said(answer));
            return typeof answered === 'string' ? state : answered;
          }, seat);
        expect(inOrder([one, other])).toEqual(inOrder([other, one]));
        const { substitute: _, ...rest } = inOrder([one, other]);
        const { substitute: __, ...before } = seat;
        expect(rest).toEqual(before);
        expect(answerSeat(seat, { ...said(one), substituteId: 'p3' })).toBe('withdrawn');
      }),
    );
  });

  test('a note is one line of 500 characters at most, and is read the same when it is read again', () => {
    check(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 1_200, size: 'max' }), (text) => {
        const note = takeNote(text);
        if (note.kind !== 'taken') return;
        expect([...note.text].length).toBeLessThanOrEqual(500);
        expect(note.text).not.toMatch(/[\r\n\t]|^\s|\s{2}|\s$/u);
        expect(note.text.isWellFormed()).toBe(true);
        if (note.text.length < 500) expect(takeNote(note.text)).toEqual(note);
      }),
    );
  });

  test('an illness is heard wherever it stands in a note', () => {
    const around = fc.array(fc.constantFrom('Jeg', 'kommer', 'ikke', 'punkt 2', 'tak', 'ferie', 'toget', 'møde'));
    const illness = fc.constantFrom(
      'er syg',
      'SYGEMELDT',
      'har influenza',
      'er indlagt',
      'on sick leave',
      'ondt i ryggen',
    );
    check(
      fc.property(around, illness, around, fc.constantFrom(' ', '\n', '  ', ' – '), (before, said, after, gap) => {
        expect(takeNote([...before, said, ...after].join(gap))).toEqual({ kind: 'dropped' });
      }),
    );
  });
});

function levels(seats: readonly Response[]): number[] {
  return quorumStates(rules, viewOf(seats, rules).roster).map(({ standing }) => standings.indexOf(standing));
}
