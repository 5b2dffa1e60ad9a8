import { parseArgs } from 'node:util';
import { cliPrivacySentences as words } from '../danish/sentences/cli-privacy-sentences.ts';
import { retentionSentences } from '../danish/sentences/retention-sentences.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import { type RetentionRules, retentionClasses } from '../domain/retention.ts';
import { applyReported, listDue } from '../privacy/retention/advance-retention.ts';
import { countsOf } from '../privacy/retention/retention-plan.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { Command, Output } from './command.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';

/** `retention`: what is due of each committee, and what was reported; with `--apply` removes now what was reported. */
export const retention: Command = {
  run: async (args, output) => {
    const { values } = parseArgs({ args: [...args], options: { apply: { type: 'boolean', default: false } } });
    return withStorage(readToolConfig(), async (storage) => {
      for (const committee of await storage.meetings.listCommittees()) {
        await (values.apply ? apply(storage, committee, output) : show(storage, committee, output));
      }
      output.print(words.archive);
      return 0;
    });
  },
};

async function show(storage: Storage, committee: Committee, output: Output): Promise<void> {
  const label = committeeLabel(committee);
  const rules = committee.settings.retention ?? {};
  const plan = (await storage.retention.find(committee.id))?.value;
  if (Object.keys(rules).length === 0 && plan === undefined) return output.print(words.keepsAll(label));
  const due = countsOf(await listDue(dependenciesOf(storage), committee));
  output.print(words.due(label, inWords(due)));
  if (plan === undefined) return;
  output.print(words.plan(words.states[plan.state], inWords(plan.counts), plan.reportedAt ?? ''));
}

async function apply(storage: Storage, committee: Committee, output: Output): Promise<void> {
  const plan = await applyReported(dependenciesOf(storage), committee);
  const label = committeeLabel(committee);
  output.print(
    plan === undefined ? words.nothingReported(label) : words.applied(label, plan.removed ?? 0, plan.left ?? 0),
  );
}

/** The running bot tells the secretary of what was removed: here nobody is told. */
function dependenciesOf({ retention: store, meetings }: Storage) {
  return {
    retention: store,
    listMeetingsBetween: (committeeId: string, from: string, to: string) =>
      meetings.listMeetingsBetween(committeeId, from, to),
    tell: async () => false,
    now: () => new Date(),
  };
}

function inWords(counts: RetentionRules): string {
  const { classes } = retentionSentences.da;
  const parts = retentionClasses.flatMap((name) =>
    counts[name] === undefined ? [] : [`${classes[name]}: ${counts[name]}`],
  );
  return parts.length === 0 ? words.nothing : parts.join(', ');
}
