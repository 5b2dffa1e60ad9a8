import type { Activity, TurnContext } from 'botbuilder';
import type { ComingTurn, Limited, TurnLimits } from '../access/turn-limits.ts';
import { toldLanguage } from '../danish/language.ts';
import { doorSentences } from '../danish/sentences/door-sentences.ts';
import { spokenLanguage } from '../danish/speech.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { Log } from '../log/events.ts';
import { readAttachments } from './attached-files.ts';
import type { RunBot } from './bot.ts';
import { isCardAction, isExecute } from './card-action.ts';
import type { Hearing } from './hearing.ts';
import { textAt } from './inbound.ts';
import { plainText } from './on-message.ts';
import { answerWithSentence, replyWithText } from './reply.ts';
import { answerSearch, isSearch } from './search-query.ts';

export interface LimitOptions {
  readonly limits: TurnLimits;
  /** Milliseconds of a clock that never jumps. */
  readonly nowMs: () => number;
  /** Without asking storage. */
  readonly lastHeard: Hearing['lastHeard'];
  readonly log: Log;
}

/**
 * The bot, for those who do not do more than anybody does by hand. Stands behind the authentication, for only then it is
 * known who they are, and before whatever reads storage. News of places and members are not counted: none may be lost, and
 * people do not make them.
 */
export function limitTurns(run: RunBot, { limits, nowMs, lastHeard, log }: LimitOptions): RunBot {
  return async (context) => {
    const turn = comingTurnOf(context.activity);
    const verdict: Limited = turn === undefined ? { isAllowed: true } : limits.check(turn, nowMs());
    if (verdict.isAllowed) return run(context);
    const kind = turn?.kind ?? 'act';
    if (verdict.isTold) log('warn', 'turn-limited', { kind, scope: verdict.who });
    try {
      await turnAway(context, kind, verdict, lastHeard);
    } catch (error) {
      log('warn', 'limit-unsaid', describeFault(error));
    }
  };
}

function comingTurnOf(activity: Activity): ComingTurn | undefined {
  const { type, from, conversation, channelData } = activity;
  if (type !== 'message' && type !== 'invoke') return undefined;
  const who = {
    tenantId: conversation.tenantId ?? textAt(channelData, 'tenant', 'id') ?? '',
    personId: from.aadObjectId || from.id,
  };
  if (isSearch(activity)) return { ...who, kind: 'search', cost: 1 };
  const files = type === 'message' ? readAttachments(activity).files.length : 0;
  return files > 0 ? { ...who, kind: 'file', cost: files } : { ...who, kind: 'act', cost: 1 };
}

/** A press and a search are answered each time, for somebody waits for it; a message is answered once in a while. */
async function turnAway(
  context: TurnContext,
  kind: ComingTurn['kind'],
  { who, isTold }: Extract<Limited, { isAllowed: false }>,
  lastHeard: Hearing['lastHeard'],
): Promise<void> {
  const { activity } = context;
  if (kind === 'search') return answerSearch(context, []);
  const language = spokenLanguage(lastHeard(activity), toldLanguage(plainText(activity.text ?? '')));
  const words = doorSentences[language];
  const isPress = isCardAction(activity);
  const own = kind === 'file' ? words.sendsTooMany : isPress ? words.pressesTooFast : words.writesTooFast;
  const sentence = who === 'tenant' ? words.isTooBusy : own;
  if (isExecute(activity)) return answerWithSentence(context, sentence);
  if (activity.type === 'invoke') {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
  }
  if (isTold) await replyWithText(context, sentence);
}
