import { message } from '../../test/teams-service/activities.ts';
import type { WireActivity } from '../../test/teams-service/wire.ts';
import type { BotWorld } from './bot-world.ts';

/** Questions about what was decided, each about another item: person by person, each in the own chat with the bot. */
export function createQuestions({ teams, sink, minutes }: BotWorld): (count: number, people: number) => WireActivity[] {
  const platform = { ...teams.platform, serviceUrl: sink.url };
  const items = [...minutes.records.values()].flatMap((records) => records.flatMap((record) => record.items));
  // From one to the next a long way, so that neighbours in the series are of different committees.
  const stride = 7_919;
  let asked = 0;
  return (count, people) =>
    Array.from({ length: count }, () => {
      asked += 1;
      const user = teams.users[asked % people];
      const item = items[(asked * stride) % items.length];
      if (user === undefined || item === undefined) throw new RangeError('nobody to ask, or nothing to ask about');
      const matter = item.title.split(' ').slice(0, 3).join(' ');
      const { place } = teams.personalChat(user);
      return message(platform, place, teams.nextId(), user, `Hvad blev besluttet om ${matter}?`, false);
    });
}
