import { createHash } from 'node:crypto';
import { strFromU8, strToU8 } from 'fflate';
import { rowsAt, writePdf } from '../unit/documents/write-pdf.ts';
import { type HostileFile, noise } from './hostile-file.ts';
import { packedRuns } from './runs.ts';

function pdf(what: string, make: () => Uint8Array, ...outcomes: HostileFile['outcomes']): HostileFile {
  return { what, fileName: 'referat.pdf', make, outcomes };
}

const minutes = Array.from(
  { length: 40 },
  () => 'Det blev aftalt, at der er en plan for havnen og at den sendes til alle.',
);
const ordinary = () => writePdf([{ texts: rowsAt(60, 780, minutes) }]);

/** Numbers the objects and adds the table of their places; one character is one byte. */
function assemble(objects: readonly string[], trailer = ''): Uint8Array {
  const parts = ['%PDF-1.4\n'];
  let length = parts[0]?.length ?? 0;
  const places = objects.map((object, index) => {
    const place = length;
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`);
  parts.push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`);
  return strToU8(parts.join(''), true);
}

const page = (content: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${content} >>`;

/** A page whose content is one compressed stream of so many megabytes. */
function bomb(megabytes: number): Uint8Array {
  // Two bytes say that it is zlib data; the sum behind it is missing, which no reader minds.
  const stream = `x\u0001${strFromU8(packedRuns('', megabytes), true)}`;
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('/Contents 4 0 R'),
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
  ]);
}

function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const pages = Array.from({ length: count }, () => page(''));
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    ...pages,
  ]);
}

/** A tree of pages that contains itself. */
const loop = () =>
  assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 2 >>',
  ]);

const counting = (count: string) => () =>
  assemble(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`, page('')]);

const script = () =>
  assemble([
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while \\(true\\) {}) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(''),
  ]);

/** A form that draws itself. */
const form = () =>
  assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page('/Resources << /XObject << /F 4 0 R >> >> /Contents 5 0 R'),
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >> /Length 10 >>\nstream\n/F Do /F Do\nendstream',
    '<< /Length 5 >>\nstream\n/F Do\nendstream',
  ]);

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** Encrypted with a user's password as ISO 32000-1, 7.6 says for revision 2: RC4 with 40 bits. */
function encrypted(): Uint8Array {
  const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const md5 = (...parts: readonly Uint8Array[]) =>
    createHash('md5').update(Buffer.concat(parts)).digest().subarray(0, 5);
  const id = Buffer.from('0123456789abcdef', 'latin1');
  const owner = rc4(md5(padded('ejer')), padded('hemmelig'));
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const user = rc4(md5(padded('hemmelig'), owner, permissions, id), PADDING);
  const hex = (bytes: Uint8Array) => `<${Buffer.from(bytes).toString('hex')}>`;
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page(''),
      `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>`,
    ],
    `/Encrypt 4 0 R /ID [${hex(id)} ${hex(id)}]`,
  );
}

/** RC4; Node's own is switched off in OpenSSL 3. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  let j = 0;
  const exchange = (i: number) => {
    const kept = state[i] ?? 0;
    state.set([state[j] ?? 0], i);
    state.set([kept], j);
    return kept;
  };
  for (let i = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    exchange(i);
  }
  j = 0;
  return data.map((byte, index) => {
    const i = (index + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    const kept = exchange(i);
    return byte ^ (state[((state[i] ?? 0) + kept) & 255] ?? 0);
  });
}

export const hostilePdf: readonly HostileFile[] = [
  pdf('a page of 1 GB', () => bomb(1024), 'took-too-much-memory', 'too-much-content'),
  pdf('20,000 pages', () => manyPages(20_000), 'too-many-pages'),
  pdf('pages that contain themselves', loop, 'damaged', 'scanned', 'empty'),
  pdf('a count of two milliards of pages', counting('2147483647'), 'too-many-pages', 'damaged', 'scanned'),
  pdf('a count of less than no pages', counting('-5'), 'damaged', 'scanned', 'empty'),
  pdf('a script that never ends', script, 'scanned', 'empty'),
  pdf('a form that draws itself', form, 'scanned', 'empty', 'damaged'),
  pdf('a user’s password', encrypted, 'encrypted-pdf'),
  pdf('a file broken off', () => ordinary().subarray(0, 700), 'damaged', 'scanned', 'empty'),
  pdf(
    'random bytes behind the mark of a PDF',
    () => new Uint8Array([...strToU8('%PDF-1.7\n'), ...noise(200_000)]),
    'damaged',
  ),
];
