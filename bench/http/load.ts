import { Agent, request } from 'node:http';
import type { WireActivity } from '../../test/teams-service/wire.ts';

/** What came of one series of requests. */
export interface Load {
  readonly seconds: number;
  /** Milliseconds of each request, from its first byte to the last of its answer. */
  readonly latencies: readonly number[];
  /** Answers that were not 2xx. */
  readonly failures: number;
  readonly bodies: readonly string[];
}

/**
 * Posts the activities to a bot over so many connections that stay open, in turn to each. A connection is a person: it sends its
 * next one when the answer has come.
 */
export async function sendLoad(
  origin: string,
  activities: readonly WireActivity[],
  { connections, token }: { readonly connections: number; readonly token: string },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const bodies = activities.map((activity) => Buffer.from(JSON.stringify(activity)));
  const latencies: number[] = [];
  let failures = 0;
  const answers: string[] = [];
  const began = performance.now();
  const sendInTurn = async (own: readonly Buffer[]): Promise<void> => {
    for (const body of own) {
      const begin = performance.now();
      const answer = await post(`${origin}/api/messages`, body, agent, token);
      latencies.push(performance.now() - begin);
      if (answer.status >= 300) failures += 1;
      answers.push(answer.body);
    }
  };
  const people = Array.from({ length: connections }, (_, person) =>
    bodies.filter((_body, index) => index % connections === person),
  );
  await Promise.all(people.map(sendInTurn));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return { seconds, latencies, failures, bodies: answers };
}

interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

function post(url: string, body: Buffer, agent: Agent, token: string): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      authorization: `Bearer ${token}`,
    };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
