import { press } from '../../test/teams-service/activities.ts';
import type { BotMessage } from '../../test/teams-service/bot-message.ts';
import { getAction } from '../../test/teams-service/card-action.ts';
import { asObject, type WireActivity } from '../../test/teams-service/wire.ts';
import type { BotWorld } from './bot-world.ts';

/** Presses on a posted agenda, person by person: each comes, and then comes virtually, and then comes. */
export function createClicks(
  { teams, sink }: BotWorld,
  card: BotMessage,
): (count: number, people: number) => WireActivity[] {
  const platform = { ...teams.platform, serviceUrl: sink.url };
  const { action } = getAction(card.card, 'Deltager');
  const begin = Date.now();
  let pressed = 0;
  return (count, people) =>
    Array.from({ length: count }, () => {
      pressed += 1;
      const user = teams.users[pressed % people];
      if (user === undefined) throw new RangeError('nobody to press');
      const answer = Math.floor(pressed / people) % 2 === 0 ? 'accept-in-person' : 'accept-virtual';
      const data = { ...asObject(action['data']), answer };
      const activity = press(platform, card.chat.place, teams.nextId(), { user, action, data, messageId: card.id });
      // Each at a time of its own, as people press: of two at the same one the first need not stand.
      return { ...activity, timestamp: new Date(begin + pressed).toISOString() };
    });
}
