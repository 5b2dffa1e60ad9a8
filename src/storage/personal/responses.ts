import type { SecretaryNote } from '../../domain/attendance.ts';
import type { Response, Substitute } from '../../domain/response.ts';
import { isTheirName, isTheirs, type NamedById, type PersonKeys } from '../../privacy/person-keys.ts';
import { scrubberOf } from '../../privacy/scrub.ts';
import { keyPart } from '../key.ts';
import type { Row } from '../table.ts';
import {
  isMarked,
  type PersonalTable,
  type RowFate,
  rowValue,
  scrubbed,
  withoutValue,
  withValue,
} from './personal-table.ts';
import { exportedAttendance, isMine, kindOf } from './responses-export.ts';

/**
 * Answers and what else is kept of who comes: response-rows.ts says how the rows are called. A line of the log is one answer
 * as it was: where it holds a mark of the person its content goes as a whole, and the line stays, for others count on it.
 */
export const responsesTable: PersonalTable = {
  table: 'Responses',
  holds: ['answers', 'answer-log', 'answered-for-others', 'notes', 'presence', 'invitations'],
  peopleIn,
  exported: exportedAttendance,

  forgotten(row, { personId }) {
    switch (kindOf(row)) {
      case 'response': {
        const response = rowValue<Response>(row);
        if (isMine(personId, response.personId)) return 'remove';
        return isMine(personId, response.substitute?.personId) ? withValue(row, askedAgain(response)) : 'keep';
      }
      case 'note':
        return isMine(personId, rowValue<SecretaryNote>(row).personId) ? 'remove' : 'keep';
      case 'log': {
        const { personId: seatId, substitute } = rowValue<Response>(row);
        return isMine(personId, seatId) || isMine(personId, substitute?.personId) ? withoutValue(row) : 'keep';
      }
      default:
        return 'keep';
    }
  },

  erased(row, keys) {
    switch (kindOf(row)) {
      case 'response':
        return erasedResponse(row, keys);
      case 'note':
      case 'presence':
      case 'visitor':
        return isTheirs(keys, rowValue<NamedById>(row).personId) ? 'remove' : undefined;
      case 'turn':
        return row.rowKey === `turn|${keyPart(keys.personId)}` || isMarked(row, keys) ? 'remove' : 'keep';
      case 'invited':
        return isMarked(row, keys) ? 'remove' : 'keep';
      case 'log':
        return isMarked(row, keys) ? withoutValue(row) : 'keep';
      default:
        return undefined;
    }
  },
};

function erasedResponse(row: Row, keys: PersonKeys): RowFate | undefined {
  const response = rowValue<Response>(row);
  if (isTheirs(keys, response.personId)) return 'remove';
  const { substitute } = response;
  if (substitute === undefined || !isSubstitute(substitute, keys)) return undefined;
  // The member's afbud stands; the seat is empty now.
  const { substitute: _, ...rest } = response;
  const scrubbedRest = scrubberOf(keys).value({ ...rest, partStat: 'declined' });
  const without = withValue(row, scrubbedRest);
  const again = scrubbed({ ...without, etag: row.etag }, keys, false);
  return typeof again === 'string' ? without : again;
}

function isSubstitute({ personId, name }: Substitute, keys: PersonKeys): boolean {
  return personId === undefined ? isTheirName(keys, name) : isTheirs(keys, personId);
}

/** A seat as it was before its substitute had answered. */
function askedAgain(response: Partial<Response>): Partial<Response> {
  if (response.substitute === undefined) return response;
  const { mode: _mode, answeredAt: _at, answeredBy: _by, ...substitute } = response.substitute;
  return { ...response, substitute: { ...substitute, standing: 'asked' } };
}

function peopleIn(row: Row): NamedById[] {
  switch (kindOf(row)) {
    case 'response':
    case 'log': {
      const { personId, personName, actorId, actorName, substitute } = rowValue<Response>(row);
      return [
        named(personId, personName),
        named(actorId, actorName),
        named(substitute?.personId, substitute?.name),
      ].flat();
    }
    case 'note': {
      const { personId, personName } = rowValue<SecretaryNote>(row);
      return named(personId, personName);
    }
    case 'presence':
    case 'visitor': {
      const { personId, name } = rowValue<NamedById>(row);
      return named(personId, name);
    }
    default:
      return [];
  }
}

function named(personId: string | undefined, name: string | undefined): NamedById[] {
  return personId === undefined || name === undefined || name === '' ? [] : [{ personId, name }];
}
