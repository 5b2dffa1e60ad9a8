/**
 * Surface: the tenant of an activity. Threat: people of another organisation talk to this one's bot, rightly signed by Teams.
 *
 * Seen failing: with `isAllowedTenant` left out of `checkActivity` (src/server/guard.ts), all ten were answered with 200.
 */
import { expect, test } from 'vitest';
import type { JsonObject } from '../teams-service/wire.ts';
import { useDoor } from './door.ts';

const door = useDoor();
const foreign = '00000000-0000-4000-8000-0000000000ff';
const own = () => door().service.platform.tenantId;

test.each<[string, () => JsonObject]>([
  ['in the channel data', () => ({ channelData: { tenant: { id: foreign } } })],
  ['in the conversation', () => ({ conversation: { id: 'a:1', tenantId: foreign }, channelData: {} })],
  ['in both', () => ({ conversation: { id: 'a:1', tenantId: foreign }, channelData: { tenant: { id: foreign } } })],
  ['nowhere', () => ({ conversation: { id: 'a:1' }, channelData: {} })],
  ['nowhere, without channel data', () => ({ conversation: { id: 'a:1' }, channelData: null })],
  [
    'ours in the one, theirs in the other',
    () => ({ conversation: { id: 'a:1', tenantId: own() }, channelData: { tenant: { id: foreign } } }),
  ],
  [
    'theirs in the one, ours in the other',
    () => ({ conversation: { id: 'a:1', tenantId: foreign }, channelData: { tenant: { id: own() } } }),
  ],
  ['ours with more behind it', () => ({ channelData: { tenant: { id: `${own()},${foreign}` } } })],
  ['ours with a space', () => ({ conversation: { id: 'a:1', tenantId: ` ${own()}` }, channelData: {} })],
  ['an empty text', () => ({ conversation: { id: 'a:1', tenantId: '' }, channelData: { tenant: { id: '' } } })],
])('a rightly signed activity of another tenant is turned away (tenant %s)', async (_where, overrides) => {
  const { knock, said, chat } = door();
  expect(await knock(said(overrides()))).toEqual({ status: 403, body: '', turns: 0 });
  expect(chat.everythingSent).toEqual([]);
});

test('our own is let in, in letters of either size', async () => {
  const { knock, said } = door();
  const channelData = { tenant: { id: own().toUpperCase() } };
  expect(await knock(said({ channelData }))).toMatchObject({ status: 200, turns: 1 });
});
