import { expect, test } from 'vitest';
import { maySee, operatorScope, readScopeOf } from '../../../src/access/scope.ts';
import { aMembership } from '../../builders.ts';

const memberships = [aMembership({ committeeId: 'fyrtaarnet' }), aMembership({ committeeId: 'skole' })];

test('in a channel everybody may hear of the committees that are bound to it, whatever the asker belongs to', () => {
  for (const scope of ['channel', 'group'] as const) {
    const read = readScopeOf({ scope, committeeIds: ['havn'] }, memberships);
    expect([...(read.committeeIds === 'all' ? [] : read.committeeIds)]).toEqual(['havn']);
    expect(maySee(read, 'fyrtaarnet')).toBe(false);
  }
});

test('in personal chat one hears of the committees of which one is a member, whatever the chat is bound to', () => {
  const read = readScopeOf({ scope: 'personal', committeeIds: ['havn'] }, memberships);
  expect(['fyrtaarnet', 'skole', 'havn', ''].map((id) => maySee(read, id))).toEqual([true, true, false, false]);
});

test('who is a member of nothing hears nothing, and neither does a channel that is bound to nothing', () => {
  expect(maySee(readScopeOf({ scope: 'personal', committeeIds: ['havn'] }, []), 'havn')).toBe(false);
  expect(maySee(readScopeOf({ scope: 'channel', committeeIds: [] }, memberships), 'fyrtaarnet')).toBe(false);
});

test('in Teams nobody sees closed items', () => {
  for (const scope of ['channel', 'group', 'personal'] as const) {
    for (const role of ['member', 'chair', 'secretary'] as const) {
      const audience = { scope, committeeIds: ['fyrtaarnet'] };
      expect(readScopeOf(audience, [aMembership({ role })]).seesClosedItems).toBe(false);
    }
  }
});

test('a committee called "all" opens nothing else', () => {
  expect(maySee(readScopeOf({ scope: 'channel', committeeIds: ['all'] }, []), 'havn')).toBe(false);
});

test('the operator at the command line sees everything', () => {
  expect(maySee(operatorScope, 'havn')).toBe(true);
  expect(operatorScope.seesClosedItems).toBe(true);
});
