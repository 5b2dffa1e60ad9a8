import type { Language } from '../danish/language.ts';
import { readOrder } from '../danish/order-words.ts';

/** "vis mine data", "delete my answers", "slet alle oplysninger om Bo Lund". */
export type PrivacyCommand =
  | { readonly kind: 'show'; readonly language: Language }
  | { readonly kind: 'delete-answers'; readonly language: Language }
  /** Somebody wants all about themselves to be deleted. */
  | { readonly kind: 'delete-all-of-mine'; readonly language: Language }
  /** `name` as it was written; perhaps an object id. */
  | { readonly kind: 'erase'; readonly name: string; readonly language: Language };

const danishData = `(?:person)?(?:data|oplysninger(?:ne)?)`;
const englishData = String.raw`(?:personal\s+)?(?:data|information|details)`;
const danishDelete = `(?:slet(?:tet|ter|te)?|fjerne?[rt]?)`;
const englishDelete = `(?:delete|erase|remove)`;
const danishWish = String.raw`(?:jeg\s+(?:vil|ønsker)(?:\s+gerne)?(?:\s+(?:have|at))?\s+|må\s+jeg\s+|kan\s+jeg\s+(?:få\s+(?:lov\s+(?:til\s+)?at\s+)?)?)?`;
const englishWish = String.raw`(?:i(?:\s+want|[’']d\s+like|\s+would\s+like)\s+to\s+|can\s+i\s+|may\s+i\s+)?`;

const orders: readonly {
  readonly kind: PrivacyCommand['kind'];
  readonly language: Language;
  readonly pattern: RegExp;
}[] = [
  order(
    'show',
    'da',
    `${danishWish}(?:vise?|se|hente?|få|udlever(?:e|er)?|giv(?:e)?)\\s+(?:mig\\s+)?(?:(?:alle|indsigt\\s+i|en\\s+kopi\\s+af)\\s+)*mine\\s+(?:egne\\s+)?${danishData}`,
  ),
  order('show', 'da', `(?:indsigt\\s+i\\s+)?mine\\s+${danishData}`),
  order(
    'show',
    'da',
    `(?:hvilke|hvad\\s+for(?:\\s+nogle)?)\\s+${danishData}\\s+(?:har|gemmer|behandler|opbevarer)\\s+(?:i|du|botten|dagsorden)(?:\\s+(?:gemt|liggende|registreret))?\\s+om\\s+mig`,
  ),
  order(
    'show',
    'da',
    String.raw`hvad\s+(?:(?:har|ved|gemmer)\s+(?:i|du|botten|dagsorden))(?:\s+(?:gemt|liggende|registreret))?\s+om\s+mig`,
  ),
  order(
    'show',
    'en',
    `${englishWish}(?:show|see|get|give|send|export|download)\\s+(?:me\\s+)?(?:all\\s+(?:of\\s+)?|a\\s+copy\\s+of\\s+)?my\\s+${englishData}`,
  ),
  order('show', 'en', `my\\s+${englishData}`),
  order(
    'show',
    'en',
    `(?:what|which)\\s+${englishData}\\s+do\\s+you\\s+(?:have|hold|store|keep)\\s+(?:about|on)\\s+me`,
  ),
  order('show', 'en', String.raw`what\s+do\s+you\s+(?:know|have|store|keep)\s+(?:about|on)\s+me`),
  order(
    'delete-answers',
    'da',
    `${danishWish}${danishDelete}\\s+(?:alle\\s+)?mine\\s+(?:egne\\s+)?(?:svar|tilmeldinger|afbud)(?:\\s+og\\s+(?:noter|beskeder|tilmeldinger|afbud))?`,
  ),
  order(
    'delete-answers',
    'en',
    `${englishWish}${englishDelete}\\s+(?:all\\s+(?:of\\s+)?)?my\\s+(?:answers|responses|replies|rsvps)`,
  ),
  order(
    'delete-all-of-mine',
    'da',
    `${danishWish}${danishDelete}\\s+(?:alle\\s+mine\\s+${danishData}|mine\\s+${danishData}|alt(?:\\s+det)?(?:\\s+(?:i|du)\\s+har)?\\s+om\\s+mig|mig)`,
  ),
  order('delete-all-of-mine', 'da', String.raw`(?:glem|slet)\s+mig`),
  order(
    'delete-all-of-mine',
    'en',
    `${englishWish}(?:${englishDelete}\\s+(?:all\\s+(?:of\\s+)?)?(?:my\\s+${englishData}|everything\\s+about\\s+me|me)|forget\\s+me)`,
  ),
  order(
    'erase',
    'da',
    `${danishDelete}\\s+(?:alle\\s+(?:person)?(?:data|oplysninger(?:ne)?)|alt)\\s+(?:om|vedrørende|på)\\s+(?<name>\\S.*?)`,
  ),
  order(
    'erase',
    'en',
    `${englishDelete}\\s+(?:all\\s+(?:the\\s+)?${englishData}|everything)\\s+(?:about|on|of)\\s+(?<name>\\S.*?)`,
  ),
];

/** Characters; longer texts are questions. */
const longestCommand = 200;

/** Reads an order about what is kept of people; undefined for anything else. */
export function readPrivacyCommand(text: string): PrivacyCommand | undefined {
  if (text.length > longestCommand) return undefined;
  const bare = readOrder(text).text;
  for (const { kind, language, pattern } of orders) {
    const match = pattern.exec(bare);
    if (match === null) continue;
    if (kind !== 'erase') return { kind, language };
    const name = match.groups?.['name'] ?? '';
    return /^(?:mig|me|mine|my)(?:\s|$)/iu.test(name)
      ? { kind: 'delete-all-of-mine', language }
      : { kind, name, language };
  }
  return undefined;
}

function order(kind: PrivacyCommand['kind'], language: Language, pattern: string) {
  return { kind, language, pattern: new RegExp(`^(?:${pattern})$`, 'iu') };
}
