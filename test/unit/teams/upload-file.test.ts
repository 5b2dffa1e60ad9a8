import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { allowFileHosts } from '../../../src/teams/file-address.ts';
import { createUploadFile, type UploadOptions } from '../../../src/teams/upload-file.ts';
import { say } from '../../teams-service/say.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** A place for files on this machine, and what was put there. */
async function filePlace(answer: RequestListener = (_request, response) => say(response, 201, '{}')) {
  const place = { origin: '', connections: 0, method: '', headers: {} as IncomingHttpHeaders, body: '' };
  const http = createServer((request, response) => {
    place.method = request.method ?? '';
    place.headers = request.headers;
    request.setEncoding('utf8');
    request.on('data', (text: string) => {
      place.body += text;
    });
    request.on('end', () => answer(request, response));
  });
  http.on('connection', () => {
    place.connections += 1;
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  endings.push(() => {
    http.close();
    http.closeAllConnections();
  });
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  place.origin = `http://127.0.0.1:${address.port}`;
  return place;
}

const never = new AbortController().signal;
const bytes = new TextEncoder().encode('Deltagere:\r\nÅse\r\n');
const upload = (address: string, options: Partial<UploadOptions> = {}, signal = never) =>
  createUploadFile({ readAddress: allowFileHosts([], true), ...options })(address, bytes, signal);

test('a file is put there whole, with its range, and nothing that identifies the bot', async () => {
  const place = await filePlace();
  expect(await upload(`${place.origin}/upload?guid=1`)).toEqual({ ok: true });
  expect(place).toMatchObject({ method: 'PUT', body: 'Deltagere:\r\nÅse\r\n' });
  expect(place.headers).toMatchObject({ 'content-length': '18', 'content-range': 'bytes 0-17/18' });
  expect(place.headers).not.toHaveProperty('authorization');
  expect(place.headers).not.toHaveProperty('cookie');
});

describe('an address at which nothing is put', () => {
  test.each([
    'https://evil.dk/upload',
    'http://havn-my.sharepoint.com/upload',
    'https://havn-my.sharepoint.com:444/upload',
    'https://sharepoint.com.evil.dk/upload',
    'https://bruger@havn-my.sharepoint.com/upload',
    'https://169.254.169.254/upload',
    'https://127.0.0.1/upload',
    'ftp://havn-my.sharepoint.com/upload',
    'upload',
  ])('%s', async (address) => {
    const outcome = await upload(address, {
      readAddress: allowFileHosts([], false),
      resolve: async () => {
        throw new Error('nobody asks');
      },
    });
    expect(outcome).toEqual({ ok: false, reason: 'address-not-allowed' });
  });

  test('one of a known host whose name leads into the own network', async () => {
    const outcome = await upload('https://havn-my.sharepoint.com/upload', {
      readAddress: allowFileHosts([], false),
      resolve: async () => [{ address: '10.1.2.3', family: 4 }],
    });
    expect(outcome).toEqual({ ok: false, reason: 'address-not-allowed' });
  });
});

test('a redirect is not followed', async () => {
  const elsewhere = await filePlace();
  const place = await filePlace((_request, response) => say(response, 307, '', { location: elsewhere.origin }));
  expect(await upload(place.origin)).toEqual({ ok: false, reason: 'not-stored' });
  expect(elsewhere.connections).toBe(0);
});

test.each([
  [404, 'link-gone'],
  [409, 'link-gone'],
  [202, 'not-stored'],
  [503, 'not-stored'],
])('the answer %i means %s', async (status, reason) => {
  const place = await filePlace((_request, response) => say(response, status));
  expect(await upload(place.origin)).toEqual({ ok: false, reason });
});

test('a place that does not answer is given up', async () => {
  const place = await filePlace(() => {});
  expect(await upload(place.origin, { deadlineMs: 100 })).toEqual({ ok: false, reason: 'took-too-long' });
  expect(await upload(place.origin, {}, AbortSignal.timeout(50))).toEqual({ ok: false, reason: 'not-stored' });
});
