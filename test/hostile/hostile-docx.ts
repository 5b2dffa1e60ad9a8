import { strToU8, type Zippable, zipSync } from 'fflate';
import { buildDocx, docxFiles, p } from '../docx-builder.ts';
import { type HostileFile, noise } from './hostile-file.ts';
import { zipOfRuns } from './runs.ts';

const megabytes = 1024 * 1024;
const word = docxFiles({ body: p('Referat') });
const files = (more: Readonly<Record<string, string>> = {}): Zippable =>
  Object.fromEntries(Object.entries({ ...word, ...more }).map(([name, text]) => [name, strToU8(text)]));

function docx(what: string, make: () => Uint8Array, ...outcomes: HostileFile['outcomes']): HostileFile {
  return { what, fileName: 'referat.docx', make, outcomes };
}

/** The document's own part, in place of the usual one. */
const withDocument = (xml: string) => () => zipSync(files({ 'word/document.xml': xml }));
const root = (doctype: string, text: string) =>
  `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;

/** Ten entities, each ten times the one before it: 10^9 letters out of 600. */
const laughs = Array.from({ length: 10 }, (_, index) => {
  const inner = index === 0 ? 'ha' : `&l${index - 1};`.repeat(10);
  return `<!ENTITY l${index} "${inner}">`;
}).join('');

/** Says in its directory that every part holds ten bytes. */
function understated(): Uint8Array {
  const zip = zipSync(files({ 'word/document.xml': root('', 'Mødet '.repeat(8 * megabytes)) }));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50; ) {
    view.setUint32(at + 24, 10, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

/** Lets all entries of the directory point at the same packed bytes. */
function overlapping(): Uint8Array {
  const parts = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`word/p${index}.xml`, 'a'.repeat(90_000)]),
  );
  const zip = zipSync(files(parts));
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const directory = view.getUint32(zip.length - 6, true);
  const target = view.getUint32(directory + 42, true);
  for (let at = directory; view.getUint32(at, true) === 0x02014b50; ) {
    view.setUint32(at + 42, target, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

function manyEntries(): Uint8Array {
  const empty: Zippable = {};
  for (let index = 0; index < 60_000; index += 1) empty[`p${index}`] = [new Uint8Array(), { level: 0 }];
  return zipSync(empty);
}

const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

export const hostileDocx: readonly HostileFile[] = [
  docx(
    'a bomb of 1 GB',
    () => zipOfRuns({ ...word, 'word/document.xml': '<a>' }, 'word/document.xml', 1024),
    'too-much-content',
    'took-too-much-memory',
  ),
  docx(
    'a bomb of 1 GB in a part nobody needs',
    () => zipOfRuns(word, 'word/media/image1.png', 1024),
    'read',
    'too-much-content',
  ),
  docx(
    '38 MB of text',
    withDocument(root('', 'Mødet blev holdt. '.repeat(2 * megabytes))),
    'too-much-content',
    'took-too-much-memory',
  ),
  docx('38 MB of empty paragraphs', () => buildDocx({ body: '<w:p/>'.repeat(6 * megabytes) }), 'too-much-content'),
  docx('60,000 parts', manyEntries, 'too-much-content', 'damaged', 'unsupported-format'),
  docx(
    'elements nested 100,000 deep',
    () => buildDocx({ body: '<w:ins>'.repeat(100_000) + '</w:ins>'.repeat(100_000) }),
    'damaged',
  ),
  docx('tables nested 200 deep', () => buildDocx({ body: nestedTables(200) }), 'damaged', 'read', 'too-much-content'),
  docx(
    'an entity that names a file',
    withDocument(root('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;')),
    'damaged',
  ),
  docx(
    'an entity that names a host',
    withDocument(root('<!DOCTYPE d [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>', '&x;')),
    'damaged',
  ),
  docx('a billion laughs', withDocument(root(`<!DOCTYPE d [${laughs}]>`, '&l9;')), 'damaged'),
  docx('a file broken off', () => buildDocx({ body: p('Referat').repeat(1000) }).subarray(0, 900), 'damaged'),
  docx('random bytes behind the mark of a ZIP', () => new Uint8Array([0x50, 0x4b, 3, 4, ...noise(200_000)]), 'damaged'),
  docx(
    'names that lead out of the archive',
    () => zipSync(files({ '../../../../tmp/x': 'x', '/etc/cron.d/x': 'x' })),
    'read',
  ),
  docx('a directory that understates every size', understated, 'too-much-content', 'damaged'),
  docx('parts that overlap', overlapping, 'damaged', 'unsupported-format'),
  docx('programs', () => buildDocx({ files: { 'word/vbaProject.bin': 'x' } }), 'has-macros'),
  docx('an archive of no parts', () => zipSync({}), 'damaged', 'unsupported-format'),
  docx('Office’s encryption', () => new Uint8Array([...ole, ...noise(20_000)]), 'old-or-encrypted-word'),
];

function nestedTables(depth: number): string {
  return depth === 0 ? p('Referat') : `<w:tbl><w:tr><w:tc>${nestedTables(depth - 1)}${p('')}</w:tc></w:tr></w:tbl>`;
}
