import { beforeEach, expect, test } from 'vitest';
import { type Committee, newCommittee } from '../../../src/domain/committee.ts';
import { chooseForCommittee } from '../../../src/teams/on-language-command.ts';
import { readLanguageCommand } from '../../../src/teams/read-language-command.ts';
import { aConversation, aMeeting, aMembership } from '../../builders.ts';

const own = newCommittee('Styregruppen for Fyrtårnet', 'Fyrtårnet');
const channel = aConversation({ committeeIds: [own.id] });
let committees: Committee[];
let refreshed: string[];
let personal: string[];

beforeEach(() => {
  committees = [own, newCommittee('Havneudvalget', 'HAVU')];
  refreshed = [];
  personal = [];
});

/** What is said to words about the language by somebody with this role in the committee of the channel. */
function says(text: string, role: 'secretary' | 'chair' | 'member' | 'observer', where = channel): Promise<string> {
  const command = readLanguageCommand(text, '2031-02-20');
  if (command === undefined) throw new Error(`“${text}” is no command`);
  const viewer = { personId: 'sine', name: 'Sine', isAdministrator: false };
  const memberships = [aMembership({ personId: 'sine', committeeId: own.id, role })];
  const services = {
    languages: { save: async (personId: string) => void personal.push(personId), remove: async () => undefined },
    committeeSettings: {
      changeSettings: async (
        committeeId: string,
        change: (settings: Committee['settings']) => Committee['settings'],
      ) => {
        committees = committees.map((one) =>
          one.id === committeeId ? { ...one, settings: change(one.settings) } : one,
        );
        return committees.find(({ id }) => id === committeeId);
      },
    },
    listMeetingsFrom: async () => [
      aMeeting({ id: 'm1', committeeId: own.id }),
      aMeeting({ id: 'm2', committeeId: own.id }),
    ],
    refreshCards: (_committeeId: string, meetingId: string) => void refreshed.push(meetingId),
    now: () => new Date('2031-02-20T09:00:00Z'),
    log: () => undefined,
  };
  return chooseForCommittee(services, { command, viewer, conversation: where, memberships, committees });
}

const spoken = () => committees.map(({ settings }) => settings.language);

test.each(['secretary', 'chair'] as const)(
  'the %s chooses for the committee of the channel, and its coming cards follow',
  async (role) => {
    expect(await says('skift sprog', role)).toContain('Posts and shared cards of Fyrtårnet are in English');
    expect([spoken(), refreshed, personal]).toEqual([['en', 'da'], ['m1', 'm2'], []]);
    expect(await says('switch language', role)).toContain('er fra nu af på dansk');
    expect(spoken()).toEqual(['da', 'da']);
  },
);

test.each(['member', 'observer'] as const)(
  'whoever is %s chooses nothing, for anybody, and is told who does',
  async (role) => {
    expect(await says('skift sprog til engelsk', role)).toContain('sekretæren eller formanden');
    expect(await says('switch language', role)).toContain('secretary or chair');
    expect([spoken(), refreshed, personal]).toEqual([['da', 'da'], [], []]);
  },
);

test.each(['taler du engelsk?', 'kan du skrive på engelsk?', 'Kan du svare på engelsk for Fyrtårnet?'])(
  '“%s” changes nothing for the others, whoever asks, and is told what does',
  async (text) => {
    for (const role of ['secretary', 'member'] as const) {
      const reply = await says(text, role);
      expect(reply).toContain('sekretæren eller formanden');
      expect(reply).toContain('»skift sprog til engelsk«');
    }
    expect(await says('do you speak English?', 'secretary')).toContain('“switch language to English”');
    expect([spoken(), refreshed, personal]).toEqual([['da', 'da'], [], []]);
  },
);

test('what holds already is said so, and a committee has one language', async () => {
  expect(await says('skift sprog til dansk', 'secretary')).toContain('allerede på dansk');
  expect(await says('automatisk sprog', 'secretary')).toContain('ét sprog');
  expect([spoken(), refreshed]).toEqual([['da', 'da'], []]);
});

test('the channel of another committee is not theirs, nor is the other committee', async () => {
  const elsewhere = aConversation({ committeeIds: ['havu'] });
  expect(await says('skift sprog til engelsk', 'secretary', elsewhere)).not.toContain('Posts');
  expect(await says('skift sprog til engelsk for HAVU', 'secretary')).not.toContain('Posts');
  expect(spoken()).toEqual(['da', 'da']);
});

test('in the personal chat the committee is named', async () => {
  const chat = aConversation({ id: 'a:1', scope: 'personal', committeeIds: [] });
  expect(await says('skift sprog til engelsk for Fyrtårnet', 'secretary', chat)).toContain('Fyrtårnet are in English');
  expect(spoken()).toEqual(['en', 'da']);
});
