/**
 * Surface: text of people and documents on cards and in messages. Threat: it becomes a link, a picture, a mention, an element of
 * the card, or turns the direction of what is read.
 *
 * Seen failing: with `withoutTurns` of src/teams/cards-text.ts giving the text back as it is, 4 tests found the signs on the line and in the
 * message; with the look at the protocol left out of src/teams/open-address.ts, "expected 'javascript:alert(1)' to be undefined" (14).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cardScenes } from '../../cards/scenes.ts';
import type { AdaptiveCardJson } from '../../src/teams/adaptive-card.ts';
import type { CardName } from '../../src/teams/card-data.ts';
import { oneLine } from '../../src/teams/cards-text.ts';
import { openable } from '../../src/teams/open-address.ts';
import { renderCard } from '../../src/teams/render-card.ts';
import { textMessage } from '../../src/teams/reply.ts';
import { allElements } from '../unit/cards/card-checks.ts';

const expression = (inner: string) => ['$', '{', inner, '}'].join('');

/** What somebody may write as a title, a name, a place, a proposal, a remark or a file's name. */
const texts: readonly string[] = [
  expression('1+1'),
  expression('$root.heading'),
  expression('json(\'{"type":"Image","url":"https://evil.example"}\')'),
  `@{1+1} ${expression('if(true,"a","b")')}`,
  '{{DATE(2027-01-20T11:00:00Z, SHORT)}}',
  '[Log ind](https://evil.example)',
  '![x](https://evil.example/p.png)',
  '<https://evil.example>',
  '<at>Asta Holm</at>',
  '<at id="0">alle</at>',
  '<a href="https://evil.example">x</a><script>x</script>',
  '**fed** _skrå_ `kode` ~~væk~~ # x',
  '","type":"Action.OpenUrl","url":"https://evil.example',
  '\\"}],"actions":[{"type":"Action.OpenUrl"}]',
  'javascript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'Referat\u202efdp.exe',
  '\u2066x\u2069 \u200fx\u200e \u061cx',
  'As\u200bta\u200d Ho\u2060lm\ufeff',
  'linje\nlinje\r\nlinje\u2028linje',
  '\0\u0007\u001b[31mrød',
  '$when $data $index',
  '__proto__',
];

/** Which values of a card's data stand for something that the bot itself has chosen: they are no text of anybody. */
const ownWords =
  /^(?:default|emphasis|good|attention|warning|accent|Default|Good|Attention|Warning|Accent|Dark|Light|da|en|Bolder|Lighter|small|true|false|\d+|)$/;
/** Names of fields that hold ids and addresses, which are checked before they come to a card. */
const ids =
  /(?:^id$|Id$|Ids$|jobKey|verb|url|style|color|weight|language|isoDate|value|show|start|Start|date|time|version|seen|confirmed|draftId|formId|from|answer|key)$/;

/** The data with every text of people or documents in the place of what was invented for the gallery. */
function spoilt(data: unknown, text: string, field = ''): unknown {
  if (typeof data === 'string') return ids.test(field) || ownWords.test(data) ? data : text;
  if (Array.isArray(data)) return data.map((each) => spoilt(each, text, field));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, spoilt(value, text, name)]));
}

/** What a card is made of, without its words. */
function shape(node: unknown): unknown {
  return allElements(node).map((element) => [
    element['type'],
    element['url'] ?? '',
    Object.keys(element).sort().join(),
  ]);
}

const scenes = cardScenes('da');
/** `Template.expand` is what binds; here whatever data, as if no builder had looked at it. */
const bind = (name: CardName, data: unknown) => renderCard(name, JSON.parse(JSON.stringify(data)));

/** Without what is read aloud or stands for the card: sentences of words alone, whatever signs the text has (hostile-text.test.ts). */
const unspoken = ({ speak: _, fallbackText: __, ...card }: AdaptiveCardJson) => JSON.stringify(card);

const known = scenes.map(({ card, data }) => ({ card, data, harmless: bind(card, spoilt(data, 'x')) }));

test('each template of cards/ has a scene here', () => {
  const templates = readdirSync('cards')
    .filter((file) => file.endsWith('.json') && !file.includes('.sample.'))
    .map((file) => file.replace('.json', ''));
  expect([...new Set(scenes.map(({ card }) => card))].sort()).toEqual(templates.sort());
});

describe.each(texts)('%j in every text of a card', (text) => {
  test('is bound as it stands: no element, action, address or value comes of it', () => {
    for (const { card, data, harmless } of known) {
      const bad = bind(card, spoilt(data, text));
      expect([card, shape(bad)]).toEqual([card, shape(harmless)]);
      // Everything that differs is the text itself, letter by letter.
      expect(unspoken(bad).replaceAll(JSON.stringify(text).slice(1, -1), 'x')).toBe(unspoken(harmless));
    }
  });

  test('opens no address', () => {
    expect(openable(text)).toBeUndefined();
  });

  test('on one line has no sign that is not seen and turns the line around, and no macro', () => {
    const line = oneLine(text);
    expect(line).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\n\r\u2028\p{Cc}]|\{\{DATE\(/u);
  });

  test('in a message is plain, and turns nothing around', () => {
    const message = textMessage(`Jeg har gemt »${text}«.`);
    expect(message.textFormat).toBe('plain');
    expect(message.entities ?? []).toEqual([]);
    expect(message.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

test('no template joins data into an address, a type, or a text that is read as Markdown beside other data', () => {
  for (const name of new Set(scenes.map(({ card }) => card))) {
    const template: unknown = JSON.parse(readFileSync(`cards/${name}.json`, 'utf8'));
    for (const element of allElements(template)) {
      expect(String(element['type'])).not.toContain('$');
      const url = element['url'];
      if (typeof url === 'string') expect(url).toMatch(/^(?:\$\{[\w.$]+\}|data:image\/(?:png|svg\+xml)[^$]*)$/);
    }
  }
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'msteams://x',
  'ms-word:ofe|u|https://evil.example',
  'tel:+4512345678',
  'mailto:x@evil.example',
  '//evil.example',
  'evil.example',
  '',
])('a bilag or a meeting with the address %j has no link', (address) => {
  expect(openable(address)).toBeUndefined();
});
