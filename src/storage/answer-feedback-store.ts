import { odata } from '@azure/data-tables';
import type { AnswerFeedbackStore, SentAnswer, Vote } from '../answers/answer-feedback.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { hashKey } from './key.ts';
import type { NewRow, Row, RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

const partitionKey = 'answer';
/** How many votes on the same answer may come in between before that is taken for a fault. */
const voteAttempts = 20;

/**
 * One row for each answer, all in one partition, so that the old ones and those with a vote are one query each. The key is
 * the hash of conversation and message together: a vote from another conversation finds nothing.
 */
export function createAnswerFeedbackStore(tables: Tables): AnswerFeedbackStore {
  const table = tables.table('Feedback');
  return {
    async add(answer) {
      await table.create({ ...answerKey(answer.conversationId, answer.activityId), ...answerProperties(answer) });
    },
    async vote(conversationId, activityId, vote) {
      const at = new Date(vote.at).toISOString();
      for (let attempt = 1; attempt <= voteAttempts; attempt += 1) {
        const row = await table.find(answerKey(conversationId, activityId));
        if (row === undefined) return 'unknown';
        const known = voteOf(row);
        if (known !== undefined && known.at > at) return 'superseded';
        const next: NewRow = {
          ...rowKeyOf(row),
          ...answerProperties(answerOf(row)),
          ...voteProperties({ ...vote, at }),
        };
        if ((await table.replace(next, row.etag)) !== undefined) return 'recorded';
      }
      throw new Error(`A vote was overtaken ${voteAttempts} times while it was being recorded`);
    },
    async listVoted() {
      const rows = await table.list(odata`PartitionKey eq ${partitionKey} and isVoted eq ${true}`);
      const voted = rows.flatMap((row) => {
        const vote = voteOf(row);
        return vote === undefined ? [] : [{ ...answerOf(row), vote }];
      });
      return voted.sort((one, other) => other.vote.at.localeCompare(one.vote.at));
    },
    async removeBefore(instant) {
      const isOld = odata`PartitionKey eq ${partitionKey} and at lt ${instant.toISOString()}`;
      const rows = await table.list(isOld, []);
      for (const row of rows) await table.remove(row);
      return rows.length;
    },
  };
}

function answerKey(conversationId: string, activityId: string): RowKey {
  return { partitionKey, rowKey: hashKey(JSON.stringify([conversationId, activityId])) };
}

function rowKeyOf({ partitionKey: partition, rowKey }: Row): RowKey {
  return { partitionKey: partition, rowKey };
}

function answerProperties(answer: SentAnswer): Readonly<Record<string, string | boolean>> {
  // In one spelling of the instant, whatever the caller's: it is compared as text.
  return { at: new Date(answer.at).toISOString(), isVoted: false, ...jsonProperties(answer) };
}

function voteProperties({ reaction, comment, at }: Vote): Readonly<Record<string, string | boolean>> {
  return { isVoted: true, reaction, votedAt: at, ...(comment === undefined ? {} : { comment }) };
}

function answerOf(row: Row): SentAnswer {
  return readJson<SentAnswer>([row]);
}

function voteOf({ reaction, votedAt, comment }: Row): Vote | undefined {
  if ((reaction !== 'up' && reaction !== 'down') || typeof votedAt !== 'string') return undefined;
  return { reaction, at: votedAt, ...(typeof comment === 'string' ? { comment } : {}) };
}
