import { expect, test } from 'vitest';
import { composeScopeOf } from '../../../src/access/compose-scope.ts';
import { type Audience, openScope } from '../../../src/access/scope.ts';
import { aMembership } from '../../builders.ts';

const memberships = ['digu', 'havu'].map((committeeId) => aMembership({ committeeId }));

function ids(audience: Audience, of = memberships): string[] {
  const { committees } = composeScopeOf(audience, of);
  return committees === 'all' ? ['all'] : [...committees.keys()];
}

test('in a personal chat one may insert what belongs to the committees of which one is a member', () => {
  expect(ids({ scope: 'personal', committeeIds: [] })).toEqual(['digu', 'havu']);
});

test.each(['channel', 'group'] as const)('in a %s only what its committees and the writer have in common', (scope) => {
  expect(ids({ scope, committeeIds: ['havu', 'pakhuset'] })).toEqual(['havu']);
  expect(ids({ scope, committeeIds: ['havu'] }, [])).toEqual([]);
});

test.each(['channel', 'group'] as const)('in a %s that is bound to no committee one may insert nothing', (scope) => {
  expect(ids({ scope, committeeIds: [] })).toEqual([]);
});

test('a personal chat that claims to be bound gives nobody more', () => {
  expect(ids({ scope: 'personal', committeeIds: ['pakhuset'] }, [])).toEqual([]);
});

test('closed items are never inserted, whoever writes', () => {
  const secretary = [aMembership({ committeeId: 'havu', role: 'secretary' })];
  for (const scope of ['personal', 'group', 'channel'] as const) {
    expect(composeScopeOf({ scope, committeeIds: ['havu'] }, secretary)).toEqual(openScope(['havu']));
  }
});

test('what was seen in a term that has ended is not inserted', () => {
  const former = [aMembership({ committeeId: 'havu', until: '2030-12-31' })];
  expect(ids({ scope: 'personal', committeeIds: [] }, former)).toEqual([]);
});
