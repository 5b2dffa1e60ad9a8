/**
 * Surface: the files that people hand over. Threat: one that grows, runs, reads other files, asks the network, or hides what it
 * is. The long table of them, with times and memory, is test/e2e/hostile-files.test.ts over test/hostile/; here are those that
 * would reach out, and what is said of each kind.
 *
 * Seen failing: with the refusal of a DOCTYPE left out of src/documents/xml-tree.ts, both documents with one were read instead of
 * refused. What comes of the limits taken out is told in test/e2e/hostile-files.test.ts and src/documents/limits.ts.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileSentences } from '../../src/danish/sentences/file-sentences.ts';
import { documentLimits } from '../../src/documents/limits.ts';
import { openDocument } from '../../src/documents/open-document.ts';
import { docxFiles, p } from '../docx-builder.ts';
import { hostileDocx } from '../hostile/hostile-docx.ts';
import { hostilePdf } from '../hostile/hostile-pdf.ts';
import { hostileTexts } from '../hostile/hostile-texts.ts';

const secret = 'KANARIE-I-EN-FREMMED-FIL';
const folder = mkdtempSync(join(tmpdir(), 'dagsorden-kanarie-'));
const secretFile = join(folder, 'hemmelig.txt');
let connections = 0;
const trap = createServer((socket) => {
  connections += 1;
  socket.destroy();
});

beforeAll(async () => {
  writeFileSync(secretFile, secret);
  await new Promise<void>((listening) => trap.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  trap.close();
  rmSync(folder, { recursive: true });
});

const trapUrl = () => {
  const address: AddressInfo | string | null = trap.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/x`;
};
const fileUrl = () => pathToFileURL(secretFile).href;

/** A .docx of ordinary parts with these in their place. */
const docx = (parts: Readonly<Record<string, string>>) => {
  const all = { ...docxFiles({ body: p('Referat af møde') }), ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
};
const main = (doctype: string, text: string) =>
  `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
const relations = (target: string, type: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const pdf = (catalog: string, more = '') =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );

const reaching: readonly (readonly [string, string, () => Uint8Array])[] = [
  [
    'an entity that is a file',
    'referat.docx',
    () => docx({ 'word/document.xml': main(`<!DOCTYPE w [<!ENTITY x SYSTEM "${fileUrl()}">]>`, 'Referat &x;') }),
  ],
  [
    'an entity that is an address',
    'referat.docx',
    () => docx({ 'word/document.xml': main(`<!DOCTYPE w [<!ENTITY x SYSTEM "${trapUrl()}">]>`, 'Referat &x;') }),
  ],
  [
    'a document type that is an address',
    'referat.docx',
    () => docx({ 'word/document.xml': main(`<!DOCTYPE w SYSTEM "${trapUrl()}">`, 'Referat') }),
  ],
  [
    'an entity of a parameter',
    'referat.docx',
    () => docx({ 'word/document.xml': main(`<!DOCTYPE w [<!ENTITY % x SYSTEM "${trapUrl()}">%x;]>`, 'Referat') }),
  ],
  [
    'an entity in its styles',
    'referat.docx',
    () => docx({ 'word/styles.xml': `<!DOCTYPE w [<!ENTITY x SYSTEM "${fileUrl()}">]><w>&x;</w>` }),
  ],
  [
    'a template elsewhere',
    'referat.docx',
    () => docx({ 'word/_rels/settings.xml.rels': relations(trapUrl(), 'attachedTemplate') }),
  ],
  [
    'a picture elsewhere',
    'referat.docx',
    () => docx({ 'word/_rels/document.xml.rels': relations(trapUrl(), 'image') }),
  ],
  [
    'an object that is a file',
    'referat.docx',
    () => docx({ 'word/_rels/document.xml.rels': relations(fileUrl(), 'oleObject') }),
  ],
  ['a macro', 'referat.docm', () => docx({ 'word/vbaProject.bin': `Shell "curl ${trapUrl()}"` })],
  ['a part outside its folder', 'referat.docx', () => docx({ '../../../../tmp/x': 'x', '/etc/x': 'x' })],
  [
    'a picture in XML',
    'referat.svg',
    () =>
      Buffer.from(
        `<!DOCTYPE svg [<!ENTITY x SYSTEM "${fileUrl()}">]><svg><image href="${trapUrl()}"/><text>&x;</text></svg>`,
      ),
  ],
  [
    'a web page',
    'referat.html',
    () =>
      Buffer.from(
        `<html><script src="${trapUrl()}"></script><img src="${trapUrl()}"><iframe src="${fileUrl()}"></iframe></html>`,
      ),
  ],
  ['Markdown with pictures', 'referat.md', () => Buffer.from(`# Referat\n\n![x](${trapUrl()})\n\n[y](${fileUrl()})\n`)],
  [
    'a program in a PDF',
    'referat.pdf',
    () => pdf(`/OpenAction << /S /JavaScript /JS (app.launchURL\\("${trapUrl()}"\\)) >>`),
  ],
  ['an address that a PDF opens', 'referat.pdf', () => pdf(`/OpenAction << /S /URI /URI (${trapUrl()}) >>`)],
  ['a command in a PDF', 'referat.pdf', () => pdf('/OpenAction << /S /Launch /F (/bin/sh) >>')],
  ['a form that a PDF sends', 'referat.pdf', () => pdf(`/AA << /O << /S /SubmitForm /F (${trapUrl()}) >> >>`)],
  ['a stream of a PDF that is a file', 'referat.pdf', () => pdf('', `/Contents << /F (${secretFile}) /Length 0 >>`)],
  ['a path for a name', '../../etc/passwd', () => Buffer.from('# Referat')],
  ['a name with a NUL', 'referat.md\0.exe', () => Buffer.from('# Referat')],
];

test.each(reaching)('%s asks nobody and reads no other file', async (what, fileName, make) => {
  const opened = await openDocument(fileName, make());
  expect(JSON.stringify(opened)).not.toContain(secret);
  expect(connections).toBe(0);
  // What declares entities is not read at all, whether it uses them or not.
  if (/entity|document type/.test(what) && fileName.endsWith('.docx'))
    expect(opened).toEqual({ ok: false, reason: 'damaged' });
  if (!opened.ok) expect(fileSentences.da[opened.reason](fileName)).toMatch(/[.!]$/);
});

/** Why a file is not read, each with files for it in the long table or with the names of this one. */
const reasons = Object.entries(fileSentences.da);

test.each(reasons)(
  'that a file is refused (%s) is told in a Danish sentence with its name, and nothing of how it was found',
  (_reason, tell) => {
    const told = tell('referat.docx');
    expect(told).toContain('referat.docx');
    expect(told).toMatch(/[.!]$/);
    expect(told).not.toMatch(/Error|Exception|undefined|node_modules|saxes|pdfjs|\/tmp/i);
  },
);

test('the long table has a file for each kind of harm', () => {
  const outcomes = new Set([...hostileDocx, ...hostilePdf, ...hostileTexts].flatMap((file) => file.outcomes));
  expect([...outcomes]).toEqual(expect.arrayContaining(['damaged', 'too-large', 'old-or-encrypted-word', 'not-text']));
});

test('the limits are those that the documentation names', () => {
  expect(documentLimits).toMatchObject({ bytes: 20 * 1024 * 1024, inflatedBytes: 40 * 1024 * 1024, pages: 300 });
});
