import { APIConnectionError, APIError, APIUserAbortError, AzureOpenAI } from 'openai';
import { z } from 'zod/v4';
import type { LanguageModel, ModelQuestion, ModelSentence } from '../answers/language-model.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { answerSchema, promptFor } from './prompt.ts';

/** Where the model is. Without a key the identity of this process is asked for a token. */
export interface ModelAccess {
  /** "https://NAME.openai.azure.com" */
  readonly endpoint: string;
  readonly apiKey?: string;
  readonly deployment: string;
  readonly apiVersion: string;
}

/** How a call ended. Never with a word of what was said. */
export type CallOutcome =
  | 'answered'
  | 'no-answer'
  | 'timeout'
  | 'unreachable'
  | 'throttled'
  | 'refused'
  | 'malformed'
  | 'resting';

export interface ModelOptions {
  /** For all of a call, a token included; 8,000 where absent. */
  readonly timeoutMs?: number;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** `status` where the service refused: 401 and 403 the key or the role, 404 the deployment. */
  readonly onCall: (outcome: CallOutcome, durationMs: number, status?: number) => void;
}

const failuresAtMost = 3;
const restMs = 60_000;
const tokensAtMost = 1_000;

const answerShape = z.object({
  answered: z.boolean(),
  sentences: z
    .array(
      z.object({
        text: z.string().min(1).max(1_000),
        passages: z.array(z.string().max(20)).min(1).max(8),
        quote: z.string().min(1).max(2_000),
      }),
    )
    .max(20),
});

type CallResult =
  | { readonly outcome: 'answered'; readonly sentences: readonly ModelSentence[] }
  | { readonly outcome: Exclude<CallOutcome, 'answered' | 'resting'>; readonly status?: number };

/** A model deployed in Azure OpenAI. One try within the deadline; after three failures in a row it is left alone for a minute. */
export function createAzureModel(access: ModelAccess, { timeoutMs = 8_000, now, onCall }: ModelOptions): LanguageModel {
  const client = new DirectClient({ ...credentialsOf(access), ...placeOf(access), maxRetries: 0, timeout: timeoutMs });
  const breaker = createCircuitBreaker({ failuresAtMost, restMs, now });
  return async (question) => {
    const startedAt = now();
    if (!breaker.isClosed()) {
      onCall('resting', 0);
      return [];
    }
    const result = await call(client, access.deployment, question, timeoutMs);
    const isUsable = result.outcome === 'answered' || result.outcome === 'no-answer';
    if (isUsable) breaker.succeeded();
    else breaker.failed();
    onCall(result.outcome, Math.round(now() - startedAt), 'status' in result ? result.status : undefined);
    return result.outcome === 'answered' ? result.sentences : [];
  };
}

/** Trailing slashes would double in the client's paths. What the client would read from the environment is given, or it is told that there is none. */
function placeOf({ endpoint, deployment, apiVersion }: ModelAccess) {
  return { baseURL: `${endpoint.replace(/\/+$/, '')}/openai`, deployment, apiVersion, organization: null };
}

function credentialsOf({ apiKey }: ModelAccess) {
  return apiKey === undefined ? { azureADTokenProvider: tokenProvider() } : { apiKey };
}

/** Loaded at the first call: it takes long, and with a key nobody needs it. */
function tokenProvider(): () => Promise<string> {
  let provider: (() => Promise<string>) | undefined;
  return async () => {
    if (provider === undefined) {
      const { DefaultAzureCredential, getBearerTokenProvider } = await import('@azure/identity');
      provider = getBearerTokenProvider(new DefaultAzureCredential(), 'https://cognitiveservices.azure.com/.default');
    }
    return provider();
  };
}

/** The SDK's client, but that it follows no redirect: that would carry the key and the passages to another host. */
class DirectClient extends AzureOpenAI {
  override buildRequest(options: Parameters<AzureOpenAI['buildRequest']>[0]): ReturnType<AzureOpenAI['buildRequest']> {
    const request = super.buildRequest(options);
    return { ...request, req: { ...request.req, redirect: 'error' } };
  }
}

async function call(
  client: AzureOpenAI,
  model: string,
  question: ModelQuestion,
  timeoutMs: number,
): Promise<CallResult> {
  const deadline = new AbortController();
  const late = Promise.withResolvers<CallResult>();
  const timer = setTimeout(() => {
    deadline.abort();
    late.resolve({ outcome: 'timeout' });
  }, timeoutMs);
  try {
    // The wait for a token does not hear the signal, so that the deadline is kept here, too.
    return await Promise.race([request(client, model, question, deadline.signal), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function request(
  client: AzureOpenAI,
  model: string,
  question: ModelQuestion,
  signal: AbortSignal,
): Promise<CallResult> {
  const { system, user } = promptFor(question);
  try {
    const completion = await client.chat.completions.create(
      {
        model,
        temperature: 0,
        max_tokens: tokensAtMost,
        response_format: { type: 'json_schema', json_schema: answerSchema },
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
      },
      { signal },
    );
    return readAnswer(completion);
  } catch (error) {
    const status = error instanceof APIError ? error.status : undefined;
    return { outcome: failureOf(error), ...(status === undefined ? {} : { status }) };
  }
}

const completionShape = z.looseObject({
  choices: z.array(z.looseObject({ message: z.looseObject({ content: z.string().nullish() }) })).min(1),
});

/** Nothing of the service's answer is taken on trust, its frame as little as its content. */
function readAnswer(completion: unknown): CallResult {
  const content = completionShape.safeParse(completion).data?.choices[0]?.message.content;
  const answer = answerShape.safeParse(parseJson(content ?? '')).data;
  if (answer === undefined) return { outcome: 'malformed' };
  const { answered, sentences } = answer;
  return answered && sentences.length > 0 ? { outcome: 'answered', sentences } : { outcome: 'no-answer' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whatever fails, there is the answer without a model: nothing is thrown on. */
function failureOf(error: unknown): Exclude<CallOutcome, 'answered' | 'no-answer' | 'resting'> {
  if (error instanceof APIUserAbortError) return 'timeout';
  if (error instanceof APIConnectionError)
    return /tim(?:ed? ?out|eout)/i.test(error.message) ? 'timeout' : 'unreachable';
  if (error instanceof APIError) return error.status === 429 ? 'throttled' : 'refused';
  // The SDK's fetch has a name of its own for a body that is no JSON.
  const isNoJson = error instanceof Error && 'type' in error && error.type === 'invalid-json';
  return isNoJson ? 'malformed' : 'unreachable';
}
