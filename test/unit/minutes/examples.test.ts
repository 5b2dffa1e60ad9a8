import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentJson } from '../../../src/minutes/parse/document-json.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import { sourceOf } from './outline.ts';

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

function printed(name: string): z.infer<typeof printedShape> {
  const path = pathOf(name);
  const source = sourceOf(readFileSync(path, 'utf8'), basename(path));
  return printedShape.parse(documentJson(parseDocument(source), source.fileName));
}

describe.each(names)('the example %s', (name) => {
  const expected = expectedShape.parse(JSON.parse(readFileSync(new URL(name, expectations), 'utf8')));

  it('has the kind, the committee, the time and those responsible', () => {
    const { kind, committee, date, start, end, minuteTakers } = expected;
    expect(printed(name)).toMatchObject({ kind, committee, date, start, end, minuteTakers });
  });

  it('has every item by number and title, in order', () => {
    const outline = (items: readonly { number: string | null; title: string }[]) =>
      items.map((item) => `${item.number} ${item.title}`);
    expect(outline(printed(name).items)).toEqual(outline(expected.items));
  });

  it('has every recommendation word for word', () => {
    const items = printed(name).items;
    expect(items.map((item) => item.recommendations)).toEqual(expected.items.map((item) => item.recommendations));
  });

  it('has everybody, and knows who was away', () => {
    const found = printed(name);
    const attendance = (people: readonly { name: string; attendance: string }[]) =>
      people.map((person) => `${person.name}: ${person.attendance}`).sort();
    expect(attendance(found.people)).toEqual(attendance(expected.people));
    expect([...found.apologies].sort()).toEqual([...expected.apologies].sort());
  });

  it('has every decision with its type, and no other', () => {
    const found = printed(name).items;
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
