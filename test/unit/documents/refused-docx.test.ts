import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/documents/read-docx.ts';
import { buildDocx, docxFiles, inList, list, p, table } from '../../docx-builder.ts';
import { randomFrom } from '../minutes/small-random.ts';

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readDocx(bytes);
  return outcome.ok ? 'read' : outcome.reason;
}

function zipOf(files: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level });
}

/** Where the end record of a ZIP file without a comment stands. */
function endRecordOf(bytes: Uint8Array): number {
  return bytes.length - 22;
}

const good = buildDocx({ body: p('Referat') });
const content = (inner: string) => ({ files: { 'word/document.xml': inner } });

describe('a file that is no Word document', () => {
  it('is called damaged when its bytes are broken off, mixed up or no archive at all', async () => {
    const random = randomFrom(7);
    const noise = Uint8Array.from({ length: 5000 }, () => Math.floor(random() * 256));
    const flipped = Uint8Array.from(good);
    const at = Buffer.from(good).indexOf('word/document.xml') + 'word/document.xml'.length + 12;
    flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    expect(await reasonOf(new Uint8Array())).toBe('damaged');
    expect(await reasonOf(noise)).toBe('damaged');
    expect(await reasonOf(good.subarray(0, good.length / 2))).toBe('damaged');
    expect(await reasonOf(good.subarray(300))).toBe('damaged');
    expect(await reasonOf(flipped)).toBe('damaged');
  });

  it('is called damaged when a single letter of it has changed on the way', async () => {
    const stored = zipOf(docxFiles({ body: p('Godkendt') }), 0);
    const at = Buffer.from(stored).indexOf('Godkendt');
    stored[at] = 'J'.charCodeAt(0);
    expect(await reasonOf(stored)).toBe('damaged');
  });

  it('is not of a kind we read when it is another archive, another Office file or an encrypted archive', async () => {
    expect(await reasonOf(zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }))).toBe(
      'unsupported-format',
    );
    const sheet = docxFiles({});
    const types =
      sheet['[Content_Types].xml']?.replace('wordprocessingml.document.main', 'spreadsheetml.sheet.main') ?? '';
    expect(await reasonOf(zipOf({ ...sheet, '[Content_Types].xml': types }))).toBe('unsupported-format');
    const locked = Uint8Array.from(good);
    const view = new DataView(locked.buffer);
    view.setUint16(view.getUint32(endRecordOf(locked) + 16, true) + 8, 1, true);
    expect(await reasonOf(locked)).toBe('unsupported-format');
  });

  it('is refused when it carries programs, by its parts or by its type', async () => {
    expect(await reasonOf(buildDocx({ files: { 'word/vbaProject.bin': 'x' } }))).toBe('has-macros');
    const files = docxFiles({});
    const types = files['[Content_Types].xml']?.replace(
      /application\/vnd[^"]+/,
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    );
    expect(await reasonOf(zipOf({ ...files, '[Content_Types].xml': types ?? '' }))).toBe('has-macros');
  });

  it('is called damaged when its XML is broken, too deep, has a DOCTYPE or has no text part', async () => {
    const doctype = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>';
    expect(await reasonOf(buildDocx(content(doctype)))).toBe('damaged');
    expect(await reasonOf(buildDocx(content('<d>&x;</d>')))).toBe('damaged');
    expect(await reasonOf(buildDocx(content('<d><e></d>')))).toBe('damaged');
    expect(await reasonOf(buildDocx(content('<d xmlns="urn:x"/>')))).toBe('damaged');
    expect(await reasonOf(buildDocx({ body: '<w:ins>'.repeat(300) + '</w:ins>'.repeat(300) }))).toBe('damaged');
    expect(await reasonOf(buildDocx({ body: p('x'), styles: '<w:b>' }))).toBe('damaged');
    expect(await reasonOf(buildDocx({ body: p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(60)) }))).toBe(
      'damaged',
    );
    const { 'word/document.xml': _, ...withoutText } = docxFiles({});
    expect(await reasonOf(zipOf(withoutText))).toBe('damaged');
  });

  it('is called empty when it has no words', async () => {
    expect(await reasonOf(buildDocx({ body: p('') }))).toBe('empty');
  });
});

describe('a file that is small and holds too much', () => {
  it('is left at 40 MB, whatever size it says it has', async () => {
    const bomb = zipSync({ ...filesOf(), 'word/document.xml': new Uint8Array(60 * 1024 * 1024).fill(32) });
    const view = new DataView(bomb.buffer);
    for (let at = view.getUint32(endRecordOf(bomb) + 16, true); view.getUint32(at, true) === 0x02014b50; )
      at += declareSmall(view, at);
    const began = performance.now();
    expect(await reasonOf(bomb)).toBe('too-much-content');
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('is left when it has more than 10,000 parts or 400,000 elements', async () => {
    const many: Zippable = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`p${index}`, [new Uint8Array(), { level: 0 }]]),
    );
    expect(await reasonOf(zipSync(many))).toBe('too-much-content');
    expect(await reasonOf(buildDocx({ body: '<w:p/>'.repeat(400_001) }))).toBe('too-much-content');
  }, 20_000);

  it('is left when it has far more text than a document may have, before all of it is held in memory', async () => {
    expect(await reasonOf(buildDocx({ body: p('Mødet blev holdt. '.repeat(150_000)) }))).toBe('too-much-content');
    const deleted = `<w:del><w:r><w:delText>${'Udgået. '.repeat(100_000)}</w:delText></w:r></w:del>`;
    expect(await reasonOf(buildDocx({ body: p('Mødet blev holdt.') + p(deleted) }))).toBe('read');
  });

  function filesOf(): Record<string, Uint8Array> {
    return Object.fromEntries(Object.entries(docxFiles({})).map(([name, text]) => [name, strToU8(text)]));
  }

  /** Lets an entry of the directory say that it holds ten bytes; returns the entry's length. */
  function declareSmall(view: DataView, at: number): number {
    view.setUint32(at + 24, 10, true);
    return 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
});

describe('a Word document made another way', () => {
  it('is found by its references, under any name and prefix, in the strict form of the standard too', async () => {
    const main = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
    const ns = 'http://schemas.openxmlformats.org/package/2006';
    const files = {
      '[Content_Types].xml': `<t:Types xmlns:t="${ns}/content-types"><t:Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></t:Types>`,
      '_rels/.rels': `<Relationships xmlns="${ns}/relationships"><Relationship Id="a" Type="${main}" Target="/tekst/./del/../hoved.xml"/></Relationships>`,
      'tekst/hoved.xml':
        '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Referat &amp; bilag</t></r></p></body></document>',
    };
    expect(await readDocx(zipOf(files))).toMatchObject({ ok: true, text: 'Referat & bilag' });
  });

  it('is read in UTF-16, and with a comment at the end of the archive', async () => {
    const xml = docxFiles({ body: p('Møde') })['word/document.xml']?.replace(/^<\?.*?\?>/, '') ?? '';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    const parts = Object.fromEntries(Object.entries(docxFiles({})).map(([name, text]) => [name, strToU8(text)]));
    const zipped = zipSync({ ...parts, 'word/document.xml': utf16 });
    const commented = new Uint8Array([...zipped, ...strToU8('PK hej')]);
    commented[zipped.length - 2] = 6;
    expect(await readDocx(commented)).toMatchObject({ ok: true, text: 'Møde' });
  });
});

describe('a Word document that was changed at random', () => {
  const files = docxFiles({
    body: p('Referat', inList(1)) + table(['Navn', 'Rolle'], ['Asta Holm', p('formand', inList(1, 1))]) + p('Slut'),
    numbering: list(1, ['decimal %1.', 'lowerRoman %2)']),
  });

  it('is read or refused within two seconds, 600 times', async () => {
    const random = randomFrom(2031);
    const whole = zipOf(files);
    const reasons = new Set<string>();
    for (let round = 0; round < 600; round += 1) {
      const began = performance.now();
      reasons.add(await reasonOf(round % 3 === 0 ? changedXml(random) : changedBytes(whole, random)));
      expect(performance.now() - began).toBeLessThan(2000);
    }
    expect([...reasons]).toEqual(expect.arrayContaining(['read', 'damaged']));
  }, 60_000);

  function changedBytes(whole: Uint8Array, random: () => number): Uint8Array {
    if (random() < 0.2) return whole.subarray(0, Math.floor(random() * whole.length));
    const changed = Uint8Array.from(whole);
    for (let count = 1 + Math.floor(random() * 8); count > 0; count -= 1)
      changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
    return changed;
  }

  /** Parts in another order, one of them gone, and tags of the text taken out, doubled or exchanged. */
  function changedXml(random: () => number): Uint8Array {
    const entries = Object.entries(files)
      .map((entry) => ({ entry, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry);
    const gone = random() < 0.2 ? Math.floor(random() * entries.length) : -1;
    const mixed = entries.flatMap(([name, text], index): [string, string][] => {
      if (index === gone) return [];
      const tags = text.match(/<[^>]*>|[^<]+/g) ?? [];
      const at = Math.floor(random() * tags.length);
      const other = tags[Math.floor(random() * tags.length)] ?? '';
      const way = Math.floor(random() * 4);
      if (way === 0) tags.splice(at, 1);
      else if (way === 1) tags.splice(at, 0, other, other.replace('<', '</'));
      else if (way === 2) tags[at] = (tags[at] ?? '').replace(/"\d+"/, `"${Math.floor(random() * 1e9)}"`);
      return [[name, tags.join('')]];
    });
    return zipOf(Object.fromEntries(mixed), 0);
  }
});
