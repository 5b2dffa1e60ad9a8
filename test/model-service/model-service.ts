import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { asList, asObject, asText, isObject, type JsonObject } from '../teams-service/wire.ts';

/** A passage as it came in a prompt. */
export interface SeenPassage {
  readonly id: string;
  readonly section: string;
  readonly text: string;
}

/** What a model was asked. */
export interface SeenPrompt {
  readonly system: string;
  readonly question: string;
  readonly passages: readonly SeenPassage[];
  /** The whole request, as it came over the wire. */
  readonly raw: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: JsonObject;
}

/** How the service behaves: an answer, as the model's JSON or as any text, or a failure. */
export type Behaviour =
  | { readonly say: (prompt: SeenPrompt) => unknown }
  | { readonly content: string | null }
  | { readonly body: string }
  | { readonly status: number }
  | { readonly hang: true }
  | { readonly drop: true }
  | { readonly redirectTo: string };

/** An endpoint of Azure OpenAI in miniature, on a free port of the loopback interface. */
export interface ModelService {
  readonly endpoint: string;
  /** AZURE_OPENAI_… */
  readonly settings: Readonly<Record<string, string>>;
  readonly prompts: readonly SeenPrompt[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** It has no answer to anything until it is told how to behave. */
export async function startModelService(): Promise<ModelService> {
  const prompts: SeenPrompt[] = [];
  let behaviour: Behaviour = { say: () => nothing };
  const closing = new AbortController();
  const server = createServer(async (request, response) => {
    const prompt = readPrompt(request, await textOf(request));
    prompts.push(prompt);
    // Not chained: restify, once it is loaded, takes the result from everybody's writeHead.
    const reply = (
      status: number,
      text: string,
      headers: OutgoingHttpHeaders = { 'content-type': 'application/json' },
    ) => {
      response.writeHead(status, headers);
      response.end(text);
    };
    if ('drop' in behaviour) return void request.socket.destroy();
    if ('hang' in behaviour) {
      await sleep(60_000, undefined, { signal: closing.signal }).catch(() => undefined);
      return void request.socket.destroy();
    }
    if ('redirectTo' in behaviour) return reply(307, '', { location: behaviour.redirectTo });
    if ('status' in behaviour) return reply(behaviour.status, JSON.stringify({ error: { message: 'no', code: 'no' } }));
    if ('body' in behaviour) return reply(200, behaviour.body);
    const content = 'content' in behaviour ? behaviour.content : JSON.stringify(behaviour.say(prompt));
    return reply(200, JSON.stringify(completion(content)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    endpoint,
    settings: {
      AZURE_OPENAI_ENDPOINT: endpoint,
      AZURE_OPENAI_API_KEY: 'noegle',
      AZURE_OPENAI_DEPLOYMENT: 'referent',
    },
    prompts,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** That the passages do not answer. */
export const nothing = { answered: false, sentences: [] };

/** An answer of one sentence. */
export function saying(text: string, passages: readonly string[], quote: string): JsonObject {
  return { answered: true, sentences: [{ text, passages, quote }] };
}

/** The id of the first passage that has these words. @throws when none has */
export function idOf({ passages }: SeenPrompt, words: string): string {
  const found = passages.find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`No passage has "${words}".`);
  return found.id;
}

function completion(content: string | null): JsonObject {
  const message = { role: 'assistant', content, refusal: null };
  return {
    id: 'c',
    object: 'chat.completion',
    created: 0,
    model: 'm',
    choices: [{ index: 0, message, finish_reason: 'stop' }],
  };
}

function readPrompt({ url, headers }: IncomingMessage, raw: string): SeenPrompt {
  const body = asObject(JSON.parse(raw));
  const [system, user] = asList(body['messages']).map((message) => asText(asObject(message)['content']));
  const data = asObject(JSON.parse(user ?? '{}'));
  const passages = asList(data['passages'])
    .filter(isObject)
    .map((passage) => ({
      id: asText(passage['id']),
      section: asText(passage['section']),
      text: asText(passage['text']),
    }));
  return { system: system ?? '', question: asText(data['question']), passages, raw, path: url ?? '', headers, body };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
