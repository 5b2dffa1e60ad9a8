import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from '../../cards/browser.ts';
import { type Theme, writeGallery } from '../../cards/gallery-page.ts';
import { type SceneState, sceneStates } from '../../cards/scene-states.ts';

const program = findBrowser();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** WCAG 2.2 A and AA, and what its authors advise beside it; contrast, which alone differs, in the other theme, too. */
const every = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast'];

describe.skipIf(program === undefined)('accessibility of every card (needs Chromium)', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dagsorden-axe-'));
    browser = await launchBrowser(program ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What axe finds wrong: the card, the rule and the element. */
  async function violations(scenes: readonly SceneState[], theme: Theme, rules: readonly string[]): Promise<string[]> {
    const page = await browser.newPage({ viewport: { width: 400, height: 900 } });
    const index = await writeGallery(pathToFileURL(`${folder}/`), scenes, { themes: [theme], widths: ['narrow'] });
    await page.goto(index.href);
    await page.addScriptTag({ path: axe });
    const found = await page.evaluate<AxeResults>(
      `axe.run(document, ${JSON.stringify({ runOnly: rules, resultTypes: ['violations'], ancestry: true })})`,
    );
    const lines = found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ ancestry, html }) => ({ id, help, html, path: String(ancestry?.join(' ')) })),
    );
    const cards = await page.evaluate<string[]>(
      `${JSON.stringify(lines.map(({ path }) => path))}.map((path) => document.querySelector(path)?.closest('section')?.id ?? 'the page')`,
    );
    await page.close();
    return lines.map(({ id, help, html }, index) => `${cards[index]}: ${id} (${help}): ${html}`);
  }

  it('breaks no rule', async () => {
    expect(await violations(unfolded(), 'light', every)).toEqual([]);
  });

  it('can be read in the dark, too', async () => {
    expect(await violations(unfolded(), 'dark', colours)).toEqual([]);
  });

  it('is looked at: a card with a field without a name and with pale letters has two faults', async () => {
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'Input.Text', id: 'field' },
        {
          type: 'Container',
          style: 'emphasis',
          items: [{ type: 'TextBlock', text: 'Bleg', color: 'Light', wrap: true }],
        },
      ],
    };
    const found = await violations([{ id: 'broken', card }], 'light', every);
    expect(found.map((line) => line.split(' (')[0])).toEqual(['broken: color-contrast', 'broken: label']);
  });
});

/** Every scene, with all that it hides until a button is pressed. */
function unfolded(): SceneState[] {
  const states = sceneStates('da');
  const ids = new Set(states.map(({ id }) => id));
  return states.filter(({ id }) => !ids.has(`${id}.open`));
}
