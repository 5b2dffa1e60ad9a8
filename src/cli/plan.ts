import { parseArgs } from 'node:util';
import { planDeliveries } from '../agenda/plan-posts.ts';
import { dateInWords, slotInWords } from '../danish/dates-in-words.ts';
import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { committeeLabel } from '../domain/committee.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { Command } from './command.ts';
import { readToolConfig, withStorage } from './open-tool-storage.ts';
import { parseInstant } from './parse-instant.ts';

/** `plan`: what will be posted where and when. Writes nothing. */
export const plan: Command = {
  run: async (args, output) => {
    const { values } = parseArgs({
      args: [...args],
      options: { now: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const now = parseInstant(values.now);
    return withStorage(readToolConfig(), async (storage) => {
      const planned = await planDeliveries(storage, now);
      if (values.json) {
        for (const { committee, meeting, kind, conversation, due } of planned) {
          output.print(
            JSON.stringify({
              due: due.toISOString(),
              kind,
              committee: committee.id,
              meeting: meeting.id,
              conversation: conversation.id,
            }),
          );
        }
        return 0;
      }
      if (planned.length === 0) output.print(cliSentences.nothingPlanned);
      for (const { committee, meeting, kind, conversation, due } of planned) {
        const { timeZone } = committee.settings;
        const when =
          due.getTime() <= now.getTime()
            ? cliSentences.plannedNow
            : `${dateInWords(localDate(due, timeZone), 'da')} ${slotInWords(localTime(due, timeZone), undefined, 'da')}`;
        output.print(
          cliSentences.planned(
            when,
            cliSentences.plannedKinds[kind],
            committeeLabel(committee),
            meeting.id,
            conversation.name ?? conversation.id,
          ),
        );
      }
      return 0;
    });
  },
};
