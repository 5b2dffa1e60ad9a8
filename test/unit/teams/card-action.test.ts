import { describe, expect, test } from 'vitest';
import { isCardAction, readCardAction } from '../../../src/teams/card-action.ts';
import { activityOf, fromChannel } from './activity.ts';

/** What the inputs give that are empty or not on the card. */
const emptyInputs = { from: '', until: '', items: '', mode: '', substitute: '', substituteItems: '', note: '' };
const respond = { verb: 'respond', committeeId: 'fyrtaarnet', meetingId: 'moede-1', answer: 'decline' };
const showAgenda = { verb: 'show-agenda', committeeId: 'fyrtaarnet', meetingId: 'moede-1' };

const showItem = { verb: 'show-item', committeeId: 'fyrtaarnet', meetingId: 'moede-1', itemOrder: 3, language: 'da' };

const submit = (value: unknown) => activityOf({ ...fromChannel, value });
const execute = (value: unknown, name = 'adaptiveCard/action') =>
  activityOf({ ...fromChannel, type: 'invoke', name, value });
const pressed = (data: unknown, verb?: string) =>
  execute({ action: { type: 'Action.Execute', ...(verb === undefined ? {} : { verb }), data }, trigger: 'manual' });

describe('a press of a button', () => {
  test('is an Action.Execute, or an Action.Submit from a client that knows no Execute', () => {
    expect(isCardAction(pressed(respond))).toBe(true);
    expect(isCardAction(submit(respond))).toBe(true);
  });

  test('is neither a message in words nor another invoke', () => {
    expect(isCardAction(activityOf({ ...fromChannel, text: 'respond' }))).toBe(false);
    expect(isCardAction(execute(respond, 'composeExtension/query'))).toBe(false);
    for (const value of [null, 'verb', 7, ['verb'], {}, { answer: 'decline' }]) {
      expect(isCardAction(submit(value))).toBe(false);
    }
  });

  test('is read the same from both kinds of client', () => {
    const withSubstitute = { ...respond, jobKey: 'moede-1/agenda/19:x', substitute: 'Mette Prøve' };
    expect(readCardAction(submit(showAgenda))).toEqual(showAgenda);
    expect(readCardAction(pressed(showAgenda))).toEqual(showAgenda);
    expect(readCardAction(submit(showItem))).toEqual({ ...showItem, itemLabel: '' });
    expect(readCardAction(pressed(showItem))).toEqual({ ...showItem, itemLabel: '' });
    for (const data of [respond, withSubstitute]) {
      expect(readCardAction(submit(data))).toEqual({ ...emptyInputs, ...data });
      expect(readCardAction(pressed(data))).toEqual({ ...emptyInputs, ...data });
    }
  });

  test('takes an item from a list, by its number as it was written, or none', () => {
    const { itemOrder: _, ...unchosen } = showItem;
    expect(readCardAction(pressed({ ...unchosen, itemOrder: '12' }))).toMatchObject({ itemOrder: 12 });
    const nothing = readCardAction(pressed({ ...unchosen, itemOrder: '', itemLabel: null }));
    expect(nothing).toEqual({ ...unchosen, itemLabel: '' });
    expect(readCardAction(pressed({ ...unchosen, itemLabel: 'punkt 3' }))).toMatchObject({ itemLabel: 'punkt 3' });
  });

  test('has its verb in the data or beside it', () => {
    const { verb, ...data } = respond;
    expect(readCardAction(pressed(data, verb))).toEqual({ ...emptyInputs, ...respond });
    expect(readCardAction(pressed(respond, verb))).toEqual({ ...emptyInputs, ...respond });
  });

  test('brings nothing else in than what the cards send: no name and no time', () => {
    const forged = {
      ...respond,
      personName: 'Anden',
      actorId: 'anden',
      at: '2031-01-01T00:00:00Z',
      __proto__: { x: 1 },
    };
    expect(readCardAction(pressed(forged))).toEqual({ ...emptyInputs, ...respond });
    expect(readCardAction(submit(forged))).toEqual({ ...emptyInputs, ...respond });
  });
});

const draftId = '0123456789abcdef0123456789abcdef';
const save = { verb: 'import-save', draftId, language: 'da', seen: '0123456789abcdef' };

describe("a press on a document's card", () => {
  test('brings what was chosen on it, and nothing where the card has no such input', () => {
    const chosen = { ...save, chosenCommittee: 'havu', addsPlanned: 'true' };
    expect(readCardAction(pressed(chosen))).toEqual({ ...chosen, addsPlanned: true });
    expect(readCardAction(submit(save))).toEqual({ ...save, chosenCommittee: '', addsPlanned: false });
    expect(readCardAction(pressed({ ...save, addsPlanned: null }))).toMatchObject({ addsPlanned: false });
  });

  test.each([
    ['a draft that is a path', { ...save, draftId: '../../drafts/x' }],
    ['a draft of 31 digits', { ...save, draftId: draftId.slice(1) }],
    ['another language', { ...save, language: 'de' }],
    ['a committee that is a list', { ...save, chosenCommittee: ['havu'] }],
    ['a form without what it showed', { verb: 'import-update', draftId, language: 'da', title: 'x' }],
    ['a field of 2,001 letters', { ...save, seen: 'x'.repeat(2_001) }],
  ])('with %s is not read', (_case, data) => {
    expect(readCardAction(pressed(data))).toBeUndefined();
  });
});

describe('what no card of ours sends is not read', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'respond'],
    ['a list', [respond]],
    ['another verb', { ...respond, verb: 'delete' }],
    ['no verb', { ...respond, verb: undefined }],
    ['a verb that is a list', { ...respond, verb: ['respond'] }],
    ['no committee', { ...respond, committeeId: undefined }],
    ['an empty committee', { ...respond, committeeId: '' }],
    ['a committee that is an object', { ...respond, committeeId: { ne: '' } }],
    ['a meeting with 201 letters', { ...respond, meetingId: 'm'.repeat(201) }],
    ['a meeting that is a number', { ...showAgenda, meetingId: 1 }],
    ['an item that is a word', { ...showItem, itemOrder: 'tre' }],
    ['an item that is half', { ...showItem, itemOrder: 0.5 }],
    ['an item before the first', { ...showItem, itemOrder: -1 }],
    ['an item in no language', { ...showItem, language: 'de' }],
    ['another answer', { ...respond, answer: 'accept' }],
    ['a substitute with 1,001 letters', { ...respond, substitute: 'm'.repeat(1_001) }],
    ['a substitute that is a list', { ...respond, substitute: ['Mette'] }],
    ['a job key with 501 letters', { ...respond, jobKey: 'j'.repeat(501) }],
  ])('%s', (_case, data) => {
    expect(readCardAction(submit(data))).toBeUndefined();
    expect(readCardAction(pressed(data))).toBeUndefined();
  });

  test.each([undefined, null, 'x', [], {}, { action: null }, { action: 'respond' }, { action: { verb: 7 } }])(
    'an invoke with the value %j',
    (value) => {
      expect(readCardAction(execute(value))).toBeUndefined();
    },
  );
});
