import { odata } from '@azure/data-tables';
import { expect, it } from 'vitest';
import { openTables } from '../../src/storage/table-client.ts';
import { aResponse } from '../builders.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

/** How many rows of each kind a meeting has: `act`, `response`, `log`; without those of the audit alone. */
async function rowCounts(prefix: string, meetingId = 'moede-1'): Promise<Record<string, number>> {
  const tables = await openTables({ connectionString: azurite.connectionString() }, { prefix });
  const rows = await tables.table('Responses').list(odata`PartitionKey eq ${meetingId}`, []);
  const counts: Record<string, number> = {};
  for (const { rowKey } of rows) {
    if (rowKey.startsWith('~')) continue;
    const kind = rowKey.slice(0, rowKey.indexOf('|'));
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

it('an answer comes back as it was given', async () => {
  const { responses } = await azurite.open();
  const answer = aResponse({
    partStat: 'delegated',
    substitute: { name: 'Ægir Øbo 🗓️', standing: 'unasked' },
    personName: "Dæmon O'Åe",
  });
  expect(await responses.record(answer, 'klik-1')).toBe('recorded');
  expect(await responses.listResponses('moede-1')).toEqual([answer]);
  expect(await responses.listResponses('moede-2')).toEqual([]);
});

it('the same click delivered twice counts once, even with other contents', async () => {
  const prefix = newPrefix();
  const { responses } = await azurite.open({ prefix });
  expect(await responses.record(aResponse(), 'klik-1')).toBe('recorded');
  const later = aResponse({ partStat: 'declined', at: '2031-03-02T10:00:00.000Z' });
  expect(await responses.record(later, 'klik-1')).toBe('duplicate');
  expect(await responses.listResponses('moede-1')).toEqual([aResponse()]);
  expect(await rowCounts(prefix)).toEqual({ act: 1, response: 1, log: 1 });
});

it('the same click delivered ten times at once is recorded once', async () => {
  const prefix = newPrefix();
  const { responses } = await azurite.open({ prefix });
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => responses.record(aResponse(), 'klik-1')));
  expect(outcomes.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'duplicate'), 'recorded']);
  expect(await rowCounts(prefix)).toEqual({ act: 1, response: 1, log: 1 });
});

it('the answer given last stands, in whatever order the answers arrive, and all are in the log', async () => {
  const accepted = aResponse({ at: '2031-03-01T10:00:00.000Z' });
  const declined = aResponse({ partStat: 'declined', at: '2031-03-01T10:00:00.001Z' });
  const virtual = aResponse({ mode: 'virtual', at: '2031-03-01T09:59:59.999Z' });
  const orders = [
    [accepted, declined, virtual],
    [accepted, virtual, declined],
    [declined, accepted, virtual],
    [declined, virtual, accepted],
    [virtual, accepted, declined],
    [virtual, declined, accepted],
  ];
  for (const order of orders) {
    const prefix = newPrefix();
    const { responses } = await azurite.open({ prefix });
    for (const answer of order) {
      const outcome = await responses.record(answer, `klik ${answer.at}`);
      if (answer === order[0] || answer === declined) expect(outcome).toBe('recorded');
      else if (order.indexOf(answer) > order.indexOf(declined)) expect(outcome).toBe('superseded');
    }
    expect(await responses.listResponses('moede-1')).toEqual([declined]);
    expect(await rowCounts(prefix)).toEqual({ act: 3, response: 1, log: 3 });
  }
});

it('of two answers of the same instant the same one stands, whichever comes first', async () => {
  const answers = [
    { answer: aResponse(), deliveryId: 'klik-a' },
    { answer: aResponse({ partStat: 'declined' }), deliveryId: 'klik-b' },
  ];
  const standing = async (order: typeof answers) => {
    const { responses } = await azurite.open();
    for (const { answer, deliveryId } of order) await responses.record(answer, deliveryId);
    return responses.listResponses('moede-1');
  };
  expect(await standing(answers)).toEqual(await standing(answers.toReversed()));
});

it('answers of twenty people at the same moment are all recorded', async () => {
  const prefix = newPrefix();
  const { responses } = await azurite.open({ prefix });
  const people = Array.from({ length: 20 }, (_, index) => `person-${index}`);
  const outcomes = await Promise.all(
    people.map((personId) => responses.record(aResponse({ personId }), `klik af ${personId}`)),
  );
  expect(new Set(outcomes)).toEqual(new Set(['recorded']));
  const recorded = (await responses.listResponses('moede-1')).map((response) => response.personId);
  expect(recorded.toSorted()).toEqual(people.toSorted());
  expect(await rowCounts(prefix)).toEqual({ act: 20, response: 20, log: 20 });
});

it('twelve clicks of one person from two replicas at the same moment leave the last one standing', async () => {
  const prefix = newPrefix();
  const replicas = [await azurite.open({ prefix }), await azurite.open({ prefix })];
  const clicks = Array.from({ length: 12 }, (_, index) =>
    aResponse({
      mode: index % 2 === 0 ? 'virtual' : 'in-person',
      at: `2031-03-01T10:00:00.${String(index).padStart(3, '0')}Z`,
    }),
  );
  const outcomes = await Promise.all(
    clicks.map((click, index) => replicas[index % 2]?.responses.record(click, `klik-${index}`)),
  );
  expect(outcomes).not.toContain('duplicate');
  expect(outcomes[11]).toBe('recorded');
  expect(await replicas[0]?.responses.listResponses('moede-1')).toEqual([clicks[11]]);
  expect(await rowCounts(prefix)).toEqual({ act: 12, response: 1, log: 12 });
});

it('an answer whose confirmation is lost on the way counts once and is reported as recorded', async () => {
  for (const lost of [1, 2]) {
    const prefix = newPrefix();
    const direct = await azurite.open({ prefix });
    let isOpen = false;
    let requests = 0;
    const proxy = await startFaultyProxy(azurite.connectionString(), () => {
      if (isOpen) requests += 1;
      return isOpen && requests === lost ? 'lose-response' : 'pass';
    });
    const { responses } = await azurite.open({ prefix, connectionString: proxy.connectionString });
    isOpen = true;
    expect(await responses.record(aResponse(), 'klik-1')).toBe('recorded');
    await proxy.close();
    expect(await direct.responses.record(aResponse(), 'klik-1')).toBe('duplicate');
    expect(await rowCounts(prefix)).toEqual({ act: 1, response: 1, log: 1 });
  }
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { responses } = await azurite.open();
  for (const id of [hostileKey, `${hostileKey}2`]) {
    const answer = aResponse({ meetingId: hostileKey, personId: id });
    expect(await responses.record(answer, id)).toBe('recorded');
    expect(await responses.record(answer, id)).toBe('duplicate');
  }
  expect(await responses.listResponses(hostileKey)).toHaveLength(2);
  expect(await responses.listResponses("x' or PartitionKey ne 'x")).toEqual([]);
});
