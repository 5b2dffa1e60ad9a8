/** At most so many messages within so many milliseconds. */
export interface Limit {
  readonly count: number;
  readonly withinMs: number;
}

/** Where a message goes. */
export interface PacedPlace {
  readonly tenantId: string;
  readonly conversationId: string;
}

/** Keeps to what the service bears. All milliseconds are of one clock that never jumps. */
export interface Pace {
  /** Milliseconds until a message may go there; 0 for now. */
  readonly waitMs: (place: PacedPlace) => number;
  /** Counts a message that goes there now. */
  readonly take: (place: PacedPlace) => void;
  /** The service asked to be left alone there for so long. */
  readonly rest: (place: PacedPlace, milliseconds: number) => void;
}

/**
 * Half of what Teams allows a bot in one conversation (7 in a second, 8 in two, 60 in thirty, 1,800 in an hour): another
 * replica and the answers to people have the rest.
 */
export const conversationLimits: readonly Limit[] = [
  { count: 3, withinMs: 1_000 },
  { count: 4, withinMs: 2_000 },
  { count: 30, withinMs: 30_000 },
  { count: 900, withinMs: 3_600_000 },
];
/** Teams allows an app 50 requests a second in a tenant (30 by an older page): replicas and answers to people share it. */
export const tenantLimits: readonly Limit[] = [{ count: 20, withinMs: 1_000 }];

/** So many conversations turned away within so long, and it is the tenant that is too busy. */
const busyTenant = { conversations: 3, withinMs: 10_000 };
/** What the service asks for is kept, within reason: a header of a year is a mistake. */
const longestRestMs = 3_600_000;
/** After so many messages what is long over is forgotten. */
const tidyEvery = 2_000;

/**
 * @param nowMs a clock in milliseconds that never jumps
 */
export function createPace(
  nowMs: () => number,
  limits: { readonly conversation: readonly Limit[]; readonly tenant: readonly Limit[] } = {
    conversation: conversationLimits,
    tenant: tenantLimits,
  },
): Pace {
  const conversations = new Map<string, Track>();
  const tenants = new Map<string, Track>();
  const turnedAway = new Map<string, number>();
  let taken = 0;

  const tidy = (): void => {
    for (const tracks of [conversations, tenants]) {
      for (const [key, track] of tracks) if (isIdle(track, nowMs())) tracks.delete(key);
    }
    for (const [key, at] of turnedAway) if (at + busyTenant.withinMs < nowMs()) turnedAway.delete(key);
  };

  return {
    waitMs: ({ tenantId, conversationId }) =>
      Math.max(
        waitFor(tenants.get(tenantId), limits.tenant, nowMs()),
        waitFor(conversations.get(conversationId), limits.conversation, nowMs()),
      ),
    take: ({ tenantId, conversationId }) => {
      note(tenants, tenantId, limits.tenant, nowMs());
      note(conversations, conversationId, limits.conversation, nowMs());
      taken += 1;
      if (taken % tidyEvery === 0) tidy();
    },
    rest: ({ tenantId, conversationId }, milliseconds) => {
      const now = nowMs();
      const until = now + Math.min(milliseconds, longestRestMs);
      quiet(trackOf(conversations, conversationId), until);
      turnedAway.set(`${tenantId} ${conversationId}`, now);
      const recent = [...turnedAway].filter(
        ([key, at]) => key.startsWith(`${tenantId} `) && at + busyTenant.withinMs >= now,
      );
      if (recent.length >= busyTenant.conversations) quiet(trackOf(tenants, tenantId), until);
    },
  };
}

/** When messages went, oldest first, as far back as the longest limit reaches. */
interface Track {
  readonly sentAt: number[];
  keptForMs: number;
  quietUntil: number;
}

function trackOf(tracks: Map<string, Track>, key: string): Track {
  const track = tracks.get(key) ?? { sentAt: [], keptForMs: 0, quietUntil: 0 };
  tracks.set(key, track);
  return track;
}

/** The answer to a message that was under way must not shorten what was asked for before. */
function quiet(track: Track, until: number): void {
  track.quietUntil = Math.max(track.quietUntil, until);
}

function note(tracks: Map<string, Track>, key: string, limits: readonly Limit[], now: number): void {
  const track = trackOf(tracks, key);
  track.keptForMs = Math.max(0, ...limits.map(({ withinMs }) => withinMs));
  track.sentAt.push(now);
  while (track.sentAt.length > 0 && (track.sentAt[0] ?? now) <= now - track.keptForMs) track.sentAt.shift();
}

function waitFor(track: Track | undefined, limits: readonly Limit[], now: number): number {
  if (track === undefined) return 0;
  const waits = limits.map(({ count, withinMs }) => {
    const nth = track.sentAt.at(-count);
    return nth === undefined ? 0 : nth + withinMs - now;
  });
  return Math.max(0, track.quietUntil - now, ...waits);
}

function isIdle({ sentAt, keptForMs, quietUntil }: Track, now: number): boolean {
  return quietUntil <= now && (sentAt.at(-1) ?? 0) <= now - keptForMs;
}
