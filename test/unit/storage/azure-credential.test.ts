import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { azureCredential } from '../../../src/storage/storage-connection.ts';

afterEach(() => vi.unstubAllEnvs());

it('asks the platform, and for the identity that AZURE_CLIENT_ID names: a container with a user-assigned one has no other', async () => {
  const asked: URLSearchParams[] = [];
  const platform = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://127.0.0.1').searchParams);
    response.setHeader('content-type', 'application/json');
    const expires = Math.floor(Date.now() / 1000) + 3600;
    response.end(JSON.stringify({ access_token: 'a-token', expires_on: String(expires), token_type: 'Bearer' }));
  }).listen(0, '127.0.0.1');
  await once(platform, 'listening');
  const address = platform.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  try {
    vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${address.port}/msi/token`);
    vi.stubEnv('IDENTITY_HEADER', 'a-header');
    vi.stubEnv('AZURE_CLIENT_ID', '1b2c3d4e-0000-4000-8000-123456789abc');
    vi.stubEnv('AZURE_TOKEN_CREDENTIALS', 'ManagedIdentityCredential');
    const credential = await azureCredential();
    const token = await credential.getToken('https://storage.azure.com/.default');
    expect(token?.token).toBe('a-token');
    expect(asked.map((query) => query.get('client_id'))).toEqual(['1b2c3d4e-0000-4000-8000-123456789abc']);
    expect(asked.map((query) => query.get('resource'))).toEqual(['https://storage.azure.com']);
  } finally {
    platform.close();
  }
});
