import type { Post, PostOutcome } from '../../src/agenda/post.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A message that stands in a conversation. */
export interface Message {
  readonly activityId: string;
  readonly conversationId: string;
  readonly post: Post;
  readonly atMs: number;
}

/** What becomes of a request. `dropped` and `late` are answered with "unknown"; what is `late` stands so much later. */
export type Fate =
  | { readonly fate: 'posted' }
  | { readonly fate: 'throttled'; readonly retryAfterMs?: number }
  | { readonly fate: 'dropped'; readonly isPosted: boolean }
  | { readonly fate: 'late'; readonly afterMs: number }
  | { readonly fate: 'refused' };

/** A request to post, as it left a replica and as it came to the service. */
export interface SentRequest {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly jobKey: string;
  readonly sentMs: number;
  readonly arrivedMs: number;
  readonly fate: Fate;
}

export interface SimulatedTeams {
  /** All requests since the log was last cleared. */
  readonly requests: SentRequest[];
  /** All messages that stand. */
  readonly messages: () => Message[];
  readonly messagesIn: (conversationId: string) => Message[];
  /** How often each post came to stand, by job key, whatever became of it. */
  readonly posted: Map<string, number>;
  readonly send: (post: Post) => Promise<PostOutcome>;
  readonly remove: (conversationId: string, activityId: string) => void;
  fate: (request: Omit<SentRequest, 'fate'>) => Fate;
}

export interface SimulatedTeamsOptions {
  readonly time: VirtualTime;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** How long a request takes, there and back. */
  readonly latencyMs?: readonly [number, number];
}

/** For so long the bot waits for an answer. */
const deadlineMs = 10_000;

/** What the bot sees of Teams when it posts: conversations with messages, time that passes, and what goes wrong. */
export function simulatedTeams({ time, random, latencyMs = [150, 800] }: SimulatedTeamsOptions): SimulatedTeams {
  const conversations = new Map<string, Map<string, Message>>();
  const posted = new Map<string, number>();
  let count = 0;
  const place = (post: Post): string => {
    const conversationId = post.conversation.id;
    const activityId = `message-${++count}`;
    const messages = conversations.get(conversationId) ?? new Map<string, Message>();
    conversations.set(conversationId, messages);
    messages.set(activityId, { activityId, conversationId, post, atMs: time.nowMs() });
    posted.set(post.jobKey, (posted.get(post.jobKey) ?? 0) + 1);
    return activityId;
  };
  const teams: SimulatedTeams = {
    requests: [],
    messages: () => [...conversations.values()].flatMap((messages) => [...messages.values()]),
    messagesIn: (conversationId) => [...(conversations.get(conversationId)?.values() ?? [])],
    posted,
    remove: (conversationId, activityId) => {
      const messages = conversations.get(conversationId);
      messages?.delete(activityId);
      if (messages?.size === 0) conversations.delete(conversationId);
    },
    fate: () => ({ fate: 'posted' }),
    send: async (post) => {
      const [least, most] = latencyMs;
      const halfMs = (least + random() * (most - least)) / 2;
      const sentMs = time.nowMs();
      await time.sleep(halfMs);
      const { id: conversationId, tenantId } = post.conversation;
      const request = { tenantId, conversationId, jobKey: post.jobKey, sentMs, arrivedMs: time.nowMs() };
      const fate = teams.fate(request);
      teams.requests.push({ ...request, fate });
      switch (fate.fate) {
        case 'posted': {
          const activityId = place(post);
          await time.sleep(halfMs);
          return { outcome: 'sent', activityId };
        }
        case 'dropped':
          if (fate.isPosted) place(post);
          await time.sleep(halfMs);
          return { outcome: 'unknown', reason: 'ConnectorError' };
        case 'late':
          void time.sleep(fate.afterMs).then(() => place(post));
          await time.sleep(Math.max(0, deadlineMs - halfMs));
          return { outcome: 'unknown', reason: 'ConnectorError' };
        case 'throttled': {
          await time.sleep(halfMs);
          const { retryAfterMs } = fate;
          return { outcome: 'not-sent', reason: 'throttled', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
        }
        case 'refused':
          await time.sleep(halfMs);
          return { outcome: 'refused', reason: 'refused' };
      }
    },
  };
  return teams;
}

/** The most of these instants (milliseconds, in order) that lie within any window of this length. */
export function mostWithin(instants: readonly number[], windowMs: number): number {
  let most = 0;
  let first = 0;
  for (const [index, at] of instants.entries()) {
    while ((instants[first] ?? at) <= at - windowMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
