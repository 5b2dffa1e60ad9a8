import { type Answer, answerText } from './answer.ts';

/** An answer that was sent, kept so that a vote on it can be understood. Who asked is not kept. */
export interface SentAnswer {
  /** The platform's ids of where it stands and of the message. */
  readonly conversationId: string;
  readonly activityId: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
  /** Empty, as what was said, where the answer rests on closed items. */
  readonly question: string;
  readonly outcome: AnswerOutcome;
  /** The beginning of what was said. Lists are left out: they name people. */
  readonly said: string;
  /** Whose documents it rests on. */
  readonly committeeIds: readonly string[];
}

/** `quoted`: in the documents' words. `listed`: from data (meetings, people). `generated`: in a language model's words. */
export type AnswerOutcome = 'quoted' | 'listed' | 'generated' | 'abstained';

/** Thumbs up or down, and perhaps why. */
export interface Vote {
  readonly reaction: 'up' | 'down';
  readonly comment?: string;
  /** UTC instant, ISO 8601. */
  readonly at: string;
}

export interface VotedAnswer extends SentAnswer {
  readonly vote: Vote;
}

/** Where answers wait for votes. */
export interface AnswerFeedbackStore {
  /** The same message again changes nothing. */
  add(answer: SentAnswer): Promise<void>;
  /** The later vote on an answer stands, in whatever order they come. `unknown`: no such answer is kept in that conversation. */
  vote(conversationId: string, activityId: string, vote: Vote): Promise<'recorded' | 'superseded' | 'unknown'>;
  /** Answers with a vote, the newest vote first. */
  listVoted(): Promise<readonly VotedAnswer[]>;
  /** Removes answers, with their votes, that were sent before an instant. @returns how many */
  removeBefore(instant: Date): Promise<number>;
}

/** So long (milliseconds) an answer is kept: 180 days. */
export const feedbackLifetimeMs = 180 * 24 * 3_600_000;

const saidAtMost = 300;

/** An answer as it is kept. */
export function sentAnswer(
  answer: Answer,
  sent: Pick<SentAnswer, 'conversationId' | 'activityId' | 'at' | 'question'>,
): SentAnswer {
  const spoken = answer.blocks.filter(({ kind }) => kind === 'say' || kind === 'quote');
  const committeeIds = [...answer.citations, ...(answer.meetings ?? [])].map(({ committeeId }) => committeeId);
  // Of what is closed only that it was answered is kept: the question may name the matter, too.
  const isClosed = answer.isClosed === true;
  return {
    ...sent,
    question: isClosed ? '' : sent.question,
    outcome: outcomeOf(answer),
    said: isClosed ? '' : answerText({ ...answer, blocks: spoken }).slice(0, saidAtMost),
    committeeIds: [...new Set(committeeIds)],
  };
}

function outcomeOf({ isAbstention, isGenerated, blocks }: Answer): AnswerOutcome {
  if (isAbstention) return 'abstained';
  if (isGenerated === true) return 'generated';
  return blocks.some(({ kind }) => kind === 'quote') ? 'quoted' : 'listed';
}
