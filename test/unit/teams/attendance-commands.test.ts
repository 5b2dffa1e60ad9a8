import { beforeEach, describe, expect, test } from 'vitest';
import { attendanceRules } from '../../../src/domain/committee.ts';
import { aDecline, aResponse } from '../../builders.ts';
import { DeskWorld, otherChannel, ownChannel } from './desk-world.ts';

let world = new DeskWorld();
beforeEach(() => {
  world = new DeskWorld();
});

const rules = () => {
  const [committee] = world.committees;
  if (committee === undefined) throw new Error('The world has no committee.');
  return attendanceRules(committee);
};
const inMeeting = new Date('2031-03-04T09:00:00Z');
const onlySecretary = 'Det kan kun udvalgets sekretær og formandskab.';

describe('the svarfrist', () => {
  test('of a committee is changed, and the reply tells what that means for the next meeting', async () => {
    const reply = await world.says('svarfrist for Fyrtårnet er 3 dage før kl. 10');
    expect(reply).toContain('Svarfristen for Fyrtårnet er 3 dage før mødet kl. 10.00.');
    expect(reply).toContain('For det næste møde er det lørdag den 1. marts 2031 kl. 10.00.');
    expect(rules()).toMatchObject({ deadlineDaysBefore: 3, deadlineAt: '10:00', remindDaysBefore: 2 });
    expect(world.refreshed).toEqual(['moede-1']);
  });

  test('keeps its time where only the days are said', async () => {
    await world.says('svarfristen er en uge før');
    expect(rules()).toMatchObject({ deadlineDaysBefore: 7, deadlineAt: '12:00' });
  });

  test('may not lie behind the beginning of the meeting, nor half a year before it', async () => {
    expect(await world.says('svarfristen er samme dag kl. 10')).toBe('Svarfristen skal ligge, før mødet begynder.');
    expect(await world.says('svarfristen er 200 dage før')).toContain('højst ligge 60 dage før');
    expect(rules()).toMatchObject({ deadlineDaysBefore: 2 });
    expect(world.refreshed).toEqual([]);
  });

  test('of one meeting is set, told, and taken away', async () => {
    expect(await world.says('svarfrist til mødet den 4. marts er 27. februar kl. 10')).toBe(
      'Svarfristen til mødet i Fyrtårnet tirsdag den 4. marts 2031 kl. 09.00–11.00 er nu torsdag den 27. februar 2031 kl. 10.00.',
    );
    expect(world.terms).toEqual({ responseDeadline: '2031-02-27T10:00' });
    expect(await world.says('svarfrist?', { personId: 'p-lone' })).toContain('torsdag den 27. februar 2031 kl. 10.00');
    expect(await world.says('svarfristen til mødet den 4. marts følger reglen')).toContain(
      'følger igen reglen: søndag den 2. marts 2031 kl. 12.00',
    );
    expect(world.terms).toEqual({});
    expect(world.refreshed).toEqual(['moede-1', 'moede-1']);
  });

  test.each([
    ['svarfrist til mødet den 4. marts er 5. marts', 'Svarfristen skal ligge, før mødet begynder.'],
    ['svarfrist til mødet den 4. marts er 4. marts kl. 9', 'Svarfristen skal ligge, før mødet begynder.'],
    [
      'svarfrist til mødet den 4. marts er 19. februar',
      'Den svarfrist er allerede gået. Vælg et tidspunkt, der ligger forude.',
    ],
    ['svarfrist til mødet den 9. april er 1. april', 'Jeg kender ikke noget møde i Fyrtårnet på den dag.'],
  ])('is not taken: %s', async (text, expected) => {
    expect(await world.says(text)).toBe(expected);
    expect(world.terms).toEqual({});
  });

  test('has its reminders', async () => {
    expect(await world.says('påmind 4 dage før svarfristen')).toContain('får en påmindelse 4 dage før svarfristen');
    expect(await world.says('påmind også dem, der har svaret måske')).toContain('har svaret måske, får en påmindelse');
    expect(rules()).toMatchObject({ remindDaysBefore: 4, remindsTentative: true });
    expect(await world.says('påmind 90 dage før svarfristen')).toContain('højst påminde 30 dage');
    expect(rules()).toMatchObject({ remindDaysBefore: 4 });
  });
});

describe('the quorum', () => {
  test('is repeated in words, with how the next meeting stands', async () => {
    world.responses = [
      aResponse({ personId: 'p-lone', personName: 'Lone Ravnsø' }),
      aDecline({ personId: 'p-karen', personName: 'Karen Lindholt' }),
    ];
    const reply = await world.says('Fyrtårnet er beslutningsdygtig, når mindst 3 er til stede og formanden kommer');
    expect(reply.split('\n')).toEqual([
      'Gemt. Regel for beslutningsdygtighed: Fyrtårnet kan træffe beslutninger, når mindst 3 medlemmer er til stede og formanden eller en næstformand er til stede.',
      'Nej. Med de afbud, der er nu, bliver mødet i Fyrtårnet tirsdag den 4. marts 2031 kl. 09.00–11.00 ikke beslutningsdygtigt.',
      '– mindst 3 medlemmer er til stede: ikke opfyldt endnu (1 kommer, 3 kræves)',
      '– formanden eller en næstformand er til stede: kan ikke opfyldes',
    ]);
    expect(rules().quorum).toEqual([{ kind: 'count', count: 3 }, { kind: 'chair' }]);
    expect(world.refreshed).toEqual(['moede-1']);
  });

  test('is told to every member who asks, and to nobody else', async () => {
    await world.says('Fyrtårnet er beslutningsdygtig, når 1 er til stede');
    expect(await world.says('er vi beslutningsdygtige?', { personId: 'p-lone' })).toMatch(/^Ikke endnu\./);
    world.responses = [aResponse({ personId: 'p-lone', personName: 'Lone Ravnsø' })];
    expect(await world.says('er vi beslutningsdygtige?', { personId: 'p-lone' })).toMatch(/^Ja\./);
    expect(await world.says('er Fyrtårnet beslutningsdygtig?', { personId: 'p-stranger' })).toBe('(question)');
    expect(await world.says('er Fyrtårnet beslutningsdygtig?', { in: otherChannel })).toBe('(question)');
  });

  test('without a rule is how many come; what the rule is, may stand in the papers', async () => {
    expect(await world.says('er vi beslutningsdygtige?', { personId: 'p-lone' })).toContain('kommer 0 af 5 medlemmer');
    expect(await world.says('hvad er reglen for beslutningsdygtighed?', { personId: 'p-lone' })).toBe('(question)');
    expect(await world.says('hvad er reglen?')).toBe('Fyrtårnet har ingen regel for beslutningsdygtighed.');
  });

  test('that needs a chair is open while nobody is the chair', async () => {
    world.members = world.members.filter(({ role }) => role !== 'chair');
    const reply = await world.says('vi er beslutningsdygtige når formanden er til stede');
    expect(reply).toContain('Jeg kender endnu ingen formand.');
    expect(reply).toContain('til stede: ikke opfyldt endnu');
  });

  test('is taken away', async () => {
    await world.says('quorum: 3');
    expect(rules().quorum).toHaveLength(1);
    await world.says('ingen regel for beslutningsdygtighed');
    expect(rules().quorum).toEqual([]);
  });

  test('with terms that cannot be kept changes nothing', async () => {
    expect(await world.says('vi er beslutningsdygtige når kaffen er klar')).toContain('kan jeg ikke holde øje med');
    expect(rules().quorum).toEqual([]);
  });
});

describe('a suppleant', () => {
  const substituteOf = (personId: string) => world.members.find((one) => one.personId === personId)?.defaultSubstitute;

  test('whom the platform knows is kept with their id, whoever else by name', async () => {
    expect(await world.says('Lone Ravnsøs suppleant er Mette Holm')).toContain(
      'Suppleant for Lone Ravnsø i Fyrtårnet er nu Mette Holm.',
    );
    expect(substituteOf('p-lone')).toEqual({ name: 'Mette Holm', personId: 'p-mette' });
    expect(await world.says('Karens suppleant er Ulla Fjord')).toContain('Jeg kender ikke Ulla Fjord');
    expect(substituteOf('p-karen')).toEqual({ name: 'Ulla Fjord' });
    await world.says('fjern suppleanten for Lone Ravnsø');
    expect(substituteOf('p-lone')).toBeUndefined();
  });

  test('is set by a member for themselves and for nobody else', async () => {
    expect(await world.says('min suppleant er Mette Holm', { personId: 'p-lone' })).toContain('er nu Mette Holm');
    expect(substituteOf('p-lone')?.personId).toBe('p-mette');
    expect(await world.says('Karens suppleant er Lone Ravnsø', { personId: 'p-lone' })).toContain(onlySecretary);
    expect(substituteOf('p-karen')).toBeUndefined();
    expect(await world.says('min suppleant er Karen Lindholt', { personId: 'p-mette' })).toBe(
      'Kun medlemmer af udvalget har en suppleant.',
    );
    expect(await world.says('min suppleant er Mette Holm', { personId: 'p-lone', in: otherChannel })).toBe(
      'Skriv det til mig i vores personlige chat, så viser jeg det dér.',
    );
  });

  test('is not the member, nor somebody whose name fits three', async () => {
    expect(await world.says('Lone Ravnsøs suppleant er Lone Ravnsø')).toContain('ikke være sin egen suppleant');
    const fits = 'Søren kan være flere: Søren Ask, Søren Bro, Søren Dam. Skriv hele navnet.';
    expect(await world.says('Lone Ravnsøs suppleant er Søren')).toBe(fits);
    expect(await world.says('Sørens suppleant er Mette Holm')).toBe(fits);
    expect(world.members.some(({ defaultSubstitute }) => defaultSubstitute !== undefined)).toBe(false);
  });
});

describe('a guest', () => {
  test('is invited to items, one after the other, and said back with the slots', async () => {
    await world.says('inviter Jonas Brink, chefkonsulent, Havnens Hus til punkt 1');
    const reply = await world.says('inviter Jonas Brink til punkt 2 den 4. marts');
    expect(reply.split('\n')).toEqual([
      'Jonas Brink er inviteret som gæst til mødet i Fyrtårnet tirsdag den 4. marts 2031 kl. 09.00–11.00.',
      'Gæster:',
      '– Jonas Brink (chefkonsulent, Havnens Hus): punkt 1 (kl. 09.00–09.10), punkt 2 (kl. 09.10–10.00)',
    ]);
    expect(world.guests).toMatchObject([
      { personId: 'guest:jonas-brink', invitedBy: 'p-sine', title: 'chefkonsulent' },
    ]);
    expect(world.refreshed).toEqual(['moede-1', 'moede-1']);
  });

  test('of a closed item is kept without its title, and a member by their id', async () => {
    await world.says('inviter Mette Holm til punkt 3');
    expect(world.guests).toMatchObject([{ personId: 'p-mette', items: [{ label: '3', title: '' }] }]);
  });

  test('is removed', async () => {
    await world.says('inviter Jonas Brink til punkt 1');
    expect(await world.says('fjern gæsten Jonas Brink')).toContain('Der er nu ingen gæster.');
    expect(world.guests).toEqual([]);
    expect(await world.says('fjern gæsten Jonas Brink')).toContain('Jonas Brink står ikke som gæst');
  });

  test('of an item or a meeting that is not there is not invited', async () => {
    expect(await world.says('inviter Jonas Brink til punkt 7')).toContain('Det punkt findes ikke');
    expect(await world.says('inviter Jonas Brink til punkt 1 den 5. marts')).toContain('på den dag');
    expect(world.guests).toEqual([]);
  });
});

describe('who was there', () => {
  test('is noted during the meeting, piece by piece, and corrected', async () => {
    world.now = inMeeting;
    expect(await world.says('Karen kom kl. 9.30')).toBe(
      'Noteret for mødet i Fyrtårnet tirsdag den 4. marts 2031 kl. 09.00–11.00: Karen Lindholt var der fra kl. 09.30. Ret det med »Karen Lindholt kom ikke«, eller skriv »fremmøde« for at se hele listen.',
    );
    await world.says('Karen gik kl. 10.40');
    expect(world.presences).toMatchObject([
      { personId: 'p-karen', attendance: 'present', from: '09:30', until: '10:40', recordedBy: 'p-sine' },
    ]);
    await world.says('Karen Lindholt kom ikke');
    expect(world.presences).toMatchObject([{ personId: 'p-karen', attendance: 'absent' }]);
    expect(world.presences[0]).not.toHaveProperty('from');
    expect(world.refreshed).toHaveLength(3);
  });

  test('is no remark of whoever does not manage it, of a stranger, in a channel, or weeks later', async () => {
    world.now = inMeeting;
    expect(await world.says('Karen kom ikke', { personId: 'p-lone' })).toBe('(question)');
    expect(await world.says('Karen kom ikke', { in: ownChannel })).toBe('(question)');
    expect(await world.says('Ragnhild kom ikke')).toBe('(question)');
    world.now = new Date('2031-03-30T09:00:00Z');
    expect(await world.says('Karen kom ikke')).toBe('(question)');
    world.now = new Date('2031-03-04T07:00:00Z');
    expect(await world.says('Karen kom ikke')).toBe('(question)');
    expect(world.presences).toEqual([]);
  });

  test('is asked back where the name fits three, or the times are the wrong way round', async () => {
    world.now = inMeeting;
    expect(await world.says('Søren kom ikke')).toContain('Søren Ask, Søren Bro, Søren Dam');
    expect(await world.says('Karen var der fra kl. 10 til 9.30')).toContain('skal ligge før det, man går');
    expect(world.presences).toEqual([]);
  });

  test('is a card once the meeting has begun', async () => {
    expect(await world.says('fremmøde')).toContain('der er i gang eller lige er holdt');
    expect(await world.says('fremmøde den 4. marts')).toContain('Mødet er ikke begyndt endnu.');
    world.now = inMeeting;
    expect(await world.says('fremmøde')).toMatch(/^\(card\) Fremmøde for Fyrtårnet/);
    expect(await world.says('fremmøde', { personId: 'p-lone' })).toBe('(question)');
  });
});

describe('the list of answers', () => {
  test('is shown to the secretary alone, and in a channel to nobody', async () => {
    expect(await world.says('svarliste')).toMatch(/^\(card\) Svarliste for Fyrtårnet.* 5 medlemmer mangler at svare/);
    expect(await world.says('hvem mangler?')).toMatch(/^\(card\)/);
    expect(await world.says('svarliste', { personId: 'p-lone' })).toBe(onlySecretary);
    expect(await world.says('hvem mangler?', { personId: 'p-lone' })).toBe('(question)');
    expect(await world.says('svarliste', { in: ownChannel })).toContain('i vores personlige chat');
    expect(await world.says('hvem mangler?', { in: ownChannel })).toBe('(question)');
  });
});

test.each([
  'svarfristen er 5 dage før',
  'svarfrist til mødet den 4. marts er 27. februar',
  'påmind 1 dag før svarfristen',
  'quorum: 1',
  'inviter Jonas Brink til punkt 1',
  'fjern gæsten Jonas Brink',
])('a plain member may not: %s', async (text) => {
  const before = JSON.stringify(world.committees);
  for (const conversation of [undefined, ownChannel]) {
    const said = await world.says(text, {
      personId: 'p-lone',
      ...(conversation === undefined ? {} : { in: conversation }),
    });
    expect(said).toBe(onlySecretary);
  }
  expect(JSON.stringify(world.committees)).toBe(before);
  expect([world.guests, world.terms, world.refreshed]).toEqual([[], {}, []]);
});

test('a secretary has no say in another committee, and learns nothing of which there are', async () => {
  const [known, unknown] = [await world.says('quorum for HAVU: 1'), await world.says('quorum for Månebasen: 1')];
  expect(known).toBe(unknown);
  expect(known).not.toContain('HAVU');
  expect(await world.says('svarfrist for Fyrtårnet er 5 dage før', { in: otherChannel })).toContain('personlige chat');
  expect(await world.says('quorum: 1', { in: otherChannel })).toBe(onlySecretary);
  expect(world.committees.every(({ settings }) => settings.attendance === undefined)).toBe(true);
});

test('an administrator without a role says which committee', async () => {
  const by = { personId: 'p-admin', isAdministrator: true };
  expect(await world.says('quorum: 1', by)).toContain('Hvilket udvalg?');
  expect(await world.says('quorum for Fyrtårnet: 1', by)).toContain('Gemt.');
});

test('English is answered in English', async () => {
  expect(await world.says('the response deadline for Fyrtårnet is 3 days before the meeting at 12')).toContain(
    'The response deadline for Fyrtårnet is 3 days before the meeting at 12:00.',
  );
});
