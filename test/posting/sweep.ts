import { createRemoveStray } from '../../src/teams/remove-stray.ts';
import type { SimulatedStorage } from './simulated-storage.ts';
import type { SimulatedTeams } from './simulated-teams.ts';

/** Somebody presses each agenda card that stands, one after the other. Gives how many cards went by it. */
export async function pressEveryAgenda(storage: SimulatedStorage, teams: SimulatedTeams): Promise<number> {
  const removeStray = createRemoveStray({
    ledger: storage.ledger,
    removePost: async (place, id) => teams.remove(place.id, id),
    log: (_level, _event, fields) => {
      throw new Error(`a stray was not removed: ${JSON.stringify(fields)}`);
    },
    nowMs: () => 0,
  });
  const cards = teams.messages().filter(({ post }) => post.content.kind === 'agenda');
  for (const { activityId, post } of cards) {
    const { committee, conversation, jobKey } = post;
    await removeStray({
      activity: { replyToId: activityId },
      action: { committeeId: committee.id, jobKey },
      conversation,
    });
  }
  return cards.length - teams.messages().filter(({ post }) => post.content.kind === 'agenda').length;
}
