import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createDownloadFile, type DownloadOptions } from '../../../src/teams/download-file.ts';
import { allowFileHosts, isPublicAddress } from '../../../src/teams/file-address.ts';
import { say } from '../../teams-service/say.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** A server of files on this machine; `connections` counts who came, whatever they asked. */
async function fileServer(answer: RequestListener) {
  const http = createServer(answer);
  const server = { origin: '', port: 0, connections: 0 };
  http.on('connection', () => {
    server.connections += 1;
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  endings.push(() => {
    http.close();
    http.closeAllConnections();
  });
  server.port = portOf(http.address());
  server.origin = `http://127.0.0.1:${server.port}`;
  return server;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const never = new AbortController().signal;
const inDemo = allowFileHosts([], true);
const inProduction = allowFileHosts(['filer.eksempel.dk', '*.arkiv.eksempel.dk'], false);

function downloadFrom(address: string, options: Partial<DownloadOptions> = {}, signal = never) {
  return createDownloadFile({ readAddress: inDemo, ...options })(address, signal);
}

describe('an address from which nothing is fetched', () => {
  const addresses = [
    'https://169.254.169.254/latest/meta-data/',
    'https://127.0.0.1:PORT/referat.docx',
    'http://127.0.0.1:PORT/referat.docx',
    'https://[::1]:PORT/referat.docx',
    'https://[::ffff:127.0.0.1]:PORT/referat.docx',
    'https://localhost:PORT/referat.docx',
    'https://localhost.:PORT/referat.docx',
    'https://2130706433:PORT/referat.docx',
    'https://0x7f000001:PORT/referat.docx',
    'https://127.1:PORT/referat.docx',
    'https://0:PORT/referat.docx',
    'http://havn-my.sharepoint.com/referat.docx',
    'https://havn-my.sharepoint.com:PORT/referat.docx',
    'https://evil-sharepoint.com/referat.docx',
    'https://sharepoint.com/referat.docx',
    'https://sharepoint.com.evil.dk/referat.docx',
    'https://havn.sharepoint.com.:PORT/referat.docx',
    'https://havn.sharepoint.com@127.0.0.1:PORT/referat.docx',
    'https://bruger:kode@havn.sharepoint.com/referat.docx',
    'https://bruger@havn.sharepoint.com/referat.docx',
    'https://evil.dk/havn.sharepoint.com/referat.docx',
    'https://evil.dk\\.sharepoint.com/referat.docx',
    'https://havn.sharepoint.com%2eevil.dk/referat.docx',
    'https://xfiler.eksempel.dk/referat.docx',
    'https://arkiv.eksempel.dk/referat.docx',
    'ftp://havn.sharepoint.com/referat.docx',
    'file:///etc/passwd',
    'data:text/plain,referat',
    '//havn.sharepoint.com/referat.docx',
    'referat.docx',
    '',
  ];

  test.each(addresses)('%s', async (address) => {
    const server = await fileServer((_request, response) => response.end('hemmeligt'));
    const outcome = await downloadFrom(address.replace('PORT', String(server.port)), {
      readAddress: inProduction,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    expect(outcome).toEqual({ ok: false, reason: 'address-not-allowed' });
    expect(server.connections).toBe(0);
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    'fe80::1',
    'fd12:3456::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::1',
    '2001:0:7f00:1::',
    '2001:db8::1',
  ])('is one of a known host whose name leads to %s', async (address) => {
    const resolved = [
      { address: '13.107.136.10', family: 4 },
      { address, family: address.includes(':') ? 6 : 4 },
    ];
    const outcome = await downloadFrom('https://havn-my.sharepoint.com/referat.docx', {
      readAddress: inProduction,
      resolve: async () => resolved,
    });
    expect(outcome).toEqual({ ok: false, reason: 'address-not-allowed' });
  });

  test.each(['13.107.136.10', '2620:1ec:8f8::10', '2a01:111:f402::1'])('is not %s, which is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('an address from which files are fetched', () => {
  test.each([
    'https://havn-my.sharepoint.com/personal/asta/_layouts/15/download.aspx?UniqueId=1&tempauth=x',
    'https://HAVN.SharePoint.com/referat.docx',
    'https://filer.eksempel.dk/referat.docx',
    'https://nord.arkiv.eksempel.dk/referat.docx',
  ])('%s', (address) => {
    expect(inProduction(address)?.isLoopback).toBe(false);
  });

  test('may be on this machine where the settings name it with its port', () => {
    const named = allowFileHosts(['127.0.0.1:5000'], false);
    expect(named('http://127.0.0.1:5000/referat.docx')?.isLoopback).toBe(true);
    expect(named('http://127.0.0.1:5001/referat.docx')).toBeUndefined();
    expect(named('http://localhost:5000/referat.docx')).toBeUndefined();
  });
});

describe('a file', () => {
  test('is fetched whole, without a token and without a cookie', async () => {
    const seen: (string | undefined)[] = [];
    const server = await fileServer((request, response) => {
      seen.push(request.method, request.headers.authorization, request.headers.cookie);
      response.write('Referat ');
      response.end('af møde');
    });
    const outcome = await downloadFrom(`${server.origin}/referat.txt`);
    expect(outcome.ok ? Buffer.from(outcome.bytes).toString('utf8') : outcome.reason).toBe('Referat af møde');
    expect(seen).toEqual(['GET', undefined, undefined]);
  });

  test.each([301, 302, 303, 307, 308])('is not fetched from where a redirect (%i) leads', async (status) => {
    const elsewhere = await fileServer((_request, response) => response.end('hemmeligt'));
    const server = await fileServer((_request, response) =>
      say(response, status, '', { location: `${elsewhere.origin}/referat.txt` }),
    );
    expect(await downloadFrom(server.origin)).toEqual({ ok: false, reason: 'not-fetched' });
    expect(elsewhere.connections).toBe(0);
  });

  test.each([401, 403, 404, 410])('that is not there any more (%i) is told so', async (status) => {
    const server = await fileServer((_request, response) => say(response, status));
    expect(await downloadFrom(server.origin)).toEqual({ ok: false, reason: 'link-gone' });
  });

  test('that is longer than promised is given up at the limit', async () => {
    let sent = 0;
    const server = await fileServer((_request, response) => {
      const more = (): void => {
        if (response.destroyed) return;
        sent += 65_536;
        if (response.write(Buffer.alloc(65_536))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    expect(await downloadFrom(server.origin, { maxBytes: 1_000_000 })).toEqual({ ok: false, reason: 'too-large' });
    expect(sent).toBeLessThan(20_000_000);
  });

  test('that says itself that it is too long is not begun', async () => {
    const server = await fileServer((_request, response) => {
      response.writeHead(200, { 'content-length': String(21 * 1024 * 1024) });
      response.flushHeaders();
    });
    expect(await downloadFrom(server.origin)).toEqual({ ok: false, reason: 'too-large' });
  });

  test.each([
    ['says nothing', () => undefined],
    ['stops in the middle', (response: { write(text: string): void }) => response.write('Referat')],
  ])('of a server that %s is given up at the deadline', async (_what, answer) => {
    const server = await fileServer((_request, response) => void answer(response));
    expect(await downloadFrom(server.origin, { deadlineMs: 200 })).toEqual({ ok: false, reason: 'took-too-long' });
  });

  test('of a host whose name is not resolved in time is given up, too', async () => {
    const outcome = await downloadFrom('https://havn.sharepoint.com/x', {
      deadlineMs: 100,
      resolve: () => new Promise(() => {}),
    });
    expect(outcome).toEqual({ ok: false, reason: 'took-too-long' });
  });

  test('that breaks off is no file', async () => {
    const server = await fileServer((request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('Referat');
      setImmediate(() => request.socket.destroy());
    });
    expect(await downloadFrom(server.origin)).toEqual({ ok: false, reason: 'not-fetched' });
  });

  test('is given up when the bot is stopped', async () => {
    const stopping = new AbortController();
    const server = await fileServer(() => stopping.abort());
    expect(await downloadFrom(server.origin, {}, stopping.signal)).toEqual({ ok: false, reason: 'not-fetched' });
  });
});

test('a host is looked up once, and the connection goes where that look-up led', async () => {
  let connections = 0;
  const tcp = createTcpServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => tcp.listen(0, '127.0.0.1', listening));
  endings.push(() => tcp.close());
  const port = portOf(tcp.address());
  const lookups: string[] = [];
  const outcome = await downloadFrom(`https://filer.eksempel.dk:${port}/referat.docx`, {
    readAddress: allowFileHosts([`filer.eksempel.dk:${port}`], false),
    resolve: async (host) => {
      lookups.push(host);
      return [{ address: lookups.length === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }];
    },
    isAllowedAddress: () => true,
  });
  expect(outcome).toEqual({ ok: false, reason: 'not-fetched' });
  expect(lookups).toEqual(['filer.eksempel.dk']);
  expect(connections).toBe(1);
});
