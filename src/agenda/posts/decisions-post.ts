import { workingDayFrom } from '../../domain/quiet-days.ts';
import { addDays, instantOf, localDate } from '../../domain/wall-time.ts';
import type { PostKind, PostSource } from './wanted-post.ts';

const dayMs = 86_400_000;
/** Older minutes are handed in to be asked about, not to be announced. */
const freshDays = 30;
/** What could not be posted for so long is no news any more. */
const newsMs = 7 * dayMs;

/** What was decided, as soon as the minutes are in; those that come on a quiet day wait for the next working day. */
export const decisionsPost: PostKind = {
  kind: 'decisions',
  isSentAgain: true,
  want: (source) => {
    const { meeting, rules, conversation, committee } = source;
    if (meeting.state !== 'held' || !rules.postsDecisions) return undefined;
    const minutesAt = firstMinutesAt(source);
    if (minutesAt === undefined) return undefined;
    const { timeZone } = committee.settings;
    const day = localDate(minutesAt, timeZone);
    if (addDays(meeting.date, freshDays) < day) return undefined;
    const boundAt = conversation.boundAt?.[committee.id];
    // A conversation that joins later is not told what was in the minutes before.
    if (boundAt !== undefined && Date.parse(boundAt) > minutesAt.getTime()) return undefined;
    const postDay = rules.keepsQuietDays ? workingDayFrom(day) : day;
    const due = postDay === day ? minutesAt : instantOf(postDay, rules.postAt, timeZone);
    return { occurrence: '', due, until: new Date(due.getTime() + newsMs) };
  },
};

function firstMinutesAt({ meeting }: PostSource): Date | undefined {
  const minutes = meeting.documents.filter(({ kind }) => kind === 'referat').map(({ importedAt }) => importedAt);
  const [first] = minutes.sort();
  return first === undefined ? undefined : new Date(first);
}
