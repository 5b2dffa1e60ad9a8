import type { QuorumRule } from '../../domain/attendance.ts';
import { answeredStartOf, type Response } from '../../domain/response.ts';
import { quorumStates } from '../quorum.ts';
import { type Attendee, rosterOf } from '../roster.ts';
import type { NoticeSource } from './notice-source.ts';

/** The answer with which a rule was broken. */
export interface TippingAnswer {
  readonly seat: Response;
  /** UTC instant of the answer: of the member, or of the substitute who said no. */
  readonly at: string;
}

/**
 * Replays what was answered, in the order of time, and finds the answer with which the rule was broken for the last time:
 * further afbud after it change nothing, one after a recovery does. Undefined where the rule is not broken by answers.
 */
export function tippingAnswer(
  source: Pick<NoticeSource, 'record' | 'view' | 'log'>,
  rule: QuorumRule,
): TippingAnswer | undefined {
  const start = answeredStartOf(source.record.meeting);
  const current = new Map<string, Response>();
  const isBroken = (): boolean =>
    quorumStates([rule], rosterWith(source, [...current.values()]))[0]?.standing === 'broken';
  let wasBroken = isBroken();
  let tipping: TippingAnswer | undefined;
  for (const { response, at, outcome } of source.log) {
    if (outcome !== 'recorded' || response.answeredStart !== start) continue;
    const before = current.get(response.personId);
    current.set(response.personId, response);
    if (before !== undefined && countsAlike(before, response)) continue;
    const isNow = isBroken();
    if (isNow && !wasBroken) tipping = { seat: response, at };
    if (!isNow) tipping = undefined;
    wasBroken = isNow;
  }
  return tipping;
}

/** The roster as it was with these answers; organisations are known from the one that there is. */
function rosterWith(
  { record, view }: Pick<NoticeSource, 'record' | 'view'>,
  responses: readonly Response[],
): Attendee[] {
  const known = new Map(view.roster.map(({ personId, organization }) => [personId, organization]));
  const roster = rosterOf({
    record,
    members: view.members,
    persons: [],
    attendance: { ...view.attendance, responses },
  });
  return roster.map((attendee) => {
    const organization = attendee.organization ?? known.get(attendee.personId);
    return organization === undefined ? attendee : { ...attendee, organization };
  });
}

function countsAlike(before: Response, after: Response): boolean {
  const counted = ({ partStat, substitute }: Response): string =>
    [partStat, substitute?.personId ?? substitute?.name, substitute?.standing, substitute?.items?.length].join(' ');
  return counted(before) === counted(after);
}
