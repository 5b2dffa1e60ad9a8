import type { Block, ParagraphBlock } from './docx-block.ts';
import { alternativeOf, isPlaceholder } from './docx-containers.ts';
import { columnsOf, draftOf, joined } from './docx-draft.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { ParagraphReader } from './docx-paragraph.ts';
import { type DocxStyles, listReferenceOf, lookOf, outlineLevel } from './docx-styles.ts';
import { blocksOfTable, type TableCell, type TableRow } from './docx-table.ts';
import { childOf, childrenOf, isOn, numberOf, settingOf, type XmlElement } from './xml-tree.ts';

/** Reads paragraphs and tables in the document's order. */
export class BodyReader {
  private tables = 0;
  private contentsDepth = 0;
  /** Paragraphs whose end was deleted: they go on in the next one. */
  private unfinished: XmlElement[] = [];
  private readonly styles: DocxStyles;
  private readonly numbering: DocxNumbering;
  private readonly paragraphs: ParagraphReader;

  constructor(styles: DocxStyles, numbering: DocxNumbering, paragraphs: ParagraphReader) {
    this.styles = styles;
    this.numbering = numbering;
    this.paragraphs = paragraphs;
  }

  read(container: XmlElement): Block[] {
    const blocks = childrenOf(container).flatMap((element) => this.visit(element));
    return [...blocks, ...this.finish()];
  }

  private visit(element: XmlElement): Block[] {
    switch (element.name) {
      case 'w:p':
        return this.readParagraph(element);
      case 'w:tbl':
        return [...this.finish(), ...this.readTable(element)];
      case 'w:sdt':
        return isPlaceholder(element) ? [] : this.readControl(element);
      case 'mc:AlternateContent':
        return childrenOf(alternativeOf(element)).flatMap((child) => this.visit(child));
      case 'w:del':
      case 'w:moveFrom':
        return [];
      default:
        return childrenOf(element).flatMap((child) => this.visit(child));
    }
  }

  private readControl(control: XmlElement): Block[] {
    const gallery = settingOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
    const isContents = gallery === 'Table of Contents';
    if (isContents) this.contentsDepth += 1;
    const blocks = childrenOf(childOf(control, 'w:sdtContent')).flatMap((child) => this.visit(child));
    if (isContents) this.contentsDepth -= 1;
    return blocks;
  }

  private readParagraph(element: XmlElement): Block[] {
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
    if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) {
      this.unfinished.push(element);
      return [];
    }
    const parts = [...this.unfinished, element];
    this.unfinished = [];
    return this.blocksOf(parts, element);
  }

  /** What is left of deleted paragraphs that no other one follows. */
  private finish(): Block[] {
    const parts = this.unfinished;
    this.unfinished = [];
    const last = parts.at(-1);
    return last === undefined
      ? []
      : this.blocksOf(parts, last).filter((block) => block.kind === 'row' || block.lines.length > 0);
  }

  private blocksOf(parts: readonly XmlElement[], element: XmlElement): Block[] {
    const properties = childOf(element, 'w:pPr');
    const styleId = settingOf(properties, 'w:pStyle') ?? this.styles.defaultParagraph;
    const style = this.styles.get(styleId);
    const text = this.paragraphs.read(parts, style, this.contentsDepth > 0);
    const mark = this.numbering.next({ ...style.list, ...listReferenceOf(properties) }, styleId);
    const level = (outlineLevel(properties) ?? style.level) || undefined;
    const look = { ...style.look, ...mark?.look, ...lookOf(properties) };
    const printed = mark?.printed ?? '';
    const isOneLine = level !== undefined && !style.isTitle;
    const filled = text.lines.some((line) => line.text !== '') ? (isOneLine ? [joined(text.lines)] : text.lines) : [];
    const first = filled.findIndex((line) => line.text !== '');
    const indent = columnsOf(look, mark);
    const lines = filled.map((line, index) => draftOf(line, index === first ? printed : '', level, indent));
    const boxes = text.boxes.flatMap((box) => this.readBox(box));
    if (lines.length === 0 && boxes.length > 0) return boxes;
    const loneNumber = lines.length === 0 && /\d/.test(printed) ? printed : undefined;
    const paragraph: ParagraphBlock = {
      kind: 'paragraph',
      lines,
      ...(loneNumber === undefined ? {} : { loneNumber }),
      isEntry: level === undefined && (text.isContents || lines[0]?.listMarker !== undefined || printed !== ''),
      isHeading: level !== undefined,
      styleId,
      look,
    };
    return [paragraph, ...boxes];
  }

  /** A text box has paragraphs of its own; it does not go on with those around it. */
  private readBox(box: XmlElement): Block[] {
    const around = this.unfinished;
    this.unfinished = [];
    const blocks = this.read(box);
    this.unfinished = around;
    return blocks;
  }

  private readTable(table: XmlElement): Block[] {
    this.tables += 1;
    const number = this.tables;
    const rows = descend(table, 'w:tr').flatMap((row) => this.readRow(row));
    return blocksOfTable(rows, number);
  }

  private readRow(row: XmlElement): TableRow[] {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del') !== undefined) return [];
    return [
      {
        isHeader: isOn(properties, 'w:tblHeader') === true,
        skipped: numberOf(properties, 'w:gridBefore') ?? 0,
        cells: descend(row, 'w:tc').map((cell) => this.readCell(cell)),
      },
    ];
  }

  private readCell(cell: XmlElement): TableCell {
    const properties = childOf(cell, 'w:tcPr');
    const merge = childOf(properties, 'w:vMerge');
    return {
      blocks: this.read(cell),
      columns: Math.min(Math.max(numberOf(properties, 'w:gridSpan') ?? 1, 1), 60),
      goesOn: merge !== undefined && merge.attributes.get('val') !== 'restart',
    };
  }
}

/** The rows of a table or the cells of a row, also where controls and marks of change stand around them. */
function descend(parent: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const isAround = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(child.name);
    return isAround ? descend(child, name) : [];
  });
}
