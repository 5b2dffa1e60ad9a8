import { findDates, findTimes } from '../../danish/dates.ts';

export interface CommitteeName {
  readonly name?: string;
  readonly shortName?: string;
}

/** Nouns for bodies that hold meetings, as the end of a word: "Økonomiudvalget", "styregruppe". */
const BODY_NOUN =
  /(?:udvalg|råd|bestyrelse|gruppe|nævn|komit[eé]|forum|team|klynge|kommission|repræsentantskab|direktion|ledelse|kreds|laug|forening|afdeling|netværk|nævnet|selskab|sekretariat|klub|MED)(?:e?ne?|et|met|erne|s|ets|ens|ns)?$/iu;
const DOCUMENT_WORDS =
  /^(?:(?:udkast(?:\s+til)?|hermed|foreløbig(?:t)?|endelig(?:t)?|godkendt|åben|åbent|lukket|offentlig(?:t)?|ekstraordinær(?:t)?)\s+)*(?:dagsorde?ner og referater|referater og dagsorde?ner|(?:møde)?(?:referat|dagsorden|beslutningsprotokol|beslutningsreferat|mødeindkaldelse|indkaldelse|protokol|tillægsdagsorden|invitation))(?![\p{L}])\s*(?:(?:[:–-]|af|fra|for|til|over)(?=\s|$)\s*)?/iu;
const MEETING_OF =
  /^(?:til\s+)?(?:(?:ordinært|ekstraordinært|konstituerende|fælles|virtuelt|årets)\s+|\d+\.\s*)*møde(?:t)?(?:\s+nr\.?\s*\d+)?\s+(?:i|for|med|af|hos|på)\s+/iu;
const COMPOUND =
  /^(?:(?:ordinær(?:t)?|ekstraordinær(?:t)?|konstituerende|årlig(?:t)?|\d+\.)\s+)*([\p{L}-]*?)(møde|generalforsamling|samling)(?:t|en|et)?(?![\p{L}])(?:\s+nr\.?\s*\d+)?\s*(?:(i|på|for|hos|ved|af)\s+(?=\S)|[,:–-]\s*)?(.*)$/iu;

/** "Havnens Venner – bestyrelsesmøde nr. 6": the body's meeting behind the name of those to whom it belongs. */
const MEETING_BEHIND =
  /^(\p{Lu}.{2,60}?)(?:\s+[–|-]\s+|,\s+)(?:ordinært |ekstraordinært )?(\p{L}*(?:bestyrelse|udvalg|råd|gruppe|forum|nævn)s?-?)møde(?:t)?(?![\p{L}])(?:\s+nr\.?\s*\d+)?\s*[,:–-]?\s*$/iu;

/** The body named by a line such as "Referat af møde i Digitaliseringsudvalget (DIGU) den 4. marts 2027". */
export function committeeFromLine(line: string): CommitteeName | undefined {
  const phrase = withoutDate(line.replace(DOCUMENT_WORDS, '')).replace(DOCUMENT_WORDS, '').trim();
  // A letter names those to whom it goes.
  if (/^(?:kære|til (?:medlemmer|alle|bestyrelsens medlemmer|beboer|forældre))/i.test(phrase)) return undefined;
  // "Om Seniorrådet / Kalender" is a way through a web site.
  if (phrase === '' || phrase.length > 120 || /\s[/>»|]\s/.test(phrase)) return undefined;
  const meeting = MEETING_OF.exec(phrase);
  if (meeting !== null) return named(phrase.slice(meeting[0].length));
  const compound = COMPOUND.exec(phrase);
  if (compound !== null)
    return fromCompound(compound[1] ?? '', compound[2] ?? '', compound[3], (compound[4] ?? '').trim());
  const behind = MEETING_BEHIND.exec(phrase);
  if (behind !== null) return fromCompound(behind[2] ?? '', 'møde', 'for', behind[1] ?? '');
  // "Havneprojektets styregruppemøde" is of a genitive, "HAVN styregruppemøde" names the group.
  const before = /^(.{2,60}?[^s\s])\s+(\p{Ll}*(?:gruppe|bestyrelse|udvalg|råd))(?:s)?møde$/u.exec(phrase);
  if (before?.[1] !== undefined && before[2] !== undefined) return named(`${before[1]} ${before[2]}`);
  const genitive = /^(.{3,80}?)['’]?s\s+(?:\p{Ll}+\s+)?(?:møde|generalforsamling)\b/iu.exec(phrase)?.[1];
  if (genitive !== undefined) return named(genitive);
  return hasBodyNoun(phrase) || /\([\p{Lu}][\p{L}&-]{1,11}\)$/u.test(phrase) ? named(phrase) : undefined;
}

/** True when a phrase ends one of its words like a body's name. */
export function hasBodyNoun(phrase: string): boolean {
  const words = phrase
    .replace(/\([^()]*\)/g, '')
    .trim()
    .split(/\s+/);
  return words.length <= 10 && words.some((word) => BODY_NOUN.test(word.replace(/[,.:]$/, '')));
}

/** The name itself: a short name in brackets taken out, capitals made readable. */
export function named(phrase: string): CommitteeName | undefined {
  const text = withoutDate(phrase)
    .replace(/\s+[-–]\s+(?:møde)?(?:referat|dagsorden|protokol|beslutningsprotokol)\b.*$/iu, '')
    .replace(/(?:\s+[-–])?\s+(?:(?:møde)?referat|dagsorden|holder møde)$|\s+[-–]\s+møde(?:sag|plan)?$/iu, '')
    .replace(/(?<=\p{L}(?:et|en|erne))\s+møde$/u, '')
    .replace(/[\s,.:;·•|–-]+$/, '')
    .trim();
  const short = /^(.{3,100}?)\s*[([]([\p{Lu}][\p{L}\d&/-]{1,14})[)\]]$/u.exec(text);
  if (short?.[1] !== undefined && short[2] !== undefined)
    return { name: capitalised(readable(short[1])), shortName: short[2] };
  if (text === '' || text.length > 100 || !/\p{L}{2}/u.test(text)) return undefined;
  const name = readable(text);
  return /^\p{Lu}{2,8}$/u.test(name) ? { name, shortName: name } : { name: capitalised(name) };
}

/** "Skolebestyrelsesmøde på Bakkeskolen" → "Skolebestyrelsen på Bakkeskolen"; a general assembly is that of its association. */
function fromCompound(
  stem: string,
  noun: string,
  preposition: string | undefined,
  rest: string,
): CommitteeName | undefined {
  const inner = named(rest);
  if (
    stem === '' ||
    /generalforsamling|samling/i.test(noun) ||
    /^(?:afdelings|medlems|års|status|personale|dialog|fælles|opstarts?|video|online|teams|forældre|borger|info|informations)$/i.test(
      stem,
    )
  ) {
    return inner ?? (/generalforsamling/i.test(noun) ? { name: 'Generalforsamlingen' } : undefined);
  }
  if (/^\p{Lu}{2,8}-$/u.test(stem)) return { name: stem.slice(0, -1), shortName: stem.slice(0, -1) };
  const body = definite(stem.toLowerCase());
  if (body === undefined) return inner;
  const head = body.charAt(0).toUpperCase() + body.slice(1);
  if (inner?.name === undefined) return { name: head };
  const name =
    preposition === undefined ? `${head} ${inner.name}` : `${head} ${preposition.toLowerCase()} ${inner.name}`;
  return { name, ...(inner.shortName === undefined ? {} : { shortName: inner.shortName }) };
}

/** The definite form of a body's noun as it stands in a compound: "styregruppe" → "styregruppen", "udvalgs" → "udvalget". */
function definite(stem: string): string | undefined {
  const bare = stem
    .replace(/-$/, '')
    .replace(/(udvalg|råd|nævn|forum|netværk|repræsentantskab|laug|team|menighedsråd)s?$/u, '$1');
  if (/(?:udvalg|råd|nævn|netværk|repræsentantskab|laug|team)$/u.test(bare)) return `${bare}et`;
  if (/forum$/u.test(bare)) return `${bare}met`;
  const common = bare.replace(/(bestyrelse|ledelse|direktion|kommission|forening|afdeling)s$/u, '$1');
  if (/(?:bestyrelse|ledelse|gruppe|klynge|kreds|komite|komité)$/u.test(common))
    return /(?:komite|komité|kreds)$/u.test(common) ? `${common}en` : `${common}n`;
  if (/(?:direktion|kommission|forening|afdeling)$/u.test(common)) return `${common}en`;
  return undefined;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function withoutDate(text: string): string {
  const date = findDates(text)[0];
  const time = findTimes(text)[0];
  const at = Math.min(date?.start ?? text.length, time?.start ?? text.length);
  return text
    .slice(0, at)
    .replace(
      /\s*(?:[,(–:-]|\b(?:den|dem|d\.|afholdt|holdt|kl\.?|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|som blev afholdt)(?=[\s,(–-]|$))*[\s,(–:-]*$/iu,
      (tail) => (tail.trim() === '' ? '' : ''),
    )
    .replace(
      /\s+(?:den|dem|d\.|afholdt|holdt|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?:\s+(?:den|d\.|afholdt|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)){0,3}\s*$/iu,
      '',
    )
    .trim();
}

function readable(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = name.match(/\p{L}/gu) ?? [];
  if (letters.length <= 8 || name !== name.toUpperCase()) return name.trim();
  return words
    .map((word) =>
      /^(?:OG|I|FOR|AF|PÅ)$/.test(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join(' ');
}
