import { describe, expect, test } from 'vitest';
import { answerText, type CitedSection } from '../../../src/answers/answer.ts';
import { composeStatements } from '../../../src/answers/compose-statements.ts';
import type { Statement } from '../../../src/answers/find-statements.ts';
import { buildLibrary } from '../../../src/answers/library.ts';
import type { StatementFeatures } from '../../../src/answers/statement-features.ts';
import { understandQuestion } from '../../../src/answers/understand-question.ts';
import { splitSentences } from '../../../src/danish/split-sentences.ts';
import { aCommittee, aMeeting, anItem } from '../../builders.ts';

const document = {
  hash: 'x',
  fileName: 'fyr-referat.docx',
  kind: 'referat',
  importedAt: '2031-03-06T10:00:00Z',
} as const;
const meeting = aMeeting({ documents: [document] });
const item = anItem({ number: '4', order: 3, title: 'Nyt tag' });
const library = buildLibrary([aCommittee()], [{ meeting, items: [item] }]);
const question = understandQuestion('Hvad koster taget?', [], new Date('2031-04-01'), 'da');
const english = understandQuestion('What does the roof cost?', [], new Date('2031-04-01'), 'en');
const asksForAList = understandQuestion('Hvilke punkter er der?', [], new Date('2031-04-01'), 'da');

/** All sentences of a text, the first one the best. */
function statements(text: string, section: CitedSection = 'minutes', at?: readonly number[]): Statement[] {
  const sentences = splitSentences(text);
  const passage = {
    id: `x-${section}`,
    meeting,
    section,
    text,
    documentHash: 'x',
    ...(section === 'head' ? {} : { item }),
  };
  return (at ?? sentences.map((_, index) => index)).map((index, rank) => ({
    passage,
    sentences,
    at: index,
    features: { fit: 1 } as StatementFeatures,
    words: new Float64Array(),
    ownWords: new Float64Array(),
    telling: [],
    names: [],
    light: [],
    score: -rank,
  }));
}

const text = 'Taget koster 300.000 kr. at lægge om.';

describe('it is said what a quotation is not', () => {
  test.each([
    ['background', /sagsfremstilling.*ikke en beslutning/is],
    ['recommendation', /indstilling.*ikke en beslutning/is],
    ['attachments', /bilag.*ikke en beslutning/is],
    ['history', /ikke en beslutning/is],
  ] as const)('from the %s', (section, expected) => {
    const [lead] = composeStatements(question, library, statements(text, section)).blocks;
    expect(lead).toMatchObject({ kind: 'say', text: expect.stringMatching(expected) });
  });

  test.each(['background', 'recommendation', 'attachments'] as const)('in English, too: from the %s', (section) => {
    const [lead] = composeStatements(english, library, statements(text, section)).blocks;
    expect(lead).toMatchObject({ kind: 'say', text: expect.stringMatching(/not a decision/i) });
  });

  test.each(['minutes', 'decision', 'head'] as const)('nothing of the kind is said of the %s', (section) => {
    expect(answerText(composeStatements(question, library, statements(text, section)))).not.toContain('ikke en');
  });
});

test('the quotation is verbatim, with committee, date, item and file', () => {
  const answer = composeStatements(question, library, statements(text));
  expect(answer.isAbstention).toBe(false);
  expect(answer.blocks[1]).toEqual({ kind: 'quote', text, citation: 1 });
  expect(answer.citations).toEqual([
    expect.objectContaining({
      file: 'fyr-referat.docx',
      committeeLabel: 'Fyrtårnet',
      date: '2031-03-04',
      itemNumber: '4',
      itemTitle: 'Nyt tag',
      itemOrder: 3,
      section: 'minutes',
      quote: text,
    }),
  ]);
});

test('what stands before the items names no item', () => {
  const [citation] = composeStatements(question, library, statements(text, 'head')).citations;
  expect(citation).not.toHaveProperty('itemNumber');
});

test('sentences of one section are one quotation, in the order of the document', () => {
  const answer = composeStatements(
    question,
    library,
    statements('Den første. Den anden. Den tredje.', 'minutes', [2, 0]),
  );
  expect(answer.citations).toHaveLength(1);
  expect(answer.blocks[1]).toMatchObject({ text: expect.stringMatching(/første.*tredje/is) });
});

test('sentences of two sections are two quotations, each with its source, the best first', () => {
  const both = [...statements('Taget drypper.', 'background'), ...statements(text)];
  const answer = composeStatements(question, library, both);
  expect(answer.citations.map(({ section }) => section)).toEqual(['background', 'minutes']);
  expect(answer.blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(2);
});

test('every citation has its quotation and every quotation its citation', () => {
  const answer = composeStatements(question, library, [
    ...statements(text),
    ...statements('Karla bager.', 'background'),
  ]);
  const cited = answer.blocks.flatMap((block) => (block.kind === 'quote' ? [block.citation] : []));
  expect(cited).toEqual(answer.citations.map((_, index) => index + 1));
});

describe('no more is said at once than somebody reads', () => {
  const long = Array.from({ length: 30 }, (_, at) => `Sætning ${at} handler om taget over den store sal.`).join(' ');

  test('of many sentences some hundred words', () => {
    const answer = composeStatements(question, library, statements(long));
    const words = answer.blocks.flatMap((block) => (block.kind === 'quote' ? block.text.split(/\s+/u) : []));
    expect(words.length).toBeLessThanOrEqual(130);
    expect(words.length).toBeGreaterThan(30);
  });

  test('of a long list, where a list is asked for, too', () => {
    const list = `Punkterne er:\n${Array.from({ length: 40 }, (_, at) => `- punkt ${at} på den lange liste`).join('\n')}`;
    const answer = composeStatements(asksForAList, library, statements(list));
    const words = answer.blocks.flatMap((block) => (block.kind === 'quote' ? block.text.split(/\s+/u) : []));
    expect(words.length).toBeLessThanOrEqual(230);
  });

  test('but the best statement is said whole', () => {
    const sentence = `Taget ${'koster mere og '.repeat(60)}mere.`;
    expect(answerText(composeStatements(question, library, statements(sentence)))).toContain(sentence);
  });
});

test('of nothing nothing is said', () => {
  expect(composeStatements(question, library, [])).toMatchObject({ blocks: [], citations: [] });
});
