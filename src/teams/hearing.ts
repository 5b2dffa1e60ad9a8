import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { LanguageChoices } from '../access/language-choices.ts';
import { objectIdOf } from '../access/object-id.ts';
import { type Language, languageOfLocale } from '../danish/language.ts';
import type { Speech } from '../danish/speech.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { Log } from '../log/events.ts';
import { textAt } from './inbound.ts';

/** Tells in which language whoever wrote or pressed is to be answered. */
export interface Hearing {
  /** Reads the choice once for each activity. Never rejects, and does not keep a turn waiting for long. */
  hear(activity: Activity): Promise<Speech>;
  /** From what this process remembers: for what is said before storage is asked. */
  lastHeard(activity: Activity): Speech;
  /** What somebody has asked for, for what they are told unasked. Undefined also where storage does not say. */
  chosenBy(personId: string): Promise<Language | undefined>;
}

export interface HearingOptions {
  readonly languages: Pick<LanguageChoices, 'find'>;
  readonly log: Log;
  /** So long (milliseconds) a turn waits for a choice. */
  readonly patienceMs?: number;
}

/** So many people's last choices are remembered. */
const rememberedAtMost = 2_000;

/** A choice that cannot be read is one that nobody has made: the turn goes on with the words and the client. */
export function createHearing({ languages, log, patienceMs = 800 }: HearingOptions): Hearing {
  const turns = new WeakMap<Activity, Promise<Speech>>();
  const last = new Map<string, Language | undefined>();

  const remember = (personId: string, chosen: Language | undefined): void => {
    last.delete(personId);
    last.set(personId, chosen);
    const [oldest] = last.keys();
    if (last.size > rememberedAtMost && oldest !== undefined) last.delete(oldest);
  };

  const read = async (personId: string): Promise<Language | undefined> => {
    try {
      const chosen = await languages.find(personId);
      remember(personId, chosen);
      return chosen;
    } catch (error) {
      log('warn', 'language-unread', describeFault(error));
      return last.get(personId);
    }
  };

  const chosenBy = async (personId: string): Promise<Language | undefined> => {
    const patience = new AbortController();
    const late = sleep(patienceMs, 'late' as const, { signal: patience.signal }).catch(() => undefined);
    const chosen = await Promise.race([read(personId), late]);
    patience.abort();
    return chosen === 'late' ? last.get(personId) : chosen;
  };

  const hearAnew = async (activity: Activity): Promise<Speech> => {
    const personId = objectIdOf(activity.from.aadObjectId);
    return speechOf(activity, personId === undefined ? undefined : await chosenBy(personId));
  };

  return {
    chosenBy,
    hear(activity) {
      const heard = turns.get(activity) ?? hearAnew(activity);
      turns.set(activity, heard);
      return heard;
    },
    lastHeard: (activity) => speechOf(activity, last.get(objectIdOf(activity.from.aadObjectId) ?? '')),
  };
}

function speechOf(activity: Activity, chosen: Language | undefined): Speech {
  return { client: clientLanguage(activity), ...(chosen === undefined ? {} : { chosen }) };
}

/** Not every client says its locale in the same place. */
function clientLanguage({ locale, entities = [] }: Activity): Language {
  const client = entities.find(({ type }) => type === 'clientInfo');
  return languageOfLocale(locale ?? textAt(client, 'locale'));
}
