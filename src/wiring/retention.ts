import type { Committee } from '../domain/committee.ts';
import { localDate } from '../domain/wall-time.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { Logger } from '../logger.ts';
import { createPoll, type Poll } from '../poll.ts';
import { completeErasures } from '../privacy/erase-person.ts';
import { advanceRetention, type RetentionDependencies } from '../privacy/retention/advance-retention.ts';
import type { RetentionPlan } from '../privacy/retention/retention-plan.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HardenedAdapter } from '../teams/adapter.ts';
import type { Hearing } from '../teams/hearing.ts';
import { createTellOfRetention } from '../teams/tell-of-retention.ts';

export interface RetentionWiring {
  readonly adapter: HardenedAdapter;
  readonly storage: Storage;
  readonly administrators: readonly string[];
  readonly chosenLanguage: Hearing['chosenBy'];
  readonly logger: Logger;
  readonly now: () => Date;
  /** A backup is being restored: nothing is removed. */
  readonly isRestoring: () => Promise<boolean>;
  readonly pollMs: number;
}

/** What removes what a committee does not keep for good, and completes erasures that broke off: a poll of its own, mostly idle. */
export function wireRetention(wiring: RetentionWiring): Poll {
  const { adapter, storage, administrators, chosenLanguage, logger, now, pollMs } = wiring;
  const { conversations, memberships, meetings, retention, personalData } = storage;
  const dependencies: RetentionDependencies = {
    retention,
    listMeetingsBetween: (committeeId, from, to) => meetings.listMeetingsBetween(committeeId, from, to),
    tell: createTellOfRetention({ adapter, conversations, memberships, administrators, chosenLanguage }),
    now,
  };
  const lookedOn = new Map<string, string>();
  const look = async (committee: Committee): Promise<void> => {
    const { value: before } = (await retention.find(committee.id)) ?? {};
    const isOpen = before !== undefined && before.state !== 'done';
    const today = localDate(now(), committee.settings.timeZone);
    // What is due changes with the day and with the rules.
    const look = `${today} ${JSON.stringify(committee.settings.retention ?? {})}`;
    if (!isOpen && lookedOn.get(committee.id) === look) return;
    const after = await advanceRetention(dependencies, committee);
    lookedOn.set(committee.id, look);
    if (after !== undefined && after.state !== before?.state) logStep(logger, after);
  };
  return createPoll(pollMs, async (signal) => {
    try {
      if (await wiring.isRestoring()) return;
      await completeErasures({ personalData, forgetPseudonym: storage.forgetPseudonym });
      for (const committee of await meetings.listCommittees()) {
        if (signal.aborted) return;
        await look(committee);
      }
    } catch (error) {
      // What is due stays due: the next round tries again.
      logger.error('retention-failed', describeFault(error));
    }
  });
}

function logStep(logger: Logger, { committeeId, state, counts, removed }: RetentionPlan): void {
  const count = removed ?? Object.values(counts).reduce((sum, each) => sum + each, 0);
  logger.info('retention', { committeeId, kind: state, count });
}
