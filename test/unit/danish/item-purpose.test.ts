import { describe, expect, it } from 'vitest';
import { type ItemPurpose, itemPurpose } from '../../../src/danish/item-purpose.ts';

const ofTitle = (title: string) => itemPurpose({ title, recommendations: [] });
const ofRecommendations = (...recommendations: string[]) => itemPurpose({ title: 'Digitale låse', recommendations });

const marked: [string, ItemPurpose][] = [
  ['Budget 2028 (orientering)', 'information'],
  ['Budget 2028 (til orientering)', 'information'],
  ['Nye krav til logning – til orientering', 'information'],
  ['Orientering: nye krav til logning', 'information'],
  ['[O] Nyt fra sekretariatet', 'information'],
  ['O: Nyt fra sekretariatet', 'information'],
  ['Regnskab for andet kvartal til efterretning', 'information'],
  ['Strategi for sprogmodeller (drøftelse)', 'discussion'],
  ['Strategi for sprogmodeller - til drøftelse', 'discussion'],
  ['Strategi for sprogmodeller, drøftelse', 'discussion'],
  ['Strategi for sprogmodeller til drøftelse', 'discussion'],
  ['Drøftelsespunkt: strategi for sprogmodeller', 'discussion'],
  ['D: Strategi for sprogmodeller', 'discussion'],
  ['Fælles indkøb [B]', 'decision'],
  ['[B] Fælles indkøb', 'decision'],
  ['B: Fælles indkøb', 'decision'],
  ['Fælles indkøb (D/B)', 'decision'],
  ['Fælles indkøb (til drøftelse og beslutning)', 'decision'],
  ['Til beslutning – fælles indkøb', 'decision'],
  ['Fælles indkøb til godkendelse', 'decision'],
  ['Punkt til beslutning: fælles indkøb', 'decision'],
  ['Locks in home care (for information)', 'information'],
  ['Locks in home care – for discussion', 'discussion'],
  ['Decision: locks in home care', 'decision'],
  ['Locks in home care for approval', 'decision'],
  // The mark is stronger than the beginning.
  ['Drøftelse af indkøb (orientering)', 'information'],
];

const begun: [string, ItemPurpose][] = [
  ['Orientering om nye krav til logning', 'information'],
  ['Gensidig orientering', 'information'],
  ['Formandens orientering', 'information'],
  ['Meddelelser', 'information'],
  ['Meddelelser fra formanden', 'information'],
  ['Information on the new law', 'information'],
  ['Drøftelse af budget 2028', 'discussion'],
  ['Temadrøftelse om velfærdsteknologi', 'discussion'],
  ['Orientering og drøftelse af nye krav', 'discussion'],
  ['Discussion of the budget', 'discussion'],
  ['Godkendelse af dagsordenen', 'decision'],
  ['Drøftelse og godkendelse af budget', 'decision'],
  ['Valg af dirigent', 'decision'],
  ['Valg til forretningsudvalget', 'decision'],
  ['Udpegning af repræsentant', 'decision'],
  ['Election of a chair', 'decision'],
  ['Approval of the agenda', 'decision'],
];

const unsaid = [
  'Budget 2028',
  'Eventuelt',
  'Status for udrulningen',
  'Digitale låse i hjemmeplejen',
  'Valgret for unge',
  'Valg 2027: erfaringer',
  'Orienteringsmøde for naboer',
  'Orienteringsløb i skoven',
  'Beslutningsgrundlag for havnen',
  'Ny bygning (B)',
  'Forslag (D) og (B)',
  'Brev fra ministeriet om godkendelse af taxametre',
  'C: Tredje gruppe',
  'b) Budget',
  'Vitamin D: nye tal',
  '',
];

const asked: [string[], ItemPurpose | undefined][] = [
  [['at udvalget tager orienteringen til efterretning.'], 'information'],
  [['at udvalget tager status om udrulningen til efterretning'], 'information'],
  [['at redegørelsen tages til efterretning'], 'information'],
  [['at udvalget drøfter den foreslåede model'], 'discussion'],
  [['at drøfte modellen'], 'discussion'],
  [['at udvalget godkender planen'], 'decision'],
  [['at planen godkendes'], 'decision'],
  [['at vedtage budgettet'], 'decision'],
  [['at udvalget tiltræder forslaget'], 'decision'],
  [['at udvalget udpeger to medlemmer'], 'decision'],
  [['at udvalget vælger model 2'], 'decision'],
  [['at udvalget drøfter og godkender planen'], 'decision'],
  [['at udvalget drøfter sagen, og beslutter det videre forløb'], 'decision'],
  // What the discussion or the notice is about is not asked of anybody.
  [['at udvalget drøfter, om planen skal godkendes'], 'discussion'],
  [['at udvalget drøfter om planen skal godkendes'], 'discussion'],
  [['at udvalget drøfter, hvordan byrådet vedtager planen'], 'discussion'],
  [['at udvalget tager til efterretning, at byrådet har godkendt budgettet'], 'information'],
  [['at udvalget tager til efterretning, at direktionen beslutter tidsplanen'], 'information'],
  // The weightiest of several points.
  [['at udvalget tager status til efterretning', 'at udvalget drøfter tidsplanen'], 'discussion'],
  [['at udvalget godkender budgettet', 'at udvalget tager risici til efterretning'], 'decision'],
  [['that the committee approves the plan'], 'decision'],
  [['that the committee discuss the plan'], 'discussion'],
  [['that the report be noted'], 'information'],
  [['at der købes 400 låse'], undefined],
  [['at godkendelsen og drøftelsen sker i marts'], undefined],
  [[], undefined],
];

describe('what an item is for', () => {
  it.each(marked)('is marked in the title: %s', (title, purpose) => {
    expect(ofTitle(title)).toBe(purpose);
  });

  it.each(begun)('is told by the beginning of the title: %s', (title, purpose) => {
    expect(ofTitle(title)).toBe(purpose);
  });

  it.each(unsaid)('is not guessed: %s', (title) => {
    expect(ofTitle(title)).toBeUndefined();
  });

  it.each(asked)('is told by what is recommended: %s', (recommendations, purpose) => {
    expect(ofRecommendations(...recommendations)).toBe(purpose);
  });

  it('follows the mark first, then the recommendations, then the beginning of the title', () => {
    const recommendations = ['at udvalget drøfter sagen'];
    expect(itemPurpose({ title: 'Indkøb (orientering)', recommendations })).toBe('information');
    expect(itemPurpose({ title: 'Orientering om indkøb', recommendations })).toBe('discussion');
    expect(itemPurpose({ title: 'Orientering om indkøb', recommendations: ['at der købes låse'] })).toBe('information');
  });

  it('is found at once in a text without end', () => {
    const begin = performance.now();
    ofTitle('orientering, '.repeat(20_000));
    ofRecommendations(`at udvalget tager ${'orientering om '.repeat(20_000)}`);
    expect(performance.now() - begin).toBeLessThan(200);
  });
});
