/**
 * Beginnings of words that speak of somebody's health, each as a whole word or the start of one; a word that ends in "$"
 * stands for itself alone. Too much is dropped rather than too little: what was dropped can be said to the secretary.
 */
const beginnings =
  `syg syge$ sygdom sygemeld sygehus sygesikr indlagt indlægge indlægg hospital læge$ lægen lægebesøg lægetid lægeerklæring speciallæge tandlæge vagtlæge psykiater psykolog psykisk
  terapi fysioterap kiropraktor jordemoder operation operer opereret opererer skade skadestue tilskade brækket forstuv smerte migræne hovedpine feber influenza forkøl covid corona korona smitte smittet
  virus mavepine maveonde opkast kvalme roskilde-syge diagnos kræft kemo stråle behandling medicin gravid graviditet barsel fødsel abort stress udbrændt depress angst$ angstanfald diabet
  blodtryk blodprøve hjerte$ hjertestop hjerteanfald hjerneryst kronisk handicap helbred rask$ raskmeld genoptræn rekonvalesc sengelig sengeliggende utilpas sløj lungebetænd halsbetænd ørebetænd bronkit astma allergi svimmel besvim prolaps diskusprolaps
  skoldkop mæslinger hovedlus gigt$ epilep blodprop hjerneblød opkast pandemi isolation karantæne vaccin scanning røntgen mammografi undersøgelse
  ill$ illness vomit nausea pain$ hospitali sick sickness disease doctor dentist hospital surgery operation injur flu$ fever migraine headache pregnan maternity depress anxiety therapy cancer chemo diagnos infection virus unwell health medical medicine`
    .split(/\s+/)
    .filter((word) => word !== '');

/** What several words together say of somebody's health, each word of which is harmless. */
const phrases = [
  String.raw`ondt i(?!\p{L})`,
  String.raw`kaste[rt]? op(?!\p{L})`,
  'hold i (?:ryg|nakke|læn)',
  'ikke (?:helt )?på toppen',
  String.raw`(?:har|får|fik) det (?:\p{L}+ ){0,2}(?:dårligt|skidt)(?!\p{L})`,
  String.raw`(?:jeg|han|hun|barnet|(?:min|mit|vores) \p{L}+) (?:er|blev|bliver) (?:\p{L}+ ){0,2}(?:dårlig|skidt)(?!\p{L})`,
  String.raw`føler (?:mig|sig) (?:\p{L}+ ){0,2}(?:dårlig|skidt)(?!\p{L})`,
  'dårligt? (?:mave|ryg|hals|nakke|skulder|fod|ben|knæ)',
  String.raw`(?:(?<!\p{L} )|jeg )skal (?:\p{L}+ )?scannes`,
  'psykiatrisk (?:afdeling|skadestue|hospital)',
  'not (?:feeling )?(?:very )?well',
  'under the weather',
  String.raw`(?:broke|broken) (?:my|his|her) \p{L}`,
  String.raw`(?:have|has|got|caught|with) a (?:\p{L}+ )?cold(?!\p{L})`,
];

/**
 * The same words in the names of professions, bodies and cases: those who work in health care speak of them daily. They are left
 * out before anything is looked for, so that they hide nothing that stands beside them.
 */
const ofWork = [
  String.raw`sygeplej\p{L}*`,
  String.raw`(?:sygehus|hospital|psykiatri|læge|medicin|kræft|covid|corona|diabetes|jordemoder|handicap|smitte)(?:s|e)?(?:ledelse|direkt|bestyrelse|udvalg|råd|nævn|plan|forening|chef|væsen|faglig|strategi|styregruppe|organisation|konference|kongres)\p{L}*`,
  String.raw`medicinske? (?:direktør|chef|selskab|fakultet)\p{L}*`,
  String.raw`(?:chief )?medical (?:director|officer|advis|association|council|secretar)\p{L}*`,
  String.raw`(?:hospital|health) (?:board|management|director|committee|authorit|executive|council|service|data|ministry|region)\p{L}*`,
  'public health',
  'health and safety',
  String.raw`(?:sags|data|tekst|punkt|budget|førstegangs|andengangs|videre)behandling\p{L}*`,
  String.raw`behandling(?:en)? af (?:de |den |det )?(?:punkt|pkt|sag|dagsorden|forslag|budget|indstilling|bilag|emne|høring)\p{L}*`,
  String.raw`(?:bruger|borger|tilfredsheds|trivsels|spørgeskema|markeds|for)undersøgelse\p{L}*`,
  String.raw`undersøgelse(?:n|r|rne)? (?:i|under|til|af) (?:punkt|pkt|sag|bilag|dagsorden)\p{L}*`,
  String.raw`(?:operationel|operationali|operational)\p{L}*`,
  String.raw`(?:driftsoperation|stresstest|virusscan|virusprogram)\p{L}*`,
  String.raw`(?:ind)?scanning(?:en)? af (?:bilag|dokument|papir|referat|server)\p{L}*`,
  'skaden er sket',
  String.raw`skades?erstatning\p{L}*`,
];

const work = new RegExp(`(?<!\\p{L})(?:${ofWork.join('|')})`, 'gu');

const pattern = new RegExp(
  `(?<!\\p{L})(?:${[...beginnings.map((word) => (word.endsWith('$') ? `${word.slice(0, -1)}(?!\\p{L})` : word)), ...phrases].join('|')})`,
  'u',
);
/** "barnsygdom", "børnesyg", "influenzasyg", "langtidssygemeldt": the word ends what is written as one. */
const endings =
  /\p{L}(?:syg|syge|sygdom|sygemeldt|indlagt|operation|operationen|smerter|infektion|betændelse|undersøgelse|behandling|feber|scanning)(?!\p{L})/u;

/** True when a text speaks of somebody's health, as data of a special kind (GDPR, article 9) that must not be kept. */
export function speaksOfIllness(text: string): boolean {
  const lower = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').replace(work, ' ');
  return pattern.test(lower) || endings.test(lower);
}
