import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const workflow = readFileSync(new URL('.github/workflows/ci.yml', root), 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).scripts;

it('the workflow may read the code and nothing else, and an older run gives way to a newer', () => {
  expect(/^permissions:\n((?: {2}.+\n)+)/m.exec(workflow)?.[1]).toBe('  contents: read\n');
  expect(workflow.match(/permissions:/g)).toHaveLength(1);
  expect(workflow).toContain('cancel-in-progress: true');
  expect(workflow).not.toContain('secrets.');
});

it('it uses GitHub’s own actions only, each by its major version', () => {
  const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^actions\/[a-z-]+@v\d+$/.test(action))).toEqual([]);
});

it('it runs scripts that there are, the whole check on Node 20 and 24 among them', () => {
  const run = [...workflow.matchAll(/npm run ([\w-]+)/g)].map(([, script = '']) => script);
  expect(run).toEqual(expect.arrayContaining(['check', 'package', 'production-tree']));
  expect(run.filter((script) => scripts[script] === undefined)).toEqual([]);
  expect(workflow).toContain('node: [20, 24]');
});

it.each([
  ['20.20.2', true],
  ['22.11.0', true],
  ['22.12.0', false],
  ['24.1.0', false],
])('npm start on Node %s refuses, and says which one it needs: %s', (version, isRefused) => {
  const [, code = ''] = /^node -e "(.+)"$/.exec(scripts['prestart'] ?? '') ?? [];
  const said: string[] = [];
  const ends: number[] = [];
  runInNewContext(code, {
    process: { versions: { node: version }, exit: (status: number) => ends.push(status) },
    console: { error: (text: string) => said.push(text) },
  });
  expect(ends).toEqual(isRefused ? [1] : []);
  expect(said).toEqual(isRefused ? [`Dagsorden needs Node 22.12 or newer; this is Node ${version}.`] : []);
});
