import { expect, it } from 'vitest';
import { acceptProposal, declineProposal } from '../../src/agenda/proposals/decide-proposal.ts';
import { mostOpen, type Proposal } from '../../src/agenda/proposals/proposal.ts';
import { readProposalNews } from '../../src/agenda/proposals/proposal-news.ts';
import { proposeItem } from '../../src/agenda/proposals/propose-item.ts';
import { aCommittee, aRecord } from '../builders.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();
const now = new Date('2031-02-01T09:00:00.000Z');

function aProposal(changes: Partial<Proposal> = {}): Proposal {
  return {
    id: 'f1',
    committeeId: 'fyrtaarnet',
    title: 'Cykelparkering',
    proposerId: 'p1',
    proposerName: 'Ditte Eksempel',
    at: now.toISOString(),
    state: 'proposed',
    ...changes,
  };
}

const decided = (at: string) => ({ state: 'declined', decision: { byId: 'p2', byName: 'Bo Prøve', at } }) as const;

it('a proposal is added once and found again, in its own committee alone', async () => {
  const { proposals } = await azurite.open();
  expect(await proposals.add(aProposal())).toBe('added');
  expect(await proposals.add(aProposal({ title: 'Noget andet' }))).toBe('exists');
  expect((await proposals.find('fyrtaarnet', 'f1'))?.value).toEqual(aProposal());
  expect(await proposals.find('havnen', 'f1')).toBeUndefined();
  expect(await proposals.list('havnen', new Date(0))).toEqual([]);
});

it('of two who decide at once one is first, and the other is told', async () => {
  const { proposals } = await azurite.open();
  await proposals.add(aProposal());
  const stored = await proposals.find('fyrtaarnet', 'f1');
  const outcomes = await Promise.all(
    ['p2', 'p3'].map((byId) =>
      proposals.replace(
        aProposal({ state: 'declined', decision: { byId, byName: byId, at: now.toISOString() } }),
        stored?.revision ?? '',
      ),
    ),
  );
  expect(outcomes.sort()).toEqual(['conflict', 'saved']);
});

it('the list has what is undecided and what was decided since, oldest first', async () => {
  const { proposals } = await azurite.open();
  await proposals.add(aProposal({ id: 'ny', at: '2031-01-03T00:00:00.000Z' }));
  await proposals.add(aProposal({ id: 'gammel', at: '2031-01-01T00:00:00.000Z', ...decided('2031-01-05T00:00:00Z') }));
  await proposals.add(aProposal({ id: 'fersk', at: '2031-01-02T00:00:00.000Z', ...decided('2031-01-20T00:00:00Z') }));
  const ids = async (since: string) =>
    (await proposals.list('fyrtaarnet', new Date(since))).map(({ value }) => value.id);
  expect(await ids('2031-01-20T00:00:00.000Z')).toEqual(['fersk', 'ny']);
  expect(await ids('2031-01-21T00:00:00.000Z')).toEqual(['ny']);
  expect(await ids('2031-01-01T00:00:00.000Z')).toEqual(['gammel', 'fersk', 'ny']);
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { proposals } = await azurite.open();
  const ids = [hostileKey, `${hostileKey}2`, '..', "x' or PartitionKey ne 'y"];
  for (const committeeId of ids) for (const id of ids) await proposals.add(aProposal({ id, committeeId }));
  for (const committeeId of ids) expect(await proposals.list(committeeId, now)).toHaveLength(ids.length);
  expect((await proposals.find(hostileKey, '..'))?.value).toEqual(aProposal({ id: '..', committeeId: hostileKey }));
});

it('a decision whose confirmation is lost on the way is taken', async () => {
  const prefix = newPrefix();
  const { proposals } = await azurite.open({ prefix });
  await proposals.add(aProposal());
  let losses = 0;
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method }) => {
    if (method === 'GET' || losses === 0) return 'pass';
    losses -= 1;
    return 'lose-response';
  });
  const behind = await azurite.open({ prefix, connectionString: proxy.connectionString });
  const stored = await behind.proposals.find('fyrtaarnet', 'f1');
  losses = 1;
  expect(await behind.proposals.replace(aProposal(decided(now.toISOString())), stored?.revision ?? '')).toBe('saved');
  await proxy.close();
  expect((await proposals.find('fyrtaarnet', 'f1'))?.value.state).toBe('declined');
});

it('one person has twenty undecided proposals in a committee at most, and the same message twice is one', async () => {
  const { proposals } = await azurite.open();
  const propose = (id: string) =>
    proposeItem(
      proposals,
      { id, committeeId: 'fyrtaarnet', title: `Sag\u0007 ${id}`, reason: '', proposerId: 'p1', proposerName: 'Ditte' },
      now,
    );
  for (let count = 0; count < mostOpen; count += 1) await propose(`f${count}`);
  expect(await propose('f0')).toMatchObject({ outcome: 'proposed', proposal: { title: 'Sag f0' } });
  expect(await propose('en til')).toEqual({ outcome: 'refused', reason: 'too-many' });
});

it('what a replica accepted before it died is put on the agenda by another, once, and told of only then', async () => {
  const { proposals, meetings } = await azurite.open();
  await meetings.addCommittee(aCommittee(), 'system');
  await meetings.saveMeeting(aRecord(), undefined, undefined, 'system');
  const decision = { byId: 'p2', byName: 'Bo Prøve', at: '2031-02-01T08:00:00.000Z', meetingId: 'moede-1' };
  await proposals.add(aProposal({ state: 'accepted', decision }));
  const dependencies = { proposals, desk: meetings, now: () => now };
  const read = () => readProposalNews(dependencies, 'fyrtaarnet', () => undefined);
  const news = await Promise.all([read(), read()]);
  expect(news.flat().every(({ decision: made }) => made?.isPlaced === true)).toBe(true);
  const items = (await meetings.findMeeting('fyrtaarnet', 'moede-1'))?.items ?? [];
  expect(items.map(({ title }) => title)).toEqual(['Godkendelse af dagsordenen', 'Cykelparkering']);
});

it('accepted and declined at once, one of the two holds, and the agenda says the same', async () => {
  const { proposals, meetings } = await azurite.open();
  await meetings.addCommittee(aCommittee(), 'system');
  await meetings.saveMeeting(aRecord(), undefined, undefined, 'system');
  await proposals.add(aProposal());
  const dependencies = { proposals, desk: meetings, now: () => now };
  const by = (byId: string) => ({ committeeId: 'fyrtaarnet', proposalId: 'f1', byId, byName: byId });
  const outcomes = await Promise.all([
    acceptProposal(dependencies, by('p2'), 'moede-1'),
    declineProposal(dependencies, by('p3'), 'nej'),
  ]);
  expect(outcomes.filter(({ outcome }) => outcome === 'decided-already')).toHaveLength(1);
  const state = (await proposals.find('fyrtaarnet', 'f1'))?.value.state;
  const items = (await meetings.findMeeting('fyrtaarnet', 'moede-1'))?.items ?? [];
  expect(items).toHaveLength(state === 'accepted' ? 2 : 1);
});
