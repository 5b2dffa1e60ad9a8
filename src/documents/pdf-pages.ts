import { getResolvedPDFJS } from 'unpdf';
import type { ReadFailure } from './format-reader.ts';
import { documentLimits } from './limits.ts';
import { type Glyph, type GlyphFont, type Matrix, matrixFrom, type Rule } from './pdf-glyphs.ts';
import { type OperatorCodes, readOperators } from './pdf-operators.ts';

/** What stands on a page, in points from its upper left corner as a reader holds it. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly links: readonly LinkArea[];
}

/** A part of the page that leads to a web or mail address. */
export interface LinkArea {
  readonly target: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export type PagesOutcome =
  | { readonly ok: true; readonly pages: readonly PdfPage[] }
  | { readonly ok: false; readonly reason: ReadFailure };

/** The header may stand behind some bytes of another program's. */
const HEADER_REACH = 1024;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const BOLD = /bold|black|heavy|semibold|demi(?!light)|(?:^|[-,])bd\b/i;
const SYMBOLS = /symbol|dingbat|webding|wingding/i;

/**
 * The glyphs, lines and links of every page, by pdf.js. Scripts are not run, nothing is fetched, pictures are left
 * undecoded.
 */
export async function readPages(bytes: Uint8Array): Promise<PagesOutcome> {
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_REACH)).includes('%PDF'))
    return { ok: false, reason: 'damaged' };
  const pdfjs = await getResolvedPDFJS();
  const task = pdfjs.getDocument({
    // A copy: pdf.js takes the buffer away from whoever owns it, and refuses a Buffer of Node.
    data: new Uint8Array(bytes),
    verbosity: 0,
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
  });
  try {
    const document = await task.promise;
    if (document.numPages > documentLimits.pages) return { ok: false, reason: 'too-many-pages' };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(await document.getPage(number), number, pdfjs.OPS, pdfjs.AnnotationMode.DISABLE));
    return { ok: true, pages };
  } catch (error) {
    // Whatever pdf.js stumbles over is in the bytes.
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, reason: isLocked ? 'encrypted-pdf' : 'damaged' };
  } finally {
    await task.destroy();
  }
}

type OpenDocument = Awaited<ReturnType<Awaited<ReturnType<typeof getResolvedPDFJS>>['getDocument']>['promise']>;
type OpenPage = Awaited<ReturnType<OpenDocument['getPage']>>;

async function readPage(
  page: OpenPage,
  number: number,
  codes: OperatorCodes,
  annotationMode: number,
): Promise<PdfPage> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const viewport = matrixFrom(transform.filter((value: unknown) => typeof value === 'number')) ?? IDENTITY;
  const operators = await page.getOperatorList({ annotationMode });
  const fonts = new Map<string, GlyphFont | undefined>();
  const fontOf = (name: string) => {
    if (!fonts.has(name)) fonts.set(name, page.commonObjs.has(name) ? fontFrom(page.commonObjs.get(name)) : undefined);
    return fonts.get(name);
  };
  const { glyphs, rules } = readOperators(operators, codes, fontOf, viewport);
  const links = (await page.getAnnotations()).flatMap((annotation: unknown) => linkFrom(annotation, viewport));
  page.cleanup();
  const isOnPage = (glyph: Glyph) => glyph.right > 0 && glyph.x < width && glyph.y > 0 && glyph.y < height + glyph.size;
  return { number, width, height, glyphs: glyphs.filter(isOnPage), rules, links };
}

function fontFrom(font: unknown): GlyphFont | undefined {
  if (typeof font !== 'object' || font === null) return undefined;
  const name = 'name' in font && typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : '';
  const isMarked = ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
  const unit = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? font.fontMatrix[0] : undefined;
  return {
    isBold: isMarked || BOLD.test(name),
    isSymbol: SYMBOLS.test(name),
    isVertical: 'vertical' in font && font.vertical === true,
    unit: typeof unit === 'number' && unit > 0 ? unit : 0.001,
  };
}

function linkFrom(annotation: unknown, viewport: Matrix): LinkArea[] {
  if (typeof annotation !== 'object' || annotation === null) return [];
  const target = 'url' in annotation && typeof annotation.url === 'string' ? annotation.url : '';
  const rect = 'rect' in annotation && Array.isArray(annotation.rect) ? annotation.rect : [];
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.filter((value: unknown) => typeof value === 'number');
  if (!/^(?:https?:|mailto:)/i.test(target)) return [];
  const x = (px: number, py: number) => viewport[0] * px + viewport[2] * py + viewport[4];
  const y = (px: number, py: number) => viewport[1] * px + viewport[3] * py + viewport[5];
  const xs = [x(left, bottom), x(right, top)];
  const ys = [y(left, bottom), y(right, top)];
  return [{ target, x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) }];
}
