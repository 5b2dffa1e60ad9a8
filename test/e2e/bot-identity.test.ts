import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { allowServiceHosts } from '../../src/server/service-hosts.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import type { BotIdentity } from '../../src/teams/bot-identity.ts';
import type { AppProof } from '../../src/teams/client-credentials.ts';
import { makeCertificate, type TestCertificate } from '../teams-service/certificate.ts';
import { startTeamsService, type TeamsService } from '../teams-service/teams-service.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

async function aService(): Promise<TeamsService> {
  const service = await startTeamsService({ users: ['Anna Holm'] });
  onTestFinished(() => service.close());
  return service;
}

/** Calls the connector once as a bot with this identity would; resolves to how the service saw the bot's token. */
async function call(service: TeamsService, identity: BotIdentity, adapter = adapterOf(service, identity)) {
  const connector = await adapter.connectTo(service.platform.serviceUrl, service.platform.tenantId);
  const { id } = service.personalChat(service.user('Anna Holm'));
  await connector.conversations.getConversationPagedMembers(id);
  return service.requests.findLast(({ path }) => path.startsWith('/v3/'))?.token;
}

function adapterOf(service: TeamsService, identity: BotIdentity) {
  const isAllowedServiceUrl = allowServiceHosts([new URL(service.platform.serviceUrl).host]);
  return createAdapter({ identity, endpoints: service.endpoints, isAllowedServiceUrl });
}

function identityOf(service: TeamsService, proof: AppProof): BotIdentity {
  return { kind: 'certificate', appId: service.appId, tenantId: service.platform.tenantId, proof };
}

async function aFile(
  text: string,
): Promise<{ readonly path: string; readonly write: (text: string) => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dagsorden-certificate-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'bot.pem');
  await writeFile(path, text);
  return { path, write: (next) => writeFile(path, next) };
}

const pemOf = ({ key, certificate }: TestCertificate): string => key + certificate;

test('a bot with a certificate gets its token by a signed assertion, with no password anywhere', async () => {
  const service = await aService();
  const own = makeCertificate();
  service.certificate = own.certificate;
  expect(await call(service, identityOf(service, { kind: 'certificate', pem: pemOf(own) }))).toBe('valid');
  const grants = service.requests.filter(({ path }) => path.endsWith('/oauth2/v2.0/token'));
  expect(grants.map(({ status }) => status)).toEqual([200]);
});

test("another certificate's assertion gives no token, and nothing is sent", async () => {
  const service = await aService();
  service.certificate = makeCertificate().certificate;
  const stranger = identityOf(service, { kind: 'certificate', pem: pemOf(makeCertificate()) });
  await expect(call(service, stranger)).rejects.toMatchObject({ name: 'TokenUnavailableError' });
  expect(service.requests.filter(({ path }) => path.startsWith('/v3/'))).toEqual([]);
});

test('a renewed certificate counts from the next token on, a file that is half written does no harm', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const service = await aService();
  const [old, renewed] = [makeCertificate(), makeCertificate()];
  const file = await aFile(pemOf(old));
  const identity = identityOf(service, { kind: 'certificate-file', path: file.path });
  const adapter = adapterOf(service, identity);
  service.certificate = old.certificate;
  expect(await call(service, identity, adapter)).toBe('valid');

  await file.write(pemOf(renewed).slice(0, 900));
  vi.setSystemTime(Date.now() + 3_600_000);
  expect(await call(service, identity, adapter)).toBe('valid');

  await file.write(pemOf(renewed));
  service.certificate = renewed.certificate;
  vi.setSystemTime(Date.now() + 3_600_000);
  expect(await call(service, identity, adapter)).toBe('valid');
});

test("a managed identity's token comes from the platform's own endpoint, for the bot's id and the connector alone", async () => {
  const service = await aService();
  const seen: { readonly url: string; readonly secret: unknown }[] = [];
  const platform = createServer(async (request, response) => {
    seen.push({ url: request.url ?? '', secret: request.headers['x-identity-header'] });
    const access_token = await service.issuer.botToken(service.appId, 3_600);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        access_token,
        expires_on: String(Math.floor(Date.now() / 1_000) + 3_600),
        resource: 'https://api.botframework.com',
        token_type: 'Bearer',
        client_id: service.appId,
      }),
    );
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void platform.close());
  const address = platform.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${port}/msi/token`);
  vi.stubEnv('IDENTITY_HEADER', 'platform-secret');
  // What is meant for other programs on the machine is not asked.
  vi.stubEnv('AZURE_CLIENT_ID', '00000000-0000-4000-8000-000000000009');
  vi.stubEnv('AZURE_TENANT_ID', service.platform.tenantId);
  vi.stubEnv('AZURE_CLIENT_SECRET', "another app's secret");
  const { appId, platform: tenant } = service;
  expect(await call(service, { kind: 'managed-identity', appId, tenantId: tenant.tenantId })).toBe('valid');
  expect(seen).toHaveLength(1);
  const [asked] = seen;
  const url = new URL(asked?.url ?? '', 'http://x');
  expect(asked?.secret).toBe('platform-secret');
  expect(url.pathname).toBe('/msi/token');
  expect(url.searchParams.get('client_id')).toBe(appId);
  expect(url.searchParams.get('resource')).toBe('https://api.botframework.com');
});
