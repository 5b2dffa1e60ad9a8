import { afterEach, expect, test } from 'vitest';
import { idOf, type ModelService, saying, startModelService } from '../model-service/model-service.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import { asList, asObject, asText } from '../teams-service/wire.ts';
import { type AzuriteWorld, comingMeeting, seed, useAzuriteWorlds } from './bot-fixture.ts';
import { importExamples } from './import-examples.ts';
import { runCommand } from './run-command.ts';

const worlds = useAzuriteWorlds();
const services: ModelService[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

const question = 'Hvad besluttede DIGU om digitale låse?';
const approved = 'DIGU godkendte som indstillet.';
const inOtherWords = 'DIGU godkendte som indstillet den 18. november 2026, at ordningen udvides.';

/** A bot with a model, in a group that is bound to DIGU. */
async function worldWithModel() {
  const model = await startModelService();
  services.push(model);
  const world = await worlds.create();
  await importExamples(world.storage, 'digu/2026-11-18-referat.md');
  const bot = await world.startBot(model.settings);
  const group = world.teams.groupChat();
  await group.install();
  await group.say('forbind DIGU');
  return { ...world, model, bot, group };
}

function entityOf(message: BotMessage | undefined) {
  const entities = asList(message?.activity['entities']).map(asObject);
  return entities.find(({ type }) => type === 'https://schema.org/Message');
}

function feedbackLoopOf(message: BotMessage | undefined) {
  return asObject(message?.activity['channelData'])['feedbackLoop'];
}

async function listed({ prefix }: Pick<AzuriteWorld, 'prefix'>, ...args: string[]) {
  const { out, code } = await runCommand(worlds.connectionString(), prefix, ['feedback', ...args]);
  expect(code).toBe(0);
  return out;
}

test('an answer of a model is labelled, has its sources in the text, and the minutes’ own words on the card', async () => {
  const { model, group, bot } = await worldWithModel();
  model.behave({
    say: (prompt) => ({
      answered: true,
      sentences: [
        {
          text: inOtherWords,
          passages: [idOf(prompt, approved), idOf(prompt, 'at ordningen udvides')],
          quote: approved,
        },
      ],
    }),
  });
  const [reply] = await group.say(question);
  expect(reply?.text).toBe(`${inOtherWords} [1][2]`);
  expect(entityOf(reply)).toMatchObject({
    '@type': 'Message',
    additionalType: ['AIGeneratedContent'],
    citation: [
      {
        '@type': 'Claim',
        position: 1,
        appearance: {
          '@type': 'DigitalDocument',
          name: 'DIGU · 18. november 2026 · punkt 4 · Beslutning',
          abstract: approved,
        },
      },
      { position: 2 },
    ],
  });
  for (const citation of asList(entityOf(reply)?.['citation'])) {
    const { name, abstract } = asObject(asObject(citation)['appearance']);
    expect(asText(name).length).toBeLessThanOrEqual(80);
    expect(asText(abstract).length).toBeLessThanOrEqual(160);
  }
  expect(feedbackLoopOf(reply)).toEqual({ type: 'default' });
  const card = reply?.shown.replace(reply.text, '') ?? '';
  expect(card).toContain(approved);
  expect(card).toContain('DIGU · 18. november 2026 · punkt 4');
  expect(card).not.toContain(inOtherWords);
  // The log says how it went, and not a word of what was said.
  expect(bot.log).toContainEqual(
    expect.objectContaining({ event: 'model-call', outcome: 'answered', durationMs: expect.any(Number) }),
  );
  expect(bot.log).toContainEqual(expect.objectContaining({ event: 'model-answer', outcome: 'used' }));
  expect(JSON.stringify(bot.log)).not.toMatch(/låse|godkendte/);
});

test('when the model fails or invents, the minutes’ own words go out without a label', async () => {
  const { model, group } = await worldWithModel();
  for (const behaviour of [
    { status: 500 } as const,
    { say: () => saying('DIGU købte 900 låse.', ['P1'], approved) } as const,
  ]) {
    model.behave(behaviour);
    const [reply] = await group.say(question);
    expect(reply?.text).toBe('');
    expect(entityOf(reply)).toBeUndefined();
    expect(reply?.shown).toContain(approved);
    expect(feedbackLoopOf(reply)).toEqual({ type: 'default' });
  }
});

test('answers may be voted on, help and commands may not', async () => {
  const { teams, storage, anna, startBot } = await worlds.create();
  await seed(storage, comingMeeting(3));
  await startBot();
  const group = teams.groupChat();
  await group.install();
  const [bound] = await group.say('forbind HAVU');
  expect(feedbackLoopOf(bound)).toBeUndefined();
  const chat = teams.personalChat(anna);
  for (const [text, isVotable] of [
    ['hvornår er næste møde?', true],
    ['hvad besluttede vi om giraffer?', true],
    ['hjælp', false],
    ['🎉', false],
  ] as const) {
    const [reply] = await chat.say(text);
    expect(feedbackLoopOf(reply), text).toEqual(isVotable ? { type: 'default' } : undefined);
  }
});

test('a vote is kept with its question, the later one stands, and the operator lists it without a name', async () => {
  const world = await worldWithModel();
  const { group, anna, bo } = world;
  const [reply] = await group.say(question, { from: bo });
  expect((await group.vote(bo, reply?.id ?? '', 'like')).status).toBe(200);
  expect((await group.vote(anna, reply?.id ?? '', 'dislike', 'Der mangler\nprisen')).status).toBe(200);
  const out = await listed(world);
  expect(out).toMatch(/^Ned {2}\d+\. \p{L}+ \d{4} \d\d:\d\d {2}»Hvad besluttede DIGU om digitale låse\?«/u);
  expect(out).toContain('Svar med citat: Beslutning – DIGU');
  expect(out).toContain('Kommentar: Der mangler prisen');
  expect(out.match(/»Hvad besluttede/g)).toHaveLength(1);
  const [line] = (await listed(world, '--json')).trim().split('\n');
  expect(JSON.parse(line ?? '')).toMatchObject({
    vote: 'down',
    question,
    outcome: 'quoted',
    comment: 'Der mangler prisen',
    committees: ['digu'],
  });
  for (const user of [anna, bo])
    for (const trace of [user.name, user.aadObjectId, user.id]) expect(line).not.toContain(trace);
});

test('a vote in the thread of a channel finds its answer', async () => {
  const world = await worlds.create();
  await importExamples(world.storage, 'digu/2026-11-18-referat.md');
  await world.startBot();
  const channel = world.teams.channel('DIGU');
  await channel.install();
  await channel.say('forbind DIGU');
  const [reply] = await channel.say(question);
  await channel.vote(world.bo, reply?.id ?? '', 'like', 'Tak');
  expect(await listed(world)).toContain('Kommentar: Tak');
});

test('a vote on what was not answered here, or in a shape that no client sends, is taken with the same answer and kept nowhere', async () => {
  const world = await worldWithModel();
  const { group, teams, anna, bo } = world;
  const [reply] = await group.say(question);
  const id = reply?.id ?? '';
  const known = await group.vote(bo, id, 'like');
  const elsewhere = teams.personalChat(anna);
  const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } };
  const strange = [
    await group.vote(bo, 'findes-ikke', 'dislike', 'forfalsket'),
    await elsewhere.vote(anna, id, 'dislike', 'forfalsket'),
    await group.vote(bo, id, 'dislike', '', { value: { actionName: 'feedback' } }),
    await group.vote(bo, id, 'dislike', '', { value: { ...value, actionValue: { reaction: 'DROP TABLE' } } }),
    await group.vote(bo, id, 'dislike', '', { replyToId: '' }),
    await group.vote(bo, id, 'dislike', '', { replyToId: `${id}' or '1' eq '1` }),
  ];
  for (const answer of strange) expect(answer).toEqual(known);
  const out = await listed(world);
  expect(out.split('\n').filter((line) => line.includes(question))).toHaveLength(1);
  expect(out).toMatch(/^Op /);
  expect(out).not.toContain('forfalsket');
});
