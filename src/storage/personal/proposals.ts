import type { Proposal } from '../../agenda/proposals/proposal.ts';
import { isSameId, isTheirs } from '../../privacy/person-keys.ts';
import { type PersonalTable, rowValue } from './personal-table.ts';

/** Proposals for agendas. One that was accepted is on an agenda, or soon will be: it stays, without who proposed it. */
export const proposalsTable: PersonalTable = {
  table: 'Proposals',
  holds: ['proposals'],
  peopleIn(row) {
    const { proposerId, proposerName = '', decision } = rowValue<Proposal>(row);
    const proposer = proposerId === undefined ? [] : [{ personId: proposerId, name: proposerName }];
    return decision === undefined ? proposer : [...proposer, { personId: decision.byId, name: decision.byName }];
  },
  exported(row, { personId }) {
    const { committeeId, proposerId, title, reason, at, state, decision } = rowValue<Proposal>(row);
    const about = committeeId === undefined ? {} : { committeeId };
    if (proposerId !== undefined && isSameId(proposerId, personId)) {
      return [
        {
          dataClass: 'proposals',
          ...about,
          ...(at === undefined ? {} : { at }),
          fields: {
            ...(title === undefined ? {} : { title }),
            ...(reason === undefined ? {} : { text: reason }),
            ...(state === undefined ? {} : { state }),
            ...(decision?.word === undefined ? {} : { word: decision.word }),
          },
        },
      ];
    }
    if (decision === undefined || !isSameId(decision.byId, personId)) return [];
    return [{ dataClass: 'answered-for-others', ...about, at: decision.at, fields: { kind: 'proposal-decision' } }];
  },
  erased(row, keys) {
    const { proposerId, state } = rowValue<Proposal>(row);
    return isTheirs(keys, proposerId) && state !== 'accepted' ? 'remove' : undefined;
  },
};
