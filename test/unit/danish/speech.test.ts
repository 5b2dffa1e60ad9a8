import { expect, test } from 'vitest';
import { toldLanguage } from '../../../src/danish/language.ts';
import { spokenLanguage, spokenTo } from '../../../src/danish/speech.ts';

const danishClient = { client: 'da' } as const;
const englishClient = { client: 'en' } as const;
const said = (text: string) => toldLanguage(text);

test('the words tell before the client does', () => {
  expect(spokenLanguage(englishClient, said('hvad besluttede vi om kajen?'))).toBe('da');
  expect(spokenLanguage(danishClient, said('what did we decide about the quay?'))).toBe('en');
});

test('where the words tell nothing the client does', () => {
  for (const text of ['🗓️', 'HAVU', '']) {
    expect([spokenLanguage(danishClient, said(text)), spokenLanguage(englishClient, said(text))]).toEqual(['da', 'en']);
  }
});

test('what somebody has asked for goes before their words and their client', () => {
  expect(spokenLanguage({ ...danishClient, chosen: 'en' }, said('hvad besluttede vi?'))).toBe('en');
  expect(spokenLanguage({ ...englishClient, chosen: 'da' }, said('what did we decide?'))).toBe('da');
});

test('a command keeps its language until another was asked for, and what has none gets none', () => {
  const command = { kind: 'plan', language: 'da' } as const;
  expect(spokenTo(englishClient, command)).toEqual(command);
  expect(spokenTo({ ...danishClient, chosen: 'en' }, command)).toEqual({ kind: 'plan', language: 'en' });
  const press: { readonly verb: string; readonly language?: 'da' | 'en' } = { verb: 'respond' };
  expect(spokenTo({ ...danishClient, chosen: 'en' }, press)).toEqual({ verb: 'respond' });
});
