import { describe, expect, test } from 'vitest';
import { MatterMatcher } from '../../../src/answers/match-matter.ts';
import { type MatterWord, matterOf } from '../../../src/answers/matter.ts';
import { understandQuestion } from '../../../src/answers/understand-question.ts';
import { stem } from '../../../src/danish/stem.ts';

const now = new Date('2027-01-13T08:00:00Z');

function matter(text: string): readonly MatterWord[] {
  return matterOf(understandQuestion(text, [], now, 'da'));
}

function wordIn(text: string, word: string): MatterWord {
  const found = matter(text).find((each) => each.word === word);
  if (found === undefined) throw new Error(`${word} is not a word of the matter`);
  return found;
}

function strengthOf({ forms }: MatterWord, text: string): number | undefined {
  const wanted = text.split(' ').map(stem).join(' ');
  return forms.find(({ stems }) => stems.join(' ') === wanted)?.strength;
}

test('the matter is the words that are left, in their order', () => {
  expect(matter('Hvad besluttede vi om digitale låse?').map(({ word }) => word)).toEqual(['digitale', 'låse']);
});

test('a question without a matter has none', () => {
  expect(matter('Hvad besluttede vi på sidste møde?')).toEqual([]);
});

describe('the forms of a word', () => {
  test('the word itself counts in full and goes first', () => {
    for (const each of matter('Hvad koster reparationen af taget?')) {
      expect([each.forms[0]?.word, each.forms[0]?.strength]).toEqual([each.word, 1]);
    }
  });

  test('two words written apart may stand as one', () => {
    expect(strengthOf(wordIn('hvad koster flytte guiden?', 'flytte'), 'flytteguiden')).toBe(1);
    expect(strengthOf(wordIn('hvad koster flytte guiden?', 'guiden'), 'flytteguiden')).toBe(1);
  });

  test('words that are too short together are not joined', () => {
    expect(strengthOf(wordIn('ny bus', 'bus'), 'nybus')).toBeUndefined();
  });

  test.each([
    ['Hvad koster cyklen?', 'koster', 'pris'],
    ['Hvad er prisen?', 'prisen', 'koster'],
  ])('another word for the same counts less: %s', (text, word, other) => {
    const strength = strengthOf(wordIn(text, word), other);
    expect(strength).toBeGreaterThan(0);
    expect(strength).toBeLessThan(1);
  });

  test('no form stands twice, and the strongest go first', () => {
    for (const { forms } of matter('Hvad koster det at leje lokaler til mødet i bestyrelsen?')) {
      const keys = forms.map(({ stems }) => stems.join(' '));
      expect(new Set(keys).size).toBe(keys.length);
      expect(forms.map(({ strength }) => strength)).toEqual(
        forms.map(({ strength }) => strength).sort((a, b) => b - a),
      );
    }
  });
});

describe('English questions of Danish minutes', () => {
  test.each([
    ['What did DIGU decide about digital locks?', 'locks', 'låse'],
    ['What did they decide about the roof?', 'roof', 'tag'],
    ['What about the budget and the deficit?', 'deficit', 'underskud'],
  ])('%s', (text, english, danish) => {
    const word = matter(text).find((each) => each.word.includes(english));
    expect(word?.forms.map(({ stems }) => stems.join(' '))).toContain(stem(danish));
  });

  test('a word that no list has stays as it is', () => {
    expect(matter('What did they decide about unicorns in the meeting?').map(({ word }) => word)).toContain('unicorns');
  });
});

describe('words that carry little', () => {
  test.each(['status', 'fortæller', 'aktuelle'])('"%s" is light', (word) => {
    expect(wordIn(`Hvad ${word} om flytteguiden?`, word).isLight).toBe(true);
  });

  test('what the question is about is not', () => {
    expect(wordIn('Hvad er status på flytteguiden?', 'flytteguiden').isLight).toBe(false);
  });
});

describe('a compound that is in no text as it is', () => {
  test('is taken for its halves where both are known words', () => {
    const { halves } = wordIn('Hvad besluttede vi om lederuddannelsen?', 'lederuddannelsen');
    expect(halves?.[0]).toContain(stem('leder'));
    expect(halves?.[1]).toContain(stem('uddannelsen'));
  });

  test('its halves may be other words for the same', () => {
    const question = matter('Hvad besluttede vi om lederuddannelsen?');
    const [match] = new MatterMatcher(question).match(['kursus', 'for', 'chefer'].map(stem));
    expect(match).toBeGreaterThan(0);
  });

  test('a short word has no halves', () => {
    expect(wordIn('Hvad besluttede vi om taget?', 'taget').halves).toBeUndefined();
  });

  test('a name has no halves', () => {
    expect(wordIn('Hvad besluttede vi om Frobnitzelborg?', 'frobnitzelborg').halves).toBeUndefined();
  });
});

test('an item or a case may be called by its matter', () => {
  expect(strengthOf(wordIn('Hvad skete der med budgetpunktet?', 'budgetpunktet'), 'budget')).toBeGreaterThan(0.9);
  expect(strengthOf(wordIn('Hvad blev der af tagsagen?', 'tagsagen'), 'tag')).toBeGreaterThan(0.9);
  expect(strengthOf(wordIn('Hvad er vores standpunkt om rejsegildet?', 'standpunkt'), 'stand')).toBeUndefined();
});

test('a preposition of several words is no matter', () => {
  expect(matter('Hvad blev udsat på grund af regnen?').map(({ word }) => word)).not.toContain('grund');
  expect(matter('Hvad koster vores grund?').map(({ word }) => word)).toContain('grund');
});
