import type { Config } from '../../config.ts';
import { cliDoctorSentences as words } from '../../danish/sentences/cli-doctor-sentences.ts';
import { type CallOutcome, createAzureModel } from '../../language-model/azure-model.ts';
import { probeIdentity, probeSigningKeys } from '../../teams/probe-identity.ts';
import { probeCollector } from '../../telemetry/probe-collector.ts';
import { type Finding, found, notReached } from './finding.ts';

/** Whether the bot gets a token, and the keys by which it knows what comes from Teams. */
export async function checkIdentity({ identity, endpoints }: Config): Promise<Finding[]> {
  if (identity.kind === 'anonymous') return [];
  const [token, keys] = await Promise.all([
    probeIdentity(identity, endpoints),
    probeSigningKeys(endpoints).then(
      () => found('keys', 'ok', words.keys),
      (error: unknown) => notReached('keys', 'failed', words.keysName, error),
    ),
  ]);
  if (token.ok) return [found('identity', 'ok', words.identity), keys];
  return [identityRefused(token.codes, token.error), keys];
}

function identityRefused(codes: readonly number[], error: unknown): Finding {
  const known = codes.flatMap((code) => words.codes[code] ?? [])[0];
  if (known !== undefined) return found('identity', 'failed', known);
  if (codes.length > 0) {
    return found('identity', 'failed', words.otherCode(codes.map((code) => `AADSTS${code}`).join(', ')));
  }
  const isAnswer = error instanceof Error && (error.name === 'TokenRefusedError' || error instanceof SyntaxError);
  return isAnswer
    ? found('identity', 'failed', words.identityFails)
    : notReached('identity', 'failed', words.identityName, error);
}

/** One small question: with a passage of the program's own, and nothing of anybody's. */
export async function checkModel({ languageModel }: Config): Promise<Finding[]> {
  if (languageModel === undefined) return [];
  const ended = Promise.withResolvers<{ readonly outcome: CallOutcome; readonly status: number | undefined }>();
  const ask = createAzureModel(languageModel, {
    now: () => performance.now(),
    onCall: (outcome, _durationMs, status) => ended.resolve({ outcome, status }),
  });
  const passage = { id: 'P1', committee: 'Prøveudvalget', date: '2026-01-01', section: 'decision' } as const;
  await ask({
    text: 'Hvad blev besluttet?',
    language: 'da',
    passages: [{ ...passage, text: 'Udvalget godkendte prøven.' }],
  });
  const { outcome, status } = await ended.promise;
  switch (outcome) {
    case 'answered':
    case 'no-answer':
      return [found('model', 'ok', words.model)];
    case 'malformed':
      return [found('model', 'warning', words.modelMalformed)];
    case 'throttled':
      return [found('model', 'warning', words.modelThrottled)];
    case 'refused':
      return [found('model', 'failed', words.modelRefused(String(status ?? '?')))];
    case 'timeout':
      return [found('model', 'failed', words.network.timeout(words.modelName))];
    case 'unreachable':
    case 'resting':
      return [found('model', 'failed', words.network.refused(words.modelName))];
  }
}

/** What is lost here are figures: the bot itself does without. */
export async function checkTelemetry({ telemetry }: Config): Promise<Finding[]> {
  if (telemetry === undefined) return [];
  try {
    const status = await probeCollector(telemetry);
    if (status < 300) return [found('telemetry', 'ok', words.telemetry)];
    return [found('telemetry', 'warning', words.telemetryRefused(status))];
  } catch (error) {
    return [notReached('telemetry', 'warning', words.telemetryName, error)];
  }
}
