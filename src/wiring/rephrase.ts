import { createRephrase, type Rephrase } from '../answers/rephrase.ts';
import type { Config } from '../config.ts';
import type { Measure } from '../log/telemetry.ts';
import type { Logger } from '../logger.ts';

/** What puts answers into better words, where a language model is configured; only there its client is loaded. */
export function rephraseWith(access: Config['languageModel'], logger: Logger, measure: Measure): Rephrase | undefined {
  if (access === undefined) return undefined;
  const opened = import('../language-model/azure-model.ts').then(({ createAzureModel }) =>
    createAzureModel(access, {
      now: () => performance.now(),
      onCall: (outcome, durationMs) => logger.info('model-call', { outcome, durationMs }),
    }),
  );
  return createRephrase(
    async (question) => {
      const ask = await opened;
      return measure('model', {}, () => ask(question));
    },
    (outcome) => logger.info('model-answer', { outcome }),
  );
}
