import { alternativeOf, isPlaceholder, textBoxesIn } from './docx-containers.ts';
import { FieldStack, safeTarget } from './docx-fields.ts';
import { LineBuilder, type TextLine } from './docx-line.ts';
import type { Relationship } from './docx-package.ts';
import type { DocxStyle, DocxStyles } from './docx-styles.ts';
import { symbolText } from './docx-symbols.ts';
import { childOf, childrenOf, isOn, settingOf, type XmlElement } from './xml-tree.ts';

/** What stands in a paragraph: its printed lines, and the text boxes that are fastened to it. */
export interface ParagraphText {
  readonly lines: readonly TextLine[];
  /** An entry of a table of contents. */
  readonly isContents: boolean;
  readonly boxes: readonly XmlElement[];
}

/** Deleted and moved text, properties, and what stands elsewhere on paper. */
const DROPPED: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:delText',
  'w:delInstrText',
  'w:softHyphen',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:annotationRef',
  'w:commentReference',
  'w:pgNum',
  'w:rt',
]);
const PICTURES: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

interface RunLook {
  readonly isBold: boolean;
  readonly target: string | undefined;
}

/** Reads the runs of paragraphs in the document's order; it keeps count of the pages and of open fields. */
export class ParagraphReader {
  /** True once the file has told of a page's end. */
  knowsPages = false;
  private page = 1;
  /** Word marks a forced page break once more where the next page begins. */
  private isPageNew = false;
  private readonly fields = new FieldStack();
  private readonly styles: DocxStyles;
  private readonly relationships: ReadonlyMap<string, Relationship>;
  private lines: LineBuilder[] = [];
  private boxes: XmlElement[] = [];

  constructor(styles: DocxStyles, relationships: ReadonlyMap<string, Relationship>) {
    this.styles = styles;
    this.relationships = relationships;
  }

  /** Reads `paragraphs` as one: where a paragraph's end was deleted, it goes on in the next. */
  read(paragraphs: readonly XmlElement[], style: DocxStyle, isInContents: boolean): ParagraphText {
    this.fields.beginParagraph();
    const isContents = isInContents || style.isContents || this.fields.isContents;
    const properties = childOf(paragraphs.at(-1), 'w:pPr');
    if (isOn(properties, 'w:pageBreakBefore') === true) this.turnPage();
    this.lines = [new LineBuilder(this.page)];
    this.boxes = [];
    for (const paragraph of paragraphs) this.walk(paragraph, style, undefined);
    const isEntry = isContents || this.fields.isContents;
    return { lines: this.lines.map((line) => line.finish(isEntry)), isContents: isEntry, boxes: this.boxes };
  }

  private walk(parent: XmlElement, style: DocxStyle, target: string | undefined): void {
    for (const child of parent.children) if (typeof child !== 'string') this.visit(child, style, target);
  }

  private visit(element: XmlElement, style: DocxStyle, target: string | undefined): void {
    if (DROPPED.has(element.name)) return;
    if (PICTURES.has(element.name)) {
      this.boxes.push(...textBoxesIn(element));
      return;
    }
    switch (element.name) {
      case 'w:r':
        this.readRun(element, style, target);
        break;
      case 'w:hyperlink':
        this.walk(element, style, this.targetOf(element) ?? target);
        break;
      case 'w:fldSimple':
        this.fields.begin();
        this.fields.instruct(element.attributes.get('instr') ?? '');
        this.fields.separate();
        this.walk(element, style, target);
        this.fields.end();
        break;
      case 'w:sdt':
        if (!isPlaceholder(element)) this.walk(element, style, target);
        break;
      case 'mc:AlternateContent':
        this.walk(alternativeOf(element), style, target);
        break;
      default:
        this.walk(element, style, target);
    }
  }

  private readRun(run: XmlElement, style: DocxStyle, target: string | undefined): void {
    const properties = childOf(run, 'w:rPr');
    const own = this.styles.get(settingOf(properties, 'w:rStyle'));
    // Bold within bold is not bold: styles of paragraph and run switch each other over (ISO 29500, 17.7.3).
    const isBold = isOn(properties, 'w:b') ?? style.isBold !== own.isBold;
    const isHidden = isOn(properties, 'w:vanish') ?? style.isHidden !== own.isHidden;
    for (const child of childrenOf(run)) this.readPart(child, style, { isBold, target }, isHidden);
  }

  private readPart(part: XmlElement, style: DocxStyle, look: RunLook, isHidden: boolean): void {
    switch (part.name) {
      case 'w:fldChar':
        this.turnField(part.attributes.get('fldCharType'));
        break;
      case 'w:instrText':
        this.fields.instruct(textOf(part));
        break;
      case 'w:lastRenderedPageBreak':
        if (!this.isPageNew) this.turnPage();
        break;
      case 'w:br':
      case 'w:cr':
        if (part.attributes.get('type') === 'page') this.turnPage();
        if (!isHidden) this.breakLine();
        break;
      case 'mc:AlternateContent':
        for (const child of childrenOf(alternativeOf(part))) this.readPart(child, style, look, isHidden);
        break;
      default: {
        if (isHidden) break;
        const text = characterOf(part);
        if (text === undefined) this.visit(part, style, look.target);
        else this.add(text, look);
      }
    }
  }

  private add(text: string, look: RunLook): void {
    if (this.fields.isSilent) return;
    if (text.trim() !== '') this.isPageNew = false;
    this.lines.at(-1)?.add(text, look.isBold, look.target ?? this.fields.target);
  }

  private breakLine(): void {
    if (!this.fields.isSilent) this.lines.push(new LineBuilder(this.page));
  }

  /** A line on which nothing stands yet begins on the new page. */
  private turnPage(): void {
    this.page += 1;
    this.knowsPages = true;
    this.isPageNew = true;
    if (this.lines.at(-1)?.isEmpty === true) this.lines[this.lines.length - 1] = new LineBuilder(this.page);
  }

  private turnField(type: string | undefined): void {
    if (type === 'begin') this.fields.begin();
    else if (type === 'separate') this.fields.separate();
    else if (type === 'end') this.fields.end();
  }

  private targetOf(link: XmlElement): string | undefined {
    const relationship = this.relationships.get(link.attributes.get('r:id') ?? '');
    return relationship?.isExternal === true ? safeTarget(relationship.target) : undefined;
  }
}

/** The text of the parts of a run that stand for characters. */
function characterOf(part: XmlElement): string | undefined {
  switch (part.name) {
    case 'w:t':
      return textOf(part);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolText(part.attributes.get('font') ?? '', part.attributes.get('char') ?? '');
    default:
      return undefined;
  }
}

function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}
