/** Words of deciding, in a question or in minutes. */
export const decides =
  /beslut|(?<!\p{L})vedt[oa]g|godkend|tiltrådt|afg(?:jort|jorde|øre)|aftal(?:t|te)(?!\p{L})|bestemt|(?:blev|er) (?:\p{L}+ ){0,3}(?:valgt|udpeget|udsat)|til efterretning|udfald|hvad (?:blev|endte) (?:der |det |vi |man |resultatet|udfaldet|konklusionen|enden|afgørelsen|beslutningen)|hvad sagde |stilling til|skete der med|hvordan endte|igennem|afvist|forkastet|konkluder|decid|agree|approve/u;
const asksForSomethingElse = /^(?:og |men )?(?:hvem|hvornår|hvor|hvorfor|hvilke bilag|who|when|where|why)(?!\p{L})/u;

/** True for a question about what was decided, and not about who, when or why. */
export function asksForDecision(lower: string): boolean {
  return decides.test(lower) && !asksForSomethingElse.test(lower);
}
