import type { MembershipStore } from '../access/membership-store.ts';
import type { ConversationStore } from '../agenda/conversation-store.ts';
import { retentionSentences } from '../danish/sentences/retention-sentences.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import type { MembershipRole } from '../domain/person.ts';
import { type RetentionPlan, waitingDays } from '../privacy/retention/retention-plan.ts';
import type { HardenedAdapter } from './adapter.ts';
import type { Hearing } from './hearing.ts';
import { countLines } from './on-retention-command.ts';
import { reachPerson } from './reach-person.ts';
import { textMessage } from './reply.ts';
import { sendActivity } from './send-to-conversation.ts';

export interface TellOfRetentionDependencies {
  readonly adapter: HardenedAdapter;
  readonly conversations: ConversationStore;
  readonly memberships: Pick<MembershipStore, 'listMembers'>;
  /** Entra object ids. */
  readonly administrators: readonly string[];
  readonly chosenLanguage: Hearing['chosenBy'];
}

const chairs: readonly MembershipRole[] = ['chair', 'deputy-chair', 'co-chair'];

/**
 * Tells a committee's secretaries privately what will be removed, or was; where none can be reached the chairs, else the
 * administrators.
 *
 * @returns whether it surely arrived with anybody
 */
export function createTellOfRetention(
  dependencies: TellOfRetentionDependencies,
): (committee: Committee, plan: RetentionPlan) => Promise<boolean> {
  const { memberships, administrators } = dependencies;
  return async (committee, plan) => {
    const members = await memberships.listMembers(committee.id);
    const withRoles = (roles: readonly MembershipRole[]) =>
      members.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId);
    for (const readers of [withRoles(['secretary']), withRoles(chairs), administrators]) {
      let hasArrived = false;
      for (const personId of readers) {
        hasArrived = (await tellOne(dependencies, committee, plan, personId)) || hasArrived;
      }
      if (hasArrived) return true;
    }
    return false;
  };
}

async function tellOne(
  dependencies: TellOfRetentionDependencies,
  committee: Committee,
  plan: RetentionPlan,
  personId: string,
): Promise<boolean> {
  const reached = await reachPerson(dependencies, committee.id, personId);
  if (reached.outcome !== 'reached') return false;
  const language = (await dependencies.chosenLanguage(personId)) ?? committee.settings.language;
  const words = retentionSentences[language];
  const label = committeeLabel(committee);
  const text =
    plan.state === 'removed'
      ? words.done(label, plan.removed ?? 0, plan.left ?? 0)
      : words.due(label, countLines(plan.counts, language), waitingDays);
  const sent = await sendActivity(dependencies.adapter, reached.chat, textMessage(text));
  return sent.outcome === 'sent';
}
