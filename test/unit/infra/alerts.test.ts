import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DeliveryResult } from '../../../src/agenda/deliver.ts';
import type { TellResult } from '../../../src/attendance/notices/tell-one.ts';
import { events } from '../../../src/log/events.ts';

const source = readFileSync(new URL('../../../infra/modules/alerts.bicep', import.meta.url), 'utf8');
const queries = [...source.matchAll(/query: '(where [^']+)'/g)].map(([, query = '']) => query);
const fieldsOf = new Map<string, readonly string[]>(Object.entries(events).map(([name, { fields }]) => [name, fields]));
/** What the events can say, as their callers have it. */
const said: Readonly<Record<string, readonly string[]>> = {
  'delivery result': ['sent', 'taken', 'withdrawn', 'not-needed', 'retry', 'unknown', 'failed', 'missed'] satisfies (
    | DeliveryResult
    | 'missed'
  )[],
  'notice outcome': ['told', 'unreachable', 'not-sent', 'unknown', 'taken'] satisfies TellResult['outcome'][],
};
const quoted = (list: string) => [...list.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word);

describe('the alerts', () => {
  it('tell of a dead process, a lost post, sends that fail, what is blocked, many errors, and what is not removed', () => {
    expect(queries).toHaveLength(6);
  });

  it.each(queries)('"%s" asks for events that the log has', (query) => {
    const asked = [...query.matchAll(/event (?:==|in) (\("[^)]+\)|"[^"]+")/g)].flatMap(([, list = '']) => quoted(list));
    expect(asked.length > 0 || query === 'where level >= 50').toBe(true);
    expect(asked.filter((name) => !fieldsOf.has(name))).toEqual([]);
  });

  it.each(queries.filter((query) => query.includes('line.')))(
    '"%s" asks for fields that these events have, and words that stand in them',
    (query) => {
      const conditions = [...query.matchAll(/event == "([^"]+)" and tostring\(line\.(\w+)\) in \(([^)]+)\)/g)];
      expect(conditions.length).toBe(query.split('line.').length - 1);
      for (const [, event = '', field = '', words = ''] of conditions) {
        expect(fieldsOf.get(event)).toContain(field);
        expect(said[`${event} ${field}`]).toEqual(expect.arrayContaining(quoted(words)));
      }
    },
  );

  it('are explained, each by its name, in docs/azure.md', () => {
    const explained = readFileSync(new URL('../../../docs/azure.md', import.meta.url), 'utf8');
    const names = [...source.matchAll(/(?:displayName|description): 'Dagsorden: ([^'.]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(names).toHaveLength(8);
    expect(names.filter((name) => !explained.includes(`| ${name} `))).toEqual([]);
  });

  it('read the lines of the container by the columns that Log Analytics has for them', () => {
    expect(source).toContain("'ContainerAppConsoleLogs | where ContainerAppName == ");
    expect(source).toContain('parse_json(Log)');
  });
});
