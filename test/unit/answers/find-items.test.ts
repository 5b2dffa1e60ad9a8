import { describe, expect, test } from 'vitest';
import { openScope } from '../../../src/access/scope.ts';
import { findItems, isAbout } from '../../../src/answers/find-items.ts';
import { type Library, narrowLibrary } from '../../../src/answers/library.ts';
import { understandQuestion } from '../../../src/answers/understand-question.ts';
import type { AgendaItem } from '../../../src/domain/agenda-item.ts';
import { item, libraryOf, meetingOn, section } from './search/some-minutes.ts';

const now = new Date('2031-06-01T08:00:00Z');

async function find(library: Library, text: string, meetingIds?: ReadonlySet<string>) {
  return findItems(understandQuestion(text, [], now, 'da'), library, meetingIds);
}

async function aboutIn(library: Library, text: string): Promise<string[]> {
  return (await find(library, text)).filter(isAbout).map((match) => match.item.title);
}

function minutes(...items: AgendaItem[]): Library {
  return libraryOf(meetingOn('2031-03-04', ...items));
}

describe('an item is about a matter that stands', () => {
  test.each([
    ['in its title', item(0, 'Nyt lydanlæg')],
    ['in its minutes', item(0, 'Huset', 'Bestyrelsen køber et lydanlæg.')],
    ['in its Indstilling', item(0, 'Huset', '', { sections: [section('recommendation', 'at der købes et lydanlæg')] })],
    ['in its title inflected', item(0, 'Lydanlæggene')],
    ['in its title as two words', item(0, 'Lyd anlæg')],
  ])('%s', async (_, meant) => {
    expect(
      await aboutIn(minutes(item(1, 'Julemarked', 'Karla bager.'), meant), 'Hvad sker der med lydanlægget?'),
    ).toEqual([meant.title]);
  });

  test('in its title turned round', async () => {
    expect(await aboutIn(minutes(item(0, 'Priser for udlejning')), 'Er udlejningspriserne vedtaget?')).toEqual([
      'Priser for udlejning',
    ]);
  });
});

describe('an item is not about a matter', () => {
  test('of which it has only a light word', async () => {
    expect(await aboutIn(minutes(item(0, 'Status', 'Status blev givet.')), 'Hvad er status på flytteguiden?')).toEqual(
      [],
    );
  });

  test('of which it has only half', async () => {
    const library = minutes(item(0, 'Hjemmeplejen', 'Hjemmeplejen har travlt.'));
    expect(await aboutIn(library, 'Skal hjemmeplejen have kanariefugle?')).toEqual([]);
  });

  // mended, these are ordinary tests.
  test.each([
    'Hvad besluttede vi om kanariefugle i hjemmeplejen?',
    'Hvad besluttede vi om kanariefugle og hjemmeplejen?',
  ])('of which it has only the second half: %s', async (text) => {
    const library = minutes(item(0, 'Hjemmeplejen', 'Hjemmeplejen har travlt.'));
    expect(await aboutIn(library, text)).toEqual([]);
  });

  test('of which no word is told', async () => {
    expect(await find(minutes(item(0, 'Nyt tag')), 'Hvad besluttede vi om cykelstier?')).toEqual([]);
    expect(await find(minutes(item(0, 'Nyt tag')), 'Hvad besluttede vi?')).toEqual([]);
  });
});

test('what stands in the title counts more than what stands in the background', async () => {
  const background = item(0, 'Huset', '', { sections: [section('background', 'Et nyt lydanlæg nævnes.')] });
  const found = await find(minutes(background, item(1, 'Nyt lydanlæg')), 'Hvad med det nye lydanlæg?');
  expect(found.map((match) => match.item.title)).toEqual(['Nyt lydanlæg', 'Huset']);
});

test('of the same item at two meetings the newest goes first', async () => {
  const dates = ['2031-03-04', '2031-05-06', '2031-01-07'];
  const library = libraryOf(...dates.map((date) => meetingOn(date, item(0, 'Nyt lydanlæg'))));
  const found = await find(library, 'Hvad med lydanlægget?');
  const best = found.filter(({ score }) => score === found[0]?.score).map(({ meeting }) => meeting.date);
  expect(best.length).toBeGreaterThan(1);
  expect(best).toEqual([...best].sort().reverse());
});

test('only the named meetings are looked at', async () => {
  const spring = meetingOn('2031-03-04', item(0, 'Nyt lydanlæg'));
  const summer = meetingOn('2031-05-06', item(0, 'Nyt lydanlæg'));
  const library = libraryOf(spring, summer);
  const found = await find(library, 'Hvad med lydanlægget?', new Set([spring.meeting.id]));
  expect(found.map(({ meeting }) => meeting.id)).toEqual([spring.meeting.id]);
  expect(await find(library, 'Hvad med lydanlægget?', new Set())).toEqual([]);
});

test('a closed item is never found by those without the right', async () => {
  const whole = minutes(item(0, 'Dagsorden'), item(1, 'Løn til fyrmesteren', 'Lønnen hæves.', { isClosed: true }));
  const open = narrowLibrary(whole, openScope(['fyrtaarnet']));
  expect(await aboutIn(whole, 'Hvad med lønnen til fyrmesteren?')).toEqual(['Løn til fyrmesteren']);
  expect(await find(open, 'Hvad med lønnen til fyrmesteren?')).toEqual([]);
});

test('all that is measured is a share', async () => {
  const library = minutes(item(0, 'Nyt lydanlæg', 'Det nye lydanlæg koster 186.000 kr.'), item(1, 'Lydanlæg'));
  for (const match of await find(library, 'Hvad koster det nye lydanlæg i Store Sal?')) {
    for (const share of [match.coverage, match.inTitle, match.inCore, match.leastTelling]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1.000001);
    }
  }
});
