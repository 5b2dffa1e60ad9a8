import { odata } from '@azure/data-tables';
import type { Proposal } from '../agenda/proposals/proposal.ts';
import type { ProposalStore } from '../agenda/proposals/proposal-store.ts';
import type { AuditEvent } from '../domain/audit.ts';
import { auditRowsFrom } from './audit/audit-rows.ts';
import { type Auditing, proposalsChain } from './audit/auditing.ts';
import { createChains, type StateChange, type Telling } from './audit/chain.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import type { NewRow, Row, RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

/** Proposals in the partition of their committee, each a row that says whether and when it was decided. */
export function createProposalStore(tables: Tables, auditing: Auditing): ProposalStore {
  const table = tables.table('Proposals');
  const chains = createChains(table, auditing);
  const commit = (telling: Telling, proposal: Proposal, actorId: string): Promise<'done' | 'conflict'> => {
    const partitionKey = keyPart(proposal.committeeId);
    return chains.commit({ table: 'Proposals', partitionKey, chain: proposalsChain }, { personId: actorId }, [telling]);
  };

  return {
    async add(proposal) {
      const { proposerId, committeeId } = proposal;
      const state = stateOf(proposal, undefined);
      const telling = { event: 'proposal-made', subjectId: proposerId, committeeId, state } as const;
      return (await commit(telling, proposal, proposerId)) === 'conflict' ? 'exists' : 'added';
    },
    async find(committeeId, id) {
      const row = await table.find(proposalKey({ committeeId, id }));
      return row && { value: readJson<Proposal>([row]), revision: row.etag };
    },
    async list(committeeId, decidedSince) {
      const since = decidedSince.toISOString();
      const rows = await table.list(
        odata`PartitionKey eq ${keyPart(committeeId)} and RowKey lt ${auditRowsFrom} and (state eq ${'proposed'} or decidedAt ge ${since})`,
      );
      return rows
        .map((row) => ({ value: readJson<Proposal>([row]), revision: row.etag }))
        .sort((x, y) => (`${x.value.at} ${x.value.id}` < `${y.value.at} ${y.value.id}` ? -1 : 1));
    },
    async replace(proposal, revision) {
      const before = await table.find(proposalKey(proposal));
      if (before?.etag !== revision) return 'conflict';
      const known = readJson<Proposal>([before]);
      const { proposerId, committeeId, state, decision } = proposal;
      const telling: Telling = {
        event: eventOf(known, proposal),
        subjectId: proposerId,
        committeeId,
        ...(decision?.meetingId === undefined ? {} : { meetingId: decision.meetingId }),
        facts: { state, was: known.state },
        state: stateOf(proposal, before),
      };
      const actorId = (decision ?? known.decision)?.byId ?? proposerId;
      return (await commit(telling, proposal, actorId)) === 'conflict' ? 'conflict' : 'saved';
    },
  };
}

function eventOf(before: Proposal, after: Proposal): AuditEvent {
  if (after.state === 'proposed') return 'proposal-reopened';
  return before.state === after.state ? 'proposal-placed' : 'proposal-decided';
}

function stateOf(proposal: Proposal, before: Row | undefined): StateChange {
  return { row: `proposal:${keyPart(proposal.id)}`, before, after: proposalRow(proposal) };
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
