import type { Notice } from './notice.ts';
import { type NoticeSource, withRole } from './notice-source.ts';

/** Tells the secretaries, where there is none those who chair, what was not posted: once for each kind and conversation. */
export function postFailedNotices(source: NoticeSource): Notice[] {
  const { meeting } = source.record;
  // Of a meeting that does not take place only the change is missed by anybody.
  const failures = source.postFailures.filter(({ kind }) => meeting.state !== 'cancelled' || kind === 'change');
  const secretaries = withRole(source, 'secretary');
  const readers = secretaries.length > 0 ? secretaries : withRole(source, 'chair', 'co-chair', 'deputy-chair');
  return failures.flatMap(({ kind: post, reason, conversation: { id, scope, name } }) =>
    readers.map(
      (recipientId): Notice => ({
        meetingId: meeting.id,
        recipientId,
        occurrence: `${post} ${id}`,
        content: {
          kind: 'post-failed',
          post,
          reason,
          isChannel: scope === 'channel',
          ...(name === undefined ? {} : { place: name }),
        },
      }),
    ),
  );
}
