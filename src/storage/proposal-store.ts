import { odata } from '@azure/data-tables';
import type { Proposal } from '../agenda/proposals/proposal.ts';
import type { ProposalStore } from '../agenda/proposals/proposal-store.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import type { NewRow, RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

/** Proposals in the partition of their committee, each a row that says whether and when it was decided. */
export function createProposalStore(tables: Tables): ProposalStore {
  const table = tables.table('Proposals');

  return {
    async add(proposal) {
      return (await table.create(proposalRow(proposal))) === undefined ? 'exists' : 'added';
    },
    async find(committeeId, id) {
      const row = await table.find(proposalKey({ committeeId, id }));
      return row && { value: readJson<Proposal>([row]), revision: row.etag };
    },
    async list(committeeId, decidedSince) {
      const since = decidedSince.toISOString();
      const rows = await table.list(
        odata`PartitionKey eq ${keyPart(committeeId)} and (state eq ${'proposed'} or decidedAt ge ${since})`,
      );
      return rows
        .map((row) => ({ value: readJson<Proposal>([row]), revision: row.etag }))
        .sort((x, y) => (`${x.value.at} ${x.value.id}` < `${y.value.at} ${y.value.id}` ? -1 : 1));
    },
    async replace(proposal, revision) {
      return (await table.replace(proposalRow(proposal), revision)) === undefined ? 'conflict' : 'saved';
    },
  };
}

function proposalKey({ committeeId, id }: Pick<Proposal, 'committeeId' | 'id'>): RowKey {
  return { partitionKey: keyPart(committeeId), rowKey: keyPart(id) };
}

function proposalRow(proposal: Proposal): NewRow {
  const { state, decision } = proposal;
  // Compared as text: in one spelling of the instant, and empty before any.
  const decidedAt = decision === undefined ? '' : new Date(decision.at).toISOString();
  return { ...proposalKey(proposal), state, decidedAt, ...jsonProperties(proposal) };
}
