import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDocument } from '../../../src/documents/read-document.ts';
import { documentJson } from '../../../src/minutes/document-json.ts';
import { parseDocument } from '../../../src/minutes/parse-document.ts';

const text = z.string().nullable();
const decision = z.object({
  text: z.string(),
  type: z.string(),
  alsoTypes: z.array(z.string()).optional(),
  optional: z.boolean().optional(),
});
const expectedShape = z.object({
  kind: z.string(),
  committee: z.object({ name: text, shortName: text }),
  date: text,
  start: text,
  end: text,
  chair: text,
  minuteTakers: z.array(z.string()),
  apologies: z.array(z.string()),
  people: z.array(z.object({ name: z.string(), attendance: z.string() })),
  items: z.array(
    z.object({ number: text, title: z.string(), recommendations: z.array(z.string()), decisions: z.array(decision) }),
  ),
});
const printedShape = expectedShape.extend({
  items: z.array(
    z.object({
      number: text,
      title: z.string(),
      recommendations: z.array(z.string()),
      decisions: z.array(z.object({ text: z.string(), type: z.string() })),
    }),
  ),
});

const expectations = new URL('../../fixtures/examples/', import.meta.url);
const folders = ['examples/digu', 'examples/pakhuset'];
const names = readdirSync(expectations).filter((name) => name.endsWith('.expected.json'));

function pathOf(name: string): string {
  const stem = name.replace('.expected.json', '');
  const paths = folders.flatMap((folder) => [`${folder}/${stem}.md`, `${folder}/${stem}.txt`]);
  const path = paths.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`no example belongs to ${name}`);
  return path;
}

async function printed(name: string): Promise<z.infer<typeof printedShape>> {
  const read = await readDocument(pathOf(name));
  if (!read.ok) throw new Error(read.reason);
  return printedShape.parse(documentJson(parseDocument(read.document), read.document.fileName));
}

describe.each(names)('the example %s', (name) => {
  const expected = expectedShape.parse(JSON.parse(readFileSync(new URL(name, expectations), 'utf8')));

  it('has the kind, the committee, the time and those responsible', async () => {
    const { kind, committee, date, start, end, minuteTakers } = expected;
    expect(await printed(name)).toMatchObject({ kind, committee, date, start, end, minuteTakers });
  });

  it('has every item by number and title, in order', async () => {
    const outline = (items: readonly { number: string | null; title: string }[]) =>
      items.map((item) => `${item.number} ${item.title}`);
    expect(outline((await printed(name)).items)).toEqual(outline(expected.items));
  });

  it('has every recommendation word for word', async () => {
    const items = (await printed(name)).items;
    expect(items.map((item) => item.recommendations)).toEqual(expected.items.map((item) => item.recommendations));
  });

  it('has everybody, and knows who was away', async () => {
    const found = await printed(name);
    const attendance = (people: readonly { name: string; attendance: string }[]) =>
      people.map((person) => `${person.name}: ${person.attendance}`).sort();
    expect(attendance(found.people)).toEqual(attendance(expected.people));
    expect([...found.apologies].sort()).toEqual([...expected.apologies].sort());
  });

  it('has every decision with its type, and no other', async () => {
    const found = (await printed(name)).items;
    for (const [index, item] of expected.items.entries()) {
      const decisions = found[index]?.decisions ?? [];
      const isSame = (one: { text: string }, other: { text: string }) =>
        one.text.includes(other.text.slice(0, 60)) || other.text.includes(one.text.slice(0, 60));
      for (const wanted of item.decisions.filter((one) => one.optional !== true)) {
        const match = decisions.find((one) => isSame(one, wanted));
        expect(match, `${item.number}: ${wanted.text}`).toBeDefined();
        expect([wanted.type, ...(wanted.alsoTypes ?? [])]).toContain(match?.type);
      }
      const surplus = decisions.filter((one) => !item.decisions.some((wanted) => isSame(one, wanted)));
      expect(surplus, `${item.number}`).toEqual([]);
    }
  });
});
