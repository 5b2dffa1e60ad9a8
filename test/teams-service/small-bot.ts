import type { TurnContext } from 'botbuilder';
import { type BotServer, createServer, type ServerOptions } from '../../src/server/create-server.ts';
import { allowServiceHosts } from '../../src/server/service-hosts.ts';
import { createAdapter, type HardenedAdapter } from '../../src/teams/adapter.ts';
import type { BotIdentity } from '../../src/teams/bot-identity.ts';
import type { TeamsService } from './teams-service.ts';

/** The bot's real door and connector, in this process, around a turn that a test gives. */
export interface SmallBot {
  readonly origin: string;
  readonly adapter: HardenedAdapter;
  readonly server: BotServer;
  /** How many turns have begun. */
  readonly turns: () => number;
  readonly log: { readonly event: string; readonly fields: Readonly<Record<string, unknown>> }[];
}

export interface SmallBotOptions {
  /** Default: the service's password. */
  readonly identity?: BotIdentity;
  readonly replyTimeoutMs?: number;
  readonly proactiveTimeoutMs?: number;
  readonly limits?: NonNullable<ServerOptions['limits']>;
  readonly http?: NonNullable<ServerOptions['http']>;
}

/** Starts it with the service's settings and tells the service where it is. */
export async function startSmallBot(
  service: TeamsService,
  turn: (context: TurnContext) => Promise<void>,
  options: SmallBotOptions = {},
): Promise<SmallBot> {
  const settings = service.botSettings();
  const isAllowedServiceUrl = allowServiceHosts([settings['ALLOWED_SERVICE_HOSTS'] ?? '']);
  const tenantId = service.platform.tenantId;
  const { limits, http, identity, ...timeouts } = options;
  const adapter = createAdapter({
    identity: identity ?? {
      kind: 'single-tenant',
      appId: service.appId,
      password: settings['MICROSOFT_APP_PASSWORD'] ?? '',
      tenantId,
    },
    endpoints: service.endpoints,
    isAllowedServiceUrl,
    ...timeouts,
  });
  let turns = 0;
  const log: SmallBot['log'] = [];
  const server = createServer({
    guard: {
      kind: 'authenticated',
      tokenIssuer: service.endpoints.ToBotFromChannelTokenIssuer,
      allowedTenants: [tenantId],
      isAllowedServiceUrl,
    },
    runTurn: (authorization, activity) =>
      adapter.runTurn(authorization, activity, async (context) => {
        turns += 1;
        await turn(context);
      }),
    findCalendar: async () => undefined,
    isReady: async () => true,
    log: (_level, event, fields) => log.push({ event, fields: { ...fields } }),
    ...(limits === undefined ? {} : { limits }),
    ...(http === undefined ? {} : { http }),
  });
  const listening = await server.listen(0, '127.0.0.1');
  if (!listening.ok) throw new Error(listening.reason);
  const origin = `http://127.0.0.1:${listening.port}`;
  service.useBot(origin);
  return { origin, adapter, server, turns: () => turns, log };
}
