/**
 * Surface: the address to which the bot answers. Threat: an activity names another one, which then gets the bot's token.
 *
 * Seen failing: with the look at `serviceUrl` left out of `checkActivity` (src/server/guard.ts), a stranger's address was not answered
 * with 400; with `redirect: 'follow'` and without `assertAllowed` in src/teams/connector.ts, the stranger had four connections.
 */
import { expect, test } from 'vitest';
import { startStranger, useDoor } from './door.ts';

const door = useDoor();

test("the bot's token reaches nobody but the service, however well the request is signed", async () => {
  const { service, knock, said } = door();
  const stranger = await startStranger();
  const own = new URL(service.platform.serviceUrl);
  for (const serviceUrl of [
    `http://127.0.0.1:${stranger.port}/`,
    `http://localhost:${stranger.port}/emea/`,
    `http://${own.host}@127.0.0.1:${stranger.port}/`,
    `http://[::ffff:127.0.0.1]:${stranger.port}/`,
    `http://127.0.0.1:${stranger.port}/#${own.host}`,
    `http://127.0.0.1:${stranger.port}\\@${own.host}/`,
    `http://2130706433:${stranger.port}/`,
    `//127.0.0.1:${stranger.port}/`,
    'https://smba.trafficmanager.net.attacker.test/',
    'https://smba.trafficmanager.net@attacker.test/',
    'https://attacker.test/smba.trafficmanager.net/',
    'https://xbotframework.com/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://169.254.169.254/',
    ' ',
    '',
    undefined,
    null,
    42,
    [],
    {},
  ]) {
    const token = await service.issuer.channelToken(String(serviceUrl));
    expect({ serviceUrl, ...(await knock(said({ serviceUrl }), { token })) }).toMatchObject({ status: 400, turns: 0 });
  }
  expect(stranger.connections()).toBe(0);
  stranger.close();
});

test('an allowed address is not enough: the token must have been made for it', async () => {
  const { service, knock, said } = door();
  const token = await service.issuer.channelToken('https://smba.trafficmanager.net/emea/');
  expect(await knock(said(), { token })).toEqual({ status: 401, body: '', turns: 0 });
});

test('a redirect is not followed', async () => {
  const { service, chat, bot } = door();
  const stranger = await startStranger();
  for (const status of [301, 302, 307, 308]) {
    service.faults.next({ status, location: `http://127.0.0.1:${stranger.port}/v3/` });
    await chat.say('følger du en omdirigering?').catch(() => undefined);
  }
  expect(stranger.connections()).toBe(0);
  expect(bot.turns()).toBeGreaterThanOrEqual(4);
  stranger.close();
});
