import type { Answer, NearItem } from './answer.ts';

/** The answer that nothing answers: one sentence, nothing cited, perhaps what is nearest. */
export function abstain(sentence: string, nearest: readonly NearItem[] = []): Answer {
  return { blocks: [{ kind: 'say', text: sentence }], citations: [], isAbstention: true, nearest };
}
