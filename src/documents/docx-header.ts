import { findDates } from '../danish/dates.ts';
import { type Block, linesOf, type ParagraphBlock } from './docx-block.ts';
import { childOf, childrenOf, isOn, type XmlElement } from './xml-tree.ts';

const PAGE_NUMBER = /^(?:side|s\.)?\s{0,3}\d{0,4}\s{0,3}(?:af|\/|-)?\s{0,3}\d{0,4}$/i;
/** A day stands near the beginning of a line; a paragraph is not searched to its end. */
const REACH = 300;
/** Non-empty lines at the beginning of a document that may say when the meeting is. */
const HEAD_LINES = 30;

/** The relationship id of the page header of the first page; undefined where it has none. */
export function firstHeaderId(body: XmlElement): string | undefined {
  const section = firstSection(body);
  const headers = childrenOf(section, 'w:headerReference');
  const wanted = isOn(section, 'w:titlePg') === true ? 'first' : 'default';
  return headers.find(({ attributes }) => attributes.get('type') === wanted)?.attributes.get('r:id');
}

/** Properties of a section stand in its last paragraph, those of the last section at the end of the body. */
function firstSection(body: XmlElement): XmlElement | undefined {
  for (const child of childrenOf(body)) {
    const section = child.name === 'w:sectPr' ? child : childOf(childOf(child, 'w:pPr'), 'w:sectPr');
    if (section !== undefined) return section;
  }
  return undefined;
}

/**
 * Puts the page header above the text, where it says when the meeting is and the beginning of the text does not.
 * Elsewhere it would only be in the way: letter heads name departments, case numbers and houses, not the committee.
 */
export function withHeader(header: readonly Block[], body: readonly Block[]): readonly Block[] {
  const filled = header.filter((block) => linesOf(block).some((line) => !PAGE_NUMBER.test(line.text)));
  const head = body.flatMap(linesOf).filter((line) => line.text !== '');
  const statesDay = (line: { text: string }) =>
    findDates(line.text.slice(0, REACH)).some((date) => date.day !== undefined);
  if (!filled.flatMap(linesOf).some(statesDay) || head.slice(0, HEAD_LINES).some(statesDay)) return body;
  const blank: ParagraphBlock = {
    kind: 'paragraph',
    lines: [],
    isEntry: false,
    isHeading: false,
    styleId: undefined,
    look: {},
  };
  return [...filled, blank, ...body];
}
