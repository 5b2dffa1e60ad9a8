import { childOf, childrenOf, isOn, numberOf, settingOf, toNumber, type XmlElement } from './xml-tree.ts';

/** The list that a paragraph belongs to, as far as one place says: each half may come from another place. */
export interface ListReference {
  readonly listId?: string;
  /** From 0. */
  readonly depth?: number;
}

/** Distances in twentieths of a point. */
export interface ParagraphLook {
  readonly left?: number;
  /** The first line begins so much before (negative) or behind `left`. */
  readonly firstLine?: number;
  readonly above?: number;
  readonly below?: number;
  /** No distance between paragraphs of the same style. */
  readonly isContextual?: boolean;
}

/** What a style says, with what it inherits. */
export interface DocxStyle {
  /** Heading level 1–6. */
  readonly level?: number;
  readonly isTitle: boolean;
  /** An entry of a table of contents that Word has made. */
  readonly isContents: boolean;
  readonly isBold: boolean;
  readonly isHidden: boolean;
  readonly list: ListReference;
  readonly look: ParagraphLook;
}

const HEADING_NAME = /^(?:heading|overskrift)\s*([1-9])$/i;
const TITLE_NAME = /^(?:title|titel)$/i;
const CONTENTS_NAME = /^(?:toc|indholdsfortegnelse|contents)\s*[1-9]$/i;
const DEEPEST = 6;

/** The styles of a document (styles.xml). A style that does not exist says nothing. */
export class DocxStyles {
  /** The style of paragraphs that name none. */
  readonly defaultParagraph: string | undefined;
  private readonly elements = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, DocxStyle>();
  private readonly plain: DocxStyle;

  constructor(part: XmlElement | undefined) {
    const defaults = childOf(part, 'w:docDefaults');
    this.plain = {
      isTitle: false,
      isContents: false,
      isBold: false,
      isHidden: false,
      list: {},
      look: lookOf(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    };
    for (const style of childrenOf(part, 'w:style')) this.elements.set(style.attributes.get('styleId') ?? '', style);
    this.defaultParagraph = [...this.elements.values()]
      .find(
        ({ attributes }) =>
          attributes.get('type') === 'paragraph' && /^(?:1|true)$/.test(attributes.get('default') ?? ''),
      )
      ?.attributes.get('styleId');
  }

  get(id: string | undefined): DocxStyle {
    return id === undefined ? this.plain : this.resolve(id, new Set());
  }

  /** `seen` breaks chains of styles that are based on each other. */
  private resolve(id: string, seen: Set<string>): DocxStyle {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const element = this.elements.get(id);
    if (element === undefined || seen.has(id)) return this.plain;
    seen.add(id);
    const parentId = settingOf(element, 'w:basedOn');
    const style = merge(parentId === undefined ? this.plain : this.resolve(parentId, seen), element);
    this.resolved.set(id, style);
    return style;
  }
}

function merge(parent: DocxStyle, element: XmlElement): DocxStyle {
  const name = settingOf(element, 'w:name') ?? '';
  const paragraph = childOf(element, 'w:pPr');
  const run = childOf(element, 'w:rPr');
  const isTitle = TITLE_NAME.test(name);
  // A subtitle is often based on the title, and is none.
  const inherited = parent.isTitle ? undefined : parent.level;
  const level = outlineLevel(paragraph) ?? namedLevel(name) ?? inherited ?? 0;
  return {
    ...(level === 0 ? {} : { level }),
    isTitle,
    isContents: parent.isContents || CONTENTS_NAME.test(name),
    isBold: isOn(run, 'w:b') ?? parent.isBold,
    isHidden: isOn(run, 'w:vanish') ?? parent.isHidden,
    list: { ...parent.list, ...listReferenceOf(paragraph) },
    look: { ...parent.look, ...lookOf(paragraph) },
  };
}

function namedLevel(name: string): number | undefined {
  if (TITLE_NAME.test(name)) return 1;
  const level = HEADING_NAME.exec(name)?.[1];
  return level === undefined ? undefined : Math.min(Number(level), DEEPEST);
}

/** Level 1–6 by the paragraph's properties; 0 where they say that it is body text. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const level = numberOf(properties, 'w:outlineLvl');
  if (level === undefined || level < 0) return undefined;
  return level > 8 ? 0 : Math.min(level + 1, DEEPEST);
}

export function listReferenceOf(properties: XmlElement | undefined): ListReference {
  const numbering = childOf(properties, 'w:numPr');
  const listId = settingOf(numbering, 'w:numId');
  const depth = numberOf(numbering, 'w:ilvl');
  return { ...(listId === undefined ? {} : { listId }), ...(depth === undefined ? {} : { depth }) };
}

export function lookOf(properties: XmlElement | undefined): ParagraphLook {
  const indent = childOf(properties, 'w:ind')?.attributes;
  const spacing = childOf(properties, 'w:spacing')?.attributes;
  const left = toNumber(indent?.get('left') ?? indent?.get('start'));
  const hanging = toNumber(indent?.get('hanging'));
  const firstLine = hanging === undefined ? toNumber(indent?.get('firstLine')) : -hanging;
  const above = toNumber(spacing?.get('before'));
  const below = toNumber(spacing?.get('after'));
  const isContextual = isOn(properties, 'w:contextualSpacing');
  return {
    ...(left === undefined ? {} : { left }),
    ...(firstLine === undefined ? {} : { firstLine }),
    ...(above === undefined ? {} : { above }),
    ...(below === undefined ? {} : { below }),
    ...(isContextual === undefined ? {} : { isContextual }),
  };
}
