/** A request in bytes that no client sends: made of pieces, some of which are as they should be. */
export function rawRequest(random: () => number, token: string): Buffer {
  const pick = <T>(choices: readonly T[], fallback: T): T => choices[Math.floor(random() * choices.length)] ?? fallback;
  const method = pick(methods, 'POST');
  const headers = Array.from({ length: Math.floor(random() ** 2 * 5) }, () => pick(strangeHeaders, ''));
  if (random() < 0.8) headers.unshift('Host: 127.0.0.1');
  if (random() < 0.6) headers.push('Content-Type: application/json');
  if (random() < 0.5) headers.push(`Authorization: Bearer ${token}`);
  const body = pick(bodies, '');
  if (random() < 0.7) headers.push(`Content-Length: ${Buffer.byteLength(body)}`);
  const text = `${method} ${pick(targets, '/')} ${pick(versions, 'HTTP/1.1')}\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
  const bytes = Buffer.from(text, 'latin1');
  // Some lose their end, some have bytes in them that nobody wrote.
  if (random() < 0.15) return bytes.subarray(0, Math.floor(random() * bytes.length));
  if (random() < 0.25) {
    for (let hit = 0; hit < 3; hit += 1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return bytes;
}

const methods = [
  'POST',
  'POST',
  'POST',
  'GET',
  'PUT',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PATCH',
  'PROPFIND',
  'post',
  '',
];
const targets = [
  '/api/messages',
  '/api/messages',
  '/api/messages?x=1',
  '/api/messages/',
  '//api/messages',
  '/api/../api/messages',
  '/api/%6dessages',
  '/healthz',
  '/readyz',
  '/calendar/x.ics',
  '/calendar/%00.ics',
  `/calendar/${'a'.repeat(3_000)}.ics`,
  '/calendar/..%2f..%2fetc%2fpasswd',
  '/%E0%A4%A',
  '*',
  'http://attacker.test/api/messages',
  'http://[',
  '127.0.0.1:80',
  '/\\..\\',
  '/?__proto__[x]=1&constructor=2',
  '',
];
const versions = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'HTTP/1.1 x', 'http/1.1', ''];
const strangeHeaders = [
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: \tchunked',
  'Content-Encoding: gzip',
  'Content-Length: 5',
  'Content-Length: -5',
  'Content-Length: 99999999999999999999',
  'Host: [',
  'Host: a b',
  'Host: attacker.test:99999',
  'Host: a@b',
  'Host:',
  'Expect: 100-continue',
  'Expect: nothing',
  'Connection: Upgrade',
  'Connection: close',
  'Connection: keep-alive, close',
  'Upgrade: websocket',
  'Upgrade: h2c',
  'Accept: */*;q=x',
  'Accept: image/png',
  'Accept-Version: ~9',
  'Accept-Encoding: gzip;q=nan',
  'Range: bytes=0-1,2-,-3',
  'If-None-Match: W/"',
  'If-Modified-Since: never',
  'X-Http-Method-Override: DELETE',
  'X-Forwarded-Host: attacker.test',
  'X-Forwarded-For: 127.0.0.1',
  'X-Original-URL: /admin',
  'Date: yesterday',
  'Content-MD5: x',
  'Trailer: Content-Length',
  `X: ${'a'.repeat(9_000)}`,
  'Authorization: Basic YTpi',
  'Authorization: Bearer a.b.c',
  'Content-Type: text/plain',
  'Content-Type: application/json; charset="utf-8',
  'Cookie: a=b; a=c',
  ': no name',
  'No-Colon',
  'A : b',
  ' folded: x',
];
const bodies = [
  '',
  '{}',
  '[]',
  'null',
  '{"type":"message"}',
  '{"__proto__":{"a":1}}',
  '0\r\n\r\n',
  '5\r\nhello\r\n0\r\n\r\n',
  'zz\r\n',
  '['.repeat(5_000),
  '{"type":"message","channelId":"msteams","serviceUrl":"http://127.0.0.1/","from":{"id":"a"},"recipient":{"id":"b"},"conversation":{"id":"c"}}',
  '\u0000\u0001\u0002\u00ff',
  'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n',
];
