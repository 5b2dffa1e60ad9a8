/** What kind of thing a question asks for: a sentence that answers has one. */
export type ExpectedAnswer =
  | 'money'
  | 'share'
  | 'count'
  | 'quantity'
  | 'duration'
  | 'frequency'
  | 'time'
  | 'deadline'
  | 'clock'
  | 'person'
  | 'name'
  | 'place'
  | 'reason'
  | 'phone'
  | 'email'
  | 'yes-or-no'
  | 'anything';

const begin =
  '^(?:og |men |så |and |but |hej |ved du |kan du sige(?: mig)?,? |kan du fortælle(?: mig)?,? )?(?:om )?(?:vi |der |de )?';
const rule = (source: string): RegExp => new RegExp(source, 'u');
const anywhere = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

const some = (most: number): string => `(?:\\p{L}+ ){0,${most}}`;
const sums =
  '\\p{L}*leje(?:n|r)?|\\p{L}*takst\\p{L}*|gebyr\\p{L}*|indtægt\\p{L}*|\\p{L}*udgift\\p{L}*|drift(?:en)?|støtte\\p{L}*|tilskud\\p{L}*|\\p{L}*ramme(?:n)?|løn(?:nen)?|\\p{L}*forbrug\\p{L}*|loft(?:et)?|\\p{L}*besparelse\\p{L}*|\\p{L}*sum(?:men)?|beløb\\p{L}*|\\p{L}*pris(?:en|er|erne)?|overskud\\p{L}*|underskud\\p{L}*|\\p{L}*kontingent\\p{L}*|omkostning\\p{L}*|tilbud\\p{L}*|minus(?:set)?|opsparing\\p{L}*|gæld\\p{L}*|abonnement\\p{L}*|honorar\\p{L}*';
const paying =
  'kost\\p{L}*|betal\\p{L}*|giver?|gav|give|får|fik|tjen\\p{L}*|tager|tog|uddel\\p{L}*|bevilg\\p{L}*|bevilling\\p{L}*|spare[drt]?|søge[rs]?|søgte|afsat|afsætte\\p{L}*|anslået|finde|bruge[rst]?|brugt|samlet ind|overføre\\p{L}*';

/** From the most telling form to the least: the word that asks goes before what is asked about. */
const rules: readonly (readonly [RegExp, ExpectedAnswer])[] = [
  [anywhere('telefon\\p{L}*|tlf|mobilnummer\\p{L}*|phone(?: number)?'), 'phone'],
  [anywhere('mail|e-mail|\\p{L}*mail-?adresse\\p{L}*|email(?: address)?'), 'email'],
  [anywhere('hvad tid|hvilket klokkeslæt|hvad klokken|hvilken tid på dagen|what time'), 'clock'],
  [
    anywhere(
      `\\p{L}*frist(?:en|er|erne)?|\\p{L}*deadlines?|senest|sidste (?:chance|dag|øjeblik)|by when|(?:latest|last) (?:date|day)|due(?: date)?|inden hvornår|hvornår skal ${some(8)}(?:være|have|aflevere\\p{L}*|sende\\p{L}*|svare|melde|tilmelde|indsende\\p{L}*|betale\\p{L}*|klar|færdig\\p{L}*)|when (?:is|are|must|should|do|does) ${some(8)}(?:due|submitted|registered|sent|finished|have to)`,
    ),
    'deadline',
  ],
  [
    anywhere(
      'hvornår|hvilken (?:dag|dato|måned|uge)|hvilket (?:år|tidspunkt)|when|what date|which (?:day|date|month|year)|dato(?:en)?',
    ),
    'time',
  ],
  [anywhere('hvorfor|hvad er (?:grunden|årsagen)|af hvilken grund|why|what is the reason'), 'reason'],
  [
    anywhere(
      'hvor længe|hvor lang tid|hvor meget tid|hvor langt? (?:en )?(?:tid|periode|\\p{L}*forlængelse|\\p{L}*garanti)|how long|hvor gamm\\p{L}+|how old',
    ),
    'duration',
  ],
  [anywhere('hvor ofte|hvor tit|hvor mange gange|how often|how many times'), 'frequency'],
  [
    anywhere(
      'hvor stor(?:t)? (?:en )?(?:andel|del|procentdel)|hvor mange (?:procent|pct)|hvilken andel|procent\\p{L}*|what (?:share|percentage|proportion)|how many percent|(?:syge|nær)vær\\p{L}*procent|sygefravær\\p{L}*',
    ),
    'share',
  ],
  [
    anywhere(
      `hvor mange (?:penge|kroner|kr|midler|millioner)|how much money|hvor dyr\\p{L}*|how expensive|hvor (?:meget|stor\\p{L}*|høj\\p{L}*) ${some(6)}(?:${paying}|${sums})|hvad ${some(6)}(?:kost\\p{L}*|koster)|hvad (?:er|var|bliver|blev|lyder|lød|udgør|udgjorde) ${some(5)}(?:${sums})|hvad (?:\\p{L}+ )?(?:${paying}) ${some(8)}(?:for|i ${some(2)}(?:tilskud|støtte|leje)\\p{L}*|ind på|om året|på|i timen)|hvad tjen\\p{L}*|hvad skal ${some(3)}(?:give|betale|af med)|how much ${some(10)}(?:cost|costs|pay|paid|price|grant\\p{L}*|donat\\p{L}*|spen[dt]|save[ds]?|raise[ds]?|need|find)|(?:what|how much) ${some(8)}(?:cost|costs|price)|(?:lowest|highest) bid|sat af til|abonnement\\p{L}*`,
    ),
    'money',
  ],
  [anywhere('hvor mange|how many|antal(?:let)?|number of'), 'count'],
  [anywhere('hvor (?:meget|stort?|store|høj\\p{L}*|lang\\p{L}*|få)|how (?:much|large|big|high|far)'), 'quantity'],
  [anywhere('hvem|hvis ansvar|who|whom|whose'), 'person'],
  [
    anywhere(
      'hvad (?:hedder|hed|kaldes)|(?:hvilke[nt]?|which|what) (?:\\p{L}+ ){0,2}?(?:\\p{L}*leverandør\\p{L}*|\\p{L}*firma\\p{L}*|virksomhed\\p{L}*|bank\\p{L}*|\\p{L}*entreprenør\\p{L}*|system(?:er|et)?|mærke\\p{L}*|bands?|hotel\\p{L}*|skoler?|kommuner?|byer|by|forening(?:er)?|organisation(?:er)?|hospital(?:er)?|fond(?:e)?|avis|app|advokat\\p{L}*|konsulent\\p{L}*|compan(?:y|ies)|suppliers?|brands?|firms?|towns?|schools?|municipalit(?:y|ies)|contractors?|system)|what is (?:\\p{L}+ ){0,8}called|(?:the )?name of',
    ),
    'name',
  ],
  [anywhere('hvor(?! mange)|adressen?|hvilket lokale|hvilken (?:sal|by)|where|which room'), 'place'],
  [
    rule(
      `${begin}(?:er|var|blev|bliver|har|havde|skal|skulle|kan|kunne|må|måtte|fik|får|gælder|kommer|kom|vil|ville|gik|går|findes|bør|slipper|bakke(?:r|de)|støtter|støttede|nåede|mener|mente|do|does|did|is|are|was|were|has|have|had|can|could|may|will|would|should)(?!\\p{L})`,
    ),
    'yes-or-no',
  ],
];

/** Words of a question that its kind of answer stands for: a sum in a sentence says that something costs it. */
const carriedBy: Readonly<Partial<Record<ExpectedAnswer, RegExp>>> = {
  money:
    /^(?:kost|pris|udgift|beløb|omkostning|penge|kroner|dyrt?$|betal|cost|price|much|money|paid|pay|expensive|expected|anslået|lyder|lød|giv|tjen)/u,
  share: /^(?:andel|del$|procent|share|percent|proportion|stor)/u,
  count: /^(?:antal|mange|many|number)/u,
  quantity: /^(?:meget|stor|høj|lang|much|large|big|high)/u,
  duration: /^(?:længe|lang|tid$|long|gamm|old)/u,
  frequency: /^(?:ofte|tit|gange|often|times)/u,
  time: /^(?:dag$|dato|tidspunkt|måned|uge$|år$|date|når|tid$)/u,
  deadline: /(?:frist|deadline)|^(?:senest|latest|sidste|chance|dato|due|inden|finish|hav)/u,
  clock: /^(?:tid|klok|time)/u,
  place: /^(?:adresse|lokale|sted|henne|address|room|place)/u,
  reason: /^(?:grund|årsag|reason|skyldes)/u,
  phone: /^(?:telefon|tlf|nummer|mobil|phone|number)/u,
  email: /^(?:mail|e-mail|email|adresse)/u,
};

/** What a question asks for. */
export function expectedAnswer(lower: string): ExpectedAnswer {
  return rules.find(([pattern]) => pattern.test(lower))?.[1] ?? 'anything';
}

/** True for a word of the question that need not stand in a sentence which has what was asked for. */
export function isCarried(word: string, expected: ExpectedAnswer): boolean {
  return carriedBy[expected]?.test(word) === true;
}

const number = String.raw`\d[\d.]*(?:,\d+)?`;
const numberWords =
  'en|ét|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve|tredive|fyrre|halvtreds|tres|hundrede|tusind|halvdelen|begge|én';
const money = /(?:\d[\d.,]*\s*(?:mio\.?|mia\.?|t\.?)?\s*(?:kr\.?|kroner|euro|dkk)|\d[\d.,]*\s*(?:mio|mia)\b)/iu;
const free = /(?<!\p{L})(?:gratis|uden beregning|vederlagsfrit)(?!\p{L})/iu;
const share =
  /\d[\d.,]*\s*(?:%|procent|pct)|(?<!\p{L})(?:halvdelen|hver (?:anden|tredje|fjerde|femte|sjette|tiende)|(?:en|to|tre) (?:tredjedel|fjerdedel|femtedel)e?|\d+\s*(?:af|ud af)\s*(?:de\s*)?\d+|\d\/\d)(?!\p{L})/iu;
const duration = new RegExp(
  `(?<!\\p{L})(?:(?:${number}|${numberWords}|½|halvt?)(?:[-–]\\s?\\d+)?\\s*(?:til (?:${numberWords}|\\d+) )?-?(?:minutter|minut|timer|time|dage|dag|uger|uge|måneder|måned|år|årig\\w*|sæsoner|mdr)|fra \\d{4}|(?:indtil|til|fra) kl)(?!\\p{L})|\\d{1,2}[.:]\\d{2}`,
  'iu',
);
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;
const frequency =
  /(?<!\p{L})(?:hver(?:t)? (?:\p{L}+ )?(?:dag|uge|måned|år|kvartal|gang|\p{L}*dag)|dagligt|ugentligt|månedligt|årligt|kvartalsvist|halvårligt|(?:én|en|to|tre|fire|fem|\d+)(?:-\d+)? gange?|tilfælde|pr\. (?:dag|uge|måned|år)|om (?:dagen|ugen|måneden|året))(?!\p{L})/iu;
const clock = /(?<!\p{L})kl\.?\s*\d|\d{1,2}[.:]\d{2}/iu;
const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const time = new RegExp(
  `(?<!\\p{L})(?:${months}|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|primo|medio|ultimo|foråret|efteråret|sommeren|vinteren|kvartal|halvår|halvdel af|årsskiftet|nytår|jul|påske|uge \\d+|i dag|i morgen|næste (?:år|uge|måned))(?!\\p{L})|(?<!\\d)(?:19|20)\\d{2}(?!\\d)|\\d{1,2}[./]\\d{1,2}`,
  'iu',
);
const due =
  /(?<!\p{L})(?:senest|\p{L}*frist\p{L}*|\p{L}*deadline\p{L}*|inden|før|sidste|skal (?:være|ligge|sendes|meldes|afleveres)|tilmeld\p{L}*|afleveres|sendes|udløber|klar|færdig\p{L}*)(?!\p{L})/iu;
const reason =
  /(?<!\p{L})(?:fordi|skyldes|skyldtes|grundet|idet|da (?!\p{Lu})|på grund af|pga|på baggrund af|derfor|årsag\p{L}*|grund\p{L}*|eftersom|for at|så(?:dan at)?|således|formål\p{L}*|baggrunden|fordi)(?!\p{L})/iu;
const phone = /(?<!\d)(?:\+45\s?)?(?:\d{2}\s?\d{2}\s?\d{2}\s?\d{2}|\d{4}\s\d{4})(?!\d)/u;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const place =
  /(?<!\p{L})(?:i|på|ved|hos|til)\s+(?:\p{Lu}|\p{L}*(?:sal(?:en)?|lokale\p{L}*|rådhus\p{L}*|hus(?:et)?|skole\p{L}*|kirke\p{L}*|center|centret|caféen|kantinen|havnen|hallen|gården)(?!\p{L}))|virtuelt|teams/u;
const role =
  /(?<!\p{L})(?:sekretariatet|forvaltningen|formanden|næstformanden|formandskabet|kassereren|styregruppen|udvalget|bestyrelsen|arbejdsgruppen|projektgruppen|ledelsen|direktionen|administrationen|\p{L}+(?:chefen|lederen|lederne|direktøren|konsulenten|udvalget|gruppen|rådet|kommune|kommunen|kommunerne|regionen|hjemmeplejen|sekretæren|rådgiveren))(?!\p{L})/iu;
const name = /(?<![\p{L}.])\p{Lu}[\p{Ll}é]+(?:[- ]\p{Lu}[\p{Ll}é.]*)*/gu;

/**
 * How surely a sentence has the thing that is asked for, 0–1.
 *
 * @param sentence verbatim
 * @param asked the question in lower case: what it names itself is no answer
 */
export function hasExpected(expected: ExpectedAnswer, sentence: string, asked: string): number {
  switch (expected) {
    case 'money':
      return money.test(sentence) || free.test(sentence) ? 1 : 0;
    case 'share':
      return share.test(sentence) ? 1 : money.test(sentence) ? 0.5 : 0;
    case 'count':
    case 'quantity':
      return hasNumber(sentence, asked) ? 1 : 0;
    case 'duration':
      return duration.test(sentence) ? 1 : year.test(sentence) ? 0.8 : 0;
    case 'frequency':
      return frequency.test(sentence) ? 1 : 0;
    case 'clock':
      return clock.test(sentence) ? 1 : 0;
    case 'deadline':
      return !time.test(sentence) ? 0 : due.test(sentence) ? 1 : 0.5;
    case 'time':
      return time.test(sentence) ? 1 : clock.test(sentence) ? 0.5 : 0;
    case 'person':
      return namesSomebody(sentence, asked);
    case 'name':
      return namesSomething(sentence, asked) ? 1 : 0;
    case 'place':
      return place.test(sentence) ? 1 : 0;
    case 'reason':
      return reason.test(sentence) ? 1 : 0.3;
    case 'phone':
      return phone.test(sentence) ? 1 : 0;
    case 'email':
      return email.test(sentence) ? 1 : 0;
    case 'yes-or-no':
    case 'anything':
      return 1;
  }
}

const digits = new RegExp(`(?<![\\p{L}\\d])${number}`, 'gu');
const countWord = new RegExp(`(?<!\\p{L})(?:${numberWords})(?!\\p{L})`, 'iu');

/** A number that the question does not name itself; the words "en" and "et" alone are articles. */
function hasNumber(sentence: string, asked: string): boolean {
  const without = sentence.replace(
    new RegExp(
      `\\d{1,2}\\.\\s*(?:${months})(?:\\s+\\d{4})?|kl\\.?\\s*[\\d.:]+|punkt \\d+|(?:19|20)\\d{2}(?!\\d)`,
      'giu',
    ),
    ' ',
  );
  if ([...without.matchAll(digits)].some(([found]) => !asked.includes(found))) return true;
  return [...without.matchAll(new RegExp(countWord.source, 'giu'))].some(
    ([found]) => !/^(?:en|et)$/i.test(found) && !asked.includes(` ${found.toLowerCase()} `),
  );
}

/** A name in the middle of a sentence that the question does not have. */
function namesSomething(sentence: string, asked: string): boolean {
  const inside = sentence.replace(/^[\s\-–•→*\d.)»"']*\p{Lu}?/u, ' ');
  return [...inside.matchAll(/(?<=[\s("»'/-])(?:\p{Lu}[\p{L}\d&.-]+|\p{Lu}(?=\s\p{Lu}))/gu)].some(
    ([found]) => !asked.includes(found.toLowerCase().replace(/[.s]+$/u, '')),
  );
}

function namesSomebody(sentence: string, asked: string): number {
  const names = [...sentence.matchAll(name)]
    .map(([found]) => found)
    .filter(
      (found) => !asked.includes(found.toLowerCase()) && !asked.includes(found.toLowerCase().split(' ')[0] ?? ''),
    );
  if (names.some((found) => found.includes(' '))) return 1;
  if (role.test(sentence.replace(/^\P{L}+/u, ''))) return 0.9;
  return names.length > 0 ? 0.8 : 0;
}
