import type { SentAnswer } from '../../answers/answer-feedback.ts';
import { type PersonalTable, rowValue } from './personal-table.ts';

/**
 * Answers that wait for votes. Who asked is not kept: the ones of a personal chat are its owner's, those of a channel are
 * nobody's, and only a name that was written there is taken out of them.
 */
export const feedbackTable: PersonalTable = {
  table: 'Feedback',
  holds: ['questions'],
  exported(row, { chatIds }) {
    const { conversationId = '', question, outcome, at } = rowValue<SentAnswer>(row);
    if (!chatIds.includes(conversationId)) return [];
    const { reaction, comment } = row;
    return [
      {
        dataClass: 'questions',
        ...(at === undefined ? {} : { at }),
        fields: {
          ...(question === undefined ? {} : { question }),
          ...(outcome === undefined ? {} : { answer: outcome }),
          ...(typeof reaction === 'string' ? { vote: reaction } : {}),
          ...(typeof comment === 'string' ? { comment } : {}),
        },
      },
    ];
  },
  forgotten: (row, { chatIds }) =>
    row['isVoted'] === true && chatIds.includes(rowValue<SentAnswer>(row).conversationId ?? '') ? 'remove' : 'keep',
  erased: (row, { chatIds }) =>
    chatIds.includes(rowValue<SentAnswer>(row).conversationId ?? '') ? 'remove' : undefined,
};
