/**
 * Beginnings of words that speak of somebody's health, each as a whole word or the start of one; a word that ends in "$"
 * stands for itself alone. Too much is dropped rather than too little: what was dropped can be said to the secretary.
 */
const beginnings =
  `syg syge$ sygdom sygemeld sygehus sygesikr indlagt indlægge indlægg hospital læge$ lægen lægebesøg lægetid lægeerklæring speciallæge tandlæge vagtlæge psykiater psykolog psykisk
  terapi fysioterap kiropraktor jordemoder operation operer opereret opererer skade skadestue tilskade brækket forstuv smerte migræne hovedpine feber influenza forkøl covid corona korona smitte smittet
  virus mavepine maveonde opkast kvalme roskilde-syge diagnos kræft kemo stråle behandling medicin gravid graviditet barsel fødsel abort stress udbrændt depress angst$ angstanfald diabet
  blodtryk blodprøve hjerte$ hjertestop hjerteanfald hjerneryst kronisk handicap helbred rask$ raskmeld genoptræn rekonvalesc sengelig sengeliggende utilpas dårlig$ skidt$ sløj lungebetænd halsbetænd ørebetænd bronkit astma allergi svimmel besvim
  influenza pandemi isolation karantæne vaccin scanning røntgen mammografi undersøgelse
  ill$ illness sick sickness disease doctor dentist hospital surgery operation injur flu$ fever migraine headache pregnan maternity depress anxiety therapy cancer chemo diagnos infection virus unwell health medical medicine`
    .split(/\s+/)
    .filter((word) => word !== '');

const pattern = new RegExp(
  `(?<!\\p{L})(?:barne?ts? |barns? )?(?:${beginnings.map((word) => (word.endsWith('$') ? `${word.slice(0, -1)}(?!\\p{L})` : word)).join('|')})`,
  'u',
);
/** "barnsygdom", "børnesyg", "influenzasyg", "langtidssygemeldt": the word ends what is written as one. */
const endings =
  /\p{L}(?:syg|syge|sygdom|sygemeldt|indlagt|operation|smerter|infektion|betændelse|undersøgelse|behandling|feber)(?!\p{L})/u;

/** True when a text speaks of somebody's health, as data of a special kind (GDPR, article 9) that must not be kept. */
export function speaksOfIllness(text: string): boolean {
  const lower = text.normalize('NFC').toLowerCase();
  return pattern.test(lower) || endings.test(lower);
}
