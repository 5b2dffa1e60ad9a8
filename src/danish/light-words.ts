import { englishBases } from './english-inflections.ts';

/** Verbs of being, doing and saying: the infinitives, and the forms that are not made by the usual endings. */
const danishVerbs = `
  afspejle anføre anført angav angik angive angå angår bede bedt befinde begynde begyndt begyndte behøve berette
  beskrev beskrevet beskrive beskæftige bestod bestå består besvare betegne betyde betød bragt bragte bringe bruge
  brugt brugte budt burde byde bød bør dreje eksistere ende endte fandt fandtes finde forblev forblive foregik
  foregå foregået foregår forekom forekomme foreligge forelå forestå foretage foretog forholde forholdt forklare
  forløb forløbe forstod forstå forstår fortalt fortalte fortælle forventes fremgik fremgå fremgået fremgår fremkom
  fremkomme fulgt fulgte fundet følge føre ført førte gav gik give gjaldt gjorde gjort gå gået går gælde gør gøre
  handle hed hedde holde holdt hænde hændt hændte høre hørt hørte indebar indebære indeholde indeholdt indgik indgå
  indgår interessere kende kendt kendte kigge komme kunnet lade lagde lagt lave ligge lod lyde lægge læse læst læste
  lød medføre mene ment mente måtte nå nåede nået når nævne nævnt nævnte omhandle omtale omtalt omtalte opleve
  oplyse oplyst oplyste opnå opstod opstå pågå pågår referere sad sagde sagt sat satte se si sidde sige ske skete
  skrev skrevet skrive slap slippe snakke spurgt spurgte spørge stille stod stå stået står svare sætte tage tale
  talte traf tro troede truffet træffe tænke tænkt tænkte udgjorde udgøre udtale udtalt undre ved vedrøre vedrørte
  vende vide vidste vil ville virke vise vist viste ønske
`;

const danishNouns = `
  afsnit anledning anliggende antal aspekt baggrund begreb behov betydning bunke del dele detalje eksempel element
  emne enkelthed forbindelse forhold forløb form forventning gang gange grad grundlag hensyn holdning hovedpunkt ide
  idé indhold info information konklusion konkret liste mening måde mængde navn navne omfang område omstændighed
  oplysning ord overblik oversigt par perspektiv problemstilling punkt rolle række rækkefølge sag sammenhæng side
  situation slags spørgsmål status sted stykke svar sætning tal tanke tekst tema tid tidspunkt tilfælde ting type
  udgangspunkt vedkommende vegne viden vis
`;

/** Adjectives and adverbs; those that take no ending are only met as they are. */
const danishOthers = `
  aktuel aktuelle aldrig alene alle allerede alligevel almindelig altid alting altså anderledes andet andre
  angiveligt bedre bedst begge bestemt betydelig blandt blot bort ca cirka da del dels dengang derefter derfor
  dermed derved desuden diverse dårlig døgn egen egentligt eget egne eksakt eksisterende ekstra eller endelig
  endvidere ene eneste engang enhver enkelt eventuel eventuelle evt faktisk flere flest foreløbig forhenværende
  forholdsvis forrige forskel forskellig fortsat forud fremover fremtidig fuld fælles færre før førhen første gamle
  gammel generel generelle gennem gerne givetvis god grundig gældende hej hejsa hel heller hen henholdsvis hermed
  herunder hidtidig hidtil hinanden hos hovedsagelig hurtig hurtigst hverken hvilketsomhelst hvoraf hvorfra hvorhen
  hvorledes hvormed hvornårsomhelst hvorvidt hyppigt håndfuld højst ifølge igangværende igen igennem ihvertfald
  imellem imens imod inden indenfor indtil især iøvrigt jf jo jævnfør jævnlig kommende konkret kort kun lang lidt
  lige ligesom lignende lille længe længere længst løbende mellem mere mest mindre mindst mulig muligvis måske
  nemlig netop nogenlunde nok normalt nutidig nuværende ny nyeste nylig nå nær nærmere nærmest næste nødvendig ofte
  omtrent omtrentlig overhovedet overordnede overordnet par passende please præcis pågældende relevant respektive
  rigtig rundt samlede samlet samme sammen samtidig sandsynligvis selve selvfølgelig sen senere senest siden sidste
  sidstnævnte sikkert simpelthen sjældent små snarest snart stadig stor straks større største således sædvanlig
  sædvanligvis særlig tak tidlig tidligere tidligst tilbage tilsvarende typisk ude udelukkende uden udenfor udover
  ukendt umiddelbart undervejs undtagen vanlig venligst vigtig vigtigste virkelig væk væsentlig yderligere ydermere
  åbenbart årlig
`;

const englishVerbs = `
  add appear arise ask be become begin believe bring can come concern consider contain could describe differ discuss
  do end entail exceed exist expect explain express face feel find follow get give go happen have hear help hold
  imply include indicate intend involve keep know let like live look make may mean mention might must need occur
  outline please present prove provide put read receive refer regard relate remain remember return reveal run say
  see seem send set shall should show sit speak state stay suggest summarise suppose take talk tell think try turn
  understand use want wish wonder would write
`;

const englishNouns = `
  amount answer anybody anything aspect background behalf bit case content context couple deal detail example extent
  fact idea info information item kind list lot matter moment name note number opinion outcome overview part person
  piece place point purpose question reason section situation sort status summary text thing time topic type view
  way word
`;

const englishOthers = `
  able about above according actual actually additional after again against ago all almost alone along already also
  although always another any anymore anyone anyway approximately around available away back basic because
  before being below beside best better between big both brief briefly but certain certainly clear common complete
  concrete could current currently different down due during each earlier early either else enough entire especially
  etc even ever every everybody everyone everything everywhere exact exactly existing few final finally first former
  forthcoming full fully further future general generally given good great half hello here hi high how however if
  important instead interesting into issue issues its itself just lack large last late later latest latter least
  less like likely line little long lots main mainly major many maybe me minor more most mostly much my myself near
  nearly necessary never new newest next no nobody none nor normal normally not nothing now nowadays often old once
  one only onto open or other others our out over overall own particular particularly past perhaps please possible
  possibly present previous previously probably quite rather ready real really recent recently regarding related
  relevant respective respectively same second several she short since small so some somebody someone something
  sometimes somewhere soon specific specifically still stuff such sure than thank thanks then there therefore these
  those though through thus today together too total totally toward towards under until up upcoming upon us usual
  usually various very want we well whatever whenever whether while whole within without wrong yearly yes yet you
  your
`;

/** For the infinitives; the listed forms take none. */
const verbEndings = ['', 'r', 's', 'de', 'des', 't'];
const nounEndings = ['', 'en', 'ens', 'et', 'ets', 'er', 'erne', 'ene', 'n', 'r', 'rne', 's', 't'];
const adjectiveEndings = ['', 't', 'e'];

/** Words of their own, though by their ending they could be a form of a light one. */
const ownWords: ReadonlySet<string> = new Set(
  'bed cat feeling finding findings gave hearing hearings host seed'.split(' '),
);

/**
 * All forms are made beforehand, for a stem says too little: "gælde" (be valid) and "gæld" (debt) have the same one.
 */
const danish: ReadonlySet<string> = new Set([
  ...inflected(danishVerbs, verbEndings, /e$/),
  ...inflected(danishNouns, nounEndings),
  ...inflected(danishOthers, adjectiveEndings),
]);
const verbs: ReadonlySet<string> = new Set(inflected(englishVerbs, ['']));
const others: ReadonlySet<string> = new Set([
  ...verbs,
  ...inflected(englishNouns, ['', 's', "'s"]),
  ...inflected(englishOthers, ['']),
]);

/**
 * Whether a word carries little of the matter of a question, though it is no stop word: "Hvad *skete* der i *sagen* om …",
 * "Is there anything *new* …". Words of deciding and meeting are not among them.
 *
 * @param word Danish or English, in lower case and in any inflection
 */
export function isLightWord(word: string): boolean {
  if (ownWords.has(word)) return false;
  if (danish.has(word) || others.has(word)) return true;
  return !/(?:er|est|ly)$/.test(word) && englishBases(word).some((base) => verbs.has(base));
}

function inflected(text: string, endings: readonly string[], inflects = /./): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.flatMap((word) => (inflects.test(word) ? endings.map((ending) => word + ending) : [word]));
}
