import type { StepFacts } from '../log/telemetry.ts';
import { type Word, wordOf } from '../log/words.ts';
import type { InboundActivity } from '../server/activity-shape.ts';

/** What people do, under the names that the platform has for it. */
const invokes: Readonly<Record<string, Word>> = {
  'adaptiveCard/action': 'press',
  'composeExtension/query': 'search',
  'message/submitAction': 'vote',
  'fileConsent/invoke': 'file-consent',
};

const scopes: Readonly<Record<string, Word>> = { personal: 'personal', groupChat: 'group', channel: 'channel' };

/** What may be said of a turn: its kind and where it is. */
export function turnFacts({ type, name, conversation }: InboundActivity): StepFacts<'turn'> {
  return {
    kind: type === 'invoke' ? (invokes[name ?? ''] ?? 'invoke') : wordOf(type),
    scope: scopes[conversation.conversationType ?? ''] ?? 'other',
  };
}

/** How it ended, by the status of its answer. */
export function turnEnd({ status }: { readonly status: number }): StepFacts<'turn'> {
  return { status, outcome: status < 400 ? 'done' : 'refused' };
}
