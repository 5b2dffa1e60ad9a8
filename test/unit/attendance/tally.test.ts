import { expect, test } from 'vitest';
import { tally } from '../../../src/attendance/tally.ts';
import type { Response } from '../../../src/domain/response.ts';
import { aDecline, aResponse } from '../../builders.ts';

const names = (responses: readonly Response[]) => responses.map(({ personName }) => personName);

test('answers are counted by kind, each kind in the order of names', () => {
  const counted = tally([
    aResponse({ personName: 'Bo' }),
    aResponse({ personName: 'Åse', mode: 'virtual' }),
    aDecline({ personName: 'Carla' }),
    aResponse({ personName: 'Anna' }),
    aResponse({ personName: 'Ærø', mode: 'virtual' }),
  ]);
  expect(names(counted.inPerson)).toEqual(['Anna', 'Bo']);
  expect(names(counted.virtual)).toEqual(['Ærø', 'Åse']);
  expect(names(counted.declined)).toEqual(['Carla']);
  expect(counted.substitutes).toBe(0);
});

test('the seat of a member who sends a substitute counts once, under afbud', () => {
  const counted = tally([aDecline({ personName: 'Carla', delegatedTo: 'Mette' }), aDecline({ personName: 'Bo' })]);
  expect(names(counted.declined)).toEqual(['Bo', 'Carla']);
  expect([counted.inPerson.length, counted.virtual.length, counted.substitutes]).toEqual([0, 0, 1]);
});

test('who accepts without saying how comes in person', () => {
  const { mode: _, ...without } = aResponse();
  expect(tally([without]).inPerson).toEqual([without]);
});

test('who says "perhaps" or has not answered counts nowhere', () => {
  const counted = tally([aResponse({ partStat: 'tentative' }), aResponse({ partStat: 'needs-action' })]);
  expect(counted).toEqual({ inPerson: [], virtual: [], declined: [], substitutes: 0 });
});

test('counting changes nothing in the list that is counted', () => {
  const responses = [aResponse({ personName: 'Bo' }), aResponse({ personName: 'Anna' })];
  tally(responses);
  expect(names(responses)).toEqual(['Bo', 'Anna']);
});
