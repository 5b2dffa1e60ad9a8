/** Nobody answers a meeting in more. */
const longestAnswer = 600;

/** Words that make a text something else than an answer, wherever they stand: what others said, what might be, lists of minutes. */
const elsewhere =
  /(?<!\p{L})(?:skrev|skriver|sagde|siger|svarede|spurgte|spørger|oplyste|meddelte|citat|hvis|såfremt|medmindre|overvejer|husk|man|folk|nogen|wrote|said|says|asked|whether|remember|people|everyone|unless|suppose|if)(?!\p{L})/u;
/** "Afbud: Mette Krogh, Bo Lund": a list of the minutes. */
const listed =
  /(?<!\p{L})(?:afbud|fraværende|forfald|deltagere|til stede|mødedeltagere|apologies|absent|present|participants)(?: fra)?\s*:/u;
const quoted = /^\s*>|[»«„“”"]/u;
/** Quotation marks and conditions that belong to an answer. */
const allowed =
  /(?:hvis jeg (?:kan|når)[^.,;!]*|hvis muligt|if i can[^.,;!]*|not sure (?:if|whether)|know(?: yet)? (?:if|whether))/gu;

/** True for a text that is no answer, whatever words of answers it holds. */
export function isNeverAnAnswer(text: string): boolean {
  const lower = text.toLowerCase().replace(allowed, ' ');
  return text.length > longestAnswer || quoted.test(text) || listed.test(lower) || elsewhere.test(lower);
}

/** A question by its first word. */
export const asksByWord =
  /^\s*(?:(?:og|men|hej|så|ok|okay|and|but|hi)[\s,]+)*(?:hv(?:em|ad|ornår|or|ordan|ilken|ilket|ilke|orfor|is)|mon|findes|who|what|when|where|which|why|how)(?!\p{L})/u;

/** A question by the order of its words, with or without its mark. */
export const asksByOrder =
  /^\s*(?:(?:og|men|hej|så|ok|okay|and|but|hi)[\s,]+)*(?:(?:kan|kommer|deltager|melder|møder|må|skal|vil|er|har|bliver|går) (?:jeg|du|vi|i(?! (?:[CDPT]\d|mødet|morgen|dag|stedet))|han|hun|de|den|det|der|alle|formanden|mødet|punktet|dagsordenen|N\d+)(?![\p{L}\d])|(?:can|do|does|did|is|are|am|will|should|shall|may|could|would|has|have) (?:i|you|we|he|she|they|it|there|anyone|N\d+))(?![\p{L}\d])/u;

/** A question that only rounds off what was said. */
export const tag =
  /,?\s*(?:er det (?:ok|okay|i orden|fint)|ok|okay|går det|is that ok(?:ay)?|all right|if that is ok)\s*\?/gu;

/** A request in the form of a question. */
export const request =
  /(?:kan|vil|gider|kunne) (?:du|i) (?:ikke )?(?:lige |venligst |please )*(?:melde|skrive|sætte|notere|registrere|(?:give|sende) (?:et )?afbud)|(?:can|could|would|will) you (?:please |kindly )*(?:decline|register|put|mark|note|send)/u;

/** From here to the next comma or stop somebody tells why, or what the secretary is to know: that is kept nowhere. */
export const reason =
  /(?<!\p{L})(?:fordi|da (?:jeg|vi|min|mit|der|hun|han|det)|pga\.?|på grund af|grundet|skyldes|idet|eftersom|siden jeg|for jeg (?:skal|er|har)|(?:og )?(?:sig|fortæl|skriv|giv) (?:det |gerne |lige )*(?:til|besked)|hils|because|as i|since i|due to|on account of|(?:please )?tell)(?!\p{L})[^.,;!\n–]*/gu;

/** How people take their leave; what stands behind it is their name. */
export const farewell =
  /(?<!\p{L})(?:(?:med )?(?:venlig|venlige|bedste|mange|kærlig) hilsen(?:er)?|m\.?v\.?h\.?|v\.?h\.?|k\.?h\.?|hilsen|(?:best|kind) regards|regards|cheers|\/\/)(?!\p{L}).*$/su;
