import { editDistance } from '../../danish/edit-distance.ts';
import { fold } from '../../danish/normalise.ts';
import type { SectionKind } from '../../domain/agenda-item.ts';

/** What a label in the head of a document introduces. */
export type LabelKind =
  | 'date'
  | 'time'
  | 'start'
  | 'end'
  | 'place'
  | 'mode'
  | 'chair'
  | 'minute-taker'
  | 'present'
  | 'guests'
  | 'observers'
  | 'secretariat'
  | 'apologies'
  | 'committee'
  | 'title'
  | 'contact'
  | 'email'
  | 'phone'
  | 'attachments'
  | 'agenda'
  | 'next-meeting'
  | 'other';

/** A `paper` has no heading in a document of a meeting: it is one of its own. */
const SECTION_WORDS: Readonly<Record<Exclude<SectionKind, 'paper'>, string>> = {
  recommendation:
    'indstilling|indstillinger|indstilles|det indstilles|beslutningspunkter|beslutningsforslag|forslag til beslutning|forslag til indstilling|forslag til vedtagelse',
  background:
    'beslutningstema|sagsfremstilling|supplerende sagsfremstilling|beskrivelse af sagen|sagsbeskrivelse|beskrivelse|beskrivelse af punktet|baggrund|resume|resumé|problemstilling|redegørelse|sagens baggrund|kort om sagen|sagsresume|økonomiske konsekvenser|lovgrundlag|motivering|begrundelse|forslag|forslagets ordlyd',
  minutes:
    'referat|mødereferat|drøftelse|drøftelser|drøftet|debat|behandling|behandling på mødet|bemærkninger|kommentarer|referat af punktet|referat fra mødet|opfølgning|handling|handlinger|aktioner|opgaver|noter|mødenoter|opsummering',
  decision:
    'beslutning|beslutninger|besluttet|konklusion|konklusioner|afgørelse|vedtagelse|vedtaget|aftale|aftaler|aftalt|det blev besluttet|det blev besluttet at|det besluttedes|det blev aftalt|der blev besluttet|der blev truffet beslutning om|det blev ikke besluttet|det blev ikke taget stilling til|der blev ikke taget stilling til|udvalgets beslutning|bestyrelsens beslutning|mødets beslutning|beslutning/konklusion|konklusion/beslutning|referat/beslutning|beslutning/referat|referat og beslutning',
  attachments:
    'bilag|bilagsliste|bilag til punktet|vedlagte bilag|vedhæftede bilag|vedhæftet|vedlagt|bilag til sagen|bilag til mødet|vedhæftede filer|vedhæftninger|dokumenter|materiale',
  history:
    'sagsforløb|sagens forløb|tidligere behandling|tidligere beslutning|tidligere beslutninger|sagsgang|sagshistorik|historik|tidligere behandlet',
};

const LABEL_WORDS: Readonly<Record<LabelKind, string>> = {
  date: 'dato|mødedato|hvornår|dag',
  time: 'tid|tidspunkt|mødetid|mødetidspunkt|klokkeslæt|tid og sted|tid & sted|tid/sted|tid, sted|sted og tid|sted & tid|sted/tid|dato og tid|dato & tid|dato/tid|dato og tidspunkt|dato og sted|dato, tid og sted|tidsrum|tid og dato|kl|tid for møde|møde den|mødet den|møde afholdt den|møde afholdt|afholdt|mødedato og tid',
  start:
    'start|mødestart|mødet startede|mødets start|starttidspunkt|starttid|mødet begyndte|mødet åbnet|begyndt|mødet blev åbnet',
  end: 'slut|sluttede|mødet sluttede|mødet hævet|mødet slut|hævet|mødet blev hævet|mødets afslutning|sluttidspunkt|sluttid|mødet afsluttet',
  place: 'sted|mødested|mødeafholdelse|sted for møde|lokale|mødelokale|hvor|lokalitet|adresse',
  mode: 'form|mødeform|mødetype|deltagelsesform',
  chair:
    'mødeleder|ordstyrer|dirigent|mødeformand|mødeledelse|mødets leder|mødet ledes af|mødet blev ledet af|facilitator|facilitatorer|faciliteret af|ledet af|formand',
  'minute-taker':
    'referent|referenter|referat ved|referat v/|referat af|ref|protokolfører|sekretær|udarbejdet af|mødesekretær|skriver|pen',
  present:
    'mødedeltagere|deltagere|deltager|deltagerliste|deltagere på mødet|deltagende|inviterede|til stede|tilstede|tilstedeværende|fremmødte|fremmødt|mødt|mødte|medlemmer|deltog|følgende deltog|i mødet deltog|på mødet deltog|repræsentanter|til stede var|tilstede var|indkaldte|indkaldt|deltagere i mødet|tilstedeværende medlemmer|deltagende medlemmer|udvalgets medlemmer|bestyrelsesmedlemmer|bestyrelsen|ordinære medlemmer|deltagerkreds|faste medlemmer|faste deltagere|fra bestyrelsen|mødt op|med|stedfortræder|stedfortrædere|suppleanter|suppleant|deltagende suppleanter|indkaldte suppleanter|mødte suppleanter',
  guests:
    'gæster|gæst|øvrige deltagere|øvrige|tilforordnede|desuden deltog|desuden deltager|endvidere deltog|endvidere deltager|yderligere deltog|inviterede gæster|eksterne deltagere|eksterne|indbudte|indbudte gæster|oplægsholdere|særligt inviterede|gæster under mødet',
  observers: 'observatører|observatør',
  secretariat:
    'sekretariat|sekretariatet|fra sekretariatet|sekretariatsbetjening|fra administrationen|administration|administrationen|fra forvaltningen|forvaltningen|for sekretariatet|sekretariatsdeltagelse',
  apologies:
    'afbud|fraværende|afbud fra|ikke til stede|ikke tilstede|meldt afbud|afbud/fraværende|fraværende/afbud|afbud og fravær|fravær|fraværende med afbud|fraværende medlemmer|fraværende uden afbud|ikke mødt|afbud/ikke mødt|der var afbud fra|følgende havde meldt afbud|følgende har meldt afbud|havde meldt afbud|har meldt afbud|afbud modtaget fra|afbud modtaget|modtagne afbud|ej mødt|ikke deltagende',
  committee:
    'udvalg|styregruppe|forum|mødeforum|gruppe|bestyrelse|organ|råd|mødegruppe|arbejdsgruppe|netværk|udvalgsnavn|projekt',
  title: 'møde|mødetitel|titel|mødenavn|overskrift',
  contact: 'kontakt|kontaktperson|kontaktpersoner|henvendelse|sagsbehandler|spørgsmål til',
  email: 'mail|e-mail|email|e-post',
  phone: 'telefon|tlf|tlf.|mobil|dir. tlf|direkte telefon|telefonnummer',
  attachments:
    'bilag|bilagsliste|vedlagte bilag|bilag til dagsordenen|bilag til mødet|bilag til referatet|vedhæftede filer|vedhæftninger|vedlagt|materiale',
  agenda:
    'dagsorden|dagsordenen|dagsordenspunkter|punkter|punkter på dagsordenen|indhold|indholdsfortegnelse|sagsliste|oversigt over punkter|punkter til behandling|dagsorden for mødet|sagsoversigt|oversigt|punktliste|følgende dagsorden|dagsordenen var følgende|dagsordenen var|mødets dagsorden',
  'next-meeting':
    'næste møde|næste møder|kommende møder|kommende møde|næste mødedato|kommende mødedatoer|næste ordinære møde|møderækken|mødedatoer',
  other:
    'forplejning|j.nr|journalnr|sagsnr|sagsnummer|sags id|udsendt|cc|kopi|kopi til|vedrørende|vedr|emne|ref. nr|dokumentnr|dok.nr|version|status|udsendt til|til|fra|godkendt|underskrifter|underskrift|www|hjemmeside|adgang|varighed|tilmelding|formål|formål med mødet|formålet med mødet|forberedelse',
};

const SHORTEST_WITH_SLIP = 6;
const sections = index(SECTION_WORDS);
const labels = index(LABEL_WORDS);

interface Words<K> {
  readonly kindOf: ReadonlyMap<string, K>;
  /** Those long enough to be known with a slip, by their first letter, which must be right. */
  readonly longByLetter: ReadonlyMap<string, readonly (readonly [string, K])[]>;
}

function index<K extends string>(words: Readonly<Record<K, string>>): Words<K> {
  const kindOf = new Map<string, K>();
  for (const kind in words) {
    for (const word of words[kind].split('|')) kindOf.set(word, kind);
  }
  const long = [...kindOf].filter(([word]) => word.length >= SHORTEST_WITH_SLIP);
  return { kindOf, longByLetter: Map.groupBy(long, ([word]) => word.charAt(0)) };
}

/**
 * The section that a heading begins. `slips` letters may be wrong ("REFRAT"); short words must be right.
 */
export function findSectionKind(heading: string, slips: number): SectionKind | undefined {
  // "Indstilling fra projektgruppen" is one, whosever it is.
  return findWord(
    sections,
    plainHeading(heading.replace(/^(indstilling(?:er)?)\s+(?:fra|af)\s+.{3,40}$/iu, '$1')),
    slips,
  );
}

export function findLabelKind(label: string, slips: number): LabelKind | undefined {
  return findWord(labels, plainHeading(label), slips);
}

/** "Indstilling (til beslutning)" and "1. Indstilling" are compared without bracket and number. */
function plainHeading(heading: string): string {
  if (!heading.includes('(')) return fold(heading);
  const plain = fold(heading.replace(/\s*\([^()]*\)\s*$/, '').replace(/\(([a-zæøå]{1,3})\)/gi, '$1'));
  return plain === '' ? fold(heading) : plain;
}

function findWord<K>({ kindOf, longByLetter }: Words<K>, wanted: string, slips: number): K | undefined {
  if (wanted === '' || wanted.length > 50) return undefined;
  const exact = kindOf.get(wanted);
  if (exact !== undefined || slips === 0 || wanted.length < SHORTEST_WITH_SLIP) return exact;
  const limit = Math.min(slips, wanted.length < 9 ? 1 : 2);
  for (const [word, kind] of longByLetter.get(wanted.charAt(0)) ?? []) {
    if (editDistance(word, wanted, limit) <= limit) return kind;
  }
  return undefined;
}
