import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../src/answers/find-statements.ts';
import { joinSentences, sentencesToQuote } from '../../../src/answers/quote-statement.ts';
import type { StatementFeatures } from '../../../src/answers/statement-features.ts';
import { splitSentences } from '../../../src/danish/split-sentences.ts';
import { aMeeting, anItem } from '../../builders.ts';

/** The sentence of the text that begins so, as what was found. `fit` tells how surely it has what was asked for. */
function statementOf(text: string, beginning: string, fit = 1): Statement {
  const sentences = splitSentences(text);
  const at = sentences.findIndex((sentence) => sentence.text.startsWith(beginning));
  if (at < 0) throw new Error(`No sentence begins with ${beginning}`);
  return {
    passage: { id: 'x', meeting: aMeeting(), item: anItem(), section: 'minutes', text },
    sentences,
    at,
    features: { fit } as StatementFeatures,
    words: new Float64Array(),
    ownWords: new Float64Array(),
    telling: [],
    names: [],
    light: [],
    score: 1,
  };
}

function quoted(text: string, beginning: string, { isList = false, fit = 1 } = {}): string[] {
  const statement = statementOf(text, beginning, fit);
  return sentencesToQuote(statement, isList).map((at) => statement.sentences[at]?.text ?? '');
}

const list = 'Det blev besluttet, at\n- udbuddet gennemføres\n- rammen er et loft\n- der laves en plan';

test('a sentence that says it all is quoted alone', () => {
  expect(quoted('Taget er utæt. Jonas ser på det i morgen. Karla bager.', 'Jonas')).toEqual([
    'Jonas ser på det i morgen.',
  ]);
});

describe('a list', () => {
  test('an entry is quoted with the line on which the list hangs', () => {
    expect(quoted(list, '- rammen')).toEqual(['Det blev besluttet, at', '- rammen er et loft']);
  });

  test('of a list the whole is quoted where a list is asked for', () => {
    expect(quoted(list, '- rammen', { isList: true })).toHaveLength(4);
  });

  test('a line that announces a list is quoted with it', () => {
    expect(quoted('DIGU pegede på følgende:\n- Borgere beholder nøglen\n- Pårørende spørges', 'DIGU')).toEqual([
      'DIGU pegede på følgende:',
      '- Borgere beholder nøglen',
      '- Pårørende spørges',
    ]);
  });

  test('a lead that is as long as a paragraph is left out', () => {
    const lead = `${'Udvalget drøftede længe og grundigt sagen fra alle sider '.repeat(6)}og besluttede, at`;
    expect(quoted(`${lead}\n- rammen er et loft`, '- rammen')).toEqual(['- rammen er et loft']);
  });
});

describe('a sentence that leans on the one before it is quoted with that', () => {
  test.each(['Det', 'Den', 'De', 'Han', 'Derfor', 'Dette'])('%s …', (word) => {
    expect(quoted(`Jonas henter to tilbud. ${word} kommer i januar.`, word)).toEqual([
      'Jonas henter to tilbud.',
      `${word} kommer i januar.`,
    ]);
  });

  test('but not where a blank line stands between', () => {
    expect(quoted('Jonas henter to tilbud.\n\nDet drypper i Store Sal.', 'Det')).toEqual(['Det drypper i Store Sal.']);
  });

  test('nor at the beginning of a text', () => {
    expect(quoted('Det drypper i Store Sal. Karla bager.', 'Det')).toEqual(['Det drypper i Store Sal.']);
  });
});

test('where the sentence does not have what was asked for, the next one is quoted, too', () => {
  expect(quoted('Anlægget blev købt. Prisen var 186.000 kr.', 'Anlægget', { fit: 0 })).toEqual([
    'Anlægget blev købt.',
    'Prisen var 186.000 kr.',
  ]);
});

describe('a quotation has its limit', () => {
  const entries = Array.from({ length: 40 }, (_, at) => `- punkt ${at} på den lange liste`);

  test('of a long list only as much is quoted as may be said at once', () => {
    const said = quoted(`Listen:\n${entries.join('\n')}`, '- punkt 20', { isList: true });
    expect(said.join(' ').split(/\s+/u).length).toBeLessThanOrEqual(120);
    expect(said.length).toBeGreaterThan(3);
  });

  test('the sentence itself is always quoted, and whole, however long it is', () => {
    const long = `Jonas ${'talte og '.repeat(150)}gik.`;
    expect(quoted(`Derfor. ${long}`, 'Jonas')).toEqual([long]);
  });

  test('what is quoted stands in its order', () => {
    const statement = statementOf(`Listen:\n${entries.join('\n')}`, '- punkt 20');
    const chosen = sentencesToQuote(statement, true);
    expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
    expect(chosen).toContain(statement.at);
  });
});

describe('sentences are put together', () => {
  const text = 'Taget er utæt. Jonas ser på det.\n- en balle\n- en spand\n\nKarla bager.';
  const sentences = splitSentences(text);
  const join = (...chosen: number[]): string => joinSentences(text, sentences, new Set(chosen));

  test('those of one line stay on one', () => {
    expect(join(0, 1)).toBe('Taget er utæt. Jonas ser på det.');
  });

  test('entries keep their lines', () => {
    expect(join(2, 3)).toBe('- en balle\n- en spand');
  });

  test('where something is left out a mark stands', () => {
    expect(join(0, 4)).toBe('Taget er utæt.\n…\nKarla bager.');
  });

  test('in the order of the text, whatever the order of the choice', () => {
    expect(join(1, 0)).toBe(join(0, 1));
  });

  test('nothing gives nothing', () => {
    expect(join()).toBe('');
  });
});
