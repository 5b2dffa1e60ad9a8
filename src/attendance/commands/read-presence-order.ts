import { isSelf, mayBeName } from '../../danish/order-words.ts';
import type { PresenceNote, ReadOrder } from './attendance-command.ts';
import { clockOf } from './read-clock.ts';
import { readPlace } from './read-place.ts';

const name = '(?<name>\\S.*?)';
const place = '(?<place>(?:\\s+(?:til|den|i|på|to|on|in)\\s.*)?)';
const clock = (group: string) => String.raw`(?:kl\.?|klokken|at)?\s*(?<${group}>\d{1,2}(?:[.:]\d{2})?)`;
const cameAt = '(?:kom|ankom|mødte|dukkede\\s+op|came|arrived|joined)(?:\\s+(?:først|first))?';
const wasThere = '(?:var\\s+(?:der|med|til\\s+stede)|deltog|was\\s+(?:there|present)|attended)';

const absent: readonly RegExp[] = [
  sentence(
    `${name}\\s+(?:kom|mødte|deltog|dukkede)\\s+(?:alligevel\\s+)?(?:ikke|aldrig)(?:\\s+(?:op|med|alligevel))?${place}`,
  ),
  sentence(
    `${name}\\s+var\\s+(?:(?:der|med|til\\s+stede)\\s+ikke|ikke\\s+(?:der|med|til\\s+stede)|fraværende)${place}`,
  ),
  sentence(`${name}\\s+udeblev${place}`),
  sentence(
    `${name}\\s+(?:(?:did\\s+not|didn['’]t)\\s+(?:come|attend|show(?:\\s+up)?)|was\\s+(?:absent|not\\s+(?:there|present))|wasn['’]t\\s+there)${place}`,
  ),
];
const timed: readonly RegExp[] = [
  sentence(
    `${name}\\s+${wasThere}\\s+(?:(?:fra|from)\\s+)${clock('from')}\\s*(?:til|indtil|-|–|to|until)\\s*${clock('until')}${place}`,
  ),
  sentence(
    `${name}\\s+(?:${cameAt}|${wasThere}\\s+(?:fra|from))\\s+(?:kl\\.?\\s*|klokken\\s+|at\\s+)(?<from>\\d{1,2}(?:[.:]\\d{2})?)${place}`,
  ),
  sentence(
    `${name}\\s+(?:gik|forlod(?:\\s+mødet)?|tog\\s+af\\s*sted|left(?:\\s+the\\s+meeting)?|${wasThere}\\s+(?:indtil|until))\\s+(?:igen\\s+)?(?:kl\\.?\\s*|klokken\\s+|at\\s+|)(?<until>\\d{1,2}(?:[.:]\\d{2})?)${place}`,
  ),
];
const present: readonly RegExp[] = [
  sentence(
    `${name}\\s+(?:${wasThere}|kom|mødte(?:\\s+op)?|came)(?:\\s+(?:alligevel|hele\\s+mødet|after\\s+all))?${place}`,
  ),
];
/** Longer names are sentences. */
const mostWords = 4;

/** "Lone kom ikke", "Søren gik kl. 9.10", "Karen kom kl. 13", "Lone var der" */
export const readPresenceOrder: ReadOrder = ({ text, isAsked }, today) => {
  if (isAsked) return undefined;
  for (const [patterns, attendance] of [
    [absent, 'absent'],
    [timed, 'present'],
    [present, 'present'],
  ] as const) {
    for (const pattern of patterns) {
      const groups = pattern.exec(text)?.groups;
      const order = groups === undefined ? undefined : orderOf(groups, attendance, today);
      if (order !== undefined) return order;
    }
  }
  return undefined;
};

function orderOf(
  groups: Readonly<Record<string, string | undefined>>,
  attendance: PresenceNote['attendance'],
  today: string,
): ReturnType<ReadOrder> {
  const who = (groups['name'] ?? '').replace(/^@/u, '');
  const where = readPlace(groups['place'] ?? '', today, 'back');
  if (where === undefined || !mayBeName(who) || isSelf(who) || who.split(' ').length > mostWords) return undefined;
  const [from, until] = [readClock(groups['from']), readClock(groups['until'])];
  if (from === 'malformed' || until === 'malformed') return undefined;
  const note = { attendance, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  return { kind: 'note-presence', name: who, note, ...where };
}

function readClock(text: string | undefined): string | undefined | 'malformed' {
  if (text === undefined) return undefined;
  const [hour, minute] = text.split(/[.:]/u);
  return clockOf(hour, minute) ?? 'malformed';
}

function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}
