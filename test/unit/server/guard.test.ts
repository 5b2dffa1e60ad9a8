import { expect, test } from 'vitest';
import { checkActivity, checkHead, type GuardOptions, publicTokenIssuer } from '../../../src/server/guard.ts';
import { allowServiceHosts } from '../../../src/server/service-hosts.ts';

const tenant = '11111111-1111-1111-1111-111111111111';
const guard: GuardOptions = {
  kind: 'authenticated',
  allowedTenants: [tenant],
  isAllowedServiceUrl: allowServiceHosts([]),
};
const anonymous: GuardOptions = { kind: 'anonymous' };

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenWith = (claims: unknown) => `${encode({ alg: 'RS256' })}.${encode(claims)}.c2ln`;
const exp = 1_900_000_000;
const authorization = `Bearer ${tokenWith({ iss: publicTokenIssuer, exp })}`;
const json = { 'content-type': 'application/json; charset=utf-8' };

function head(headers: Record<string, string>, options: GuardOptions = guard, remoteAddress = '127.0.0.1') {
  const verdict = checkHead({ headers, remoteAddress }, options);
  return verdict.ok ? 'in' : `${verdict.status} ${verdict.reason}`;
}

const activity = {
  type: 'message',
  id: '1',
  text: 'hvornår er næste møde?',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:a', aadObjectId: 'a' },
  recipient: { id: '28:b' },
  conversation: { id: 'a:1', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
};

function body(value: unknown, options: GuardOptions = guard) {
  const verdict = checkActivity(value, options);
  return verdict.ok ? 'in' : `${verdict.status} ${verdict.reason}`;
}

test('a request with a token of the platform comes in', () => {
  expect(head({ ...json, authorization })).toBe('in');
  expect(head({ 'content-type': 'application/json', authorization })).toBe('in');
});

test.each(['gzip', 'deflate', 'br', 'identity'])('a body encoded as %s is refused unread', (encoding) => {
  expect(head({ ...json, authorization, 'content-encoding': encoding })).toBe('415 content-encoding');
});

test.each([
  '',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/jsonx',
])('a body of type "%s" is refused unread', (type) => {
  expect(head({ 'content-type': type, authorization })).toBe('415 content-type');
});

test.each([
  ['no header', undefined, 'token-missing'],
  ['another scheme', 'Basic YTpi', 'token-missing'],
  ['no token', 'Bearer ', 'token-missing'],
  ['two tokens', `${authorization} ${tokenWith({})}`, 'token-missing'],
  ['a token that is no JWT', 'Bearer abc', 'token-missing'],
  ['a token that is no JSON', 'Bearer a.b.c', 'token-foreign'],
  ['a token without issuer', `Bearer ${tokenWith({})}`, 'token-foreign'],
  ['a token that is null', `Bearer ${tokenWith(null)}`, 'token-foreign'],
  ['a token of Entra', `Bearer ${tokenWith({ iss: `https://sts.windows.net/${tenant}/` })}`, 'token-foreign'],
  ['an issuer with a slash', `Bearer ${tokenWith({ iss: `${publicTokenIssuer}/` })}`, 'token-foreign'],
  ['a token that never ends', `Bearer ${tokenWith({ iss: publicTokenIssuer })}`, 'token-endless'],
  ['an end in words', `Bearer ${tokenWith({ iss: publicTokenIssuer, exp: 'never' })}`, 'token-endless'],
  ['a list of issuers', `Bearer ${tokenWith({ iss: [publicTokenIssuer] })}`, 'token-foreign'],
])('%s does not come in', (_case, header, reason) => {
  const headers = header === undefined ? json : { ...json, authorization: header };
  expect(head(headers)).toBe(`401 ${reason}`);
});

test('the issuer of another cloud takes the place of the public one', () => {
  const other: GuardOptions = { ...guard, tokenIssuer: 'https://api.botframework.us' };
  expect(head({ ...json, authorization }, other)).toBe('401 token-foreign');
  expect(
    head({ ...json, authorization: `Bearer ${tokenWith({ iss: 'https://api.botframework.us', exp })}` }, other),
  ).toBe('in');
});

test('without authentication only this machine comes in, under a name of this machine', () => {
  const local = { ...json, host: '127.0.0.1:3978' };
  expect(head(local, anonymous)).toBe('in');
  expect(head({ ...json, host: '[::1]:3978' }, anonymous, '::1')).toBe('in');
  expect(head(local, anonymous, '10.0.0.7')).toBe('403 peer-not-local');
  expect(head({ ...json, host: 'dagsorden.tunnel.test' }, anonymous)).toBe('403 peer-not-local');
  expect(head(json, anonymous)).toBe('403 peer-not-local');
});

test('without authentication the service must be on this machine too', () => {
  expect(body({ ...activity, serviceUrl: 'http://localhost:56150/_connector' }, anonymous)).toBe('in');
  expect(body(activity, anonymous)).toBe('400 service-url');
});

test('an activity of Teams comes in, with fields that nobody knows and with nulls for nothing', () => {
  expect(body(activity)).toBe('in');
  expect(body({ ...activity, somethingNew: { a: 1 }, replyToId: null, entities: null, locale: null })).toBe('in');
});

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['a text', 'x'],
  ['no type', { ...activity, type: undefined }],
  ['a type that is a number', { ...activity, type: 7 }],
  ['no conversation', { ...activity, conversation: undefined }],
  ['a conversation without id', { ...activity, conversation: { id: '' } }],
  ['no sender', { ...activity, from: null }],
  ['no recipient', { ...activity, recipient: undefined }],
  ['another channel', { ...activity, channelId: 'emulator' }],
  ['no serviceUrl', { ...activity, serviceUrl: undefined }],
  ['an empty serviceUrl', { ...activity, serviceUrl: '' }],
  ['a text that is a list', { ...activity, text: ['x'] }],
  ['entities that are a text', { ...activity, entities: 'x' }],
  ['a date that is none', { ...activity, timestamp: 'i morgen' }],
  ['channel data that are a text', { ...activity, channelData: 'x' }],
])('an activity with %s is refused', (_case, value) => {
  expect(body(value)).toBe('400 activity-shape');
});

test('half a character in an id or a text is replaced, so that it can be written into an address', () => {
  const verdict = checkActivity({ ...activity, id: 'a\ud800', text: '\udc00b' }, guard);
  expect(verdict).toMatchObject({ ok: true, activity: { id: 'a\ufffd', text: '\ufffdb' } });
});

test('an entity that the platform could not have sent is dropped, the others stay', () => {
  const mention = { type: 'mention', text: '<at>Dagsorden</at>', mentioned: { id: '28:b' } };
  const strange = [null, 'x', {}, { type: 7 }, { type: 'Mention' }, { type: 'mention', text: 'x', mentioned: null }];
  const verdict = checkActivity(
    { ...activity, text: '<at>Dagsorden</at> dagsorden', entities: [mention, ...strange, { type: 'clientInfo' }] },
    guard,
  );
  expect(verdict.ok && verdict.activity.entities).toEqual([mention, { type: 'clientInfo' }]);
  const { text: _, ...wordless } = activity;
  const bare = checkActivity({ ...wordless, entities: [mention, { type: 'clientInfo' }] }, guard);
  expect(bare.ok && bare.activity.entities).toEqual([{ type: 'clientInfo' }]);
});

test.each(['https://attacker.test/', 'http://127.0.0.1:1/', 'http://smba.trafficmanager.net/'])(
  'an activity that wants its answer at %s is refused',
  (serviceUrl) => {
    expect(body({ ...activity, serviceUrl })).toBe('400 service-url');
  },
);

test('only allowed tenants come in, and both places that name the tenant must agree', () => {
  const other = '22222222-2222-2222-2222-222222222222';
  const { tenantId: _, ...conversation } = activity.conversation;
  expect(body({ ...activity, conversation })).toBe('in');
  expect(body({ ...activity, channelData: {} })).toBe('in');
  expect(body({ ...activity, channelData: { tenant: { id: tenant.toUpperCase() } } })).toBe('in');
  expect(body({ ...activity, channelData: { tenant: { id: other } } })).toBe('403 tenant');
  expect(body({ ...activity, conversation: { ...conversation, tenantId: other } })).toBe('403 tenant');
  expect(body({ ...activity, conversation, channelData: { tenant: { id: other } } })).toBe('403 tenant');
  expect(body({ ...activity, conversation, channelData: {} })).toBe('403 tenant');
});

test('with an empty list any tenant comes in, but never two in one activity', () => {
  const open: GuardOptions = { ...guard, allowedTenants: [] };
  const { tenantId: _, ...conversation } = activity.conversation;
  expect(body({ ...activity, conversation, channelData: { tenant: { id: 'x' } } }, open)).toBe('in');
  expect(body({ ...activity, conversation, channelData: undefined }, open)).toBe('in');
  expect(body({ ...activity, channelData: { tenant: { id: 'x' } } }, open)).toBe('403 tenant');
});
