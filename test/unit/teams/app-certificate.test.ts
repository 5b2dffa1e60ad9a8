import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { readAppCertificate } from '../../../src/teams/app-certificate.ts';
import { makeCertificate, pkcs8 } from '../../teams-service/certificate.ts';

const now = new Date();
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const own = makeCertificate();
const other = makeCertificate();
const expired = makeCertificate({ from: later(-30), until: later(-1) });
const coming = makeCertificate({ from: later(1), until: later(30) });
const weak = makeCertificate({ bits: 1_024 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const locked = createPrivateKey(own.key)
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
  .toString();
const pkcs1 = createPrivateKey(own.key).export({ type: 'pkcs1', format: 'pem' }).toString();

test.each<[string, string]>([
  ['the key first', own.key + own.certificate],
  ['the certificate first, with words between', `Bag Attributes\n${own.certificate}\nkey:\n${own.key}`],
  ['the key in the older form', pkcs1 + own.certificate],
  ['a chain, its own certificate last', own.key + other.certificate + own.certificate],
])('a private key with its certificate can be used: %s', (_what, pem) => {
  expect(readAppCertificate(pem, now)).toMatchObject({
    ok: true,
    certificate: { thumbprint: expect.stringMatching(/^[\w-]{43}$/) },
  });
});

test.each<[string, string, string]>([
  ['nothing', '', 'no-key'],
  ['words', 'hemmelig', 'no-key'],
  ['the certificate alone', own.certificate, 'no-key'],
  ['a broken key', own.key.replace(/[A-Za-z]{20}/, '') + own.certificate, 'no-key'],
  ['a key with a passphrase', locked + own.certificate, 'key-locked'],
  ['a key on a curve', pkcs8(curve) + own.certificate, 'key-unfit'],
  ['a key of 1,024 bits', weak.key + weak.certificate, 'key-unfit'],
  ['the key alone', own.key, 'no-certificate'],
  ['a broken certificate', own.key + own.certificate.replace(/[A-Za-z]{20}/, ''), 'no-certificate'],
  ["another key's certificate", own.key + other.certificate, 'unlike-key'],
  ['a certificate of the future', coming.key + coming.certificate, 'not-yet-valid'],
  ['a certificate of the past', expired.key + expired.certificate, 'expired'],
])('%s is told apart', (_what, pem, problem) => {
  expect(readAppCertificate(pem, now)).toEqual({ ok: false, problem });
});
