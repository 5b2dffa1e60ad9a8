/** Irregular forms of English verbs and nouns: the base, then its forms. */
const irregular = `
  analysis analyses; basis bases; be been; become became; begin began begun; bend bent; bid bids; bind bound; break broke broken;
  bring brought; build built; burn burnt; buy bought; choose chose chosen; child children kids; come came; craftsman craftsmen;
  crisis crises; criterion criteria; curriculum curricula; cut cuts; deal dealt; dig dug; draw drew drawn; drink drank drunk;
  drive drove driven; eat ate eaten; fall fell fallen; feel felt; fight fought; find found; foot feet; forbid forbade forbidden;
  forget forgot forgotten; freeze froze frozen; get got gotten; give gave given; go went gone; goose geese; grow grew grown;
  hang hung; hear heard; hold held; keep kept; knife knives; know knew known; lay laid; lead led; learn learnt; leave left;
  lend lent; life lives; light lit; lose lost; make made; man men; mean meant; medium media; meet met; mouse mice;
  oversee oversaw overseen; overspend overspent; pay paid; chairman chairmen; alderman aldermen; policeman policemen;
  spokesman spokesmen; rebuild rebuilt; repay repaid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said;
  see saw seen; seek sought; sell sold; send sent; shelf shelves; shoot shot; show shown; sing sang sung; sit sat; sleep slept;
  speak spoke spoken; spend spent; stand stood; steal stole stolen; strike struck; swim swam swum; take took taken;
  teach taught; tell told; think thought; throw threw thrown; tooth teeth; understand understood; undertake undertook undertaken;
  uphold upheld; wife wives; win won; withdraw withdrew withdrawn; woman women; write wrote written; half halves; leaf leaves;
  outbid outbids; redo redid redone; overrun overran; sow sown; mow mown; wear wore worn; tear tore torn; swear swore sworn;
  drive-in drive-ins; do did done; have had; good better best; bad worse worst
`;

const baseOf: ReadonlyMap<string, string> = new Map(
  irregular.split(';').flatMap((line) => {
    const [base = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form) => [form, base] as const);
  }),
);

/** What stands in place of an ending; the first that a dictionary knows is the base. */
const endings: readonly (readonly [ending: RegExp, bases: readonly string[]])[] = [
  [/['’]s$/, ['']],
  [/s['’]$/, ['s', '']],
  [/ies$/, ['y', 'ie']],
  [/ves$/, ['f', 'fe', 've']],
  [/es$/, ['e', '']],
  [/s$/, ['']],
  [/ied$/, ['y']],
  [/(.)\1ed$/, ['$1', '$1$1']],
  [/ed$/, ['e', '']],
  [/ying$/, ['y', 'ie']],
  [/(.)\1ing$/, ['$1', '$1$1']],
  [/ing$/, ['e', '']],
  [/ings$/, ['ing', 'e', '']],
  [/(.)\1(?:er|est)$/, ['$1', '$1$1']],
  [/i(?:er|est|ly)$/, ['y']],
  [/(?:er|est)$/, ['e', '']],
  [/ically$/, ['ic', 'ical']],
  [/ly$/, ['', 'le']],
];

/** American endings, and the British ones by which the dictionary knows the words. */
const american: readonly (readonly [ending: RegExp, british: string])[] = [
  [/iz(e|es|ed|er|ing|ation|ations)$/, 'is$1'],
  [/yz(e|es|ed|ing)$/, 'ys$1'],
  [/([^aeiou])or(s|ed|ing|hood|hoods)?$/, '$1our$2'],
  [/([^aeiou])ter(s|ed)?$/, '$1tre$2'],
  [/ense$/, 'ence'],
];

/**
 * The words of which an English word may be a form, the likeliest first and itself before all: "studies" → "studies", "study" …;
 * most of them are no words, so look them up.
 *
 * @param word in lower case, in British or American spelling
 */
export function englishBases(word: string): readonly string[] {
  const bases = [word, ...basesOf(word)];
  return [...new Set([...bases, ...american.flatMap(([ending, british]) => spelt(word, ending, british))])];
}

function basesOf(word: string): string[] {
  const base = baseOf.get(word);
  if (base !== undefined) return [base];
  return endings.flatMap(([ending, stems]) => {
    if (!ending.test(word)) return [];
    return stems.map((end) => word.replace(ending, end)).filter((stem) => stem.length > 1);
  });
}

function spelt(word: string, ending: RegExp, british: string): string[] {
  if (!ending.test(word)) return [];
  const turned = word.replace(ending, british);
  return [turned, ...basesOf(turned)];
}
