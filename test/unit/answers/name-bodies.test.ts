import { describe, expect, test } from 'vitest';
import { cut } from '../../../src/answers/bodies/body-words.ts';
import type { BodyReading } from '../../../src/answers/bodies/committees-named.ts';
import { nameBodies } from '../../../src/answers/bodies/name-bodies.ts';
import { newCommittee } from '../../../src/domain/committee.ts';
import type { Meeting, MeetingRecord } from '../../../src/domain/meeting.ts';
import { aMeeting } from '../../builders.ts';

const fyr = newCommittee('Styregruppen for Fyrtårnsprojektet', 'Fyrtårnet');
const sky = newCommittee('Styregruppe for klyngepakker');
const lokal = newCommittee('Lokaludvalg Havneby');
const board = newCommittee('Bestyrelsen for Kulturhuset Pakhuset');
const all = [fyr, sky, lokal, board];

function meetingOf(committeeId: string, changes: Partial<Meeting>): MeetingRecord {
  return { meeting: aMeeting({ id: `${committeeId}-1`, committeeId, ...changes }), items: [] };
}

/** The papers of the second speak of ZiPAK in the letter head, as KiAP stands in those of a real one. */
const records = [
  meetingOf(fyr.id, { title: 'Møde om fyret' }),
  meetingOf(sky.id, { title: 'Møde i styregruppen', outerText: { text: 'ZiPAK, Havnegade 1', documentHash: 'x' } }),
];

function name(
  text: string,
  reading: BodyReading = 'loose',
  committees = all,
  papers: readonly MeetingRecord[] = records,
) {
  return nameBodies(text.toLowerCase(), text, committees, papers, reading);
}

function idsOf(text: string, reading?: BodyReading): string[] {
  return name(text, reading).committees.map(({ id }) => id);
}

describe('a committee is named', () => {
  test.each([
    ['by its short name', 'Hvad besluttede Fyrtårnet?', fyr],
    ['in the genitive', 'Hvornår er Fyrtårnets næste møde?', fyr],
    ['joined to a word by a hyphen', 'Hvornår er Fyrtårnet-mødet?', fyr],
    ['with a slip of the pen', 'Hvad besluttede Fyrtåret?', fyr],
    ['by its full name', 'Hvad besluttede styregruppen for Fyrtårnsprojektet?', fyr],
    ['by its kind, where that is a compound', 'Hvad besluttede lokaludvalget?', lokal],
    ['by its kind, where only one is of it', 'Hvad besluttede bestyrelsen om taget?', board],
    ['by its kind of meeting', 'Hvornår er næste bestyrelsesmøde?', board],
    ['by its kind in English', 'What did the board decide?', board],
    ['by what its papers are about', 'Hvad besluttede ZiPAK-styregruppen?', sky],
  ])('%s: %s', (_, text, committee) => {
    expect(idsOf(text)).toEqual([committee.id]);
  });

  test('all of a kind, where there are several', () => {
    expect(idsOf('Hvad besluttede styregruppen?').sort()).toEqual([fyr.id, sky.id].sort());
  });

  test('two at once', () => {
    expect(idsOf('Hvad besluttede Fyrtårnet og lokaludvalget?').sort()).toEqual([fyr.id, lokal.id].sort());
  });

  test('both, where two are called the same', () => {
    const [one, other] = [newCommittee('Havneudvalget', 'HU'), newCommittee('Husudvalget', 'HU')];
    const both = [
      { ...one, id: 'a' },
      { ...other, id: 'b' },
    ];
    expect(name('Hvad besluttede HU?', 'loose', both).committees.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a name in the papers names a committee only if', () => {
  test('it is of the kind that is said', () => {
    expect(idsOf('Hvad besluttede ZiPAK-bestyrelsen?')).not.toContain(sky.id);
  });

  test('only one of them speaks of it', () => {
    const both = [...records, meetingOf(fyr.id, { title: 'ZiPAK' })];
    expect(name('Hvad besluttede ZiPAK-styregruppen?', 'loose', all, both).committees).toEqual([]);
  });

  test('its papers do at all', () => {
    expect(idsOf('Hvad besluttede QuPAK-styregruppen?')).toEqual([]);
  });

  test('it is a whole word there', () => {
    const longer = [meetingOf(sky.id, { title: 'ZiPAKKEN' })];
    expect(name('Hvad besluttede ZiPAK-styregruppen?', 'loose', all, longer).committees).toEqual([]);
  });

  test.each([
    ['the title of a meeting', { title: 'ZiPAK' }],
    ['where somebody comes from', { presences: [personOf({ organization: 'ZiPAK' })] }],
    ['what somebody is', { presences: [personOf({ title: 'leder af ZiPAK' })] }],
  ])('it may stand in %s', (_, changes) => {
    const found = name('Hvad besluttede ZiPAK-styregruppen?', 'loose', all, [meetingOf(sky.id, changes)]);
    expect(found.committees.map(({ id }) => id)).toEqual([sky.id]);
  });
});

function personOf(changes: { title?: string; organization?: string }) {
  return { name: 'Ditte Eksempel', attendance: 'present', isVirtual: false, guestForItems: [], ...changes } as const;
}

describe('a place may be a committee', () => {
  test('at first it is taken for one, and it is told that it may be none', () => {
    const found = name('Hvornår fejes gaden i Havneby?');
    expect([found.committees.map(({ id }) => id), found.isLoose]).toEqual([[lokal.id], true]);
  });

  test('a strict reading leaves it to the matter', () => {
    const found = name('Hvornår fejes gaden i Havneby?', 'strict');
    expect(found.committees).toEqual([]);
    expect(found.rest).toContain('havneby');
  });

  test('a name that can be nothing else is not loose', () => {
    expect(name('Hvad besluttede Fyrtårnet?').isLoose ?? false).toBe(false);
  });
});

describe('a body that is none of them is told as it was written', () => {
  test.each([
    ['Hvad besluttede økonomiudvalget om taget?', 'økonomiudvalget'],
    ['Hvad besluttede KL om taget?', 'KL'],
    ['Hvornår er næste møde i Byrådet?', 'Byrådet'],
    ['Hvad har Regionen besluttet om taget?', 'Regionen'],
    ['What did the Harbour Board decide about the roof?', 'Harbour'],
  ])('%s', (text, expected) => {
    const found = name(text);
    expect(found.committees).toEqual([]);
    expect(found.unknownBody).toContain(expected);
  });

  test.each([
    'Hvad besluttede vi om taget?',
    'Hvad besluttede I?',
    'Hvad har man besluttet?',
    'Hvad koster taget?',
    'Hvad besluttede udvalget?',
    'Hvad skal vi tale om på mødet?',
  ])('nobody in particular is none: %s', (text) => {
    expect(name(text, 'loose', [fyr]).unknownBody).toBeUndefined();
  });

  test('behind "om" a body is part of the matter', () => {
    expect(name('Hvad besluttede Fyrtårnet om økonomiudvalget?').unknownBody).toBeUndefined();
  });
});

test('of a single committee everybody says "udvalget", whatever it is called', () => {
  expect(name('Hvad besluttede udvalget?', 'loose', [fyr]).unknownBody).toBeUndefined();
});

test('the names are blanked, and what is left stands where it stood', () => {
  const text = 'Hvad besluttede Fyrtårnet om taget?';
  const { rest } = name(text);
  expect(rest).toHaveLength(text.length);
  expect(rest).not.toContain('fyrtårnet');
  expect(rest.indexOf('taget')).toBe(text.indexOf('taget'));
});

test('a part of a text is blanked without moving the rest', () => {
  expect(cut('hvad nu', 0, 4)).toBe('     nu');
});

describe('of committees of one kind, the one whose it is', () => {
  const rowers = newCommittee('Bestyrelsen for Roforeningen Skummet');
  const gardens = newCommittee('Bestyrelsen for Haveforeningen Bakkely');
  const tram = newCommittee('Styregruppen');
  const other = newCommittee('Styregruppen for Skolehaverne');
  const papers = [
    meetingOf(tram.id, { title: 'Møde nr. 3', outerText: { text: 'Sporvej Syd\nReferat af møde', documentHash: 'x' } }),
    meetingOf(other.id, { title: 'Møde nr. 4' }),
  ];
  test.each([
    ['by its members', 'Hvad besluttede man om broen på roernes bestyrelsesmøde i maj?', [rowers.id]],
    ['by the word its name begins with', 'Hvad sagde de på haveforeningens bestyrelsesmøde?', [gardens.id]],
    [
      'by a name of two words in its letter head',
      'Hvad blev Sporvej Syds styregruppes beslutning om sporet?',
      [tram.id],
    ],
    ['by a word of its letter head', 'Hvem deltog, da sporvejens styregruppe mødtes?', [tram.id]],
    ['in English', 'Who took the minutes at the Sporvej steering group meeting?', [tram.id]],
  ])('%s: %s', (how, text, ids) => {
    const committees =
      how === 'by its members'
        ? [rowers, newCommittee('Bestyrelsen for Rolighed Skole')]
        : [rowers, gardens, tram, other];
    const found = name(text, 'loose', committees, papers);
    if (how === 'by its members') expect(found.committees).toHaveLength(2);
    else expect(found.committees.map(({ id }) => id)).toEqual(ids);
  });
});

test('what a body did is part of the matter behind "om"', () => {
  expect(name('Hvad blev besluttet om svaret af KX og ZUPs møde?').unknownBody).toBeUndefined();
  expect(name('Hvad blev besluttet om svaret i KX?').unknownBody).toBe('KX');
});

test('a genitive of the own name is no matter, nor is who only belongs to the matter the one who decides', () => {
  const rowers = newCommittee('Bestyrelsen for Roforeningen Skummet');
  expect(name('Hvornår er roforeningens næste bestyrelsesmøde?', 'loose', [rowers]).rest).not.toContain('roforening');
  expect(name('Hvad besluttede udvalget om vejen ved Havneby?').isLoose).toBe(true);
  expect(name('Hvad besluttede Havneby om vejen?').isLoose).not.toBe(true);
});

describe('a committee whose name has two parts', () => {
  const forum = newCommittee('Fagligt Forum, Fiskeriklynge Øst');
  const house = newCommittee('Afdelingsbestyrelsen i Fyrhaven (afd. 7)');
  test.each([
    ['Hvad besluttede Fiskeriklynge Øst om kvoterne?', forum],
    ['Hvornår er klyngens møder i 2027?', forum],
    ['Hvem meldte afbud til klyngemødet den 3. maj?', forum],
    ['Hvad blev afgjort om hunde i Fyrhaven?', house],
  ])('is named by one of them: %s', (text, committee) => {
    expect(name(text, 'loose', [forum, house], []).committees).toEqual([committee]);
  });

  test.each([
    'Hvor mange fiskere er medlem af en klynge?',
    'Hvor mange klynger er der?',
    'Hvad sker der med dem, der ikke kommer i skole?',
  ])('is not meant by a common noun: %s', (text) => {
    const found = name(text, 'loose', [forum, house], []);
    expect([found.committees, found.unknownBody]).toEqual([[], undefined]);
  });
});
