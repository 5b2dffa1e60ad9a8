/**
 * Surface: the ids in a button's data. Threat: a stranger reads, changes or learns of another committee.
 *
 * Seen failing: with `if (!isConcerned)` of src/teams/reply-to-press.ts asking only whether there is such a committee, 84 tests found other
 * words for it than for none ("I cannot help you …", "Det kan kun udvalgets sekretær …"); with `||` for `&&` in `mayPlan` of
 * src/teams/planning.ts, the stranger's presses in their own chat changed, and called off, the other committee's meeting (32 tests).
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { cardVerbs } from '../../src/teams/card-action.ts';
import { council } from '../e2e/bot-fixture.ts';
import { User } from '../teams-service/user.ts';
import type { JsonObject } from '../teams-service/wire.ts';
import { otherCommittee, useSecurityWorld } from './security-world.ts';

const world = useSecurityWorld();

/** What a press names. */
interface Ids {
  readonly committeeId: string;
  readonly meetingId: string;
  readonly draftId: string;
  readonly proposalId: string;
}

const proposalId = 'forslag-1';
const draftId = 'a'.repeat(32);

/** What is there, of a committee with which the presser has nothing to do. */
const theirs = (): Ids => ({ committeeId: otherCommittee.id, meetingId: world().otherMeetingId, draftId, proposalId });
/** What never was. */
const nothing: Ids = { committeeId: 'ingen', meetingId: 'intet', draftId: 'b'.repeat(32), proposalId: 'intet' };

const head = { title: 'x', date: '', startTime: '', endTime: '', place: '', mode: '', chair: '', committee: '' };
const language = 'da';

/** A press of each kind that there is; a new verb without a case fails the first test. */
const cases: Readonly<Record<string, (ids: Ids, self: User) => JsonObject>> = {
  respond: ({ committeeId, meetingId }) => ({ committeeId, meetingId, answer: 'accept-in-person' }),
  'desk-respond': ({ committeeId, meetingId }, { aadObjectId }) => ({
    committeeId,
    meetingId,
    shownStart: '',
    personId: aadObjectId,
    answer: 'decline',
  }),
  'attendance-presence': ({ committeeId, meetingId }, { aadObjectId }) => ({
    committeeId,
    meetingId,
    present: aadObjectId,
    shown: aadObjectId,
  }),
  'substitute-answer': ({ committeeId, meetingId }) => ({ committeeId, meetingId, answer: 'decline', language }),
  'respond-discard': ({ committeeId, meetingId }, self) => ({
    committeeId,
    meetingId,
    forPersonId: self.aadObjectId,
    language,
  }),
  'show-agenda': ({ committeeId, meetingId }) => ({ committeeId, meetingId }),
  'show-item': ({ committeeId, meetingId }) => ({ committeeId, meetingId, itemOrder: 0 }),
  'posting-save': ({ committeeId }, self) => ({
    committeeId,
    language,
    forPersonId: self.aadObjectId,
    postsAgenda: 'true',
    agendaDaysBefore: '3',
    postAt: '08:00',
    postsReminder: 'false',
    reminderDaysBefore: '1',
    postsToday: 'false',
    todayAt: '07:00',
    postsDecisions: 'false',
    keepsQuietDays: 'false',
  }),
  'posting-reset': ({ committeeId }, self) => ({ committeeId, language, forPersonId: self.aadObjectId }),
  'import-save': ({ draftId: id }) => ({ draftId: id, language, seen: '', chosenCommittee: otherCommittee.id }),
  'import-correct': ({ draftId: id }) => ({ draftId: id, language, head }),
  'import-update': ({ draftId: id }) => ({ draftId: id, language, head, committee: otherCommittee.id }),
  'import-show': ({ draftId: id }) => ({ draftId: id, language }),
  'import-discard': ({ draftId: id }) => ({ draftId: id, language }),
  'meeting-save': ({ committeeId, meetingId }, self) => ({
    formId: '0'.repeat(16),
    committeeId,
    meetingId,
    shownVersion: 1,
    forPersonId: self.aadObjectId,
    language,
    confirmed: '',
    keepsItems: 'true',
    title: 'Overtaget',
    date: '2031-01-01',
  }),
  'meeting-discard': (_, self) => ({ forPersonId: self.aadObjectId, language }),
  'meeting-open': ({ committeeId, meetingId }, self) => ({
    what: 'cancel',
    committeeId,
    meetingId,
    forPersonId: self.aadObjectId,
    language,
  }),
  'meeting-change': ({ committeeId, meetingId }, self) => ({
    change: 'cancel',
    committeeId,
    meetingId,
    shownVersion: 1,
    date: '',
    startTime: '',
    endTime: '',
    forPersonId: self.aadObjectId,
    language,
  }),
  'identity-show': ({ committeeId }) => ({ committeeId, language, person: '' }),
  'identity-say': ({ committeeId, meetingId }) => ({
    committeeId,
    language,
    word: 'same',
    person: meetingId,
    member: meetingId,
  }),
  'roles-show': ({ committeeId }) => ({ committeeId, language }),
  'roles-save': ({ committeeId, meetingId }) => ({ committeeId, language, member: meetingId, newRole: 'secretary' }),
  'setup-show': () => ({ language }),
  'setup-committee': () => ({ language, committeeName: 'Overtaget udvalg', shortName: '' }),
  'binding-open': () => ({ language }),
  'binding-save': ({ committeeId }) => ({ language, chosen: committeeId, committeeName: '', shortName: '' }),
  'privacy-decide': ({ meetingId }, self) => ({
    what: 'person',
    personId: meetingId,
    forPersonId: self.aadObjectId,
    language,
  }),
  'proposal-decide': ({ committeeId, proposalId: id, meetingId }) => ({
    committeeId,
    proposalId: id,
    decision: 'accept',
    language,
    meeting: meetingId,
    word: '',
  }),
  'proposal-open': ({ committeeId, proposalId: id }) => ({ committeeId, proposalId: id, language }),
  'proposal-withdraw': ({ committeeId, proposalId: id }) => ({ committeeId, proposalId: id, language }),
};
/** Whose answer may be the same and still say yes: it names nothing. */
const namesNothing = new Set(['meeting-discard']);
const variants: Readonly<Record<string, readonly JsonObject[]>> = {
  respond: [{}, { forPersonId: 'en-anden' }, { personId: 'en-anden' }, { answer: 'partly' }],
  'desk-respond': [{}, { personId: '' }, { answer: '' }],
  'show-agenda': [{}, { forPersonId: 'en-anden' }, { view: 'decisions' }],
  'show-item': [{}, { itemOrder: '', itemLabel: '' }, { itemOrder: '', itemLabel: '99' }],
  'respond-discard': [{}, { forPersonId: 'en-anden' }],
  'posting-save': [{}, { forPersonId: 'en-anden' }, { postAt: 'aldrig' }],
  'meeting-open': [{}, { what: 'edit' }, { what: 'call-again' }],
  'meeting-change': [{}, { change: 'open-items', items: '0' }, { change: 'call-again' }],
  'identity-say': [{}, { word: 'apart' }, { word: 'none' }],
  'binding-save': [
    {},
    { chosen: '', committeeName: 'Overtaget udvalg' },
    { chosen: '', committeeName: 'Fiskeriudvalg', newName: 'Fiskeriudvalg' },
  ],
  'setup-committee': [
    {},
    { committeeName: 'Fiskeriudvalg' },
    { committeeName: 'Fiskeriudvalg', newName: 'Fiskeriudvalg' },
  ],
  'proposal-decide': [{}, { decision: 'decline' }],
};

beforeAll(async () => {
  const { storage, carla } = world();
  await storage.proposals.add({
    committeeId: otherCommittee.id,
    id: proposalId,
    title: 'Nye garn',
    proposerId: carla.aadObjectId,
    proposerName: carla.name,
    at: new Date().toISOString(),
    state: 'proposed',
  });
  const draft = {
    id: draftId,
    ownerId: carla.aadObjectId,
    createdAt: new Date().toISOString(),
    fileName: 'referat.md',
    choices: {},
    state: 'open' as const,
  };
  await storage.drafts.add(draft, Buffer.from('# Referat'));
  await storage.memberships.setRole(
    {
      committeeId: council.id,
      personId: world().bo.aadObjectId,
      name: world().bo.name,
      role: 'secretary',
    },
    'system',
  );
});

test('each verb that a card can send has a case here', () => {
  expect([...cardVerbs].sort()).toEqual(Object.keys(cases).sort());
});

const everyPress = Object.keys(cases).flatMap((verb) =>
  (variants[verb] ?? [{}]).map((variant) => ({ verb, variant, told: `${verb} ${JSON.stringify(variant)}` })),
);

describe.each([
  ['a stranger', () => world().teams.user('Ukendt Udefra')],
  ['the secretary of another committee', () => world().bo],
] as const)('%s', (_who, presser) => {
  describe.each(['execute', 'submit'] as const)('by %s', (way) => {
    test.each(everyPress)('learns and changes nothing by $told', async ({ verb, variant }) => {
      const { forge, rows, teams } = world();
      const user = presser();
      const before = await rows();
      const answers: string[] = [];
      for (const ids of [theirs(), nothing]) {
        for (const chat of [teams.personalChat(user), teams.channel('Havneudvalget')]) {
          const data = { verb, ...cases[verb]?.(ids, user), ...variant };
          const { status, shown } = await forge(user, chat, data, { way });
          expect(status).toBe(200);
          expect(shown).not.toMatch(/Fiskeri|FISK|garn|Carla/);
          answers.push(`${chat.place.scope}: ${shown}`);
        }
      }
      const [real, made] = [answers.slice(0, 2), answers.slice(2)];
      expect(real).toEqual(made);
      if (!namesNothing.has(verb)) expect(real.join()).toMatch(/ikke|kun/i);
      expect(await rows()).toBe(before);
    });
  });
});

describe.each([
  'skift sprog til engelsk for',
  'kan du skrive på engelsk for',
  'slå dagsordenen op 10 dage før for',
  'nulstil opslag for',
  'vis opslag for',
  'stop sletningen for',
  'vis opbevaring for',
  'svarliste for',
])('»%s …«', (order) => {
  test.each([
    ['a stranger', () => world().teams.user('Ukendt Udefra')],
    ['the secretary of another committee', () => world().bo],
  ] as const)('tells %s no more of a committee that there is than of one that never was', async (_who, writer) => {
    const { rows, teams } = world();
    const chat = teams.personalChat(writer());
    const before = await rows();
    const answers: string[] = [];
    for (const name of [otherCommittee.shortName ?? '', 'INTE']) {
      const said = await chat.say(`${order} ${name}`);
      answers.push(
        said
          .map(({ shown }) => shown)
          .join('\n')
          .replaceAll(name, '…'),
      );
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).not.toBe('');
    expect(await rows()).toBe(before);
  });
});

test.each(everyPress.filter(({ verb }) => 'meetingId' in (cases[verb]?.(nothing, new User('Ingen')) ?? {})))(
  'a secretary reaches no meeting of others through their own committee by $told',
  async ({ verb, variant }) => {
    const { forge, rows, teams, bo, otherMeetingId } = world();
    const before = await rows();
    const answers: string[] = [];
    for (const meetingId of [otherMeetingId, 'intet']) {
      const ids = { ...nothing, committeeId: council.id, meetingId };
      const { status, shown } = await forge(bo, teams.personalChat(bo), {
        verb,
        ...cases[verb]?.(ids, bo),
        ...variant,
      });
      expect(status).toBe(200);
      expect(shown).not.toMatch(/Fiskeri|FISK|garn/);
      answers.push(shown);
    }
    expect(answers[0]).toBe(answers[1]);
    expect(await rows()).toBe(before);
  },
);
