import { describe, expect, test } from 'vitest';
import { decideResponse, type ResponseSituation, type ResponseWish } from '../../../src/attendance/decide-response.ts';
import type { Answer } from '../../../src/domain/response.ts';
import { aDecline, aMeetingWithoutTime, aRecord, aResponse } from '../../builders.ts';

const weekBefore = new Date('2031-02-25T07:00:00Z');

function wish(answer: Answer, changes: Partial<ResponseWish> = {}): ResponseWish {
  return {
    personId: '11111111-0000-4000-8000-000000000001',
    personName: 'Ditte Eksempel',
    answer,
    channel: 'card',
    at: new Date('2031-03-01T10:00:00Z'),
    ...changes,
  };
}

const decline = (substitute?: string): Answer => ({
  kind: 'decline',
  ...(substitute === undefined ? {} : { substitute }),
});
/** What else stands: nobody has answered, and the svarfrist lies ahead. */
const at = (now: Date): ResponseSituation => ({
  now,
  deadline: new Date('2031-03-03T11:00:00Z'),
  members: [],
  responses: [],
});
const decide = (answer: Answer, now = weekBefore) => decideResponse(aRecord(), wish(answer), at(now));

describe('an answer that is taken', () => {
  test('says who comes, and whether in person or virtually', () => {
    expect(decide({ kind: 'accept', mode: 'in-person' })).toEqual({ ok: true, response: aResponse() });
    expect(decide({ kind: 'accept', mode: 'virtual' })).toEqual({ ok: true, response: aResponse({ mode: 'virtual' }) });
  });

  test('is an afbud without a substitute where none is named', () => {
    for (const answer of [decline(), decline(''), decline('  \n ')]) {
      expect(decide(answer)).toEqual({ ok: true, response: aDecline() });
    }
  });

  test('names the substitute as one line without outer blanks', () => {
    for (const name of ['Mette Prøve', '  Mette   Prøve ', 'Mette\r\nPrøve', 'Mette\tPrøve']) {
      expect(decide(decline(name))).toEqual({
        ok: true,
        response: aDecline({ substitute: { name: 'Mette Prøve', standing: 'unasked' } }),
      });
    }
  });

  test('is the own answer of the one whom the platform names, and carries the time at which it was given', () => {
    const given = wish(decline(), {
      personId: 'oid-2',
      personName: 'Bo Prøve',
      channel: 'message',
      at: new Date('2031-03-01T10:00:00.123Z'),
    });
    expect(decideResponse(aRecord(), given, at(weekBefore))).toMatchObject({
      response: {
        personId: 'oid-2',
        actorId: 'oid-2',
        personName: 'Bo Prøve',
        channel: 'message',
        at: '2031-03-01T10:00:00.123Z',
      },
    });
  });

  test('has a substitute with a name of up to 100 letters', () => {
    expect(decide(decline('Ø'.repeat(100)))).toMatchObject({ ok: true });
    expect(decide(decline('Ø'.repeat(101)))).toEqual({ ok: false, reason: 'substitute-too-long' });
  });
});

describe('an answer is refused', () => {
  const accept: Answer = { kind: 'accept', mode: 'virtual' };

  test('from the moment the meeting begins', () => {
    expect(decide(accept, new Date('2031-03-04T07:59:59.999Z'))).toMatchObject({ ok: true });
    expect(decide(accept, new Date('2031-03-04T08:00:00.000Z'))).toEqual({ ok: false, reason: 'meeting-begun' });
  });

  test('by the clock of the bot, whatever time the click claims', () => {
    const early = wish(accept, { at: new Date('2031-01-01T00:00:00Z') });
    expect(decideResponse(aRecord(), early, at(new Date('2031-03-04T09:00:00Z')))).toMatchObject({ ok: false });
  });

  test('after its day for a meeting without a time', () => {
    const record = { meeting: aMeetingWithoutTime(), items: [] };
    expect(decideResponse(record, wish(accept), at(new Date('2031-03-04T22:59:59Z')))).toMatchObject({ ok: true });
    expect(decideResponse(record, wish(accept), at(new Date('2031-03-04T23:00:00Z')))).toMatchObject({ ok: false });
  });

  test('for a cancelled meeting, also after its time', () => {
    const cancelled = aRecord({ state: 'cancelled' });
    for (const now of [weekBefore, new Date('2031-03-05T08:00:00Z')]) {
      expect(decideResponse(cancelled, wish(accept), at(now))).toEqual({ ok: false, reason: 'meeting-cancelled' });
    }
  });

  test.each(['Ditte Eksempel', 'ditte  eksempel ', 'DITTE EKSEMPEL'])(
    'when Ditte Eksempel names "%s" as her own substitute',
    (name) => {
      expect(decide(decline(name))).toEqual({ ok: false, reason: 'substitute-is-self' });
    },
  );

  test('when the own name is written with letters put together of two characters', () => {
    const self = wish(decline('A\u030age Prøve'), { personName: 'Åge Prøve' });
    expect(decideResponse(aRecord(), self, at(weekBefore))).toEqual({ ok: false, reason: 'substitute-is-self' });
  });
});
