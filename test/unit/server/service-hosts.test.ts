import { expect, test } from 'vitest';
import {
  allowServiceHosts,
  isLoopbackAddress,
  isLoopbackHost,
  isLoopbackUrl,
} from '../../../src/server/service-hosts.ts';

test.each([
  'https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/teams',
  'https://europe.botframework.com/',
  'https://SMBA.trafficmanager.net/emea/',
])('the bot may write to %s without any setting', (url) => {
  expect(allowServiceHosts([])(url)).toBe(true);
});

test.each([
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net:8443/emea/',
  'https://smba.trafficmanager.net.attacker.test/',
  'https://evil.smba.trafficmanager.net/',
  'https://evil-botframework.com/',
  'https://botframework.com.attacker.test/',
  'https://smba.trafficmanager.net@attacker.test/',
  'https://user:secret@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net./',
  'http://127.0.0.1:8080/',
  'https://169.254.169.254/',
  'ftp://smba.trafficmanager.net/',
  'file:///etc/passwd',
  '//smba.trafficmanager.net/',
  '',
])('the bot never writes to %s', (url) => {
  expect(allowServiceHosts([])(url)).toBe(false);
});

test('the configuration adds hosts, hosts with a port and whole domains', () => {
  const isAllowed = allowServiceHosts(['smba.infra.gov.teams.test', 'proxy.kommune.test:8443', '*.gcc.test']);
  expect(isAllowed('https://smba.infra.gov.teams.test/x')).toBe(true);
  expect(isAllowed('https://proxy.kommune.test:8443/')).toBe(true);
  expect(isAllowed('https://proxy.kommune.test/')).toBe(false);
  expect(isAllowed('https://a.gcc.test/')).toBe(true);
  expect(isAllowed('https://gcc.test/')).toBe(false);
  expect(isAllowed('http://smba.infra.gov.teams.test/x')).toBe(false);
});

test('http is good enough only for a loopback address that the configuration names', () => {
  const isAllowed = allowServiceHosts(['127.0.0.1:56150', 'localhost:56150', '[::1]:56150']);
  expect(isAllowed('http://127.0.0.1:56150/_connector')).toBe(true);
  expect(isAllowed('http://localhost:56150/_connector')).toBe(true);
  expect(isAllowed('http://[::1]:56150/_connector')).toBe(true);
  expect(isAllowed('http://127.0.0.1:56151/')).toBe(false);
  expect(isAllowed('http://127.0.0.2:56150/')).toBe(false);
});

test('loopback is this machine, however its address is written', () => {
  expect(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'].every(isLoopbackAddress)).toBe(true);
  expect(['10.0.0.1', '::ffff:10.0.0.1', '0.0.0.0', '::', '', 'localhost'].some(isLoopbackAddress)).toBe(false);
  expect(['localhost', '127.0.0.1', '[::1]'].every(isLoopbackHost)).toBe(true);
  expect(['localhost.attacker.test', '128.0.0.1', ''].some(isLoopbackHost)).toBe(false);
  // The URL parser resolves other spellings of the same address.
  expect(isLoopbackUrl('http://2130706433/')).toBe(true);
  expect(isLoopbackUrl('http://0x7f.1/')).toBe(true);
  expect(isLoopbackUrl('http://attacker.test/127.0.0.1')).toBe(false);
});
