import { describe, expect, test } from 'vitest';
import { decideSubstitute } from '../../../src/attendance/decide-substitute.ts';
import { decideSubstituteAnswer } from '../../../src/attendance/decide-substitute-answer.ts';
import { answerSeat, keepConsent } from '../../../src/attendance/keep-consent.ts';
import type { Membership } from '../../../src/domain/person.ts';
import type { Answer, Response } from '../../../src/domain/response.ts';
import { aDecline, aMembership, anItem, aRecord, aResponse } from '../../builders.ts';

const record = { ...aRecord(), items: [anItem(), anItem({ number: '2', order: 1, title: 'Kajen' })] };
const ditte = aMembership({ personId: 'ditte', name: 'Ditte Eksempel' });
const members = [
  ditte,
  aMembership({ personId: 'mette-h', name: 'Mette Holm' }),
  aMembership({ personId: 'mette-k', name: 'Mette Krag' }),
  aMembership({ personId: 'bo', name: 'Bo Tagsten' }),
];

function decide(
  answer: Partial<Extract<Answer, { kind: 'decline' }>>,
  { own = ditte, responses = [] }: { own?: Membership; responses?: readonly Response[] } = {},
) {
  const wish = { personId: 'ditte', personName: 'Ditte Eksempel' };
  return decideSubstitute(record, wish, { kind: 'decline', ...answer }, own, members, responses);
}

describe('whom somebody with afbud names', () => {
  test('is nobody where the name is left out', () => {
    for (const substitute of ['', '  ']) expect(decide({ substitute })).toEqual({ ok: true });
  });

  test('is asked when the platform knows them, by the whole name or by a first name that only one has', () => {
    const bo = { name: 'Bo Tagsten', personId: 'bo', standing: 'asked' };
    for (const substitute of ['Bo Tagsten', ' bo  tagsten', 'Bo']) {
      expect(decide({ substitute })).toEqual({ ok: true, substitute: bo });
    }
  });

  test('is taken as written when nobody knows them', () => {
    expect(decide({ substitute: 'Karla  Ukendt' })).toEqual({
      ok: true,
      substitute: { name: 'Karla Ukendt', standing: 'unasked' },
    });
  });

  test('may come for some items only', () => {
    expect(decide({ substitute: 'Bo', items: ['2'] })).toMatchObject({
      substitute: { items: [{ label: '2', title: 'Kajen' }] },
    });
    expect(decide({ substitute: 'Bo', items: ['7'] })).toEqual({ ok: false, reason: 'no-such-item' });
  });

  test('may be the usual one, who need not be a member', () => {
    const own = { ...ditte, defaultSubstitute: { name: 'Karla Ukendt', personId: 'karla' } };
    expect(decide({ substitute: 'karla ukendt' }, { own })).toMatchObject({ substitute: { personId: 'karla' } });
  });
});

describe('is refused', () => {
  test('when the name fits two, who are named', () => {
    expect(decide({ substitute: 'Mette' })).toEqual({
      ok: false,
      reason: 'substitute-unclear',
      alike: ['Mette Holm', 'Mette Krag'],
    });
  });

  test('when it is oneself', () => {
    expect(decide({ substitute: 'ditte eksempel' })).toEqual({ ok: false, reason: 'substitute-is-self' });
  });

  test('when they have sent afbud themselves', () => {
    const responses = [aDecline({ personId: 'bo', personName: 'Bo Tagsten' })];
    expect(decide({ substitute: 'Bo' }, { responses })).toEqual({ ok: false, reason: 'substitute-has-declined' });
  });

  test('when they take the seat of somebody else, unless they have said no to that', () => {
    const taken = (standing: 'asked' | 'accepted' | 'declined') => [
      aDecline({ personId: 'mette-h', substitute: { name: 'Bo Tagsten', personId: 'bo', standing } }),
    ];
    for (const standing of ['asked', 'accepted'] as const) {
      expect(decide({ substitute: 'Bo' }, { responses: taken(standing) })).toMatchObject({
        reason: 'substitute-is-taken',
      });
    }
    expect(decide({ substitute: 'Bo' }, { responses: taken('declined') }).ok).toBe(true);
  });
});

const seat = aDecline({ personId: 'ditte', substitute: { name: 'Bo Tagsten', personId: 'bo', standing: 'asked' } });

describe('the answer of a substitute', () => {
  const now = new Date('2031-03-01T10:00:00Z');
  const answer = (given: Answer, at = now) =>
    decideSubstituteAnswer(
      record,
      seat,
      { personId: 'bo', personName: 'Bo Tagsten', answer: given, channel: 'card', at },
      at,
    );

  test('is yes, in person or virtually, or no', () => {
    expect(answer({ kind: 'accept', mode: 'virtual' })).toMatchObject({
      answer: { seatId: 'ditte', substituteId: 'bo', standing: 'accepted', mode: 'virtual' },
    });
    expect(answer({ kind: 'decline' })).toMatchObject({ answer: { standing: 'declined' } });
  });

  test('sends nobody else, and is no perhaps and no part', () => {
    expect(answer({ kind: 'decline', substitute: 'Mette Holm' })).toMatchObject({
      reason: 'substitute-cannot-delegate',
    });
    expect(answer({ kind: 'tentative' })).toMatchObject({ reason: 'substitute-cannot-be-partial' });
    expect(answer({ kind: 'accept', mode: 'in-person', from: '10' })).toMatchObject({
      reason: 'substitute-cannot-be-partial',
    });
  });

  test('comes too late once the meeting has begun', () => {
    expect(answer({ kind: 'decline' }, new Date('2031-03-04T08:00:00Z'))).toMatchObject({ reason: 'meeting-begun' });
  });

  test('is kept on the seat; an older one does not undo it, and one for a seat that is not theirs is none', () => {
    const given = { meetingId: 'moede-1', seatId: 'ditte', substituteId: 'bo', at: '2031-03-01T11:00:00.000Z' };
    const accepted = answerSeat(seat, { ...given, standing: 'accepted', mode: 'virtual' });
    expect(accepted).toMatchObject({ substitute: { standing: 'accepted', mode: 'virtual', answeredAt: given.at } });
    if (typeof accepted === 'string') throw new Error(accepted);
    const older = { ...given, at: '2031-03-01T10:59:59.000Z', standing: 'declined' } as const;
    expect(answerSeat(accepted, older)).toBe('superseded');
    expect(answerSeat(seat, { ...given, substituteId: 'mette-h', standing: 'accepted' })).toBe('withdrawn');
    expect(answerSeat(aResponse(), { ...given, standing: 'accepted' })).toBe('withdrawn');
  });
});

test('an afbud that names the same substitute again does not ask them anew', () => {
  const agreed = answerSeat(seat, {
    meetingId: 'moede-1',
    seatId: 'ditte',
    substituteId: 'bo',
    standing: 'accepted',
    mode: 'in-person',
    at: '2031-03-01T11:00:00.000Z',
  });
  if (typeof agreed === 'string') throw new Error(agreed);
  expect(keepConsent({ ...seat, at: '2031-03-01T12:00:00.000Z' }, agreed).substitute).toEqual(agreed.substitute);
  const items = [{ label: '2', title: 'Kajen' }];
  const forItems = { ...seat, substitute: { name: 'Bo Tagsten', personId: 'bo', standing: 'asked' as const, items } };
  expect(keepConsent(forItems, agreed).substitute?.standing).toBe('asked');
  expect(keepConsent({ ...seat, answeredStart: '2031-03-05T08:00:00.000Z' }, agreed).substitute?.standing).toBe(
    'asked',
  );
});
