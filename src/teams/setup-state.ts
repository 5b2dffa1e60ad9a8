import { type Committee, committeeLabel } from '../domain/committee.ts';
import type { BotServices } from './bot-services.ts';

/** What of it finding out how far an installation has come takes. */
export type SetupServices = Pick<
  BotServices,
  'listCommittees' | 'conversations' | 'memberships' | 'listMeetingsFrom' | 'administrators'
>;

/** How far a committee has come; the empty lists say what it lacks. */
export interface CommitteeSetup {
  readonly committee: Committee;
  /** The conversations that it is bound to and in which the bot is; unnamed ones as an empty name. */
  readonly places: readonly string[];
  readonly hasDocument: boolean;
  readonly secretaries: readonly string[];
  readonly hasMembers: boolean;
}

export type SetupStep = 'channel' | 'document' | 'secretary';

/** An installation of hundreds of committees is long past its first minute. */
const mostCommittees = 40;
/** Before any meeting that somebody has minutes of. */
const longAgo = '1800-01-01';

/** Reads how far each committee has come: that first which has come farthest, then by name. */
export async function readSetup(services: SetupServices): Promise<readonly CommitteeSetup[]> {
  const [committees, conversations] = await Promise.all([
    services.listCommittees(),
    services.conversations.listAllBound(),
  ]);
  const there = conversations.filter(({ isInstalled }) => isInstalled);
  const setups = await Promise.all(
    committees.slice(0, mostCommittees).map(async (committee) => {
      const [members, meetings] = await Promise.all([
        services.memberships.listMembers(committee.id),
        services.listMeetingsFrom(committee.id, longAgo),
      ]);
      return {
        committee,
        places: there.filter(({ committeeIds }) => committeeIds.includes(committee.id)).map(({ name = '' }) => name),
        hasDocument: meetings.some(({ documents }) => documents.length > 0),
        secretaries: members.filter(({ role }) => role === 'secretary').map(({ name }) => name),
        hasMembers: members.length > 0,
      };
    }),
  );
  const name = ({ committee }: CommitteeSetup): string => committeeLabel(committee);
  return setups.sort((a, b) => missingSteps(a).length - missingSteps(b).length || name(a).localeCompare(name(b), 'da'));
}

/** What a committee lacks, in the order in which it is done. */
export function missingSteps({ places, hasDocument, secretaries }: CommitteeSetup): readonly SetupStep[] {
  return [
    ...(places.length === 0 ? (['channel'] as const) : []),
    ...(hasDocument ? [] : (['document'] as const)),
    ...(secretaries.length === 0 ? (['secretary'] as const) : []),
  ];
}

/** True as soon as one committee has all that it needs. */
export function isSetUp([foremost]: readonly CommitteeSetup[]): boolean {
  return foremost !== undefined && missingSteps(foremost).length === 0;
}
