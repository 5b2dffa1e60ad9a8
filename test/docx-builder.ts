import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** What a Word document is made of in a test: XML inside the usual roots. */
export interface DocxParts {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
  /** Addresses of links: the first has the id rL1. */
  readonly links?: readonly string[];
  /** Whole files, by name; they replace those made from the fields above. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The bytes of a Word document as small as one can be. */
export function buildDocx(parts: DocxParts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(docxFiles(parts)).map(([name, text]) => [name, strToU8(text)])));
}

/** The files in it, before they are packed. */
export function docxFiles({
  body = '',
  styles,
  numbering,
  header,
  links = [],
  files = {},
}: DocxParts): Record<string, string> {
  const relationships = [
    `<Relationship Id="rS" Type="${R}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rN" Type="${R}/numbering" Target="/word/numbering.xml"/>`,
    `<Relationship Id="rH" Type="${R}/header" Target="header1.xml"/>`,
    ...links.map(
      (link, index) =>
        `<Relationship Id="rL${index + 1}" Type="${R}/hyperlink" Target="${link}" TargetMode="External"/>`,
    ),
  ];
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...(styles === undefined ? {} : { 'word/styles.xml': `<w:styles ${NAMESPACES}>${styles}</w:styles>` }),
    ...(numbering === undefined
      ? {}
      : { 'word/numbering.xml': `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>` }),
    ...(header === undefined ? {} : { 'word/header1.xml': `<w:hdr ${NAMESPACES}>${header}</w:hdr>` }),
    ...files,
  };
}

/** A paragraph: `content` is plain text, or runs where it begins with a tag. */
export function p(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : r(content)}</w:p>`;
}

/** A run of plain text, or of parts where it begins with a tag. */
export function r(content: string, properties = ''): string {
  const inner = content.startsWith('<') ? content : `<w:t xml:space="preserve">${content}</w:t>`;
  return `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
}

export function styled(styleId: string): string {
  return `<w:pStyle w:val="${styleId}"/>`;
}

export function inList(listId: number, depth = 0): string {
  return `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${listId}"/></w:numPr>`;
}

/** A paragraph style; `inner` is what it says beside its name. */
export function style(styleId: string, name: string, inner = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${styleId}"><w:name w:val="${name}"/>${inner}</w:style>`;
}

/** A list and its definition, both with the number `id`; a level is "decimal %1." or "bullet •". */
export function list(id: number, levels: readonly string[], extra = ''): string {
  const elements = levels.map((level, depth) => {
    const space = level.indexOf(' ');
    return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${level.slice(0, space)}"/><w:lvlText w:val="${level.slice(space + 1)}"/></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}">${elements.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${extra}</w:num>`;
}

/** A table: each cell is plain text, or blocks where it begins with a tag. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => tc(cell)).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}
