import { beforeEach, describe, expect, test } from 'vitest';
import { channelScope, personalScope } from '../../../src/access/scope.ts';
import { type Committee, newCommittee } from '../../../src/domain/committee.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { type PostingServices, replyToPosting } from '../../../src/teams/on-posting-command.ts';
import { readPostingCommand } from '../../../src/teams/read-posting-command.ts';
import { aConversation, aMeeting, aMembership } from '../../builders.ts';
import { createInMemoryConversations } from '../agenda/in-memory-conversations.ts';
import { createInMemoryLedger } from '../agenda/in-memory-ledger.ts';
import { rawTexts } from '../cards/card-checks.ts';

const now = new Date('2031-02-20T09:00:00Z');
const channel = aConversation();
const personal = aConversation({ id: 'a:1', scope: 'personal', committeeIds: [] });

/** A committee with its secretary and a channel, beside another that is none of their business. */
class PostingWorld {
  committees: Committee[] = [
    newCommittee('Styregruppen for Fyrtårnet', 'Fyrtårnet'),
    newCommittee('Havneudvalget', 'HAVU'),
  ];
  meetings: Meeting[] = [aMeeting()];
  conversations: Conversation[] = [channel];
  hurried = 0;

  async says(text: string, { by = 'sine', isAdministrator = false, where = personal } = {}): Promise<string> {
    const command = readPostingCommand(text, '2031-02-20');
    if (command === undefined) return '(no command)';
    const services: PostingServices = {
      listMeetingsFrom: async (committeeId) => this.meetings.filter((meeting) => meeting.committeeId === committeeId),
      findMeeting: async () => undefined,
      ledger: createInMemoryLedger(),
      conversations: createInMemoryConversations(this.conversations),
      now: () => now,
      committeeSettings: {
        changeSettings: async (committeeId, change) => {
          this.committees = this.committees.map((one) =>
            one.id === committeeId ? { ...one, settings: change(one.settings) } : one,
          );
          return this.committees.find(({ id }) => id === committeeId);
        },
      },
      postSoon: () => {
        this.hurried += 1;
      },
      log: () => undefined,
    };
    const memberships = [
      aMembership({ personId: 'sine', role: 'secretary' }),
      aMembership({ personId: 'lone', role: 'member' }),
    ].filter(({ personId }) => personId === by);
    const { committees } = this;
    const viewer = { personId: by, name: '', isAdministrator };
    const scope = where.scope === 'personal' ? personalScope(memberships) : channelScope(where);
    const reply = await replyToPosting({
      services,
      command,
      viewer,
      conversation: where,
      memberships,
      committees,
      scope,
    });
    if (reply === undefined) return '(question)';
    return reply.kind === 'sentence' ? reply.text : rawTexts(reply.card).join('\n');
  }

  get chosen(): unknown {
    return this.committees[0]?.settings.posting;
  }
}

let world = new PostingWorld();
beforeEach(() => {
  world = new PostingWorld();
});

describe('the secretary', () => {
  test('sets a rule by a sentence, is told what holds and how to undo it, and undoes it', async () => {
    const reply = await world.says('slå dagsordenen op 10 dage før kl. 9');
    expect(reply).toContain('Det slår jeg nu op for Fyrtårnet:');
    expect(reply).toContain('– Dagsordenen: 10 dage før mødet kl. 09.00');
    expect(reply).toContain('Fortryd med »nulstil opslag for Fyrtårnet«');
    expect([world.chosen, world.hurried]).toEqual([{ agendaDaysBefore: 10, postAt: '09:00' }, 1]);
    expect(await world.says('nulstil opslag for Fyrtårnet')).toContain('7 dage før mødet kl. 08.00');
    expect(world.chosen).toBeUndefined();
  });

  test.each([
    ['slå dagsordenen op 90 dage før', 'højst slås op 60 dage før mødet'],
    ['slå påmindelsen op 40 dage før', 'højst slås op 30 dage før mødet'],
    ['slå påmindelsen op 8 dage før', 'kan ikke komme før dagsordenen'],
  ])('is told why »%s« cannot be, and nothing is kept', async (text, why) => {
    expect(await world.says(text)).toContain(`${why}. Intet er ændret.`);
    expect([world.chosen, world.hurried]).toEqual([undefined, 0]);
  });

  test('sees the rules with what follows from them', async () => {
    const shown = await world.says('hvornår slår du op?');
    expect(shown).toContain('Dagsordenen: 7 dage før mødet kl. 08.00');
    expect(shown).toContain('tirsdag den 25. februar 2031 kl. 08.00: dagsordenen til mødet i Fyrtårnet');
    expect(shown).toContain('i kanalen »Fyrtårnet«');
  });

  test('sees the plan of the own committees only, the next ten', async () => {
    world.meetings = Array.from({ length: 12 }, (_, index) =>
      aMeeting({ id: `m${index}`, date: `2031-03-${10 + index}` }),
    );
    world.meetings.push(aMeeting({ id: 'havu', committeeId: 'havu', date: '2031-03-01' }));
    world.conversations = [channel, aConversation({ id: '19:havn', committeeIds: ['havu'], name: 'Havnen' })];
    const plan = (await world.says('plan')).split('\n');
    expect(plan).toHaveLength(12);
    expect(plan.join()).not.toMatch(/HAVU|Havnen/);
    expect(plan.at(-1)).toBe('… og mere senere.');
    expect(await world.says('hvad slår du op?', { where: channel })).toContain('dagsordenen til mødet i Fyrtårnet');
  });

  test('is told when nothing is planned', async () => {
    world.meetings = [];
    expect(await world.says('what will you post?')).toContain('There is nothing to post right now.');
  });
});

describe('who looks after no committee', () => {
  test('has asked a question', async () => {
    for (const text of ['opslag', 'plan', 'hvad slår du op?']) {
      expect(await world.says(text, { by: 'lone' })).toBe('(question)');
    }
  });

  test('is told that only the secretary may set a rule', async () => {
    const reply = await world.says('ingen påmindelse', { by: 'lone' });
    expect(reply).toBe('Det kan kun udvalgets sekretær og formandskab.');
    expect(world.chosen).toBeUndefined();
  });
});

test('a plan for something that is no committee is a question', async () => {
  expect(await world.says('plan for kajen')).toBe('(question)');
  expect(await world.says('opslag for den nye stilling')).toBe('(question)');
});

test('an administrator without a role names the committee, or is asked which', async () => {
  const asAdministrator = { by: 'anna', isAdministrator: true };
  expect(await world.says('opslag', asAdministrator)).toContain('Hvilket udvalg?');
  expect(await world.says('opslag for Fyrtårnet', asAdministrator)).toContain('Dagsordenen: 7 dage før');
});

test('in a channel of another committee nothing is told', async () => {
  const elsewhere = aConversation({ id: '19:havn', committeeIds: ['havu'] });
  for (const text of ['opslag for Fyrtårnet', 'plan for Fyrtårnet', 'opslag']) {
    expect(await world.says(text, { where: elsewhere })).not.toContain('Dagsordenen: 7 dage');
  }
});
