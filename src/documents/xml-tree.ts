import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { documentLimits } from './limits.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** An element of Office's XML. Its name has the usual prefix, "w:p", whichever one the file itself uses. */
export interface XmlElement {
  readonly name: string;
  /** By local name; attributes of relationships as "r:id". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const MAX_DEPTH = 200;
/** Far more than 200 pages of text have, and few enough to be held in memory. */
const MAX_ELEMENTS = 400_000;
/** Deleted text and the codes of fields are dropped later and count here, so it is more than a document may have. */
const MAX_CHARACTERS = 4 * documentLimits.characters;
/** The look of letters and marks of the spelling checker: half of the elements of a file, and nobody reads them. */
const UNREAD: ReadonlySet<string> = new Set(
  'rFonts sz szCs lang color bCs i iCs u kern noProof shd proofErr bookmarkStart bookmarkEnd'
    .split(' ')
    .map((name) => `w:${name}`),
);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** The namespaces of ISO 29500, transitional and strict, and of the package around them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
]);

/**
 * Reads one XML part. A DOCTYPE is refused, so that no entity is ever expanded; so is what is not well-formed. Throws
 * UnreadableFile.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let characters = 0;
  parser.on('doctype', () => {
    throw new UnreadableFile('damaged', 'a DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > MAX_ELEMENTS) throw new UnreadableFile('too-much-content', `more than ${MAX_ELEMENTS} elements`);
    if (stack.length >= MAX_DEPTH) throw new UnreadableFile('damaged', `deeper than ${MAX_DEPTH} elements`);
    const element = {
      name: (PREFIXES.get(tag.uri) ?? 'other:') + tag.local,
      attributes: attributesOf(Object.values(tag.attributes)),
      children: [],
    };
    if (!UNREAD.has(element.name)) stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('closetag', () => stack.pop());
  const addText = (text: string) => {
    // Blanks between elements are the writing program's, however many there are.
    if (/\S/.test(text)) characters += text.length;
    if (characters > MAX_CHARACTERS)
      throw new UnreadableFile('too-much-content', `more than ${MAX_CHARACTERS} characters`);
    stack.at(-1)?.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('damaged', 'not well-formed XML', { cause: error });
  }
  if (root === undefined) throw new UnreadableFile('damaged', 'XML without an element');
  return root;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) =>
    typeof child !== 'string' && (name === undefined || child.name === name) ? [child] : [],
  );
}

/** The attribute "val" of a child: `<w:outlineLvl w:val="0"/>`. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('val');
}

/** A property that is on when it is there: `<w:b/>`, `<w:b w:val="0"/>`; undefined where it is not there. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property === undefined ? undefined : !/^(?:0|false|off)$/i.test(property.attributes.get('val') ?? '1');
}

/** The number in the attribute "val" of a child; undefined where there is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return toNumber(settingOf(element, name));
}

export function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}(?:\.\d+)?$/.test(text) ? Math.trunc(Number(text)) : undefined;
}

/** Word's own marks of who edited when are most of a file's attributes; nobody reads them. */
function attributesOf(all: readonly SaxesAttributeNS[]): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const { uri, local, value } of all) {
    if (local.startsWith('rsid') || uri === 'http://www.w3.org/2000/xmlns/') continue;
    const prefix = uri === '' ? '' : PREFIXES.get(uri);
    if (prefix !== undefined) attributes.set(prefix === 'r:' ? `r:${local}` : local, value);
  }
  return attributes.size === 0 ? NO_ATTRIBUTES : attributes;
}

function decodeXml(bytes: Uint8Array): string {
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
