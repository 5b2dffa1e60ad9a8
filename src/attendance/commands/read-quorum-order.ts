import type { ReadOrder } from './attendance-command.ts';
import { readPlace } from './read-place.ts';
import { readQuorumTerms } from './read-quorum-terms.ts';

const able = '(?:beslutningsdygtige?t?|quorate)';
const ability = '(?:beslutningsdygtighed(?:en)?|(?:the |a )?quorum)';
const when = '(?:når|hvis|såfremt|med|ved|when|if|with)';

const statements: readonly RegExp[] = [
  sentence(`(?<place>.*?)\\s*(?:er|bliver|is|are)\\s+(?:kun\\s+|only\\s+)?${able}\\s*,?\\s*${when}\\s+(?<terms>.+)`),
  sentence(`(?<place>.*?)\\s*(?:har|has|have)\\s+${ability}\\s*,?\\s*${when}\\s+(?<terms>.+)`),
  sentence(
    `(?:(?:reglen|regel|kravet|the rule)\\s+(?:for|til|om)\\s+)?${ability}(?<place>.*?)(?:\\s*[:=]\\s*|\\s+(?:er|kræver|is|requires)\\s+)(?<terms>.+)`,
  ),
  sentence(`(?<terms>.+?)\\s*,?\\s+for,?\\s+(?:at\\s+)?(?<place>.*?)\\s+(?:kan være|er|is|to be)\\s+${able}`),
];
const noRule: readonly RegExp[] = [
  sentence(
    `(?:(?<before>.+?)\\s+(?:har|has)\\s+)?(?:ingen (?:regel|regler)|no rule)\\s+(?:for|om|on)\\s+${ability}(?<place>.*)`,
  ),
  sentence('(?:(?<before>.+?)\\s+has\\s+)?no quorum(?: rule)?(?<place>.*)'),
  sentence(
    `(?:fjerne?|slette?|remove|delete)\\s+(?:reglen|reglerne|the rules?)\\s+(?:for|om|on)\\s+${ability}(?<place>.*)`,
  ),
  sentence('(?:remove|delete)\\s+the\\s+quorum(?: rule)?(?<place>.*)'),
];
const standing: readonly RegExp[] = [
  sentence(`(?:er|bliver|is|are)\\s+(?<place>.+?)\\s+(?:nok\\s+til\\s+at\\s+være\\s+)?${able}(?<tail>.*)`),
  sentence(`(?:har|have|do|does)\\s+(?<place>.+?)\\s+(?:have\\s+)?(?:et |a )?quorum(?<tail>.*)`),
  sentence('(?:is there|will there be)\\s+a\\s+quorum(?<tail>.*)'),
];
const theRule: readonly RegExp[] = [
  sentence(
    `(?:(?:hvad er|vis|what is|what['’]s|show)\\s+)?(?:reglen|reglerne|kravet|the rule)\\s+(?:for|til|om|on)\\s+${ability}(?<tail>.*)`,
  ),
  sentence("(?:(?:what is|what['’]s|show)\\s+)?the\\s+quorum\\s+rule(?<tail>.*)"),
  sentence(`(?:hvornår|when)\\s+(?:er|is|are)\\s+(?<place>.+?)\\s+${able}`),
  sentence("(?:hvad er reglen|what is the rule|what['’]s the rule)"),
];

/** "DIGU er beslutningsdygtigt, når 5 er til stede", "ingen regel for beslutningsdygtighed", "er vi beslutningsdygtige?" */
export const readQuorumOrder: ReadOrder = ({ text, isAsked }, today) => {
  const placeOf = ({ before = '', place = '', tail = '' }: Readonly<Record<string, string>>) =>
    readPlace(`${before} ${place}${tail}`, today);
  const asks = (patterns: readonly RegExp[], kind: 'ask-quorum' | 'ask-quorum-rule'): ReturnType<ReadOrder> => {
    const groups = firstMatch(patterns, text);
    const place = groups === undefined ? undefined : placeOf(groups);
    return place === undefined ? undefined : { kind, ...place };
  };
  const question = asks(theRule, 'ask-quorum-rule') ?? asks(standing, 'ask-quorum');
  if (question !== undefined || isAsked) return question;
  const none = firstMatch(noRule, text);
  const nowhere = none === undefined ? undefined : placeOf(none);
  if (nowhere !== undefined) return { kind: 'set-quorum', rules: [], ...nowhere };
  const stated = firstMatch(statements, text);
  const place = stated === undefined ? undefined : placeOf(stated);
  // A rule holds for every meeting: what speaks of one day tells of that.
  if (stated === undefined || place === undefined || place.day !== undefined) return undefined;
  const rules = readQuorumTerms(stated['terms'] ?? '');
  return rules === undefined ? { kind: 'quorum-unclear', ...place } : { kind: 'set-quorum', rules, ...place };
};

function firstMatch(patterns: readonly RegExp[], text: string): Readonly<Record<string, string>> | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found.groups ?? {};
  }
  return undefined;
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}
