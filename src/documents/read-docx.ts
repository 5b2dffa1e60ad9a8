import { BodyReader } from './docx-body.ts';
import { firstHeaderId, withHeader } from './docx-header.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { openDocxPackage } from './docx-package.ts';
import { ParagraphReader } from './docx-paragraph.ts';
import { DocxStyles } from './docx-styles.ts';
import { composeText } from './docx-text.ts';
import type { FormatOutcome, ReadFormat } from './format-reader.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { childOf } from './xml-tree.ts';
import { ZipArchive } from './zip-archive.ts';

/**
 * Reads a Word document (ISO 29500, transitional or strict). Automatic numbers are kept as printed; deleted and hidden
 * text, comments, foot- and endnotes are left out: a note belongs to a word, and at the end of the document it would be
 * taken for the text of the last item.
 */
export const readDocx: ReadFormat = async (bytes) => {
  try {
    return readPackage(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, reason: error.reason };
    throw error;
  }
};

function readPackage(bytes: Uint8Array): FormatOutcome {
  const { document, relationships, partOfType, partAt } = openDocxPackage(new ZipArchive(bytes));
  const styles = new DocxStyles(partOfType('styles'));
  const numbering = new DocxNumbering(partOfType('numbering'), (styleId) => styles.get(styleId).list.listId);
  const body = childOf(document, 'w:body');
  if (body === undefined) return { ok: false, reason: 'damaged' };
  const pages = new ParagraphReader(styles, relationships);
  const blocks = new BodyReader(styles, numbering, pages).read(body);
  const headerId = firstHeaderId(body);
  const header = headerId === undefined ? undefined : partAt(headerId);
  const above =
    header === undefined ? [] : new BodyReader(styles, numbering, new ParagraphReader(styles, new Map())).read(header);
  const { text, lines } = composeText(withHeader(above, blocks), pages.knowsPages);
  return text.trim() === '' ? { ok: false, reason: 'empty' } : { ok: true, text, lines };
}
