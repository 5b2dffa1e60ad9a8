import { expect, test } from 'vitest';
import { isLightWord } from '../../../src/danish/light-words.ts';

test.each(
  `giver gives gav givet sige siger sagde sagt gøre gør gjort ske skete sket handler handlede drejer gælder gældende fremgår står stod
  finde fandt vide ved ting tingene slags måde måder gang gange ny nye nyt god godt gode stor store samlet samlede nuværende kommende egentligt
  fortalt sagen sager emnet lavede brugte nævnt vigtigste
  tell told tells happen happened happening say said new newest current currently total things described thing's given`.split(
    /\s+/,
  ),
)('"%s" says little', (word) => {
  expect(isLightWord(word)).toBe(true);
});

test.each(
  `gæld gave stilling tag tog vej ledig bad fond beslutning besluttede vedtaget møde kontrakt skole kirke husleje koster økonomi leder
  hearing finding bed cat seed house decided meeting contract school owner budget sats it 2027`.split(/\s+/),
)('"%s" is of the matter', (word) => {
  expect(isLightWord(word)).toBe(false);
});

test('an empty word says nothing of either kind', () => {
  expect(isLightWord('')).toBe(false);
});
