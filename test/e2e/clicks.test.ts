import { expect, test } from 'vitest';
import { comingMeeting, council, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();

async function withPostedAgenda() {
  const world = await worlds.create();
  const record = comingMeeting(3);
  await seed(world.storage, record);
  await world.startBot();
  const channel = world.teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const card = await channel.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'));
  return { ...world, channel, card, meetingId: record.meeting.id };
}

test('two people answer on the same card: each sees the own answer, everybody sees the tally', async () => {
  const { anna, bo, channel, card, storage, meetingId } = await withPostedAgenda();

  const accepted = await card.click(anna, 'Deltager');
  expect(accepted.status).toBe(200);
  expect(accepted.shown).toMatch(/Dit svar: Deltager/);

  const declined = await card.click(bo, 'Send afbud', { substitute: 'Dorte Krag' });
  expect(declined.shown).toMatch(/Dit svar: Afbud/);
  expect(declined.shown).toContain('Dorte Krag');
  expect(declined.shown).not.toMatch(/Dit svar: Deltager/);

  await channel.waitFor(({ shown }) => shown.includes('2 deltager'));
  const posted = channel.messages.filter(({ shown }) => shown.includes('Møde i Havneudvalget'));
  expect(posted).toHaveLength(1);
  // The substitute comes; the seat stands under afbud, once.
  expect(posted[0]?.shown).toMatch(/2 deltager/);
  expect(posted[0]?.shown).toContain('Dorte Krag (i stedet for Bo Lund)');
  expect(posted[0]?.shown).toMatch(/1 afbud/);
  expect(posted[0]?.shown).not.toContain('Dit svar');

  const responses = await storage.responses.listResponses(meetingId);
  expect(responses.map(({ personName, partStat }) => `${personName} ${partStat}`).sort()).toEqual([
    'Anna Holm accepted',
    'Bo Lund delegated',
  ]);
});

test('somebody who changes their mind is counted once, and asking again tells so', async () => {
  const { carla, channel, card } = await withPostedAgenda();
  await card.click(carla, 'Deltager');
  const changed = await card.click(carla, 'Deltager virtuelt');
  expect(changed.shown).toMatch(/Dit svar: Deltager virtuelt/);
  const [reply] = await channel.say('hvem kommer?', { from: carla });
  expect(reply?.shown).toMatch(/Deltager virtuelt \(1\): Carla Friis/);
  expect(reply?.shown).not.toMatch(/Deltager \(1\)/);
});

test('somebody who comes for a part fills in a form; a message written under Afbud and not sent there goes nowhere', async () => {
  const { anna, channel, card, storage, meetingId } = await withPostedAgenda();
  const written = {
    from: '12.30',
    items: '2',
    mode: 'virtual',
    note: 'Sig det ikke til nogen',
    substitute: 'Dorte Krag',
  };
  const partly = await card.click(anna, 'Send svar', written);
  expect(partly.shown).toContain('Dit svar: Deltager delvist (fra kl. 12.30, kun punkt 2, virtuelt)');
  expect(partly.shown).toContain('✓ Delvist …');
  const { responses, notes } = await storage.responses.readAttendance(meetingId);
  expect(responses).toMatchObject([
    { partStat: 'accepted', mode: 'virtual', part: { from: '12:30', items: [{ label: '2' }] } },
  ]);
  expect(responses[0]).not.toHaveProperty('substitute');
  expect(notes).toEqual([]);
  await channel.waitFor(({ shown }) => shown.includes('Deltager delvist (1): Anna Holm'));

  const perhaps = await card.click(anna, 'Måske');
  expect(perhaps.shown).toContain('Dit svar: Måske');
  const empty = await card.click(anna, 'Send svar', {});
  expect(empty.shown).toContain('Skriv, hvornår du kommer eller går');
});

test('the same click delivered three times is taken once', async () => {
  const { teams, bo, card, storage, meetingId } = await withPostedAgenda();
  const { activity } = await card.click(bo, 'Deltager');
  for (let again = 0; again < 2; again++) expect((await teams.post(activity)).status).toBe(200);
  expect(await storage.responses.listResponses(meetingId)).toHaveLength(1);
});

test('a click that claims to be somebody else answers for the clicker alone', async () => {
  const { anna, bo, card, storage, meetingId } = await withPostedAgenda();
  const forged = { userId: anna.id, viewer: { personId: anna.aadObjectId }, actorId: anna.aadObjectId };
  await card.click(bo, 'Deltager', {}, executeWith({ ...respondData(meetingId), ...forged }));
  const responses = await storage.responses.listResponses(meetingId);
  expect(responses.map(({ personId, actorId }) => [personId, actorId])).toEqual([[bo.aadObjectId, bo.aadObjectId]]);
});

test('whoever is not the secretary cannot answer for somebody else: nothing is stored for either of them', async () => {
  const { anna, bo, card, storage, meetingId } = await withPostedAgenda();
  const forOther = { ...respondData(meetingId), personId: anna.aadObjectId };
  const click = await card.click(bo, 'Deltager', {}, executeWith(forOther));
  expect(click.status).toBe(200);
  expect(click.shown).toBe('Det kan kun udvalgets sekretær og formandskab.');
  expect(await storage.responses.listResponses(meetingId)).toEqual([]);
});

test('somebody outside the committee gets a neutral refusal and nothing is stored', async () => {
  const { teams, card, storage, meetingId } = await withPostedAgenda();
  const stranger = teams.user('Fremmed Person');
  const elsewhere = teams.personalChat(stranger);
  const click = await elsewhere.press(stranger, card, card.card, 'Deltager', {}, {});
  expect(click.status).toBe(200);
  expect(click.shown).toBe('Det møde kan jeg ikke hjælpe dig med her.');
  expect(await storage.responses.listResponses(meetingId)).toHaveLength(0);
});

test('a substitute who is oneself is refused in a sentence', async () => {
  const { bo, card, storage, meetingId } = await withPostedAgenda();
  const click = await card.click(bo, 'Send afbud', { substitute: ' bo  LUND ' });
  expect(click.status).toBe(200);
  expect(click.shown).toContain('Du kan ikke være din egen stedfortræder');
  expect(await storage.responses.listResponses(meetingId)).toHaveLength(0);
});

test('a card of a meeting that is unknown, or data that no card of ours sends, gets a sentence', async () => {
  const { bo, card } = await withPostedAgenda();
  const unknown = await card.click(bo, 'Deltager', {}, executeWith(respondData('havu-1999-01-01')));
  expect(unknown.shown).toBe('Det møde kan jeg ikke hjælpe dig med her.');
  for (const data of [
    {},
    { verb: 'respond' },
    { ...respondData('x'), answer: 'destroy' },
    { verb: 'drop' },
    'text',
    null,
  ]) {
    const foreign = await card.click(bo, 'Deltager', {}, executeWith(data));
    expect(foreign.status).toBe(200);
    expect(foreign.shown).toContain('Den knap kender jeg ikke længere');
  }
});

function respondData(meetingId: string) {
  return { verb: 'respond', committeeId: council.id, meetingId, answer: 'accept-in-person' };
}

/** An invoke as Teams sends it, with any data. */
function executeWith(data: unknown) {
  return { value: { action: { type: 'Action.Execute', data }, trigger: 'manual' } };
}
