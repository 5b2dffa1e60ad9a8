import { setTimeout as sleep } from 'node:timers/promises';
import { attendanceReplies } from '../../src/danish/sentences/attendance-sentences.ts';
import { chatSentences } from '../../src/danish/sentences/chat-sentences.ts';
import { adaptiveCardType } from '../teams-service/bot-message.ts';
import { asObject, asText, type JsonObject, type WireActivity } from '../teams-service/wire.ts';
import type { Replicas } from './replicas.ts';
import type { StormDelivery } from './storm-clicks.ts';

/** What happened on the way until a delivery was acknowledged. */
export interface Deliveries {
  /** Milliseconds of each request that was answered. */
  readonly latencies: number[];
  /** Requests that ended without an answer: their replica was killed, or not there. */
  unanswered: number;
  /** Answers that leave open whether the click was taken. */
  inDoubt: number;
  /** Sentences that should never come in a storm, with their number. */
  readonly refusals: Map<string, number>;
}

export function noDeliveries(): Deliveries {
  return { latencies: [], unanswered: 0, inDoubt: 0, refusals: new Map() };
}

/** So long the platform waits for the answer to a press. */
const patienceMs = 10_000;
/** Of a replica that is gone the next press finds the other; when both are, one is back within a minute. */
const mostTries = 200;

/**
 * Delivers a press, and presses again (the same activity, as the platform would, at the other replica) until it is
 * acknowledged. False when it never was.
 */
export async function deliverUntilAcknowledged(
  replicas: Replicas,
  { replica }: Pick<StormDelivery, 'replica'>,
  activity: WireActivity,
  token: string,
  seen: Deliveries,
): Promise<boolean> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const origin = replicas.originOf((replica + attempt) % 2 === 0 ? 0 : 1);
    const started = performance.now();
    const answer = origin === undefined ? undefined : await post(origin, activity, token);
    if (answer === undefined) {
      seen.unanswered += 1;
      await sleep(Math.min(20 * (attempt + 1), 300));
      continue;
    }
    seen.latencies.push(performance.now() - started);
    const reading = read(answer);
    if (reading.kind === 'acknowledged') return true;
    if (reading.kind === 'refused') {
      seen.refusals.set(reading.text, (seen.refusals.get(reading.text) ?? 0) + 1);
      return false;
    }
    seen.inDoubt += 1;
    await sleep(100);
  }
  return false;
}

interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Undefined when no answer came. */
async function post(origin: string, activity: WireActivity, token: string): Promise<HttpAnswer | undefined> {
  try {
    const response = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    // fetch says TypeError for a connection that was refused or cut, and TimeoutError for our own patience.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
      return undefined;
    throw error;
  }
}

type Reading = { readonly kind: 'acknowledged' | 'in-doubt' } | { readonly kind: 'refused'; readonly text: string };

const taken: ReadonlySet<string> = new Set([attendanceReplies.da.superseded, chatSentences.da.recordedUnseen]);
const [doubt = ''] = chatSentences.da.pressInDoubt('').split(' Reference');

/** A card, or a sentence that says it was taken, acknowledges a press. */
function read({ status, body }: HttpAnswer): Reading {
  if (status !== 200) return { kind: 'refused', text: `HTTP ${status}` };
  const { type, value } = parse(body);
  if (type === adaptiveCardType) return { kind: 'acknowledged' };
  const text = asText(value) || asText(asObject(value)['message']);
  if (taken.has(text)) return { kind: 'acknowledged' };
  return text.startsWith(doubt) ? { kind: 'in-doubt' } : { kind: 'refused', text };
}

function parse(body: string): JsonObject {
  const value: unknown = body === '' ? {} : JSON.parse(body);
  return asObject(value);
}
