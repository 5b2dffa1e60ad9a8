/** What an item is put on an agenda for: orientering, drøftelse or beslutning. */
export type ItemPurpose = 'information' | 'discussion' | 'decision';

/** Weakest first: an item "til drøftelse og beslutning" is to be decided. */
const byWeight: readonly ItemPurpose[] = ['information', 'discussion', 'decision'];

const nouns: Readonly<Record<ItemPurpose, string>> = {
  information: 'orientering(?:er)?|efterretning|information(?:er)?|meddelelse(?:r|rne)?|announcements?|noting',
  discussion: '(?:tema)?drøftelse(?:r)?|diskussion|discussion',
  decision:
    'beslutning(?:er)?|godkendelse(?:r)?|vedtagelse|afgørelse|udpegning(?:er)?|konstituering|decision|approval|adoption|appointment',
};
const nounsAlone = eachAlone(nouns);
const anyNoun = Object.values(nouns).join('|');
const nounList = `(?:${anyNoun})(?:\\s*(?:,|/|&|og|eller|and|or)\\s*(?:til\\s+|for\\s+)?(?:${anyNoun}))*`;

/** "[B]", "(D/B)", "B:": letters by which an agenda marks its items. */
const letters: Readonly<Record<string, ItemPurpose>> = { O: 'information', D: 'discussion', B: 'decision' };
const letterList = '[ODB](?:\\s*[/,+]\\s*[ODB])*';
/** Of these there may be several, called by letters: "Valg af model (B)" marks nothing. */
const lettered =
  /(?:model|bygning|plan|lokale|gruppe|hold|bilag|etape|afsnit|fase|alternativ|scenari[eo]|type|klasse|blok|hal|spor|option|forslag|version|zone|enhed|team|building|phase|group|room|stage|og|eller|and|or)\s*\([^)]*\)$/iu;

const markers: readonly RegExp[] = [
  // "Budget (til orientering)", "[Beslutning] Budget"
  new RegExp(`[([]\\s*(?:punkt\\s+)?(?:(?:til|for)\\s+)?(?<nouns>${nounList})(?:spunkt)?\\s*[)\\]]`, 'iu'),
  // "Budget – til drøftelse", "Budget: orientering"
  new RegExp(`(?:\\s[–—-]|[:,;])\\s*(?:(?:til|for)\\s+)?(?<nouns>${nounList})\\.?$`, 'iu'),
  // "Budget til drøftelse"
  new RegExp(`\\s(?:til|for)\\s+(?<nouns>${nounList})\\.?$`, 'iu'),
  // "Orientering: Budget", "Til beslutning – Budget"
  new RegExp(`^(?:punkt\\s+)?(?:(?:til|for)\\s+)?(?<nouns>${nounList})(?:spunkt)?(?:\\s*:|\\s+[–—-]\\s)`, 'iu'),
];
const letterMarkers: readonly RegExp[] = [
  new RegExp(`^[([](?<letters>${letterList})[)\\]]`, 'u'),
  new RegExp(`[([](?<letters>${letterList})[)\\]]$`, 'u'),
  new RegExp(`^(?<letters>${letterList}):\\s`, 'u'),
];

/** At the beginning of a title: "Gensidig orientering om …", "Drøftelse og godkendelse af …", "Valg af …". */
const beginning = new RegExp(
  `^(?:(?:kort|gensidig|skriftlig|mundtlig|fælles|indledende|afsluttende|første|anden|\\p{L}+s)\\s+)?(?<nouns>${nounList})(?!\\p{L})`,
  'iu',
);
const election = /^(?:valg|election)(?:\s+(?:af|til|of|to)\s|$)/iu;

/** What somebody is asked to do, by the verb; "godkendt" tells what another body did. */
const verbs: Readonly<Record<ItemPurpose, string>> = {
  information:
    'tage[rs]?\\s(?:[^.;]*?\\s)?til\\s+(?:efterretning|orientering)|orienteres|tak(?:er|ke)\\sfor\\sorienteringen|take[sn]?\\s+note|notes?|be\\s+noted',
  discussion: 'drøfte[rs]?|diskutere[rs]?|discuss(?:es|ed)?',
  decision:
    'godkend(?:er|es?)|beslutte[rs]?|vedtag(?:er|es?)|tiltræd(?:er|es?)|udpeg(?:er|es?)|vælg(?:er|es?)|bevilg(?:er|e?s|es?)|afgør(?:es?)?|fastsætte[rs]?|fastlægge[rs]?|approve[sd]?|decide[sd]?|adopt(?:s|ed)?|appoint(?:s|ed)?|elect(?:s|ed)?|endorse[sd]?',
};
const verbsAlone = eachAlone(verbs);
const anyVerb = alone(Object.values(verbs).join('|'));

/** Where what is asked for ends: what follows tells of what others do. */
const subordinate =
  /(?:^\s*|,\s*)om(?!\p{L})|(?<!\p{L})(?:at|som|der|hvis|hvor\p{L}*|hvilke\p{L}*|hvem|that|whether|which|how)(?!\p{L})/iu;

/**
 * What an item is for, as far as the document says so: an explicit mark in its title, else what the Indstilling asks for,
 * else how the title begins. Undefined where nothing says it.
 */
export function itemPurpose({
  title,
  recommendations,
}: {
  readonly title: string;
  readonly recommendations: readonly string[];
}): ItemPurpose | undefined {
  const line = title.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 400);
  return purposeMarked(line) ?? strongest(recommendations.map(purposeAsked)) ?? purposeBegun(line);
}

function purposeMarked(title: string): ItemPurpose | undefined {
  for (const marker of markers) {
    const found = marker.exec(title)?.groups?.['nouns'];
    if (found !== undefined) return ofNouns(found);
  }
  for (const marker of letterMarkers) {
    const found = marker.exec(title)?.groups?.['letters'];
    if (found !== undefined && !lettered.test(title)) return strongest([...found].map((letter) => letters[letter]));
  }
  return undefined;
}

/** The verb of a point and those beside it; "drøfter, om planen skal godkendes" asks for a discussion. */
function purposeAsked(recommendation: string): ItemPurpose | undefined {
  const text = recommendation.normalize('NFC').replace(/\s+/g, ' ').slice(0, 600);
  const first = anyVerb.exec(text);
  if (first === null) return undefined;
  const rest = text.slice(first.index + first[0].length);
  const end = subordinate.exec(rest)?.index ?? rest.length;
  const asked = `${first[0]}${rest.slice(0, end)}`;
  return strongest(byWeight.filter((purpose) => verbsAlone[purpose].test(asked)));
}

function purposeBegun(title: string): ItemPurpose | undefined {
  if (election.test(title)) return 'decision';
  const found = beginning.exec(title)?.groups?.['nouns'];
  return found === undefined ? undefined : ofNouns(found);
}

function ofNouns(text: string): ItemPurpose | undefined {
  return strongest(byWeight.filter((purpose) => nounsAlone[purpose].test(text)));
}

function strongest(purposes: readonly (ItemPurpose | undefined)[]): ItemPurpose | undefined {
  return byWeight.findLast((purpose) => purposes.includes(purpose));
}

function eachAlone(patterns: Readonly<Record<ItemPurpose, string>>): Readonly<Record<ItemPurpose, RegExp>> {
  const { information, discussion, decision } = patterns;
  return { information: alone(information), discussion: alone(discussion), decision: alone(decision) };
}

/** Words that are not a part of longer ones. */
function alone(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');
}
