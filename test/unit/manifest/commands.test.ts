import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionKinds } from '../../../src/answers/question-kinds.ts';
import { understandQuestion } from '../../../src/answers/understand-question.ts';
import { readCalendarCommand } from '../../../src/teams/read-calendar-command.ts';

interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../manifest/${name}`, import.meta.url), 'utf8'));
const lists: readonly CommandList[] = read('manifest.json').bots[0].commandLists;
const english: Readonly<Record<string, string>> = read('en.json');
const titles = lists.flatMap(({ commands }, list) =>
  commands.flatMap(({ title }, index) => [
    { title, language: 'da' },
    { title: english[`bots[0].commandLists[${list}].commands[${index}].title`] ?? '', language: 'en' },
  ]),
);

/** What the bot takes the words for, and in which language it answers. */
function understood(title: string): { readonly as: string; readonly language: string; readonly topic: string[] } {
  const calendar = readCalendarCommand(title);
  if (calendar !== undefined) return { as: 'calendar', language: calendar.language, topic: [] };
  const question = understandQuestion(title, [], new Date('2026-11-27T10:00:00Z'), 'da');
  const fits = questionKinds.map((kind) => ({ name: kind.name, fit: kind.fit(question) }));
  const best = fits.reduce((sofar, next) => (next.fit > sofar.fit ? next : sofar));
  return { as: best.fit < 0.5 ? 'nothing' : best.name, language: question.language, topic: [...question.topic] };
}

describe('the commands that Teams offers', () => {
  it('are at most ten for each kind of conversation, as many as Teams shows, and none comes twice', () => {
    expect(lists.map(({ scopes }) => scopes.join(' '))).toEqual(['personal', 'team groupChat']);
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(10);
      expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
    }
  });

  it.each(titles)('"$title" is understood by the bot and answered in its language', ({ title, language }) => {
    const reading = understood(title);
    expect(reading.language).toBe(language);
    expect(reading.as).not.toBe('nothing');
    expect(reading.as).not.toBe('matter');
  });

  it.each(titles.filter(({ title }) => /beslut|decide/i.test(title)))(
    '"$title" is about a whole meeting: no word of it is looked for as a matter',
    ({ title }) => {
      expect(understood(title)).toMatchObject({ as: 'decision', topic: [] });
    },
  );
});
