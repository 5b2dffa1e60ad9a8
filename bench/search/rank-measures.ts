/** How well the answering item ranks, over many questions: each 0 to 1. */
export interface RankMeasures {
  readonly recallAt1: number;
  readonly recallAt3: number;
  /** The mean of 1 by the rank. */
  readonly meanReciprocalRank: number;
}

/** @param ranks from 1; infinite where nothing was found */
export function measureRanks(ranks: readonly number[]): RankMeasures {
  const mean = (of: (rank: number) => number): number => ranks.reduce((sum, rank) => sum + of(rank), 0) / ranks.length;
  return {
    recallAt1: mean((rank) => (rank <= 1 ? 1 : 0)),
    recallAt3: mean((rank) => (rank <= 3 ? 1 : 0)),
    meanReciprocalRank: mean((rank) => 1 / rank),
  };
}
